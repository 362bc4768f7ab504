"""The report of a round: documents that pass, whose tables say what the answers say."""

from __future__ import annotations

import datetime
import io
import os
import re
import struct
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from django.utils import translation
from docx import Document

from apps.diagnosis import instrument, services
from apps.diagnosis.models import Answer, Evidence, Round
from apps.diagnosis.report import chapters
from apps.diagnosis.results import comparing, counting, tables
from apps.diagnosis.selectors import sheet
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import answer_of, opened
from apps.diagnosis.tests.test_results import EARLY, answered, done, whole
from tenants import entering
from tests import verapdf

__all__ = ["whole"]
NOTE = "Rige la ordenanza 6.120; <b>falta</b> reglamentarla."
EDGE, DARK = 25, 160
LINK = "https://www.maipu.example/ordenanza-6120"


@pytest.fixture
def noted(office: Office, whole: Round) -> Round:
    """A round after an earlier one, with a note, evidence and a gap."""
    with entering(office.city):
        early = opened(name="Diagnóstico 2023", **EARLY)
        answered(office, early, {"d1_primary_care": "no"})
        done(early)
        row = services.move(
            round_id=whole.pk,
            to="classifying",
            version=whole.version,
            by=office.coordinator.pk,
            reason="falta una evidencia",
        )
        answer = answer_of(row, "d1_primary_care")
        services.save(
            answer_id=answer.pk,
            data=services.AnswerData(value="in_force", note=NOTE, confidence="high"),
            version=answer.version,
            by=office.coordinator,
        )
        services.add_link(answer_id=answer.pk, url=LINK, label="Ordenanza", by=office.coordinator)
        services.note_gap(round_id=row.pk, question="d1_housing", by=office.coordinator.pk)
        row.refresh_from_db()
        return services.move(
            round_id=row.pk, to="finished", version=row.version, by=office.coordinator.pk
        )


def _taken(office: Office, row: Round, kind: str, language: str = "") -> bytes:
    client = office.client(office.coordinator)
    client.cookies["mc_language"] = language or "es-ar"
    answer = client.get(f"/diagnosis/{row.pk}/report.{kind}")
    assert answer.status_code == 200
    return answer.content


def _text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_range() for page in document]
    return re.sub(r"[\s￾\xad]+", " ", " ".join(pages))


def _expected(office: Office, row: Round) -> list[list[str]]:
    with entering(office.city):
        counted = counting.results(sheet(row))
        return [[str(cell) for cell in line] for line in tables.dimensions(counted)]


def _plain(text: str) -> str:
    return re.sub(r"[\s-]+", "", text)


def _lines_of_tables(office: Office, row: Round) -> list[list[str]]:
    """Every line of every table of the report: areas, scale, what changed, gaps."""
    with entering(office.city), translation.override("es-ar"):
        counted = counting.results(sheet(row))
        [before] = comparing.comparable(row)
        compared = comparing.compare(sheet(before), counted.sheet)
        parts = list(chapters.report(counted, compared, on=row.due_on).parts)
        for one in parts:
            parts += one.parts
        return [list(line) for one in parts for table in one.tables for line in table.rows]


def test_the_pdf_passes_and_its_table_agrees_with_the_answers(
    office: Office, noted: Round, tmp_path: Path
) -> None:
    data = _taken(office, noted, "pdf")
    path = tmp_path / "report.pdf"
    path.write_bytes(data)
    assert verapdf.faults([path])[str(path)] == []
    text = _text(data).replace("- ", "")
    # Whole, its lines in order; where words are parted is the printer's business.
    whole = _plain("".join(cell for line in _expected(office, noted) for cell in line))
    assert whole in _plain(text)
    lines = _lines_of_tables(office, noted)
    assert len(lines) > 40
    assert [line for line in lines if _plain("".join(line)) not in _plain(text)] == []
    for said in ("Objetivos", "Contexto", "Método", "Hallazgos principales", "Taller", "Anexo"):
        assert said in text, said
    assert NOTE in text
    assert LINK in text
    assert "Comparación con la ronda anterior" in text
    _looks_printed(data)
    _keeps_pictures(data)


