"""Editions that somebody teaches, handed over when that somebody leaves."""

import uuid

from django.utils.translation import gettext_lazy as _

from apps.staff.handover import Handover


def _waiting(user_id: uuid.UUID) -> int:
    from apps.training import selectors

    return selectors.taught_by(user_id).count()


def _transfer(from_id: uuid.UUID, to_id: uuid.UUID, by: uuid.UUID | None) -> int:
    # Who did it is in the history of the account that was closed.
    del by
    from apps.training import services

    return services.hand_over(from_id, to_id)


TAUGHT = Handover(
    code="training.taught",
    label=_("Editions to teach"),
    count=_waiting,
    transfer=_transfer,
    permission="training.teach",
    page="training:office",
)
