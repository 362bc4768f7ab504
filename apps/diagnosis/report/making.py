"""A round's report as a file: counted, told, and written as PDF or DOCX."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils import timezone
from django.utils.text import slugify

from apps.diagnosis.models import Round
from apps.diagnosis.report import chapters, drawing, paper, word
from apps.diagnosis.results import comparing, counting
from apps.diagnosis.selectors import sheet

FORMATS: Final = ("pdf", "docx")


@dataclass(frozen=True, slots=True)
class File:
    """The bytes of a report, its name and its type."""

    name: str
    type: str
    data: bytes


def make(row: Round, kind: str) -> File:
    """The report of a round in the language of whoever asks; beside the round before it."""
    at = timezone.localtime()
    counted = counting.results(sheet(row))
    before = comparing.comparable(row)
    compared = comparing.compare(sheet(before[0]), counted.sheet) if before else None
    told = chapters.report(counted, compared, on=at.date())
    name = f"{slugify(row.name) or 'report'}.{kind}"
    if kind == "pdf":
        return File(name, paper.TYPE, paper.make(told, counted, at=at))
    return File(name, word.TYPE, word.make(told, drawing.picture(counted), at=at))
