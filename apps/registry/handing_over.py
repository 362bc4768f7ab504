"""Sheets that wait for somebody to confirm them, handed over when that somebody leaves."""

import uuid

from django.utils.translation import gettext_lazy as _

from apps.staff.handover import Handover


def _waiting(user_id: uuid.UUID) -> int:
    from apps.registry import imports_selectors

    return imports_selectors.awaiting(user_id).count()


def _transfer(from_id: uuid.UUID, to_id: uuid.UUID, by: uuid.UUID | None) -> int:
    # Who did it is in the history of the account that was closed.
    del by
    from apps.registry import imports_services

    return imports_services.hand_over(from_id, to_id)


IMPORTS = Handover(
    code="registry.imports",
    label=_("Sheets waiting for confirmation"),
    count=_waiting,
    transfer=_transfer,
    permission="registry.import",
    page="registry:imports",
)
