"""The outbox of a demonstration: mail shown on a page, where no mail server is set up.

An invited person is not signed in and must be able to read their invitation, and whoever tries
the product has no mail server. So the page is open to everybody who sits at the machine itself,
to nobody else but those who manage the staff, and does not exist outside a demonstration or once
a mail server is named.
"""

from __future__ import annotations

import ipaddress
import uuid
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from apps.notices import presenters, selectors, server
from apps.notices.models import Message
from kernel.access import allowed, public

_PER_PAGE = 25
# Nothing but its own style attributes: no script, no request, no form, and its links are links.
SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
SANDBOX += "frame-ancestors 'none'; sandbox allow-top-navigation-by-user-activation"
FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def may_look(request: HttpRequest) -> bool:
    """Whether this request may see the mail of the place."""
    if not server.is_shown():
        return False
    user = getattr(request, "user", None)
    managing = bool(user and user.is_authenticated and allowed(user, "accounts.manage_staff"))
    return managing or _sits_at_the_machine(request)


def _sits_at_the_machine(request: HttpRequest) -> bool:
    if any(request.META.get(name) for name in FORWARDED):
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _demonstration_only(view: View[P]) -> View[P]:
    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not may_look(request):
            raise Http404
        return view(request, *args, **kwargs)

    return cast("View[P]", never_cache(require_GET(guarded)))


def _message(pk: uuid.UUID) -> Message:
    found = selectors.message(pk)
    if found is None or found.erased_at is not None:
        raise Http404
    return found


@public(reason="a demonstration without mail server, from its own machine: an invited person")
@_demonstration_only
def outbox(request: HttpRequest) -> HttpResponse:
    """Every message of this place, newest first."""
    page = Paginator(selectors.messages(), _PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "letters": [presenters.letter(message) for message in page]}
    return render(request, "notices/outbox.html", context)


@public(reason="as the list of messages: a demonstration, from its own machine")
@_demonstration_only
def message(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One message as plain text, its links to be followed."""
    found = _message(pk)
    context = {"letter": presenters.letter(found), "text": presenters.with_links(found.text)}
    return render(request, "notices/message.html", context)


@public(reason="as the list of messages: a demonstration, from its own machine")
@_demonstration_only
def message_html(_: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The same as its reader's mail program shows it, in a sandbox."""
    response = HttpResponse(_message(pk).html)
    # The policy of the pages leaves a header that is there already.
    response.headers["Content-Security-Policy"] = SANDBOX
    return response
