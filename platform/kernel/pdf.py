"""Makes accessible PDF documents (PDF/A and PDF/UA) from a typst template and plain data; pictures.

A template sees its own directory and nothing else of the machine; packages are never fetched.
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any, Final, Literal

from kernel.text import writable_within

# Kept for decades (A) and read aloud (UA); a document must have a title, a language and a date.
STANDARDS: Final[list[Literal["a-2a", "ua-1"]]] = ["a-2a", "ua-1"]

# Pixels per inch of a picture that is printed.
PRINTED: Final = 200.0


class NotMadeError(Exception):
    """A template that can't be set with these data: a fault of ours, whatever the data."""


def make(template: Path, data: dict[str, Any], *, at: datetime.datetime) -> bytes:
    """The document of a template; it reads ``json(bytes(sys.inputs.data))``.

    What stands under ``pictures`` in the data, texts by name, is handed to it apart, each as an
    input of its own: what many documents carry is read and drawn once.

    ``at`` is the moment the document says it was made: the same data and moment give the same
    bytes, so that its hash can be compared.
    """
    return Maker(template).make(data, at=at)


def picture(
    template: Path,
    data: dict[str, Any],
    *,
    at: datetime.datetime | None = None,
    ppi: float = PRINTED,
) -> bytes:
    """The only page of a template as a PNG: for documents of other makers to hold, or a screen."""
    return Maker(template).picture(data, at=at, ppi=ppi)


class Maker:
    """Makes many documents of one template, which is read and its fonts found but once.

    For one thread at a time; other threads go on meanwhile.
    """

    def __init__(self, template: Path) -> None:
        # 20 MB of compiler: only whoever makes a document pays for it.
        import typst

        self._compiler = typst.Compiler(
            str(template), root=str(template.parent), ignore_system_fonts=True
        )

    def make(self, data: dict[str, Any], *, at: datetime.datetime) -> bytes:
        """Like ``make``, and the same bytes."""
        return self._made({**data, "made_at": _parts(at)}, pdf_standards=[*STANDARDS])

    def picture(
        self, data: dict[str, Any], *, at: datetime.datetime | None = None, ppi: float = PRINTED
    ) -> bytes:
        """Like ``picture``."""
        moment = {"made_at": _parts(at)} if at else {}
        return self._made({**data, **moment}, format="png", ppi=ppi)

    def _made(self, data: dict[str, Any], **how: Any) -> bytes:
        import typst

        apart = data.get("pictures", {})
        rest = {name: value for name, value in data.items() if name != "pictures"}
        told = json.dumps(writable_within(rest), ensure_ascii=False)  # one sign would spoil it all
        try:
            made: object = self._compiler.compile(sys_inputs={**apart, "data": told}, **how)
        except typst.TypstError as error:
            # What it says may quote the data.
            raise NotMadeError(type(error).__name__) from None
        assert isinstance(made, bytes)  # noqa: S101 tells the type checker
        return made


def _parts(at: datetime.datetime) -> dict[str, int]:
    names = ("year", "month", "day", "hour", "minute", "second")
    return {name: getattr(at, name) for name in names}
