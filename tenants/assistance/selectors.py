"""The only readers of requests for support."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db.models import QuerySet

import tenants
from tenants.assistance.models import Request, State


def nothing() -> QuerySet[Request]:
    """An empty set, for whoever describes what it would list."""
    return Request.objects.none()


def own_of(operator: uuid.UUID) -> QuerySet[Request]:
    """At the national host: what that operator asked, newest first."""
    return Request.objects.filter(asked_by=operator).select_related("city").order_by("-asked_at")


def open_of_all() -> QuerySet[Request]:
    """At the national host: what waits for an answer or was granted and lasts."""
    return Request.objects.filter(state__in=[State.ASKED, State.GRANTED])


def of_this_city() -> QuerySet[Request]:
    """Inside a city: what was asked of it, newest first; the database shows no others."""
    city = tenants.current()
    if city is None:
        return Request.objects.none()
    return Request.objects.filter(city_id=city.pk).order_by("-asked_at")


def changed_in_this_city(since: datetime) -> QuerySet[Request]:
    """Inside a city: requests that are open, or were asked since then."""
    return of_this_city().exclude(
        state__in=[State.REFUSED, State.WITHDRAWN, State.ENDED], asked_at__lt=since
    )


def answered_since(since: datetime) -> QuerySet[Request]:
    """At the national host: what cities granted or refused since then."""
    return Request.objects.filter(answered_at__gte=since).select_related("city")
