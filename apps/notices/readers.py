"""To whom a mail about a notice goes: the account's address and language, while it is active.

Accounts stand above this app. Django names the account model by a setting, and three fields of it
are all that is read here.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth import get_user_model


@dataclass(frozen=True)
class Reader:
    """Whoever reads."""

    id: uuid.UUID
    email: str
    language: str


def readers(ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, Reader]:
    """The active ones among these accounts of the open place, one query."""
    rows = get_user_model().objects.filter(pk__in=set(ids), is_active=True)
    found = rows.values_list("pk", "email", "language")
    return {pk: Reader(pk, email, language) for pk, email, language in found}
