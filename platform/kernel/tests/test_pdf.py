"""Documents are what they say, and whoever judges them would notice if they were not."""

from __future__ import annotations

import datetime
from pathlib import Path

import typst

from kernel import pdf
from tests import verapdf

_AT = datetime.datetime(2026, 3, 2, 9, 30, tzinfo=datetime.UTC)
_TEMPLATE = """
#let told = json(bytes(sys.inputs.data))
#set document(title: told.title, author: "x", date: datetime(..told.made_at))
#set text(lang: "es", font: "Libertinus Serif")
= #told.title
Ñandú.
"""


def test_a_document_is_kept_for_decades_and_read_aloud(tmp_path: Path) -> None:
    template = tmp_path / "template.typ"
    template.write_text(_TEMPLATE)
    made = pdf.make(template, {"title": "Año"}, at=_AT)
    assert made == pdf.make(template, {"title": "Año"}, at=_AT), "same data, same bytes"
    good, plain, untitled, unembedded = (
        tmp_path / f"{name}.pdf" for name in ("good", "plain", "untitled", "unembedded")
    )
    good.write_bytes(made)
    # A document that makes no claim, and two that make it wrongly.
    plain.write_bytes(
        typst.compile(
            str(template),
            root=str(tmp_path),
            sys_inputs={"data": '{"title": "x", "made_at": {"year": 1, "month": 1, "day": 1}}'},
        )
    )
    untitled.write_bytes(made.replace(b"/DisplayDocTitle true", b"/DisplayDocTitle null"))
    unembedded.write_bytes(made.replace(b"/FontFile3", b"/FontFilX3"))
    found = verapdf.faults([good, plain, untitled, unembedded])
    assert found[str(good)] == []
    assert any("PDF/A version and conformance level" in fault for fault in found[str(plain)])
    assert any("DisplayDocTitle" in fault for fault in found[str(untitled)])
    assert any("embedded" in fault for fault in found[str(unembedded)])
