"""The only readers of the history that pages, API and files use."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from apps.accounts import rules as accounts
from apps.accounts.selectors import display_names, staff
from apps.audit import kinds, values
from kernel.history import reading
from kernel.models import Sighting

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody narrows the history to; days are those of the place."""

    actor: uuid.UUID | None = None
    object: uuid.UUID | None = None
    kind: str = ""
    action: str = ""
    start: datetime.date | None = None
    end: datetime.date | None = None

    def as_filter(self) -> reading.Filter:
        """The same for the ledger: moments, and the verbs of an action."""
        _, verbs = kinds.ACTIONS.get(self.action, ("", ()))
        return reading.Filter(
            actor=self.actor,
            object=self.object,
            kind=self.kind,
            verbs=verbs,
            since=_midnight(self.start) if self.start else None,
            until=_midnight(self.end + datetime.timedelta(days=1)) if self.end else None,
            without=frozenset() if self.kind or self.object else kinds.COMPANIONS,
        )


@dataclass(frozen=True, slots=True)
class Verification:
    """When the history was last verified, and how many faults were found."""

    at: datetime.datetime
    faults: int


def page(asked: Asked, *, before: int = 0, size: int = PAGE_SIZE) -> reading.Page:
    """Some entries, newest first; three queries and one for each table among them."""
    return reading.page(asked.as_filter(), before=before, size=size)


def every(asked: Asked) -> Iterator[reading.Entry]:
    """All of them, in turns."""
    return reading.every(asked.as_filter())


def entry(pk: int) -> reading.Entry | None:
    """One entry."""
    return reading.entry(pk)


def changes(entry: reading.Entry) -> list[reading.Change]:
    """What it changed; values of plain columns only."""
    return reading.changes(entry)


def where(entry: reading.Entry) -> dict[str, str]:
    """By which page, in which request, from which network."""
    return {name: str(value) for name, value in reading.context_of(entry).items() if value}


def names(entries: list[reading.Entry]) -> dict[uuid.UUID, str]:
    """Names of the staff among them, one query."""
    return display_names({each.actor for each in entries if each.actor})


def names_in(kind: str, changes: list[reading.Change]) -> dict[uuid.UUID, str]:
    """Names of the staff whose accounts those changes tell of, and of nobody else."""
    return display_names(values.ids(kind, changes))


def actors() -> list[tuple[str, str]]:
    """Everybody who has or had an account here: (id, name)."""
    return [(str(user.pk), user.name) for user in staff()]


def kinds_here() -> list[tuple[str, str]]:
    """The kinds of things there are at this place, by their words."""
    seen = ("registry.people", "registry.consultations", "audit.history")
    here = reading.kinds()
    more = [kind for kind in seen if kind.split(".")[0] in {"audit", *_apps(here)}]
    worded = {code: str(kinds.kind(code)) for code in [*here, *more]}
    return sorted(worded.items(), key=lambda row: row[1].casefold())


def last_verification() -> Verification | None:
    """The last one anybody, or the worker, made here."""
    found = Sighting.objects.filter(verb="verify").order_by("-at").first()
    return Verification(found.at, found.count or 0) if found else None


def _apps(codes: list[str]) -> set[str]:
    return {code.split(".")[0] for code in codes}


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), tzinfo=accounts.time_zone())
