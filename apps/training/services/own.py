"""What members of staff do with their own training: join, answer, leave."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from apps.training.errors import IllegalMove, Refused
from apps.training.models import Edition, Enrolment
from apps.training.models.editions import Joining
from apps.training.models.editions import State as Stage
from apps.training.models.enrolments import State
from apps.training.services import enrolments, holding, invitations, participants
from kernel.history import note_user


@transaction.atomic
def join(*, edition_id: uuid.UUID, account: uuid.UUID) -> Enrolment:
    """Take a place, or room on the waiting list, in an edition that is open to all. Refused."""
    note_user(account)
    # The account is held before the edition, as when somebody leaves and hands editions over; the
    # person after it, as everywhere.
    participants.hold_accounts([account])
    edition = holding.held(edition_id)
    person = participants.from_account(account, by=account)
    if person is None:
        raise IllegalMove
    _open_to_all(edition)
    return enrolments.take_in(edition, [person.pk], by=account)[0]


@transaction.atomic
def answer(*, enrolment_id: uuid.UUID, accepts: bool, account: uuid.UUID) -> Enrolment:
    """Accept or decline an invitation of one's own. Refused."""
    _mine(enrolment_id, account)
    return invitations.answer(enrolment_id=enrolment_id, accepts=accepts, by=account)


@transaction.atomic
def leave(*, enrolment_id: uuid.UUID, account: uuid.UUID) -> Enrolment:
    """Give one's place back; whoever waits longest has it. Refused once it accredits."""
    note_user(account)
    _mine(enrolment_id, account)
    row, edition = enrolments.held(enrolment_id)
    if row.accredited_at is not None:
        raise Refused(_("You are accredited in that course: talk to whoever keeps the courses."))
    if row.state == State.INVITED:
        raise IllegalMove
    enrolments.joinable(edition)
    return enrolments.withdraw(enrolment_id=enrolment_id, by=account)


def _open_to_all(edition: Edition) -> None:
    if edition.state != Stage.OPEN or edition.enrolment != Joining.OPEN:
        raise Refused(_("That edition is not open for enrolment."))


def _mine(enrolment_id: uuid.UUID, account: uuid.UUID) -> None:
    if not Enrolment.objects.filter(pk=enrolment_id, participant__account=account).exists():
        raise IllegalMove
