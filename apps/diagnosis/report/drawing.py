"""The wheel of a report: drawn into the PDF, and as a picture for the DOCX."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.diagnosis.results.counting import STEPS, Results, word
from apps.diagnosis.results.presenters import page
from frontend import wheels
from kernel import pdf

TEMPLATES: Final = Path(__file__).resolve().parent / "typst"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and what it shows, in words."""

    data: bytes
    said: str


def told(results: Results) -> dict[str, Any]:
    """What a template draws the wheel from, and what it says to whoever doesn't see it."""
    shown, title = page(results), _("The six dimensions")
    return {
        "language": (get_language() or "es")[:2],
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


def picture(results: Results) -> Picture:
    """The wheel with its legend, as a PNG sharp enough for paper."""
    data = told(results)
    made = pdf.picture(TEMPLATES / "wheel.typ", data)
    return Picture(made, f"{data['wheel_title']}. {data['wheel_said']}")
