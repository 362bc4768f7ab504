"""Editions: opened from a course, changed, moved along their table; their sessions planned."""

from __future__ import annotations

import dataclasses
import datetime
import uuid
from collections.abc import Sequence
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from apps.training import clock
from apps.training.errors import Conflict, Refused
from apps.training.models import Attendance, Certificate, Course, CourseSession, Edition, Enrolment
from apps.training.models import enrolments as places
from apps.training.models.editions import LONGEST_SESSION, MOST_PEOPLE, Joining
from apps.training.models.editions import State as Stage
from apps.training.selectors import taught_by
from apps.training.services import accreditation, enrolments, holding
from kernel.history import note_user

MOST_SESSIONS = 120
HALF = Decimal("0.5")


@dataclasses.dataclass(frozen=True, slots=True)
class EditionData:
    """An edition as told."""

    starts_on: datetime.date
    ends_on: datetime.date
    name: str = ""
    capacity: int = 30
    enrolment: str = Joining.OPEN
    trainer_ids: Sequence[uuid.UUID] = ()
    trainers: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class SessionData:
    """A session as told."""

    module: str
    starts_at: datetime.datetime
    hours: Decimal
    room: str = ""
    link: str = ""
    trainer: str = ""


@transaction.atomic
def open_edition(*, course_id: uuid.UUID, data: EditionData, by: uuid.UUID | None) -> Edition:
    """Plan an edition of a course, with its modules and rule as they are now."""
    note_user(by)
    course = Course.objects.select_for_update(no_key=True).get(pk=course_id)
    if not course.active:
        raise Refused(_("That course is no longer offered."))
    last = Edition.objects.filter(course=course).aggregate(last=Max("number"))["last"]
    edition = Edition(
        course=course,
        number=(last or 0) + 1,
        title=course.title,
        topic=course.topic,
        modules=course.modules,
        hours=course.hours,
        threshold_percent=course.threshold_percent,
        assessed=course.assessed,
        valid_months=course.valid_months,
        created_by=by,
    )
    _copy(edition, data)
    edition.save(force_insert=True)
    return edition


@transaction.atomic
def change_edition(
    *, edition_id: uuid.UUID, data: EditionData, version: int, by: uuid.UUID | None
) -> Edition:
    """Write an edition anew; more places let in whoever waits. Conflict, ValidationError."""
    note_user(by)
    edition = holding.held(edition_id)
    if edition.version != version:
        raise Conflict
    taken = Enrolment.objects.filter(edition=edition, state=places.State.ENROLLED).count()
    if data.capacity < taken:
        raise ValidationError(
            {"capacity": [_("%(taken)s people have a place already.") % {"taken": taken}]}
        )
    _copy(edition, data)
    edition.version += 1
    edition.save()
    enrolments.promote(edition)
    return edition


@transaction.atomic
def move_edition(
    *, edition_id: uuid.UUID, state: str, version: int, by: uuid.UUID | None
) -> Edition:
    """Take an edition to another state; IllegalMove, Conflict."""
    note_user(by)
    edition = holding.held(edition_id)
    if state == edition.state:
        return edition
    if edition.version != version:
        raise Conflict
    if state == Stage.CANCELLED and _certified(edition):
        raise Refused(_("Certificates of this edition are in force: revoke them first."))
    if state == Stage.FINISHED and _to_come(edition):
        raise Refused(_("Sessions are still to come: move them or take them out first."))
    holding.move(edition, state)
    accreditation.refresh(edition)
    return edition


@transaction.atomic
def plan_sessions(
    *, edition_id: uuid.UUID, told: Sequence[SessionData], by: uuid.UUID | None
) -> list[CourseSession]:
    """Add sessions to an edition; the same hour and module told twice is one. ValidationError."""
    note_user(by)
    edition = holding.held(edition_id)
    holding.still(edition)
    rows = []
    present = set(edition.sessions.values_list("starts_at", "module"))
    for data in told:
        if (data.starts_at, data.module) in present:
            continue
        present.add((data.starts_at, data.module))
        row = CourseSession(edition=edition)
        _copy_session(row, data, edition)
        rows.append(row)
    if len(present) > MOST_SESSIONS:
        raise ValidationError(
            _("An edition has %(most)s sessions at most.") % {"most": MOST_SESSIONS}
        )
    return CourseSession.objects.bulk_create(rows)


