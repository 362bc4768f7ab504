"""Agreements and pending commitments, handed over when whoever answers for them leaves."""

from __future__ import annotations

import uuid

from django.utils.translation import gettext_lazy as _

from apps.alliances.rules import MANAGE
from apps.staff.handover import Handover


def _agreements(user_id: uuid.UUID) -> int:
    from apps.alliances import selectors

    return selectors.agreements().filter(responsible=user_id).count()


def _commitments(user_id: uuid.UUID) -> int:
    from apps.alliances import selectors

    return selectors.every_commitment().filter(responsible=user_id, state="pending").count()


def _give_agreements(from_id: uuid.UUID, to_id: uuid.UUID, by: uuid.UUID | None) -> int:
    del by  # who did it is in the history of the account that was closed
    from apps.alliances.services import agreements

    return agreements.hand_over(from_id, to_id)


def _give_commitments(from_id: uuid.UUID, to_id: uuid.UUID, by: uuid.UUID | None) -> int:
    del by
    from apps.alliances.services import commitments

    return commitments.hand_over(from_id, to_id)


AGREEMENTS = Handover(
    code="alliances.agreements",
    label=_("Agreements"),
    count=_agreements,
    transfer=_give_agreements,
    permission=MANAGE,
    page="alliances:list",
)
COMMITMENTS = Handover(
    code="alliances.commitments",
    label=_("Pending commitments"),
    count=_commitments,
    transfer=_give_commitments,
    permission=MANAGE,
    page="alliances:list",
)
