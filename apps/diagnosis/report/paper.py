"""The report as an accessible PDF."""

from __future__ import annotations

import datetime
from dataclasses import asdict
from pathlib import Path
from typing import Final

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.diagnosis.report.chapters import Report
from apps.diagnosis.results.counting import STEPS, Results, word
from apps.diagnosis.results.presenters import page
from frontend import wheels
from kernel import pdf

_TEMPLATE: Final = Path(__file__).resolve().parent / "typst" / "report.typ"
TYPE: Final = "application/pdf"


def make(report: Report, results: Results, *, at: datetime.datetime) -> bytes:
    """The document, the wheel drawn into it."""
    shown = page(results)
    title = _("The six dimensions")
    data = {
        **asdict(report),
        "language": (get_language() or "es")[:2],
        "page": _("Page"),
        "wheel": wheels.printed(wheels.wheel(shown.sectors, title=title, centre=shown.centre)),
        "wheel_title": title,
        "wheel_said": "; ".join(
            f"{one.number}. {one.dimension.title}: {one.spread.said}" for one in results.dimensions
        ),
        "legend": [
            {"drawn": wheels.printed(wheels.squares(step.fills, label="")), "word": word(code)}
            for code, step in zip(STEPS, shown.legend, strict=True)
        ],
    }
    return pdf.make(_TEMPLATE, data, at=at)
