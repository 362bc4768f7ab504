"""Referrals an officer follows, handed over when that officer leaves."""

import uuid

from django.utils.translation import gettext_lazy as _

from apps.staff.handover import Handover


def _waiting(user_id: uuid.UUID) -> int:
    from apps.referrals import selectors

    return selectors.followed_by(user_id).count()


def _transfer(from_id: uuid.UUID, to_id: uuid.UUID, by: uuid.UUID | None) -> int:
    # Who did it is in the history of the account that was closed.
    del by
    from apps.referrals import services

    return services.hand_over(from_id, to_id)


FOLLOWED = Handover(
    code="referrals.followed",
    label=_("Referrals to follow"),
    count=_waiting,
    transfer=_transfer,
    permission="referrals.send",
    page="referrals:list",
)
