"""The figures of training: what was offered, who took part, who is accredited, what is due."""

from __future__ import annotations

import datetime
import uuid
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Count, Max, Min, Sum, Value
from django.db.models.functions import Coalesce, NullIf

from apps.training import clock
from apps.training.models import Attendance, CourseSession, Edition, Enrolment, Participant
from apps.training.models.editions import State as Stage
from apps.training.selectors import presence
from apps.training.validity import due_on

NO_DEPARTMENT = ""
NO_GENDER = ""
# Somebody, a topic, and the department they were of then.
Counted = tuple[uuid.UUID, str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """A line of a figure: people who took part, and of those how many were accredited."""

    code: str
    took_part: int
    accredited: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What a year of training comes to. Distinct people, each counted once in each total."""

    year: int
    courses: int
    editions: int
    sessions: int
    hours: Decimal
    people: int
    accredited: int
    by_department: list[Part] = field(default_factory=list)
    by_gender: list[Part] = field(default_factory=list)
    by_topic: list[Part] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Refresher:
    """Somebody's course that has to be taken again on a day."""

    enrolment: Enrolment
    due_on: datetime.date


def years() -> list[int]:
    """Years in which something was offered, the latest first; this one always."""
    ends = Edition.objects.aggregate(first=Min("starts_on"), last=Max("ends_on"))
    now = clock.today().year
    first = ends["first"].year if ends["first"] else now
    last = ends["last"].year if ends["last"] else now
    return list(range(max(last, now), min(first, now) - 1, -1))


def figures(year: int) -> Figures:
    """Figures of one year.

    Offered: courses and editions, not cancelled, with a session in that year. Took part: at least
    one hour of attendance in a session of that year. Accredited: the threshold was reached in it.
    """
    start, end = clock.year_of(year)
    now, begun = min(end, clock.now()), min(end, clock.begun_by())
    held = CourseSession.objects.filter(starts_at__gte=start, starts_at__lt=end).exclude(
        edition__state=Stage.CANCELLED
    )
    offered = held.aggregate(
        courses=Count("edition__course", distinct=True),
        editions=Count("edition", distinct=True),
        sessions=Count("pk", distinct=True),
    )
    there = Attendance.objects.filter(
        hours__gt=0, session__starts_at__gte=start, session__starts_at__lt=begun
    )
    took = set(
        there.values_list(
            "enrolment__participant",
            _topic("session__edition"),
            "enrolment__department__name",
        ).distinct()
    )
    reached = Enrolment.objects.filter(accredited_at__gte=start, accredited_at__lt=now)
    accredited = set(
        reached.values_list("participant", _topic("edition"), "department__name").distinct()
    )
    hours = there.aggregate(hours=Sum("hours"))["hours"]
    return Figures(
        year=year,
        courses=offered["courses"],
        editions=offered["editions"],
        sessions=offered["sessions"],
        hours=hours or Decimal(0),
        people=len({person for person, *_rest in took}),
        accredited=len({person for person, *_rest in accredited}),
        **_tables(took, accredited),
    )


def _topic(edition: str) -> Coalesce:
    """What an edition was given under; what its course is about where that was not written down."""
    return Coalesce(NullIf(f"{edition}__topic", Value("")), f"{edition}__course__topic")


def _tables(took: set[Counted], accredited: set[Counted]) -> dict[str, list[Part]]:
    """Each person once in each line: of two departments or topics in both."""
    genders = _genders(person for person, *_rest in took | accredited)
    words: dict[str, Callable[[Counted], str]] = {
        "by_department": lambda one: one[2] or NO_DEPARTMENT,
        "by_gender": lambda one: genders[one[0]],
        "by_topic": lambda one: one[1],
    }
    return {
        name: _parts(
            {(one[0], word(one)) for one in took}, {(one[0], word(one)) for one in accredited}
        )
        for name, word in words.items()
    }


def refreshers(*, until: datetime.date | None = None) -> list[Refresher]:
    """Accreditations that run out, the soonest first: of each person and course the longest one.

    Versions of one national course are that course. Whoever left owes nothing.
    """
    rows = (
        Enrolment.objects.filter(
            presence.here("participant__"),
            accredited_at__isnull=False,
        )
        .select_related("participant__department", "edition__course")
        .defer("participant__document")  # sealed, and nobody asks for it here
        .order_by("accredited_at", "pk")
    )
    longest: dict[tuple[uuid.UUID, object], tuple[datetime.date, Enrolment]] = {}
    for row in rows:
        course = row.edition.course
        key = row.participant_id, course.template_code or course.pk
        last = due_on(row) or datetime.date.max
        if key not in longest or longest[key][0] <= last:
            longest[key] = last, row
    # One that counts for good ends the matter.
    found = [Refresher(row, last) for last, row in longest.values() if last < datetime.date.max]
    if until is not None:
        found = [one for one in found if one.due_on <= until]
    return sorted(found, key=lambda one: (one.due_on, one.enrolment.participant.folded_name))


def _genders(ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    rows = Participant.objects.filter(pk__in=list(ids)).values_list("pk", "gender")
    return {pk: gender or NO_GENDER for pk, gender in rows}


def _parts(took: set[tuple[uuid.UUID, str]], accredited: set[tuple[uuid.UUID, str]]) -> list[Part]:
    """By what somebody was counted under: each person once in each line."""
    there = Counter(code for _person, code in took)
    passed = Counter(code for _person, code in accredited)
    found = [Part(code, there[code], passed[code]) for code in {*there, *passed}]
    return sorted(found, key=lambda part: (-part.took_part, part.code))
