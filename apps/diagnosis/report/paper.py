"""The report as an accessible PDF."""

from __future__ import annotations

import datetime
from dataclasses import asdict
from typing import Final

from django.utils.translation import gettext as _

from apps.diagnosis.report import drawing
from apps.diagnosis.report.chapters import Report
from apps.diagnosis.results.counting import Results
from kernel import pdf

_TEMPLATE: Final = drawing.TEMPLATES / "report.typ"
TYPE: Final = "application/pdf"


def make(report: Report, results: Results, *, at: datetime.datetime) -> bytes:
    """The document, the wheel drawn into it."""
    data = {**asdict(report), **drawing.told(results), "page": _("Page")}
    return pdf.make(_TEMPLATE, data, at=at)