def _keeps_pictures(data: bytes) -> None:
    """Pictures of the pages where somebody asks for pictures."""
    folder = os.environ.get("MC_PICTURES")
    if folder:
        for number, page in enumerate(pypdfium2.PdfDocument(data), start=1):
            drawn = page.render(scale=2, rev_byteorder=True)
            (Path(folder) / f"diagnosis-report-{number}.png").write_bytes(_png(drawn))


def _png(bitmap: Any) -> bytes:
    """A page of three bytes a dot as a picture that opens anywhere."""
    pixels, across = bytes(bitmap.buffer), bitmap.stride
    starts = range(0, across * bitmap.height, across)
    lines = b"".join(b"\0" + pixels[at : at + bitmap.width * 3] for at in starts)
    head = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def _looks_printed(data: bytes) -> None:
    """Every page as a printer shows it has something on it, and nothing runs off its edge."""
    shades = set()
    for number, page in enumerate(pypdfium2.PdfDocument(data), start=1):
        bitmap = page.render(scale=1)
        pixels, across = bytes(bitmap.buffer), bitmap.stride
        lines = [pixels[at : at + across] for at in range(0, len(pixels), across)]
        inked = [place for place, line in enumerate(lines) if min(line) < DARK]
        assert len(inked) > 20, f"page {number} is blank"
        assert min(inked) > EDGE, f"page {number} runs off its top"
        assert max(inked) < bitmap.height - EDGE, f"page {number} runs off its foot"
        edges = (
            line[: EDGE * 3] + line[(bitmap.width - EDGE) * 3 : bitmap.width * 3] for line in lines
        )
        assert min(map(min, edges)) >= DARK, f"page {number} runs off its side"
        shades |= set(zip(pixels[::21], pixels[1::21], pixels[2::21], strict=False))
    assert sum(max(one) - min(one) > 60 for one in shades) > 20, "the wheel has its colours"


def test_the_docx_opens_and_its_tables_agree_with_the_answers(office: Office, noted: Round) -> None:
    document: Any = Document(io.BytesIO(_taken(office, noted, "docx")))
    found = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    with entering(office.city):
        heads = [str(one) for one in tables.heads("dimensions")]
        areas = [str(one.area.title) for one in sheet(noted).judgements.values()]
        asked = instrument.of(noted.instrument)
    by_head = {tuple(table[0]): table[1:] for table in found}
    shown = next(rows for head, rows in by_head.items() if len(head) == len(heads))
    assert [row[1:] for row in shown] == [row[1:] for row in _expected(office, noted)]
    judged = next(rows for rows in by_head.values() if len(rows) == len(areas))
    assert [row[0] for row in judged] == areas
    assert all("Visto" in row[2] for row in judged)
    [wheel] = document.inline_shapes
    with entering(office.city):
        said = [one.spread.said for one in counting.results(sheet(noted)).dimensions]
    described = wheel._inline.docPr.get("descr")
    assert all(one in described for one in said), "whoever can't see it is told its figures"
    [part] = [one for one in document.part.package.iter_parts() if one.content_type == "image/png"]
    assert part.blob.startswith(b"\x89PNG")
    assert int.from_bytes(part.blob[16:20]) > 1000, "sharp enough for paper"
    assert len(part.blob) > 20_000, "and drawn"
    # What comes after the tables is there to be edited: every question with its answer.
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 3"]
    assert headings == [f"{one.number}. {one.title}" for one in asked.questions]
    assert any(NOTE in one.text for one in document.paragraphs)


