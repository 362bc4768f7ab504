"""Small instruments and rounds for the tests of diagnosis."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from apps.diagnosis import instrument, services
from apps.diagnosis.models import Answer, Round, State
from tenants import entering_national
from tenants.catalogue import documents

BY = uuid.UUID("00000000-0000-4000-8000-000000000007")
STARTS, DUE = datetime.date(2026, 3, 2), datetime.date(2026, 4, 30)
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


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


def published(content: dict[str, Any] | None = None, code: str = "small") -> uuid.UUID:
    """The id of a published version of a small instrument; outside any city."""
    with entering_national():
        made = documents.begin(
            kind=instrument.KIND, code=code, content=content or an_instrument(), by=BY
        )
        return documents.publish(pk=made.pk, edition=made.edition, by=BY).pk


def a_round(document_id: uuid.UUID | None = None, **more: Any) -> Round:
    """A round being prepared, in the city that is open; of the latest version when none is told."""
    told = {"name": "Diagnóstico 2026", "starts_on": STARTS, "due_on": DUE, **more}
    return services.begin(data=services.RoundData(**told), by=BY, document_id=document_id)


def opened(document_id: uuid.UUID | None = None, **more: Any) -> Round:
    """A round that is being answered."""
    return moved(a_round(document_id, **more), State.ANSWERING)


def moved(row: Round, to: str, **more: Any) -> Round:
    """The round, moved on from where it stands now."""
    row.refresh_from_db()
    return services.move(round_id=row.pk, to=to, version=row.version, by=BY, **more)


def classified(row: Round, level: str = "developed") -> Round:
    """The round, being classified, with every area judged."""
    for area in services.unclassified(row):
        row = services.classify(
            round_id=row.pk, area=area, level=level, reason=f"Visto {area}", version=0, by=BY
        )
    return row


def finished(document_id: uuid.UUID | None = None, **more: Any) -> Round:
    """A round that went the whole way, with no answer given."""
    row = classified(moved(opened(document_id, **more), State.CLASSIFYING))
    return moved(row, State.FINISHED)


def answer_of(row: Round, question: str) -> Answer:
    """The row of an answer, as it is now."""
    return Answer.objects.get(round=row, question=question)
