"""The page “leaving with one's data”, for a city's administrators."""

from __future__ import annotations

import uuid
from base64 import b64decode, b64encode
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.accounts import reauth
from apps.onboarding.errors import RefusedError
from apps.onboarding.leaving import selectors, services
from kernel import files
from kernel.access import requires
from kernel.crypto import decrypt_bytes, encrypt_bytes
from tenants import sending

TAKE = "leaving.take_data"
_SHOWN_ONCE: Final = "leaving.shown_once"
_PLACE: Final = "django_session.leaving"


@requires(TAKE)
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Where the city's leaving stands, and what to do next; a new passphrase, once."""
    sealed = request.session.pop(_SHOWN_ONCE, None)
    secret = decrypt_bytes(b64decode(sealed), place=_PLACE).decode() if sealed else ""
    return _page(request, secret=secret)


@requires(TAKE)
@require_POST
@reauth.required
def ask_export(request: HttpRequest) -> HttpResponse:
    """Promise the export and go where its passphrase is shown, once.

    By a redirect: whoever reloads the page that shows it must not make another, which would take
    the place of the one that was written down.
    """
    try:
        secret = services.ask_export(by=_actor(request))
    except RefusedError as refused:
        messages.error(request, refused.message)
        return redirect("leaving:page")
    sealed = encrypt_bytes(secret.encode(), place=_PLACE)
    request.session[_SHOWN_ONCE] = b64encode(sealed).decode()
    return redirect("leaving:page")


@requires(TAKE)
@require_safe
@reauth.required
def download(request: HttpRequest) -> HttpResponseBase:
    """The latest export, sealed with the passphrase that was shown."""
    departure = selectors.departure()
    export = selectors.latest_export(departure) if departure else None
    if export is None:
        raise Http404
    if not files.exists(export.file_key):
        raise Http404
    city = request.city.slug  # type: ignore[attr-defined]
    content = sending.pieces(city, export.file_key)
    response = StreamingHttpResponse(content, content_type="application/zip")
    name = f"{city}-{export.made_at:%Y%m%d}.zip"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Content-Length"] = str(export.size)
    response.headers["Cache-Control"] = "no-store"
    return response


@requires(TAKE)
@require_POST
@reauth.required
def receive(request: HttpRequest) -> HttpResponse:
    """Take the control code that stands inside the export."""
    try:
        services.receive(code=request.POST.get("code", "")[:64], by=_actor(request))
        messages.success(request, _("Noted: the city has its data."))
    except RefusedError as refused:
        messages.error(request, refused.message)
    return redirect("leaving:page")


def _page(request: HttpRequest, *, secret: str = "") -> HttpResponse:
    departure = selectors.departure()
    export = selectors.latest_export(departure) if departure else None
    context: dict[str, Any] = {
        "departure": departure,
        "export": export,
        "receipt": selectors.receipt(departure) if departure else None,
        "being_made": selectors.is_being_made(),
        "secret": secret,
    }
    part = request.headers.get("HX-Request") == "true"
    template = "onboarding/leaving/region.html" if part else "onboarding/leaving/page.html"
    response = render(request, template, context)
    response.headers["Cache-Control"] = "no-store"
    return response


def _actor(request: HttpRequest) -> uuid.UUID:
    key = request.user.pk
    assert isinstance(key, uuid.UUID)  # noqa: S101
    return key