def test_the_annex_says_every_answer_and_every_piece_of_evidence(
    office: Office, noted: Round
) -> None:
    document: Any = Document(io.BytesIO(_taken(office, noted, "docx")))
    said = [one.text for one in document.paragraphs if one.text.startswith("Respuesta: ")]
    with entering(office.city):
        rows = {one.question: one.value for one in Answer.objects.filter(round=noted)}
        asked = instrument.of(noted.instrument).questions
        words = [counting.word(rows[one.code]) for one in asked]
    assert [re.sub(r" \(.*", "", one.removeprefix("Respuesta: ")) for one in said] == words
    assert f"Ordenanza ({LINK})" in [one.text for one in document.paragraphs]


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_a_round_with_nothing_in_it_has_a_report_too(office: Office, kind: str) -> None:
    with entering(office.city):
        row = opened(office.small)
    assert len(_taken(office, row, kind)) > 5_000


def test_it_is_for_who_sees_the_whole_round(office: Office, noted: Round) -> None:
    assert office.client(office.contact).get(f"/diagnosis/{noted.pk}/report.pdf").status_code == 403
    coordinator = office.client(office.coordinator)
    assert coordinator.get(f"/diagnosis/{noted.pk}/report.exe").status_code == 404


def test_what_a_paste_brings_along_is_no_obstacle_to_the_report(
    office: Office, noted: Round
) -> None:
    by = office.coordinator
    with entering(office.city):
        row = services.move(
            round_id=noted.pk, to="classifying", version=noted.version, by=by.pk, reason="nota"
        )
        answer = answer_of(row, "d1_primary_care")
        pasted = services.AnswerData(value="in_force", note="Rige\x0b la\x1f ley\ufffe.\nSí.")
        services.save(answer_id=answer.pk, data=pasted, version=answer.version, by=by)
        answer.refresh_from_db()
        assert answer.note == "Rige la ley.\nSí."
        row.refresh_from_db()
        told = services.WorkshopData(on=row.starts_on, participants=[], minutes="Acta\x0c 1")
        told = replace(told, moderator=by.pk)
        services.hold_workshop(round_id=row.pk, data=told, version=row.version, by=by.pk)
        # What stood there before anybody saw to it, or came by another way.
        Answer.objects.filter(pk=answer.pk).update(note="Rige\x01 la\x1b ley\x85.")
        Evidence.objects.filter(answer=answer).update(label="Orde\x02nanza")
        Round.objects.filter(pk=row.pk).update(name="Ronda\x03 2026")
    words = _words(office, row)
    printed = _text(_taken(office, row, "pdf"))
    for said in ("Acta 1", "Rige la ley.", "Ordenanza", "Ronda 2026", f"Lo moderó {by.name}"):
        assert said in words, said
        assert said in printed, said


def _words(office: Office, row: Round) -> str:
    document: Any = Document(io.BytesIO(_taken(office, row, "docx")))
    cells = [cell.text for table in document.tables for line in table.rows for cell in line.cells]
    return "\n".join([one.text for one in document.paragraphs] + cells)


def test_a_workshop_and_a_classification_are_told_of_only_where_there_were_any(
    office: Office, noted: Round
) -> None:
    with entering(office.city):
        row = opened(office.small, name="Otra")
    empty, judged = _words(office, row), _words(office, noted)
    assert "0 de 3" in empty
    assert "No se realizó ningún taller" in judged
    for text in (empty, judged):
        assert "taller moderado" not in text
        assert "acordado en el taller" not in text
        assert "acordada en el taller" not in text
        assert "una escala de cinco niveles" in text


def test_a_round_finished_at_night_was_finished_on_that_day(office: Office, noted: Round) -> None:
    """At one in the morning in Greenwich it is still the day before in the city."""
    night = datetime.datetime(2026, 5, 2, 1, tzinfo=datetime.UTC)
    with entering(office.city):
        Round.objects.filter(pk=noted.pk).update(finished_at=night)
    text = _words(office, noted)
    assert "1/5/2026" in text or "01/05/2026" in text
    assert not re.search(r"\b0?2/0?5/2026", text)
