"""The programme's logos: what is taken of a file, who publishes them, where they are printed."""

from __future__ import annotations

import base64
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext

from apps.training import marks, pictures, printing
from apps.training.services import logos
from apps.training.tests.drawn import JPEG, SVG, WIDE, chunk, png, svg
from apps.training.tests.factories import TRAINER
from apps.training.tests.test_certificates import accredited, issued, words
from conftest import host_of
from tenants import entering, entering_national
from tenants.catalogue import documents
from tenants.models import City
from tests import verapdf

PLACE = "/course-templates/mark/"


def test_of_a_picture_only_what_is_seen_is_kept() -> None:
    """Whose machine it was made on, what an editor noted, and what would run or fetch, is gone."""
    noted = png(extra=chunk(b"tEXt", b"Author\0Ceiba")) + b"<script>after the end</script>"
    media, kept = pictures.cleaned(noted)
    assert (media, kept) == ("image/png", png())
    odd = svg(
        b'<metadata>Ceiba</metadata><rect width="9" height="9" onclick="x()" fill="url(//evil)" '
        b'stroke="red" style="fill: url(http://evil/a); opacity:.5"/>'
        b'<x:y xmlns:x="http://inkscape">Ceiba</x:y>'
    )
    media, kept = pictures.cleaned(odd)
    assert media == "image/svg+xml"
    for gone in (b"Ceiba", b"onclick", b"evil", b"inkscape", b"style"):
        assert gone not in kept
    assert b'opacity=".5"' in kept
    assert b'stroke="red"' in kept
    assert pictures.cleaned(kept) == (media, kept)


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"GIF89a", b"\xff\xd8\xff\xe0 jpeg", b"<html></html>", b"%PDF-1.4", b"<svg/>"),
        png()[:-20],
        png().replace(b"IDAT", b"IDAX"),
        png(pixels=b"\0" * 10),
        png(pixels=b"\0" * 50_000_000),
        png(1601, 1),
        svg(b"<script>x()</script>"),
        svg(b"<style>*{}</style>"),
        svg(b'<image href="http://evil/a.png"/>'),
        svg(b'<use href="#a"/>'),
        svg(b"<text>OIM</text>"),
        svg(b"<foreignObject/>"),
        svg(b"<g>" * 60 + b"</g>" * 60),
        svg(b"<g/>" * 2001),
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg(b"<g/>"),
        ('<?xml version="1.0" encoding="UTF-16"?>' + svg(b"<g/>").decode()).encode("utf-16"),
        svg(b"<!--" + b" " * pictures.LARGEST + b"-->"),
    ],
)
def test_what_is_no_such_picture_is_not_taken(data: bytes) -> None:
    with pytest.raises(pictures.NotAPicture):
        pictures.cleaned(data)


def _sent(client: Any, **told: Any) -> Any:
    return client.post(PLACE, told)


