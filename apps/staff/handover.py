"""Open work somebody leaves behind or may no longer go on with: each room says what it has."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from apps.accounts import rules
from apps.accounts.roles import Scope
from apps.accounts.selectors import Account


@dataclass(frozen=True, slots=True)
class Handover:
    """One kind of open work. ``permission`` is what its next owner must be allowed to do.

    ``page`` is the route where that owner finds it.
    """

    code: str
    label: str | Promise
    count: Callable[[uuid.UUID], int]
    """How much of it waits for that account."""
    transfer: Callable[[uuid.UUID, uuid.UUID, uuid.UUID | None], int]
    """``transfer(from, to, by)`` inside the caller's transaction; returns how much went over."""
    permission: str = ""
    page: str = "home"
    scope: Scope = Scope.CITY
    """Where there is such work: most rooms' tables are in cities only."""


@dataclass(frozen=True, slots=True)
class OpenWork:
    """How much of one kind of work waits for somebody."""

    kind: Handover
    count: int

    def may_be_kept_by(self, user: Account) -> bool:
        """May that account go on with it, by the roles it holds today?"""
        asked = self.kind.permission
        return user.is_active and (not asked or rules.allowed(user, asked))


_registered: dict[str, Handover] = {}


def register(kind: Handover) -> None:
    """From AppConfig.ready(); the same code again replaces it."""
    _registered[kind.code] = kind


def every() -> list[Handover]:
    """All kinds, in the order they were registered."""
    return list(_registered.values())


def label_of(code: str) -> str:
    """What work of that kind is called; nothing of a kind that is gone."""
    found = _registered.get(code)
    return str(found.label) if found else ""


def open_work(user_id: uuid.UUID) -> list[OpenWork]:
    """What waits for that account, kind by kind; only kinds with something."""
    here = [kind for kind in _registered.values() if kind.scope == rules.scope()]
    found = [OpenWork(kind, kind.count(user_id)) for kind in here]
    return [work for work in found if work.count]


def stranded(user: Account) -> list[OpenWork]:
    """What waits for that account although its roles no longer let it go on with it."""
    return [work for work in open_work(user.pk) if not work.may_be_kept_by(user)]
