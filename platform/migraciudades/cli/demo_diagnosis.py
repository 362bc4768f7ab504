"""An invented round of the diagnosis, half answered, in the cities of the demonstration."""

from __future__ import annotations

import datetime
import uuid

from django.db import transaction
from django.utils import timezone

from apps.accounts.selectors import account
from apps.diagnosis import selectors, services
from apps.staff import selectors as staff

WEEKS = datetime.timedelta(weeks=1)
# Area of the instrument, and the department that answers it.
ASKED = {"health": "Salud", "education": "Educación", "work": "Empleo"}
TOLD = (
    ("in_force", "Hay una resolución y se repasa cada año (inventado).", "high"),
    ("partial", "Se hace por costumbre; falta escribirlo (inventado).", "medium"),
    ("design", "Hay un borrador en la secretaría (inventado).", "low"),
    ("no", "", "medium"),
)
EVIDENCE = ("https://maipu.example/digesto/inventada", "Ordenanza inventada, artículo 4")
ANSWERED = 14


@transaction.atomic
def fill(officer_id: uuid.UUID) -> None:
    """A round that is open, with some answers, a gap and what shows one of them; once."""
    officer = account(officer_id)
    if officer is None or selectors.rounds().exists():
        return
    today = timezone.localdate()
    row = services.begin(
        data=services.RoundData(
            f"Diagnóstico {today.year} (inventado)", today - 3 * WEEKS, today + 4 * WEEKS
        ),
        by=officer.pk,
    )
    sheet = selectors.sheet(row)
    named = staff.departments_named(ASKED.values())
    for area, name in ASKED.items():
        services.assign(
            round_id=row.pk,
            questions=[one.question.code for one in sheet.tagged(area)],
            departments=[named[name].pk] if name in named else [],
            by=officer.pk,
        )
    services.move(round_id=row.pk, to="answering", version=row.version, by=officer.pk)
    for number, item in enumerate(sheet.items[:ANSWERED]):
        value, note, confidence = TOLD[number % len(TOLD)]
        services.save(
            answer_id=item.answer.pk,
            data=services.AnswerData(value, note, today - WEEKS, confidence),
            version=0,
            by=officer,
        )
    first = sheet.items[0]
    url, label = EVIDENCE
    services.add_link(answer_id=first.answer.pk, url=url, label=label, by=officer)
    services.note_gap(round_id=row.pk, question=sheet.items[3].question.code, by=officer.pk)
