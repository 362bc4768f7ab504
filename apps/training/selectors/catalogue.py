"""Readers of courses, editions, sessions and of who has a place in them."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable

from django.db.models import Count, Max, Q, QuerySet

from apps.training import clock, templates_national
from apps.training.models import Attendance, Course, CourseSession, Edition, Enrolment
from apps.training.models.editions import State as Stage
from apps.training.models.enrolments import State
from kernel.text import fold
from tenants.catalogue import documents
from tenants.catalogue import selectors as national


def topics() -> dict[str, tuple[str, str]]:
    """Topics by code, each in English and Spanish."""
    return {one.code: (one.en, one.es) for one in national.items(templates_national.TOPICS)}


def courses(*, typed: str = "", topic: str = "", active_only: bool = False) -> QuerySet[Course]:
    """Courses by title, each with `given`, its editions, and `last_on`, when the last one began."""
    found = Course.objects.annotate(
        given=Count("editions", filter=~Q(editions__state=Stage.CANCELLED)),
        last_on=Max("editions__starts_on", filter=~Q(editions__state=Stage.CANCELLED)),
    ).order_by("-active", "folded_title", "pk")
    if typed.strip():
        found = found.filter(folded_title__contains=fold(typed))
    if topic:
        found = found.filter(topic=topic)
    return found.filter(active=True) if active_only else found


def course(pk: uuid.UUID | str) -> Course | None:
    """One course."""
    return courses().filter(pk=pk).first()


def national_courses() -> list[documents.Published]:
    """The newest version of each national course that a city can adopt."""
    newest: dict[str, documents.Published] = {}
    for one in documents.published(templates_national.KIND):
        if not one.retired:
            newest.setdefault(one.code, one)
    return list(newest.values())


def adopted_codes() -> set[str]:
    """National courses some version of which is a course of the city."""
    return set(Course.objects.exclude(template_code="").values_list("template_code", flat=True))


def newer_of(
    course: Course, offered: list[documents.Published] | None = None
) -> documents.Published | None:
    """The version that cities are offered of the national course it is of, where it is newer."""
    if not course.template_code:
        return None
    rows = national_courses() if offered is None else offered
    found = next((one for one in rows if one.code == course.template_code), None)
    return found if found and found.version > (course.template_version or 0) else None


def editions(
    *, course_id: uuid.UUID | None = None, state: str = "", year: int | None = None
) -> QuerySet[Edition]:
    """Editions, the latest first, with `enrolled`, `waiting`, `invited` and `accredited`."""
    found = Edition.objects.select_related("course").annotate(
        enrolled=Count("enrolments", filter=Q(enrolments__state=State.ENROLLED)),
        waiting=Count("enrolments", filter=Q(enrolments__state=State.WAITING)),
        invited=Count("enrolments", filter=Q(enrolments__state=State.INVITED)),
        accredited=Count("enrolments", filter=Q(enrolments__accredited_at__isnull=False)),
    )
    if course_id is not None:
        found = found.filter(course=course_id)
    if state:
        found = found.filter(state=state)
    if year is not None:
        found = found.filter(starts_on__year=year)
    return found.order_by("-starts_on", "-number", "pk")


def taught_by(account_id: uuid.UUID) -> QuerySet[Edition]:
    """Editions neither finished nor cancelled that this account teaches."""
    ended = (Stage.FINISHED, Stage.CANCELLED)
    return Edition.objects.filter(trainer_ids__contains=[account_id]).exclude(state__in=ended)


def edition(pk: uuid.UUID | str) -> Edition | None:
    """One edition with its course and counts."""
    return editions().filter(pk=pk).first()


def sessions(edition_id: uuid.UUID) -> QuerySet[CourseSession]:
    """Sessions of an edition in order, each with `present`, how many were there, and `told`."""
    return (
        CourseSession.objects.filter(edition=edition_id)
        .annotate(
            present=Count("attendance", filter=Q(attendance__hours__gt=0)),
            told=Count("attendance"),
        )
        .order_by("starts_at", "pk")
    )


def all_sessions(edition_id: uuid.UUID | None = None) -> QuerySet[CourseSession]:
    """Every session in order, or those of an edition."""
    found = CourseSession.objects.select_related("edition").order_by("starts_at", "pk")
    return found if edition_id is None else found.filter(edition=edition_id)


def session(pk: uuid.UUID | str) -> CourseSession | None:
    """One session with its edition and course."""
    return CourseSession.objects.select_related("edition__course").filter(pk=pk).first()


def session_at(
    edition_id: uuid.UUID, starts_at: datetime.datetime, module: str
) -> CourseSession | None:
    """The session of an edition at that moment for that module."""
    return CourseSession.objects.filter(
        edition=edition_id, starts_at=starts_at, module=module
    ).first()


def sessions_of_day(day: datetime.date) -> QuerySet[CourseSession]:
    """Sessions of that day in the city, whatever their edition, in order."""
    start = clock.moment_of(day, datetime.time())
    end = clock.moment_of(day + datetime.timedelta(days=1), datetime.time())
    return (
        CourseSession.objects.filter(starts_at__gte=start, starts_at__lt=end)
        .exclude(edition__state=Stage.CANCELLED)
        .select_related("edition__course")
        .order_by("starts_at", "pk")
    )


def enrolments(edition_id: uuid.UUID, *states: str) -> QuerySet[Enrolment]:
    """Enrolments with their people by name; who waits, the longest first."""
    found = Enrolment.objects.filter(edition=edition_id).select_related("participant__department")
    if states:
        found = found.filter(state__in=states)
    if states == (State.WAITING,):
        return found.order_by("since", "created_at", "pk")
    return found.order_by("participant__folded_name", "pk")


def places(
    *,
    edition: uuid.UUID | None = None,
    participant: uuid.UUID | None = None,
    state: str = "",
) -> QuerySet[Enrolment]:
    """Places in the order they were come to: all, or of an edition, of a person, in a state."""
    told = {"edition": edition, "participant": participant, "state": state}
    found = Enrolment.objects.filter(**{name: value for name, value in told.items() if value})
    return found.select_related("edition").order_by("since", "created_at", "pk")


def places_in(edition_id: uuid.UUID, keys: Iterable[uuid.UUID]) -> set[uuid.UUID]:
    """Which of those are places in that edition."""
    found = Enrolment.objects.filter(edition=edition_id, pk__in=list(keys))
    return set(found.values_list("pk", flat=True))


def enrolment(pk: uuid.UUID | str) -> Enrolment | None:
    """One enrolment with its person and edition."""
    return (
        Enrolment.objects.select_related("participant__department", "edition__course")
        .filter(pk=pk)
        .first()
    )


def roll(session: CourseSession) -> list[tuple[Enrolment, Attendance | None]]:
    """Who to call out in a session, by family name: who has a place, and who was told of."""
    told = {row.enrolment_id: row for row in Attendance.objects.filter(session=session)}
    rows = Enrolment.objects.filter(
        Q(state=State.ENROLLED) | Q(pk__in=list(told)), edition=session.edition_id
    ).select_related("participant__department")
    return [(row, told.get(row.pk)) for row in sorted(rows, key=_listed)]


def _listed(row: Enrolment) -> tuple[str, str]:
    return fold(row.participant.listed_name), str(row.pk)
