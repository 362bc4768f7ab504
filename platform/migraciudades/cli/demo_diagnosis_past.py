"""An invented round of some years ago, finished and handed in: results, report, what IOM reads."""

from __future__ import annotations

import datetime
import uuid

from django.db import transaction

from apps.accounts.selectors import account
from apps.diagnosis import selectors, services
from apps.diagnosis.handing import services as handing
from apps.diagnosis.handing.content import content_of, mark

# Where there is one: a city shows what results are, the others what a first round is.
HANDED_IN = frozenset({"maipu"})
NAME = "Diagnóstico 2023 (inventado)"
BEGAN = datetime.date(2023, 4, 3)
HELD = BEGAN + datetime.timedelta(weeks=7)
DUE = BEGAN + datetime.timedelta(weeks=8)
# In the order of the instrument, again and again: no two dimensions look alike.
STEPS = (
    *("partial", "no", "in_force", "design", "no", "partial", "no"),
    *("outside", "partial", "no", "in_force", "design", "no"),
)
NOTES = {
    "in_force": "Rige desde hace años y se revisa (inventado).",
    "partial": "Se hace, sin estar escrito (inventado).",
    "design": "Hay un proyecto en el concejo (inventado).",
}
SURE = {"in_force": "high", "design": "low"}
PEOPLE = (("Áreas municipales", 19), ("Delegación de Migraciones", 2), ("OIM", 2))
MINUTES = "Se repasaron las respuestas de cada área y se acordaron las clasificaciones (inventado)."
WELL = "Hay normas y un equipo formado; resta difundirlas (inventado)."
TO_COME = "Se atiende por costumbre; falta una norma y quien la siga (inventado)."


@transaction.atomic
def fill(officer_id: uuid.UUID) -> None:
    """The whole way of a round, from its beginning to its being handed in; once."""
    officer = account(officer_id)
    if officer is None or selectors.finished().exists():
        return
    row = services.begin(data=services.RoundData(NAME, BEGAN, DUE), by=officer.pk)
    row = services.move(round_id=row.pk, to="answering", version=row.version, by=officer.pk)
    sheet = selectors.sheet(row)
    told = {
        item.question.code: services.AnswerData(
            value=step, note=NOTES.get(step, ""), as_of=HELD, confidence=SURE.get(step, "medium")
        )
        for item, step in zip(sheet.items, STEPS * len(sheet.items), strict=False)
    }
    services.save_all(round_id=row.pk, told=told, by=officer)
    row = services.move(round_id=row.pk, to="classifying", version=row.version, by=officer.pk)
    workshop = services.WorkshopData(
        HELD, [services.Group(who, count) for who, count in PEOPLE], MINUTES, officer.pk
    )
    row = services.hold_workshop(round_id=row.pk, data=workshop, version=row.version, by=officer.pk)
    for number, area in enumerate(services.unclassified(row)):
        services.classify(
            round_id=row.pk,
            area=area,
            level="developed" if number % 3 == 0 else "potential",
            reason=WELL if number % 3 == 0 else TO_COME,
            version=0,
            by=officer.pk,
        )
    row = services.move(round_id=row.pk, to="finished", version=row.version, by=officer.pk)
    seen = mark(content_of(selectors.sheet(row)))
    handing.hand_in(round_id=row.pk, seen=seen, confirmed=False, by=officer.pk)
