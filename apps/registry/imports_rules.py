"""Who may load what."""

from __future__ import annotations

import uuid

from apps.accounts.rules import allowed
from apps.accounts.selectors import account
from apps.registry.importing.problems import CannotLoad, TableProblem

EXPORT = "registry.export"


def may_load_records(by: uuid.UUID | None) -> None:
    """Records say themselves who wrote them and when: they are for whoever may take them out.

    Raises CannotLoad; a command, which nobody's account runs, may.
    """
    if by is None:
        return
    who = account(by)
    if who is None or not allowed(who, EXPORT):
        raise CannotLoad(TableProblem.RECORDS_NOT_ALLOWED)
