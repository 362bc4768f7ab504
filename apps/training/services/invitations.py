"""Invitations: noted and told in one transaction, answered once, sent again with another link."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from apps.training import clock, invited_links, inviting_telling
from apps.training.errors import IllegalMove, Refused
from apps.training.models import Enrolment, Participant
from apps.training.models.enrolments import State
from apps.training.services import enrolments, holding, participants
from kernel.history import note_user

_OUT = (State.WITHDRAWN, State.DECLINED)


@transaction.atomic
def invite(
    *, edition_id: uuid.UUID, participant_ids: Iterable[uuid.UUID], by: uuid.UUID | None
) -> list[Enrolment]:
    """Note who is invited and tell them; whoever has a place, waits or was invited stays so."""
    note_user(by)
    edition = holding.held(edition_id)
    enrolments.open_to_enrol(edition)
    wanted, now = list(dict.fromkeys(participant_ids)), clock.now()
    # Held before they are read: nobody moves them to another department meanwhile.
    standing = participants.standing(wanted)
    people = {one.pk: one for one in Participant.objects.filter(pk__in=wanted).defer("document")}
    kept = {
        row.participant_id: row
        for row in Enrolment.objects.filter(edition=edition, participant__in=wanted)
    }
    rows = []
    for participant_id in standing:
        row, person, fresh = kept.get(participant_id), people[participant_id], True
        if row is None:
            row = Enrolment(
                edition=edition,
                participant=person,
                department_id=person.department_id,
                state=State.INVITED,
                since=now,
                created_by=by,
            )
            row.save(force_insert=True)
        elif row.state in _OUT:
            enrolments.move(row, State.INVITED)
        else:
            fresh = False
        row.edition, row.participant = edition, person
        if fresh:
            inviting_telling.invite(row)
        rows.append(row)
    return rows


@transaction.atomic
def invite_new(
    *, edition_id: uuid.UUID, data: participants.ParticipantData, by: uuid.UUID | None
) -> Enrolment:
    """Write somebody down and invite them, both or neither. Raises Refused, ValidationError."""
    person = participants.add_participant(data=data, by=by)
    return invite(edition_id=edition_id, participant_ids=[person.pk], by=by)[0]


@transaction.atomic
def send_again(*, enrolment_id: uuid.UUID, by: uuid.UUID | None) -> Enrolment:
    """Tell them once more, with two weeks from now; the link of before leads nowhere."""
    note_user(by)
    row, edition = enrolments.held(enrolment_id)
    enrolments.open_to_enrol(edition)
    if row.state != State.INVITED:
        raise IllegalMove
    row.since = clock.now()
    row.version += 1
    row.save()
    inviting_telling.invite(row)
    return row


@transaction.atomic
def answer(
    *,
    enrolment_id: uuid.UUID,
    accepts: bool,
    by: uuid.UUID | None,
    secret: str | None = None,
) -> Enrolment:
    """Take the place or leave it; by link only while that very link stands.

    Accepting where no place is left is waiting for one. Raises Refused.
    """
    note_user(by)
    row, edition = enrolments.held(enrolment_id)
    if secret is not None and not invited_links.opens(row, secret):
        raise Refused(_("This invitation has been answered, or was sent again."))
    if row.state != State.INVITED:
        raise IllegalMove
    if not accepts:
        enrolments.move(row, State.DECLINED)
        return row
    enrolments.open_to_enrol(edition)
    return enrolments.take_in(edition, [row.participant_id], by=by)[0]
