"""Several people into an edition at once: known, by their account, or written down with it."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from apps.training.models import Enrolment
from apps.training.services import enrolments, holding, invitations, participants
from apps.training.services.participants import ParticipantData


@dataclasses.dataclass(frozen=True, slots=True)
class Joining:
    """Who comes in, in that order."""

    participants: Sequence[uuid.UUID] = ()
    accounts: Sequence[uuid.UUID] = ()
    new: Sequence[ParticipantData] = ()


@transaction.atomic
def bring_in(
    *, edition_id: uuid.UUID, who: Joining, by: uuid.UUID | None, invited: bool = False
) -> list[Enrolment]:
    """Enrol or invite all of them, or nobody: whoever can't come in is not written down either.

    Raises Refused, ValidationError.
    """
    people = list(who.participants)
    # Accounts, then the edition, then people, as everywhere.
    participants.hold_accounts(who.accounts)
    holding.held(edition_id)
    participants.hold_written(who.accounts, people)
    for account in who.accounts:
        person = participants.from_account(account, by=by)
        if person is None:
            raise ValidationError({"accounts": [_("There is no such account.")]})
        people.append(person.pk)
    people += [participants.add_participant(data=data, by=by).pk for data in who.new]
    join = invitations.invite if invited else enrolments.enrol
    return join(edition_id=edition_id, participant_ids=people, by=by)