def weekly(
    edition: Edition,
    *,
    first: datetime.date,
    hour: datetime.time,
    every_days: int,
    total: int,
    room: str = "",
    link: str = "",
) -> list[SessionData]:
    """So many sessions through all modules in order, hours of each shared out by halves."""
    told, day = [], first
    each, rest = divmod(total, len(edition.modules))
    for position, module in enumerate(edition.modules):
        parts = each + (1 if position < rest else 0)
        for hours in shares(Decimal(str(module["hours"])), parts):
            told.append(SessionData(module["code"], clock.moment_of(day, hour), hours, room, link))
            day += datetime.timedelta(days=every_days)
    return told


def shares(hours: Decimal, parts: int) -> list[Decimal]:
    """Hours in parts of halves, the larger ones first; never more parts than halves."""
    halves = int(hours / HALF)
    parts = max(1, min(parts, halves))
    each, rest = divmod(halves, parts)
    return [HALF * (each + (1 if number < rest else 0)) for number in range(parts)]


@transaction.atomic
def change_session(
    *, session_id: uuid.UUID, data: SessionData, version: int, by: uuid.UUID | None
) -> CourseSession:
    """Write a session anew; Conflict, ValidationError.

    Its hours and module stay what they are once attendance was told, and it was held by then.
    """
    note_user(by)
    session, edition = holding.held_session(session_id)
    if session.version != version:
        raise Conflict
    holding.still(edition)
    told = Attendance.objects.filter(session=session).exists()
    if told and (data.hours != session.hours or data.module != session.module):
        raise ValidationError(
            {"hours": [_("Attendance was told: its hours and module stay as they are.")]}
        )
    if told and data.starts_at > clock.begun_by():
        raise ValidationError(
            {"day": [_("Attendance was told: it can't be moved to a day that is to come.")]}
        )
    _copy_session(session, data, edition)
    session.version += 1
    session.save()
    accreditation.refresh(edition)
    return session


@transaction.atomic
def remove_session(*, session_id: uuid.UUID, version: int, by: uuid.UUID | None) -> None:
    """Take a session out of the plan; Refused once attendance was told."""
    note_user(by)
    session, edition = holding.held_session(session_id)
    if session.version != version:
        raise Conflict
    holding.still(edition)
    if Attendance.objects.filter(session=session).exists():
        raise Refused(_("Attendance was told in that session: it stays."))
    session.delete()


@transaction.atomic
def hand_over(from_id: uuid.UUID, to_id: uuid.UUID) -> int:
    """Put one account in another's place among those who teach; returns in how many editions."""
    found = taught_by(from_id).select_for_update(no_key=True).order_by("pk")
    for edition in found:
        heirs = [to_id if one == from_id else one for one in edition.trainer_ids]
        edition.trainer_ids = list(dict.fromkeys(heirs))
        edition.version += 1
        edition.save(update_fields=["trainer_ids", "version"])
    return len(found)


def _certified(edition: Edition) -> bool:
    """Whether somebody has a certificate in force of it."""
    return Certificate.objects.filter(enrolment__edition=edition, revoked_at=None).exists()


def _to_come(edition: Edition) -> bool:
    """Whether a session of it has not begun."""
    return edition.sessions.filter(starts_at__gt=clock.begun_by()).exists()


def _copy(edition: Edition, data: EditionData) -> None:
    faults: dict[str, list[str]] = {}
    if data.ends_on < data.starts_on:
        faults["ends_on"] = [_("It ends before it starts.")]
    if not 1 <= data.capacity <= MOST_PEOPLE:
        faults["capacity"] = [_("Write from 1 to %(most)s places.") % {"most": MOST_PEOPLE}]
    if faults:
        raise ValidationError(faults)
    edition.name = " ".join(data.name.split())
    edition.starts_on, edition.ends_on = data.starts_on, data.ends_on
    edition.capacity, edition.enrolment = data.capacity, data.enrolment
    edition.trainer_ids = list(dict.fromkeys(data.trainer_ids))
    edition.trainers = " ".join(data.trainers.split())


def _copy_session(session: CourseSession, data: SessionData, edition: Edition) -> None:
    faults: dict[str, list[str]] = {}
    if data.module not in {one["code"] for one in edition.modules}:
        faults["module"] = [_("Choose a module of this edition.")]
    if not 0 < data.hours <= LONGEST_SESSION:
        faults["hours"] = [_("A session has %(most)s hours at most.") % {"most": LONGEST_SESSION}]
    if faults:
        raise ValidationError(faults)
    session.module, session.starts_at, session.hours = data.module, data.starts_at, data.hours
    session.room = " ".join(data.room.split())
    session.link, session.trainer = data.link.strip(), " ".join(data.trainer.split())
