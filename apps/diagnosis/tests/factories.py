"""Small instruments and rounds for the tests of diagnosis."""

from __future__ import annotations

from typing import Any


def said(text: str) -> dict[str, str]:
    """A text in both languages."""
    return {"es": f"{text} (es)", "en": f"{text} (en)"}


def a_question(code: str, dimension: str, *areas: str, **more: Any) -> dict[str, Any]:
    """A question with all its texts; `more` replaces or adds."""
    texts = {name: said(f"{name} of {code}") for name in ("title", "text", "help", "evidence")}
    return {
        "code": code,
        "dimension": dimension,
        "areas": list(areas),
        **texts,
        "section": "",
        **more,
    }


def an_instrument(*questions: dict[str, Any]) -> dict[str, Any]:
    """An instrument of those questions, or of four over two dimensions and three areas."""
    asked = list(questions) or [
        a_question("d1_primary_care", "d1", "health", maps_from=[]),
        a_question("d1_sexual_health", "d1", "health", "gender", section="women_groups"),
        a_question("d1_school_vacancies", "d1", "education"),
        a_question("d2_gender_training", "d2", "gender", section="women_groups"),
    ]
    dimensions = sorted({one["dimension"] for one in asked})
    areas = list(dict.fromkeys(tag for one in asked for tag in one["areas"]))
    return {
        "title": said("Instrument"),
        "dimensions": [
            {"code": code, "title": said(code.upper()), "summary": said(f"summary of {code}")}
            for code in dimensions
        ],
        "areas": [{"code": code, "title": said(code)} for code in areas],
        "questions": asked,
    }
