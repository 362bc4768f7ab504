"""Records who saw what, took it away or came in: what changes nothing and must leave a trace."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from kernel.history.context import told
from kernel.models.ledger import Sighting

# Going back and forth over one record is one look at it.
ONE_LOOK: Final = timedelta(minutes=15)
# A search is asked again with each letter typed, a list with each page turned.
ONE_SEARCH: Final = timedelta(minutes=1)
SEE: Final = "see"
_REPEATED: Final = {SEE: ONE_LOOK, "search": ONE_SEARCH, "list": ONE_SEARCH}


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
    if verb in _REPEATED and not reason and _lately(actor, thing, kind, verb):
        return
    Sighting.objects.create(
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


def _lately(actor: uuid.UUID | None, thing: uuid.UUID | None, kind: str, verb: str) -> bool:
    since = timezone.now() - _REPEATED[verb]
    looks = Sighting.objects.filter(actor=actor, object=thing, at__gte=since)
    return looks.filter(verb=verb, kind=kind).exists()


def _uuid(value: Any) -> uuid.UUID | None:
    if isinstance(value, uuid.UUID) or not value:
        return value or None
    try:
        return uuid.UUID(str(value))
    except ValueError:
        return None
