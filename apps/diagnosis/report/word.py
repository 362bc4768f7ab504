"""The report as a DOCX, for an office to go on editing: headings, lists and tables of its own."""

from __future__ import annotations

import datetime
import io
from typing import Any, Final

from django.utils.translation import get_language

from apps.diagnosis.report.chapters import Answered, Part, Report, Table
from apps.diagnosis.report.drawing import Picture
from kernel.text import writable, writable_within

TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LANGUAGES: Final = {"es": "es-AR", "en": "en-GB"}


def make(report: Report, wheel: Picture, *, at: datetime.datetime) -> bytes:
    """The document; no font or file of elsewhere is needed to open it."""
    # Its XML library is loaded by whoever makes a document.
    from docx import Document

    # Its format can't hold every sign, wherever it came from.
    report = writable_within(report)
    document: Any = Document()
    _describe(document, report, at)
    document.add_paragraph(f"{report.city} · {report.office}")
    document.add_heading(report.title, 0)
    document.add_paragraph(report.subtitle, style="Subtitle")
    for label, value in report.facts:
        document.add_paragraph(f"{label}: {value}")
    document.add_paragraph(report.made)
    document.add_page_break()
    for one in report.parts:
        _part(document, one, wheel, 1)
    document.add_page_break()
    document.add_heading(report.annex_title, 1)
    for group in report.annex:
        document.add_heading(group.title, 2)
        for question in group.questions:
            _question(document, question, report.labels)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _question(document: Any, told: Answered, labels: dict[str, str]) -> None:
    document.add_heading(f"{told.number}. {told.title}", 3)
    document.add_paragraph(told.text)
    facts = f" ({told.facts})" if told.facts else ""
    _said(document, labels["answer"], f"{told.answer}{facts}")
    if told.note:
        _said(document, labels["note"], told.note)
    if told.evidence:
        _said(document, labels["evidence"], "")
        for each in told.evidence:
            document.add_paragraph(each, style="List Bullet")


def _describe(document: Any, report: Report, at: datetime.datetime) -> None:
    """Title, author, day and language, and the margins of a sheet of A4."""
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    told = document.core_properties
    told.title, told.author = f"{report.title}: {report.subtitle}", report.city
    told.created = told.modified = at.replace(tzinfo=None)
    told.language = _LANGUAGES.get((get_language() or "es")[:2], "es-AR")
    told.comments = ""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    document.styles["Normal"].font.size = Pt(10.5)
    # What a spelling checker goes by.
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for language in defaults.iter(qn("w:lang")):
        language.set(qn("w:val"), told.language)


def _part(document: Any, part: Part, wheel: Picture, level: int) -> None:
    document.add_heading(part.title, level)
    for line in part.paragraphs:
        document.add_paragraph(line)
    if part.drawn:
        _picture(document, wheel)
    for title, lines in part.lists:
        document.add_paragraph().add_run(title).bold = True
        for line in lines:
            document.add_paragraph(line, style="List Bullet")
    for table in part.tables:
        _table(document, table)
    for inner in part.parts:
        _part(document, inner, wheel, level + 1)


def _picture(document: Any, shown: Picture) -> None:
    """In the middle of the sheet, with its words for whoever has it read aloud."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    drawn = document.add_picture(io.BytesIO(shown.data), width=Mm(150))
    drawn._inline.docPr.set("descr", writable(shown.said))  # noqa: SLF001 no public word either
    document.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.CENTER


def _table(document: Any, table: Table) -> None:
    from docx.oxml import OxmlElement

    document.add_paragraph(table.caption, style="Caption")
    drawn = document.add_table(rows=1 + len(table.rows), cols=len(table.header))
    drawn.style = "Light Grid Accent 1"
    for row, cells in zip(drawn.rows, [table.header, *table.rows], strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    # The first row is a header: read aloud as such, and repeated on each page.
    first = drawn.rows[0]._tr  # noqa: SLF001 there is no public word for it
    first.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_paragraph()


def _said(document: Any, label: str, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{label}: ").bold = True
    paragraph.add_run(text)
