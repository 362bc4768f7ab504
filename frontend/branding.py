"""The style sheet of a place's colours, served at /branding.css."""

from __future__ import annotations

import hashlib

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers

from frontend.shades import shades
from kernel.access import public
from kernel.web.headers import storable


def css(accent: str | None) -> str:
    """Custom properties only: the four shades derived from the accent."""
    found = shades(accent)
    return (
        f":root{{--city:{found.accent};--city-on:{found.on};"
        f"--city-ink:{found.ink};--city-soft:{found.soft}}}\n"
    )


@public(reason="colours of the place, needed by its sign-in page too")
def stylesheet(request: HttpRequest) -> HttpResponse:
    """The shades of the city whose host was asked; the product's own on any other host."""
    text = css(getattr(getattr(request, "city", None), "accent", None))
    etag = f'"{hashlib.blake2s(text.encode(), digest_size=8).hexdigest()}"'
    response: HttpResponse
    if etag in request.headers.get("If-None-Match", ""):
        response = HttpResponseNotModified()
    else:
        response = HttpResponse(text, content_type="text/css; charset=utf-8")
    response["ETag"] = etag
    patch_vary_headers(response, ["Host"])
    return storable(response, seconds=3600)
