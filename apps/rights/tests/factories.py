"""Invented requests for tests, made through the services."""

from __future__ import annotations

from typing import Any

from apps.rights import services
from apps.rights.models import IdentityCheck, Kind, Request
from apps.rights.services import requests


def a_request(kind: str = Kind.ACCESS, **told: Any) -> Request:
    """A request that just came in."""
    usual = {"kind": kind, "name": "Wilma Mamani", "contact": "261 555 0101"}
    more = {key: told.pop(key) for key in ("by", "channel", "received_on") if key in told}
    return services.receive(services.Told(**{**usual, **told}), **more)[0]


def checked(request: Request, person: Any, by: Any) -> Request:
    """The same after it was seen who asks."""
    return services.check_identity(
        request.pk,
        how=IdentityCheck.DOCUMENT,
        person_id=person.pk if person else None,
        version=request.version,
        by=by,
    )


def ready(request: Request, person: Any, by: Any) -> Request:
    """An access request with everything gathered and ticked."""
    one = services.gather(checked(request, person, by).pk, version=request.version + 1, by=by)
    given = frozenset(line.pk for line in one.lines.all() if line.given)
    return requests.choose(one.pk, given=given, version=one.version, by=by)
