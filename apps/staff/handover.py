"""Open work that is handed over when somebody leaves: each room registers what it has."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from apps.accounts import rules
from apps.accounts.roles import Scope


@dataclass(frozen=True, slots=True)
class Handover:
    """One kind of open work. ``permission`` is what its next owner must be allowed to do."""

    code: str
    label: str | Promise
    count: Callable[[uuid.UUID], int]
    """How much of it waits for that account."""
    transfer: Callable[[uuid.UUID, uuid.UUID, uuid.UUID | None], int]
    """``transfer(from, to, by)`` inside the caller's transaction; returns how much went over."""
    permission: str = ""
    scope: Scope = Scope.CITY
    """Where there is such work: most rooms' tables are in cities only."""


@dataclass(frozen=True, slots=True)
class OpenWork:
    """How much of one kind of work waits for somebody."""

    kind: Handover
    count: int


_registered: dict[str, Handover] = {}


def register(kind: Handover) -> None:
    """From AppConfig.ready(); the same code again replaces it."""
    _registered[kind.code] = kind


def open_work(user_id: uuid.UUID) -> list[OpenWork]:
    """What waits for that account, kind by kind; only kinds with something."""
    here = [kind for kind in _registered.values() if kind.scope == rules.scope()]
    found = [OpenWork(kind, kind.count(user_id)) for kind in here]
    return [work for work in found if work.count]
