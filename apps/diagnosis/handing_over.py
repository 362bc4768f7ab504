"""Questions asked of somebody by name, handed over when they leave."""

import uuid

from django.utils.translation import gettext_lazy as _

from apps.staff.handover import Handover


def _waiting(user_id: uuid.UUID) -> int:
    from apps.diagnosis import selectors

    return selectors.asked_by_name(user_id).count()


def _transfer(from_id: uuid.UUID, to_id: uuid.UUID, by: uuid.UUID | None) -> int:
    # Who did it is in the history of the account that was closed.
    del by
    from apps.diagnosis import services

    return services.hand_over(from_id, to_id)


ASKED = Handover(
    code="diagnosis.asked",
    label=_("Questions of the diagnosis to answer"),
    count=_waiting,
    transfer=_transfer,
    permission="diagnosis.answer",
    page="diagnosis:list",
)
