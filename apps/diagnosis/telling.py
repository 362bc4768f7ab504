"""Whom a round tells that questions wait for them, and that the day draws near."""

from __future__ import annotations

import datetime
import uuid
from collections import Counter
from collections.abc import Iterable
from typing import Final

from django.conf import settings
from django.core.cache import cache
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.accounts import selectors as accounts
from apps.accounts.roles import ROLES
from apps.accounts.rules import today
from apps.diagnosis.models import Answer, Round, State
from apps.notices import kinds
from apps.notices import services as notices
from apps.staff import selectors as staff
from kernel import scope

ANSWER: Final = "diagnosis.answer"
# Whoever still has questions open is reminded once within so many days of the day it is due: a
# day on which nothing ran loses no reminder.
REMIND_AT: Final = (7, 1)
DAY_SECONDS: Final = 24 * 3600


def _day(params: kinds.Params) -> kinds.Params:
    """The day as the reader's language writes it."""
    due = datetime.date.fromisoformat(str(params["due"]))
    return {**params, "due": date_format(due, "SHORT_DATE_FORMAT")}


ASSIGNED: Final = kinds.Kind(
    "diagnosis.assigned",
    _("Questions of the diagnosis are for you or your department"),
    gettext_noop("Questions of the diagnosis that wait for you until %(due)s: %(count)s"),
    icon="list",
    values=_day,
    delivery="at_once",
    permission=ANSWER,
)
REMINDED: Final = kinds.Kind(
    "diagnosis.reminded",
    _("Questions of the diagnosis are due soon"),
    gettext_noop("Questions of the diagnosis still open that are due on %(due)s: %(count)s"),
    icon="clock",
    tone="warn",
    values=_day,
    delivery="at_once",
    permission=ANSWER,
)
ALL: Final = (ASSIGNED, REMINDED)


def tell_assigned(row: Round, answers: Iterable[Answer], *, by: uuid.UUID | None) -> int:
    """Tell everybody who is asked how many questions wait for them; not whoever assigned them."""
    counted = _asked(answers)
    counted.pop(by, None)
    return sum(_tell(person, ASSIGNED, row, many) for person, many in counted.items())


def look_after() -> None:
    """Called in each place every few seconds; does its work at the first call of a day there."""
    day = today()
    done = f"diagnosis.daily:{scope.current()}:{day.isoformat()}"
    if cache.get(done):
        return
    remind(day)
    cache.set(done, 1, timeout=DAY_SECONDS)


def remind(day: datetime.date) -> int:
    """Remind whoever has questions open of a round that is due soon; once for each mark."""
    last = day + datetime.timedelta(days=max(REMIND_AT))
    told = 0
    for row in Round.objects.filter(state=State.ANSWERING, due_on__range=(day, last)):
        left = (row.due_on - day).days
        mark = min(days for days in REMIND_AT if left <= days)
        waiting = _asked(Answer.objects.filter(round=row, value=""))
        key = f"{row.pk}:{row.due_on.isoformat()}:{mark}"
        told += sum(_tell(person, REMINDED, row, many, key) for person, many in waiting.items())
    return told


def _asked(answers: Iterable[Answer]) -> Counter[uuid.UUID | None]:
    """How many of them each account that may answer is asked, by itself or its department."""
    answers = list(answers)
    departments = {one for answer in answers for one in answer.departments}
    named = {one for answer in answers for one in answer.people}
    may = {
        user.pk
        for code, role in ROLES.items()
        if ANSWER in role.permissions
        for user in accounts.holders(code)
    }
    works_in = {department: _contacts(department) & may for department in departments}
    counted: Counter[uuid.UUID | None] = Counter()
    for answer in answers:
        people = {one for one in answer.people if one in may & named}
        for department in answer.departments:
            people |= works_in[department]
        counted.update(people)
    return counted


def _contacts(department: uuid.UUID) -> set[uuid.UUID]:
    """Who answers for a department: its contacts."""
    wanted = staff.Filter(role="department_contact", department=department)
    return set(staff.people(wanted).filter(is_active=True).values_list("pk", flat=True))


def _tell(person: uuid.UUID | None, kind: kinds.Kind, row: Round, many: int, key: str = "") -> int:
    if person is None:
        return 0
    path = reverse("diagnosis:round", args=[row.pk], urlconf=settings.ROOT_URLCONF)
    params: dict[str, str | int] = {"count": many, "due": row.due_on.isoformat()}
    return int(
        notices.notify(user=person, kind=kind.code, path=path, params=params, key=key) is not None
    )
