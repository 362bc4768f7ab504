"""How entries of the history are worded and linked."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.contrib.auth.models import AnonymousUser
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.accounts.rules import allowed
from apps.audit import kinds, values
from kernel.history.reading import Change, Entry

# Enough of an id to tell two things of one page apart.
SHORT = 8


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as the list and the file show it."""

    id: int
    at: datetime.datetime
    actor: str
    actor_id: uuid.UUID | None
    action: str
    icon: str
    kind: str
    thing: str
    thing_id: uuid.UUID | None
    url: str
    details: str
    changed: list[str] = field(default_factory=list)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A column before and after; hidden when an auditor may not see it."""

    column: str
    before: str
    after: str
    hidden: bool


def row(entry: Entry, names: Mapping[uuid.UUID, str], reader: object = None) -> Row:
    """One entry in words; linked when the reader may open the thing."""
    word, icon = kinds.verb(entry.verb)
    changed = [kinds.column(name) for name in entry.changed]
    reason = str(kinds.reason(entry.reason)) if entry.reason else ""
    return Row(
        id=entry.id,
        at=entry.at,
        actor=actor(entry, names),
        actor_id=entry.actor,
        action=str(word),
        icon=icon,
        kind=str(kinds.kind(entry.kind)),
        thing=str(entry.object)[:SHORT] if entry.object else "",
        thing_id=entry.object,
        url=_page(entry, reader),
        details=_details(entry, changed, reason),
        changed=changed,
        reason=reason,
    )


def rows(entries: Iterable[Entry], names: Mapping[uuid.UUID, str], reader: object) -> list[Row]:
    """Several, in their order."""
    return [row(entry, names, reader) for entry in entries]


def actor(entry: Entry, names: Mapping[uuid.UUID, str]) -> str:
    """Who it was: a name, somebody whose account is gone, nobody signed in, or the system."""
    if entry.actor is not None:
        return names.get(entry.actor) or _("An account that is gone (%(id)s)") % {
            "id": str(entry.actor)[:SHORT]
        }
    return _("Nobody signed in") if entry.verb == "sign_in_failed" else _("The system")


def differences(
    kind: str, changes: Iterable[Change], accounts: Mapping[uuid.UUID, str]
) -> list[Difference]:
    """What changed in a thing of that kind, in words, with the names of those accounts."""
    return [
        Difference(
            kinds.column(change.column),
            values.worded(kind, change.column, change.before, accounts),
            values.worded(kind, change.column, change.after, accounts),
            change.hidden,
        )
        for change in changes
    ]


def _details(entry: Entry, changed: list[str], reason: str) -> str:
    if entry.verb == "verify" and entry.reason == "broken":
        found = entry.count or 0
        return ngettext("%(count)s fault", "%(count)s faults", found) % {"count": found}
    if entry.count is not None and entry.verb != "verify":
        return ngettext("%(count)s row", "%(count)s rows", entry.count) % {"count": entry.count}
    return reason or ", ".join(changed)


def _page(entry: Entry, reader: object) -> str:
    """Where the thing is, if it still is there for all we know and the reader may open it."""
    route, permission = kinds.PAGES.get(entry.kind, ("", ""))
    if not route or entry.object is None or entry.verb == "delete":
        return ""
    if reader is None or isinstance(reader, AnonymousUser):
        return ""
    if not allowed(reader, permission):  # type: ignore[arg-type]
        return ""
    try:
        return reverse(route, args=[entry.object])
    except NoReverseMatch:
        return ""
