"""Who is who: a record linked to an account and unlinked, and two records of one person made one.

Merging moves what was learned to the record that is kept; the other one stays, pointing at it. A
certificate never leaves the place it was issued for: where each record has a place in the same
edition, the one with certificates is the one that is kept.
"""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from apps.accounts import selectors as accounts
from apps.training import clock, invited_links, inviting_telling
from apps.training.errors import Conflict, Refused
from apps.training.models import (
    Attendance,
    CalendarFeed,
    Certificate,
    Enrolment,
    Participant,
)
from apps.training.models.enrolments import Assessment, State
from apps.training.services import accreditation, enrolments, holding, participants
from kernel.history import note_user

# Of two places of one person in one edition the better one counts.
_RANK = (State.ENROLLED, State.WAITING, State.INVITED, State.DECLINED, State.WITHDRAWN)
_FILLED = ("document", "email", "gender", "position", "department_id")


@dataclass(slots=True)
class Union:
    """What merging would do; `why_not` says what stands against it."""

    keep: Participant
    drop: Participant
    moved: list[Enrolment] = field(default_factory=list)
    # Of one edition: the place that stays, and the one that becomes part of it.
    both: list[tuple[Enrolment, Enrolment]] = field(default_factory=list)
    # Sessions that both were told of differently.
    twice: int = 0
    why_not: list[str] = field(default_factory=list)


@transaction.atomic
def link(
    *, participant_id: uuid.UUID, account: uuid.UUID, version: int, by: uuid.UUID | None
) -> Participant:
    """Say that somebody has that account. Conflict, Refused, ValidationError on `account`."""
    note_user(by)
    # The account before the person, as when it finds its record by itself.
    participants.hold_accounts([account])
    row = _held(participant_id, version)
    if row.account is not None:
        raise Refused(_("They have an account already. Unlink it first."))
    if accounts.known(account) is None:
        raise ValidationError({"account": [_("Choose an account of the list.")]})
    row.account = account
    row.unlinked = [one for one in row.unlinked or () if one != account] or None
    row.version += 1
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        words = _("Somebody else has that account. Are they one person? Merge the two records.")
        raise ValidationError({"account": [words]}) from None
    return row


@transaction.atomic
def unlink(*, participant_id: uuid.UUID, version: int, by: uuid.UUID | None) -> Participant:
    """Take the account from somebody; what they learned stays. Conflict.

    It is remembered, so that the account does not come back by itself; and the calendar that
    whoever has it may read is theirs no longer.
    """
    note_user(by)
    row = _held(participant_id, version)
    if row.account is not None:
        row.unlinked = [*(row.unlinked or ()), row.account]
    row.account = None
    row.version += 1
    row.save()
    CalendarFeed.objects.filter(participant=row, withdrawn_at=None).update(
        withdrawn_at=clock.now(), withdrawn_by=by
    )
    return row


def plan(keep: Participant, drop: Participant) -> Union:
    """What merging them would do now."""
    made = Union(keep, drop)
    if keep.pk == drop.pk or keep.merged_into_id or drop.merged_into_id:
        made.why_not.append(_("One of them became part of another record."))
        return made
    if keep.account and drop.account:
        made.why_not.append(_("Each has an account of their own. Unlink one first."))
    rows = Enrolment.objects.filter(participant__in=[keep.pk, drop.pk])
    rows = rows.select_related("edition__course").order_by("edition__starts_on", "pk")
    theirs = {row.edition_id: row for row in rows if row.participant_id == drop.pk}
    mine = {row.edition_id: row for row in rows if row.participant_id == keep.pk}
    for edition_id, row in theirs.items():
        other = mine.get(edition_id)
        if other is None:
            made.moved.append(row)
        else:
            _weigh(made, other, row)
    return made


@transaction.atomic
def merge(
    *,
    keep_id: uuid.UUID,
    drop_id: uuid.UUID,
    keep_version: int,
    drop_version: int,
    by: uuid.UUID | None,
) -> Participant:
    """Make one record of two. Conflict where somebody wrote since, Refused with what is against."""
    note_user(by)
    # Editions before people, each in order, as everywhere.
    places = Enrolment.objects.filter(participant__in=[keep_id, drop_id])
    held = {pk: holding.held(pk) for pk in sorted(set(places.values_list("edition", flat=True)))}
    people = Participant.objects.select_for_update(no_key=True).order_by("pk")
    found = {row.pk: row for row in people.filter(pk__in=[keep_id, drop_id])}
    if len(found) != 2:
        raise Conflict
    keep, drop = found[keep_id], found[drop_id]
    if (keep.version, drop.version) != (keep_version, drop_version):
        raise Conflict
    made = plan(keep, drop)
    if made.why_not:
        raise Refused(made.why_not[0])
    if not {row.edition_id for row in [*made.moved, *(pair[0] for pair in made.both)]} <= set(held):
        raise Conflict
    for row in made.moved:
        # The version stays: the link of an invitation that is out hangs on it.
        row.participant = keep
        row.save()
    again = [stays for stays, goes in made.both if _unite(stays, goes, keep)]
    _person(keep, drop)
    for row in again:
        inviting_telling.invite(row)
    for edition in held.values():
        accreditation.refresh(edition)
        enrolments.promote(edition)
    return keep


