"""From a host name to a place: a city, the national host, or nowhere."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import lru_cache, partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.request import split_domain_port
from django.http.response import HttpResponseBase
from django.template.response import SimpleTemplateResponse
from django.urls import Resolver404, resolve

from kernel.crypto import erasures
from tenants import selectors
from tenants.door import entering, entering_national

HEALTH_PREFIX = "/health/"


class PlaceMiddleware:
    """Opens the door that the request's host leads to, for the whole of the request.

    Sets `request.city` (City or None), `request.audience_host` ("city" or
    "national") and `request.urlconf`. An unknown host learns nothing: 404.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.city = None  # type: ignore[attr-defined]
        request.audience_host = "none"  # type: ignore[attr-defined]
        if request.path.startswith(HEALTH_PREFIX):
            # A load balancer asks by address, not by a city's name.
            return _health(request)
        host = _host(request.META.get("HTTP_HOST", ""))
        if host == settings.TENANTS_NATIONAL_HOST:
            request.audience_host = "national"  # type: ignore[attr-defined]
            request.urlconf = settings.URLCONF_NATIONAL
            return self._answer(request, entering_national)
        city = selectors.city_by_host(host)
        if city is None:
            return _closed(request, host)
        # A city's addresses are ROOT_URLCONF: Django need not be told for each request.
        request.city = city  # type: ignore[attr-defined]
        request.audience_host = "city"  # type: ignore[attr-defined]
        return self._answer(request, partial(entering, city))

    def _answer(
        self, request: HttpRequest, door: Callable[[], AbstractContextManager[Any]]
    ) -> HttpResponseBase:
        with door():
            response = _unready(request) or self.get_response(request)
        if isinstance(response, StreamingHttpResponse) and not response.is_async:
            # The body of a stream is made after this function has left the city.
            response.streaming_content = _inside(door, iter(response))
        return response


def _health(request: HttpRequest) -> HttpResponseBase:
    """Answer at once: sessions and languages live behind doors that are not open here."""
    try:
        match = resolve(request.path_info, settings.URLCONF_HEALTH)
    except Resolver404:
        return nowhere(request)
    answer: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    return answer


@lru_cache(maxsize=2048)
def _host(raw: str) -> str:
    """Host name of a Host header; "" for one that is none, which leads nowhere."""
    domain, _ = split_domain_port(raw)
    return domain.rstrip(".")


def _inside(
    door: Callable[[], AbstractContextManager[Any]], parts: Iterator[bytes]
) -> Iterator[bytes]:
    with door():
        yield from parts


def _closed(request: HttpRequest, host: str) -> HttpResponse:
    """A suspended city says so to its staff: the name is on its letterhead, the reason is not."""
    city = selectors.suspended_at(host)
    if city is None:
        return nowhere(request)
    response = SimpleTemplateResponse("frontend/place_suspended.html", status=503)
    response.context_data = {"request": request, "place": city.name}
    response.render()
    response["Cache-Control"] = "no-store"
    return response


def _unready(request: HttpRequest) -> HttpResponseBase | None:
    """A city into which a backup was put back, until those erased since are erased in it again."""
    city = request.city  # type: ignore[attr-defined]
    if city is None or erasures.why_closed(city.schema_name) is None:
        return None
    response = SimpleTemplateResponse("frontend/place_reading_again.html", status=503)
    response.context_data = {"request": request, "place": city.name}
    response.render()
    response["Cache-Control"] = "no-store"
    response["Retry-After"] = "30"
    return response


def nowhere(request: HttpRequest) -> HttpResponse:
    """The same plain 404 for a city that never was and one that is not open."""
    response = SimpleTemplateResponse("frontend/city_unavailable.html", status=404)
    response.context_data = {"request": request}
    response.render()
    response["Cache-Control"] = "no-store"
    return response