def _file(data: bytes, name: str = "logo.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, "image/png")


def test_certificates_carry_the_mark_they_were_issued_with(
    national_client: Callable[..., Any], maipu: City, tmp_path: Path
) -> None:
    """Before it, with two logos, and after it was taken away: each prints as it was, for ever."""
    officer = national_client("programme_officer")
    assert national_client("analyst_iom").get(PLACE).status_code == 403
    with entering(maipu):
        _edition, rows = accredited(3)
        plain = issued(rows[0])
        before = printing.document(plain)
    client = Browser(HTTP_HOST=host_of(maipu))
    words_of_it = {"es_1": "Logo de la OIM", "en_1": "Logo of IOM", "es_2": "Otro", "en_2": "Other"}
    unsaid = _sent(officer, version="0", file_1=_file(png()))
    assert unsaid.status_code == 422
    wrong = _sent(officer, version="0", file_1=_file(b"GIF89a"), **words_of_it)
    assert wrong.status_code == 422
    assert "Logo de la OIM" in wrong.content.decode()
    both = {"file_1": _file(png()), "file_2": _file(SVG, "logo.svg"), **words_of_it}
    assert _sent(officer, version="0", **both).status_code == 302
    with entering(maipu):
        marked = issued(rows[1])
        made = [printing.document(one) for one in (plain, marked)]
        assert made[0] == before
        assert "MigraCiudades" in words(made[0])
        assert "MigraCiudades" not in words(made[1])
        assert _pictures(made[1]) > _pictures(made[0])
        with CaptureQueriesContext(connection) as asked:
            assert len(list(printing.documents([marked] * 3))) == 3
        assert len(asked) <= 2, "the logos of many are read once"
    shown = client.get(f"/training/verify/{marked.code}/").content.decode()
    assert 'alt="Logo de la OIM"' in shown
    assert f"data:image/png;base64,{base64.b64encode(png()).decode()}" in shown
    old = client.get(f"/training/verify/{plain.code}/").content.decode()
    assert "data:image" not in old
    gone = {"version": "1", "gone_1": "on", "gone_2": "on", **words_of_it}
    assert _sent(officer, **gone).status_code == 302
    with entering(maipu):
        after = printing.document(issued(rows[2]))
        assert "MigraCiudades" in words(after)
        assert printing.document(marked) == made[1]
    paths = []
    for number, document in enumerate((*made, after, *_beside_logos(maipu))):
        paths.append(tmp_path / f"{number}.pdf")
        paths[-1].write_bytes(document)
    assert verapdf.faults(paths) == {str(path): [] for path in paths}


def test_of_two_who_publish_logos_the_second_loses_no_words(
    national_client: Callable[..., Any], maipu: City
) -> None:
    officer = national_client("programme_officer")
    hers = {"es_1": "Logo de la OIM", "en_1": "Logo of IOM", "es_2": "Otro", "en_2": "Other"}
    both = {"file_1": _file(png()), "file_2": _file(SVG, "logo.svg"), **hers}
    assert _sent(officer, version="0", **both).status_code == 302
    late = {"file_1": _file(png()), "es_1": "Logo mío", "en_1": "My logo", "gone_1": "on"}
    conflict = _sent(officer, version="0", **late)
    assert conflict.status_code == 409
    shown = conflict.content.decode()
    for told in ('value="Logo mío"', 'value="My logo"', 'alt="Logo de la OIM"', 'value="Otro"'):
        assert told in shown, "nothing typed is lost, and what stands there by now is seen"
    assert 'name="version" value="1"' in shown
    assert "checked" not in shown, "what was to go was another logo"


def _beside_logos(city: City) -> list[bytes]:
    """Certificates with the city's own logo of each sort."""
    with entering(city):
        _edition, rows = accredited(3)
        made = []
        for seen, (row, data) in enumerate(zip(rows, (png(), JPEG, WIDE), strict=True)):
            logos.choose(logos.read(data), seen=seen, by=TRAINER)
            made.append(printing.document(issued(row)))
    return made


def test_what_nobody_can_print_or_say_is_not_published(maipu: City) -> None:
    """The catalogue checks by itself, whoever writes to it."""
    good = {"media": "image/png", "data": base64.b64encode(png()).decode()}
    said = {"alt": {"es": "Logo", "en": "Logo"}}
    del maipu
    with entering_national():
        for logo in (good, {**good, **said, "media": "image/svg+xml"}, {**said, "data": "x"}):
            with pytest.raises(Exception, match=r"logo|PNG"):
                documents.begin(
                    kind=marks.KIND, code=marks.CODE, content={"logos": [logo]}, by=uuid.uuid4()
                )
        assert marks.current() is None


def _pictures(document: bytes) -> int:
    """How much is drawn on the first page besides words."""
    page = pypdfium2.PdfDocument(document)[0]
    return sum(one.type != 1 for one in page.get_objects(max_depth=5))