def _weigh(made: Union, mine: Enrolment, theirs: Enrolment) -> None:
    """Which of two places in one edition stays, and whether they can be one at all."""
    pair = [mine, theirs]
    marks = {row.assessment for row in pair} - {Assessment.NONE}
    title = mine.edition.course.title
    valid = Certificate.objects.filter(enrolment__in=pair, revoked_at=None)
    if valid.count() > 1:
        words = _("Both hold a certificate of %(course)s in force. Revoke one of them first.")
        made.why_not.append(words % {"course": title})
    elif len(marks) > 1:
        words = _("In %(course)s one was approved and the other not. Assess both the same first.")
        made.why_not.append(words % {"course": title})
    best = min(pair, key=lambda row: (_certified(row), _RANK.index(State(row.state)), row.since))
    goes = theirs if best is mine else mine
    if goes is mine and _certified(mine) < 2:
        words = _("In %(course)s the other record holds the certificate in force. Keep that one.")
        made.why_not.append(words % {"course": title})
    made.both.append((best, goes))
    told = Attendance.objects.filter(enrolment__in=pair)
    by_session: dict[uuid.UUID, set[tuple[str, str]]] = {}
    for session, mark, hours in told.values_list("session", "mark", "hours"):
        by_session.setdefault(session, set()).add((mark, str(hours)))
    made.twice += sum(1 for kinds in by_session.values() if len(kinds) > 1)


def _certified(row: Enrolment) -> int:
    """0 with a certificate in force, 1 with revoked ones only, 2 with none."""
    states = Certificate.objects.filter(enrolment=row).values_list("revoked_at", flat=True)
    return 2 if not states else (0 if None in states else 1)


def _unite(stays: Enrolment, goes: Enrolment, keep: Participant) -> bool:
    """Attendance and the better state to the place that stays; the other one is withdrawn.

    It is deleted unless revoked certificates hold it where it is. Returns whether an invitation
    was out that ends with it, so that they have to be invited again.
    """
    lost = invited_links.stands(goes)
    kept = {row.session_id: row for row in Attendance.objects.filter(enrolment=stays)}
    for row in Attendance.objects.filter(enrolment=goes):
        other = kept.get(row.session_id)
        if other is None:
            row.enrolment = stays
            row.save()
            continue
        if row.hours > other.hours:
            other.mark, other.hours, other.how = row.mark, row.hours, row.how
            other.told_by, other.told_at = row.told_by, row.told_at
            other.save()
        row.delete()
    state = min((stays.state, goes.state), key=lambda one: _RANK.index(State(one)))
    since = min(row.since for row in (stays, goes) if row.state == state)
    if stays.assessment == Assessment.NONE and goes.assessment != Assessment.NONE:
        stays.assessment, stays.assessed_at = goes.assessment, goes.assessed_at
        stays.assessed_by = goes.assessed_by
    stays.department_id = stays.department_id or goes.department_id
    pinned = Certificate.objects.filter(enrolment=goes).exists()
    if pinned:
        goes.accredited_at = None
        if goes.state != State.WITHDRAWN:
            enrolments.move(goes, State.WITHDRAWN)
    else:
        goes.delete()
    stays.participant = keep
    if stays.state != state:
        enrolments.move(stays, state)
    again = lost and state == State.INVITED
    stays.since = clock.now() if again else since
    if again or state != State.INVITED:
        # Else only the participant changed, and the link they were sent still leads here.
        stays.version += 1
    stays.save()
    return again


def _person(keep: Participant, drop: Participant) -> None:
    """What was not written of one is taken from the other; the account and the calendar too.

    Whoever works here by one of them works here.
    """
    account, drop.account, drop.merged_into = drop.account, None, keep
    drop.version += 1
    drop.save()
    keep.account = keep.account or account
    taken = {*(keep.unlinked or ()), *(drop.unlinked or ())} - {keep.account}
    keep.unlinked = sorted(taken) or None
    keep.left_on = _left_on(keep, drop)
    for name in _FILLED:
        if not getattr(keep, name):
            setattr(keep, name, getattr(drop, name))
    keep.version += 1
    keep.save()
    feeds = CalendarFeed.objects.filter(participant__in=[keep, drop], withdrawn_at=None)
    if feeds.filter(participant=keep).exists():
        feeds.filter(participant=drop).update(withdrawn_at=clock.now())
    else:
        feeds.update(participant=keep)


def _left_on(*people: Participant) -> datetime.date | None:
    """The day that one person of all of them left; none where one of them has not."""
    days = [one.left_on for one in people]
    return None if None in days else max(day for day in days if day is not None)


def _held(participant_id: uuid.UUID, version: int) -> Participant:
    row = Participant.objects.select_for_update(no_key=True).get(pk=participant_id)
    if row.version != version or row.merged_into_id is not None:
        raise Conflict
    return row
