"""Enrolment: places up to the capacity, a waiting list beyond it, promoted when one is free."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from apps.training import clock, inviting_telling
from apps.training.errors import IllegalMove, Refused
from apps.training.models import Edition, Enrolment
from apps.training.models.editions import JOINABLE, Joining
from apps.training.models.enrolments import MOVES, State
from apps.training.services import accreditation, holding, participants
from kernel.history import note_user


@transaction.atomic
def enrol(
    *, edition_id: uuid.UUID, participant_ids: Iterable[uuid.UUID], by: uuid.UUID | None
) -> list[Enrolment]:
    """Give places in that order, and room on the waiting list when none is left.

    Whoever has a place or waits already stays as they are; whoever was invited or had withdrawn
    comes in. Where enrolment is by invitation, only whoever was invited does. Raises Refused.
    """
    note_user(by)
    edition = holding.held(edition_id)
    open_to_enrol(edition)
    wanted = list(dict.fromkeys(participant_ids))
    if edition.enrolment == Joining.INVITATION:
        _all_invited(edition, wanted)
    return take_in(edition, wanted, by=by)


@transaction.atomic
def enrol_new(
    *, edition_id: uuid.UUID, data: participants.ParticipantData, by: uuid.UUID | None
) -> Enrolment:
    """Write somebody down and enrol them, both or neither. Raises Refused, ValidationError."""
    person = participants.add_participant(data=data, by=by)
    return enrol(edition_id=edition_id, participant_ids=[person.pk], by=by)[0]


def take_in(
    edition: Edition, participant_ids: Iterable[uuid.UUID], *, by: uuid.UUID | None
) -> list[Enrolment]:
    """The same for an edition that is held, whoever may enrol."""
    # People are held before anything of them is read: nobody moves them elsewhere meanwhile.
    wanted = participants.standing(dict.fromkeys(participant_ids))
    kept = {
        row.participant_id: row
        for row in Enrolment.objects.filter(edition=edition, participant__in=wanted)
    }
    free, now = places_free(edition), clock.now()
    areas = participants.departments_of(wanted)
    rows = []
    for participant_id in wanted:
        row = kept.get(participant_id)
        if row is not None and row.state in (State.ENROLLED, State.WAITING):
            rows.append(row)
            continue
        state = State.ENROLLED if free > 0 else State.WAITING
        free -= 1
        if row is None:
            row = Enrolment(
                edition=edition,
                participant_id=participant_id,
                department_id=areas.get(participant_id),
                state=state,
                since=now,
                created_by=by,
            )
            row.save(force_insert=True)
        else:
            row.department_id = areas.get(participant_id) or row.department_id
            move(row, state)
        rows.append(row)
    accreditation.refresh(edition)
    return rows


@transaction.atomic
def withdraw(*, enrolment_id: uuid.UUID, by: uuid.UUID | None) -> Enrolment:
    """Take somebody out; whoever waits longest gets the place. Their hours stay told."""
    note_user(by)
    row, edition = held(enrolment_id)
    if row.state in (State.WITHDRAWN, State.DECLINED):
        return row
    holding.still(edition)
    row.accredited_at = None
    move(row, State.WITHDRAWN)
    promote(edition)
    return row


def promote(edition: Edition) -> list[Enrolment]:
    """Let in who waits, the longest first, as long as there are places; the edition is held."""
    free = places_free(edition)
    if free <= 0 or edition.state not in JOINABLE:
        return []
    waiting = Enrolment.objects.filter(edition=edition, state=State.WAITING)
    waiting = waiting.select_related("participant", "edition__course")
    rows = list(waiting.order_by("since", "created_at", "pk")[:free])
    for row in rows:
        move(row, State.ENROLLED)
        inviting_telling.let_in(row)
    if rows:
        accreditation.refresh(edition)
    return rows


def places_free(edition: Edition) -> int:
    """Places that nobody has; never asked for without holding the edition."""
    taken = Enrolment.objects.filter(edition=edition, state=State.ENROLLED).count()
    return edition.capacity - taken


def move(row: Enrolment, state: str) -> None:
    """The one place where an enrolment changes its state."""
    if state not in MOVES[row.state]:
        raise IllegalMove
    row.state, row.since = state, clock.now()
    row.version += 1
    row.save()


def held(enrolment_id: uuid.UUID) -> tuple[Enrolment, Edition]:
    """An enrolment and its edition, both held, the edition first as everywhere."""
    found = Enrolment.objects.filter(pk=enrolment_id).values_list("edition", flat=True).first()
    if found is None:
        raise IllegalMove
    edition = holding.held(found)
    return Enrolment.objects.select_for_update(no_key=True).get(pk=enrolment_id), edition


def joinable(edition: Edition) -> None:
    """Refuse whoever comes when it is over."""
    if edition.state not in JOINABLE:
        raise Refused(_("That edition is over."))


def open_to_enrol(edition: Edition) -> None:
    """Refuse whoever comes when it is over, and when enrolment is closed."""
    joinable(edition)
    if edition.enrolment == Joining.CLOSED:
        raise Refused(_("Enrolment in that edition is closed."))


def _all_invited(edition: Edition, wanted: list[uuid.UUID]) -> None:
    """Whoever has a place or waits was invited once."""
    invited = (State.INVITED, State.ENROLLED, State.WAITING)
    known = Enrolment.objects.filter(edition=edition, participant__in=wanted, state__in=invited)
    if known.count() < len(wanted):
        raise Refused(_("Enrolment in that edition is by invitation. Invite them first."))
