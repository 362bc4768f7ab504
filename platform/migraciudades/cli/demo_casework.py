"""Some invented case work in each demonstration city: a household, cases, tasks, papers."""

from __future__ import annotations

import datetime
import uuid

from django.db import transaction
from django.db.models import Count

from apps.casework import selectors, services
from apps.registry import selectors as registry
from apps.registry.codes import PROTECTED_SUBJECTS
from apps.registry.selectors import Person
from tenants.publications.periods import today

DAY = datetime.timedelta(days=1)
# The other cities show how an office looks that has not begun with cases.
WORKED = ("maipu", "rosario")


@transaction.atomic
def fill(officer: uuid.UUID) -> None:
    """The people who came most often have a case or something to do; once."""
    if selectors.case_list(None).exists():
        return
    people = _frequent(4)
    if len(people) < 4:
        return
    first, second, third, fourth = people
    _family(first, second, officer)
    _precaria(first, officer)
    _school(second, officer)
    services.add_task(
        third,
        data=services.TaskData("Avisar que llegó su DNI", today() - 2 * DAY, assignee=officer),
        by=officer,
    )
    services.see_document(
        third,
        data=services.DocumentSeenData("passport", expires_on=today() + 45 * DAY),
        by=officer,
    )
    services.declare_residence(
        fourth,
        data=services.ResidenceData(
            "temporary", today() - 700 * DAY, today() + 26 * DAY, today() - 90 * DAY
        ),
        by=officer,
    )


def _frequent(count: int) -> list[Person]:
    """Whoever came most often, and never for what is told in confidence."""
    free = registry.consultations().exclude(subject__in=PROTECTED_SUBJECTS)
    rows = free.exclude(person=None).order_by().values("person")
    told = rows.annotate(times=Count("id")).order_by("-times", "person")[:count]
    keys = [row["person"] for row in told]
    found = {one.pk: one for one in registry.people().filter(pk__in=keys)}
    return [found[key] for key in keys if key in found]


def _family(person: Person, other: Person, officer: uuid.UUID) -> None:
    services.relate(person, other=other, kind="sibling", lives_together=True, by=officer)
    services.relate(
        person,
        other_name="Ceibo (nombre inventado)",
        kind="child",
        lives_together=True,
        note="Va a la primaria",
        by=officer,
    )
    services.relate(person, other_name="Tala (nombre inventado)", kind="support", by=officer)


def _precaria(person: Person, officer: uuid.UUID) -> None:
    """A case on its way, its papers, and what is to be done for it."""
    attended = registry.timeline(person, 2)
    case = services.open_case(
        person,
        data=services.CaseData(
            "Radicación terminada y DNI en mano", "residency", officer, today() + 40 * DAY
        ),
        by=officer,
        consultations=tuple(each for each in attended if each.subject not in PROTECTED_SUBJECTS),
        opened_on=today() - 50 * DAY,
    )
    services.move_case(
        case, to="waiting", version=1, note="Turno de biometría pedido en RaDEX.", by=officer
    )
    for title, day in (
        ("Avisar fecha de biometría", today() + 3 * DAY),
        ("Renovar la precaria antes de que venza", today() + 9 * DAY),
    ):
        services.add_task(
            person, data=services.TaskData(title, day, assignee=officer), by=officer, case=case
        )
    services.see_document(
        person,
        data=services.DocumentSeenData("precaria", "ARG", today() + 12 * DAY, today() - 50 * DAY),
        by=officer,
    )
    services.declare_residence(
        person,
        data=services.ResidenceData("provisional", today() - 170 * DAY, today() + 12 * DAY),
        by=officer,
    )


def _school(person: Person, officer: uuid.UUID) -> None:
    """A case that was closed."""
    case = services.open_case(
        person,
        data=services.CaseData("Vacante en la escuela del barrio", "school", officer),
        by=officer,
        opened_on=today() - 80 * DAY,
    )
    done = services.add_task(
        person,
        data=services.TaskData("Llamar a la escuela por la vacante", assignee=officer),
        by=officer,
        case=case,
    )
    services.set_done(done, done=True, by=officer)
    services.move_case(
        case, to="closed", version=1, result="resolved", note="Empezó en marzo.", by=officer
    )
