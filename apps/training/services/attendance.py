"""Attendance: told by session, once per number however often it is sent; closed; made up."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from apps.training import clock
from apps.training.errors import Conflict, Refused
from apps.training.models import Attendance, CourseSession, Edition, Enrolment, Participant
from apps.training.models.attendance import COUNTING, How, Mark
from apps.training.models.editions import State as Stage
from apps.training.models.enrolments import State
from apps.training.services import accreditation, enrolments, holding, participants
from apps.training.services.participants import ParticipantData
from kernel.history import note_user

# Numbers of tellings that a session remembers: more than anybody keeps unsent.
REMEMBERED = 40


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """What is told of one person in a session; without hours they were there for all of it."""

    mark: str
    hours: Decimal | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class WalkIn:
    """Somebody who came without being enrolled: known by id, or written down now."""

    participant: uuid.UUID | None = None
    data: ParticipantData | None = None


@transaction.atomic
def take_attendance(
    *,
    session_id: uuid.UUID,
    marks: Mapping[uuid.UUID, Told],
    version: int | None,
    by: uuid.UUID | None,
    submission: uuid.UUID | None = None,
    walk_ins: Sequence[WalkIn] = (),
    close: bool = False,
    how: str = How.LIST,
) -> CourseSession:
    """Write who was there. `submission` sent twice counts once; Conflict for another version.

    Without `version` nothing else is overwritten than what is told here (a phone, a sheet). With
    `close`, whoever nothing was told of was absent, and the session takes no more.
    """
    note_user(by)
    session, edition = holding.held_session(session_id)
    if submission is not None and submission in session.submissions:
        return session
    if version is not None and version != session.version:
        raise Conflict
    _takes(session, edition)
    rows = {row.pk: row for row in Enrolment.objects.filter(edition=edition, pk__in=list(marks))}
    told = {enrolment: marks[enrolment] for enrolment in rows}
    _write(session, told, how=how, by=by)
    for one in walk_ins:
        _walk_in(session, edition, one, by=by)
    if close:
        _close(session, by=by)
    _told(session, submission)
    _began(edition)
    accreditation.refresh(edition)
    return session


@transaction.atomic
def walk_in(
    *, session_id: uuid.UUID, who: WalkIn, by: uuid.UUID | None, how: str = How.WALK_IN
) -> Attendance:
    """Somebody came without being enrolled: present, with a place if one is free, else waiting."""
    note_user(by)
    session, edition = holding.held_session(session_id)
    _takes(session, edition)
    row = _walk_in(session, edition, who, by=by, how=how)
    _told(session, None)
    _began(edition)
    accreditation.refresh(edition)
    return row


@transaction.atomic
def close_session(
    *, session_id: uuid.UUID, version: int | None, by: uuid.UUID | None
) -> CourseSession:
    """Take no more attendance: whoever nothing was told of was absent. Closed twice is closed."""
    note_user(by)
    session, edition = holding.held_session(session_id)
    if session.closed_at is not None:
        return session
    if version is not None and version != session.version:
        raise Conflict
    _takes(session, edition)
    _close(session, by=by)
    _told(session, None)
    _began(edition)
    accreditation.refresh(edition)
    return session


@transaction.atomic
def reopen_session(*, session_id: uuid.UUID, version: int, by: uuid.UUID | None) -> CourseSession:
    """Let a closed session be corrected; Conflict, Refused where the edition is over."""
    note_user(by)
    session, edition = holding.held_session(session_id)
    if session.version != version:
        raise Conflict
    holding.still(edition)
    session.closed_at = session.closed_by = None
    _told(session, None)
    return session


@transaction.atomic
def make_up(
    *,
    session_id: uuid.UUID,
    enrolment_id: uuid.UUID,
    by: uuid.UUID | None,
    hours: Decimal | None = None,
) -> Attendance:
    """Somebody made up for a session they missed, closed or not; Refused for who was there."""
    note_user(by)
    session, edition = holding.held_session(session_id)
    if edition.state == Stage.CANCELLED:
        raise Refused(_("That edition is over."))
    _began_already(session)
    enrolment = Enrolment.objects.filter(edition=edition, pk=enrolment_id).first()
    if enrolment is None:
        raise Refused(_("That person is not in this edition."))
    kept = Attendance.objects.filter(session=session, enrolment=enrolment).first()
    if kept is not None and kept.mark == Mark.PRESENT and kept.hours == session.hours:
        raise Refused(_("They were there for all of it."))
    _write(session, {enrolment.pk: Told(Mark.MADE_UP, hours)}, how=How.LIST, by=by)
    _told(session, None)
    accreditation.refresh(edition)
    return Attendance.objects.get(session=session, enrolment=enrolment)


def _takes(session: CourseSession, edition: Edition) -> None:
    holding.still(edition)
    _began_already(session)
    if session.closed_at is not None:
        raise Refused(_("That session is closed. Open it again to correct it."))


def _began_already(session: CourseSession) -> None:
    """Refuse to tell of what nobody was in yet."""
    if session.starts_at > clock.begun_by():
        raise Refused(_("That session has not begun yet: attendance is taken when it does."))


def _write(
    session: CourseSession, told: Mapping[uuid.UUID, Told], *, how: str, by: uuid.UUID | None
) -> None:
    """Rows for what is told; those that say the same already are left alone."""
    now = clock.now()
    kept = {
        row.enrolment_id: row
        for row in Attendance.objects.filter(session=session, enrolment__in=list(told))
    }
    fresh = []
    for enrolment_id, one in told.items():
        mark = Mark(one.mark)
        hours = _hours(session, mark, one.hours)
        row = kept.get(enrolment_id)
        if row is None:
            row = Attendance(session=session, enrolment_id=enrolment_id)
            fresh.append(row)
        elif (row.mark, row.hours) == (mark, hours):
            continue
        row.mark, row.hours = mark, hours
        row.how, row.told_by, row.told_at = how, by, now
        if row.enrolment_id in kept:
            row.save()
    Attendance.objects.bulk_create(fresh)


def _hours(session: CourseSession, mark: Mark, hours: Decimal | None) -> Decimal:
    if mark not in COUNTING:
        return Decimal(0)
    if hours is None:
        return session.hours
    if not 0 < hours <= session.hours:
        raise ValidationError(
            {
                "hours": [
                    _("The session has %(hours)s hours.") % {"hours": session.hours.normalize()}
                ]
            }
        )
    return hours


def _walk_in(
    session: CourseSession,
    edition: Edition,
    who: WalkIn,
    *,
    by: uuid.UUID | None,
    how: str = How.WALK_IN,
) -> Attendance:
    participant_id = who.participant
    if participant_id is None and who.data is not None:
        participant_id = participants.add_participant(data=who.data, by=by).pk
    if participant_id is None or not Participant.objects.filter(pk=participant_id).exists():
        raise ValidationError({"walk_in": [_("Say who came.")]})
    [enrolment] = enrolments.take_in(edition, [participant_id], by=by)
    _write(session, {enrolment.pk: Told(Mark.PRESENT)}, how=how, by=by)
    return Attendance.objects.get(session=session, enrolment=enrolment)


def _close(session: CourseSession, *, by: uuid.UUID | None) -> None:
    silent = Enrolment.objects.filter(edition=session.edition, state=State.ENROLLED).exclude(
        attendance__session=session
    )
    absent = {pk: Told(Mark.ABSENT) for pk in silent.values_list("pk", flat=True)}
    _write(session, absent, how=How.LIST, by=by)
    session.closed_at, session.closed_by = clock.now(), by


def _told(session: CourseSession, submission: uuid.UUID | None) -> None:
    """Another version, and one more number that won't count again."""
    if submission is not None:
        session.submissions = [*session.submissions, submission][-REMEMBERED:]
    session.version += 1
    session.save()


def _began(edition: Edition) -> None:
    """An edition whose attendance is taken is running."""
    if edition.state in (Stage.PLANNED, Stage.OPEN):
        holding.move(edition, Stage.RUNNING)
