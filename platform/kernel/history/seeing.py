"""Records who saw what, took it away or came in: what changes nothing and must leave a trace."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from kernel import scope
from kernel.history.context import told
from kernel.models.ledger import Sighting

# Going back and forth over one record is one look at it.
ONE_LOOK: Final = timedelta(minutes=15)
# A search is asked again with each letter typed, a list with each page turned.
ONE_SEARCH: Final = timedelta(minutes=1)
SEE: Final = "see"
_REPEATED: Final = {SEE: ONE_LOOK, "search": ONE_SEARCH, "list": ONE_SEARCH}
# What this process knows to stand in the ledger: ids alone, for a minute, so many at most. With
# each letter typed the ledger would be asked about the same search again.
_KNOWN_FOR: Final = timedelta(minutes=1)
_MOST_KNOWN: Final = 5_000
_Look = tuple[str, uuid.UUID | None, uuid.UUID | None, str, str]
_known: dict[_Look, datetime] = {}


def saw(
    kind: str,
    object_id: uuid.UUID | str | None = None,
    *,
    verb: str = SEE,
    reason: str = "",
    count: int | None = None,
    by: uuid.UUID | str | None = None,
) -> None:
    """Record that whoever is acting saw a thing of that kind, ``app.model``; never what it showed.

    ``verb`` says how: see, reveal, search, export, download, sign_in, sign_out, sign_in_failed.
    ``count`` is how many rows were shown or taken. Looking at the same thing again within a quarter
    of an hour is the same look, and searching again within a minute the same search, unless a
    reason is given. ``by`` when nobody is noted as acting.
    """
    context = told()
    actor = _uuid(by or context.get("user"))
    thing = _uuid(object_id)
    look = (scope.current(), actor, thing, kind, verb)
    if verb in _REPEATED and not reason and _lately(look):
        return
    row = Sighting.objects.create(
        verb=verb,
        kind=kind,
        object=thing,
        actor=actor,
        route=str(context.get("route") or "")[:80],
        reason=reason[:40],
        count=count,
        request=str(context.get("request") or "")[:40],
        address=str(context.get("address") or "")[:45],
    )
    if verb in _REPEATED:
        _know(look, row.at)


def _lately(look: _Look) -> bool:
    """Whether that look is written down already: as far as known here, else by the ledger."""
    now = timezone.now()
    until = _known.get(look)
    if until is not None and now < until:
        return True
    _scope, actor, thing, kind, verb = look
    looks = Sighting.objects.filter(actor=actor, object=thing, at__gte=now - _REPEATED[verb])
    found = looks.filter(verb=verb, kind=kind).values_list("at", flat=True).order_by("-at").first()
    if found is not None:
        _know(look, found)
    return found is not None


def _know(look: _Look, at: datetime) -> None:
    """Remember it once it is sure to stay: what is rolled back was not written down."""
    until = min(at + _REPEATED[look[-1]], timezone.now() + _KNOWN_FOR)

    def remember() -> None:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[look] = until

    transaction.on_commit(remember)


def forget() -> None:
    """Drop what this process knows, so that the ledger is asked again (in tests)."""
    _known.clear()


def _uuid(value: Any) -> uuid.UUID | None:
    if isinstance(value, uuid.UUID) or not value:
        return value or None
    try:
        return uuid.UUID(str(value))
    except ValueError:
        return None
