"""The operator's side, at the national host: asking, taking back, going in."""

import uuid

from django.conf import settings

from apps.accounts import selectors as accounts
from apps.accounts.rules import allowed
from apps.support import rules
from apps.support.errors import AlreadyAskedError, HoursError, MovedOnError
from tenants.assistance import selectors as requests
from tenants.assistance import services as conversation
from tenants.assistance.errors import AssistanceError, MovedOn
from tenants.assistance.models import Request
from tenants.models import City


def ask(*, city: City, by: uuid.UUID, name: str, reason: str, hours: int) -> Request:
    """Ask the administrators of a city to be let in. They read name, reason and hours."""
    try:
        return conversation.ask(city=city, by=by, name=name, reason=reason, hours=hours)
    except MovedOn as error:
        raise AlreadyAskedError from error
    except AssistanceError as error:
        raise HoursError from error


def withdraw(request_id: uuid.UUID, *, by: uuid.UUID) -> None:
    """Take a request back, or leave before the time is over."""
    try:
        conversation.withdraw(request_id, by=by)
    except AssistanceError as error:
        raise MovedOnError from error


def end_of_who_left() -> int:
    """End what was asked by who is no operator any more, wherever they are in; returns how many.

    A city lets a person in because of what they are at the national host: with that it ends.
    """
    ended = 0
    for request in requests.open_of_all():
        person = accounts.account(request.asked_by)
        if person is None or not allowed(person, rules.REQUEST):
            try:
                conversation.withdraw(request.pk, by=request.asked_by)
            except MovedOn:
                continue
            ended += 1
    return ended


def entrance(request: Request, *, by: uuid.UUID) -> str:
    """The address at the city's own host that lets this operator in once, within a minute."""
    try:
        code = conversation.issue_code(request.pk, by=by)
    except AssistanceError as error:
        raise MovedOnError from error
    port = "" if settings.SECURE else f":{settings.PUBLIC_PORT}"
    scheme = "https" if settings.SECURE else "http"
    return f"{scheme}://{_host(request.city)}{port}/support/enter/{code}/"


def _host(city: City) -> str:
    first = city.domains.order_by("pk").values_list("host", flat=True).first()
    return str(first or f"{city.slug}.{settings.TENANTS_BASE_DOMAIN}")
