"""What anybody may do without an account: ask, see how far it is, take the copy once.

Nothing here tells whether somebody is in the registry: asking is answered the same way for all.
"""

from __future__ import annotations

import io
import zipfile
from functools import wraps
from typing import Any, Final

from allauth.core.internal.ratelimit import get_ip
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from apps.accounts import attempts
from apps.rights import clock, selectors, services
from apps.rights.errors import LinkOver
from apps.rights.forms import AskForm, PinForm, StatusForm
from kernel.access import public

ASKING: Final = attempts.Policy(
    free=10, first_wait=600, longest_wait=3600, forgets_after=3600, by_window=True
)
GUESSING: Final = attempts.Policy(free=20, first_wait=60, longest_wait=900, forgets_after=3600)


def _unseen(view: Any) -> Any:
    """What is shown here goes into no cache, no index, and its address into no Referer."""

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = view(request, *args, **kwargs)
        response.headers["Referrer-Policy"] = "strict-origin"
        response.headers["Cache-Control"] = "no-store, private"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return inner


def _busy(request: HttpRequest, wait: int) -> HttpResponse:
    context = {
        "title": _("Too many at once"),
        "words": _("Try again in a few minutes, or come to the Office."),
    }
    response = render(request, "rights/public/told.html", context, status=429)
    response.headers["Retry-After"] = str(max(wait, 1))
    return response


@public(reason="the law gives everybody this right, without an account")
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@_unseen
def ask(request: HttpRequest) -> HttpResponse:
    """Ask to see, correct, erase or stop using one's own data."""
    form = AskForm(request.POST or None)
    if request.method != "POST":
        return render(request, "rights/public/ask.html", {"form": form})
    if not form.is_valid():
        return render(request, "rights/public/ask.html", {"form": form}, status=422)
    counted = attempts.take(attempts.key("rights-ask", get_ip(request)), ASKING)
    if not counted.allowed:
        return _busy(request, counted.wait)
    made, code = services.receive(form.told(get_language() or "es-ar"))
    context = {"code": code, "due": made.due_on, "kind": made.get_kind_display()}
    return render(request, "rights/public/received.html", context)


@public(reason="the receipt's code is the key")
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@_unseen
def status(request: HttpRequest) -> HttpResponse:
    """How far a request is, by its receipt's code: state and days, nothing of anybody."""
    form = StatusForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        code = 422 if form.errors else 200
        return render(request, "rights/public/status.html", {"form": form}, status=code)
    key = attempts.key("rights-code", get_ip(request))
    counted = attempts.take(key, GUESSING)
    if not counted.allowed:
        return _busy(request, counted.wait)
    found = selectors.by_receipt(form.cleaned_data["code"])
    if found is None:
        form.add_error("code", _("There is no request with this code."))
        return render(request, "rights/public/status.html", {"form": form}, status=422)
    attempts.give_back(key, GUESSING)
    context = {
        "form": form,
        "found": found,
        "left": clock.left(found, timezone.localdate()),
        "steps": selectors.steps(found),
    }
    return render(request, "rights/public/status.html", context)


@public(reason="the link and its code are the key")
@sensitive_variables("link")
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@_unseen
def copy(request: HttpRequest, link: str) -> HttpResponse:
    """Take the copy of one's own data, once, with the code that was given apart."""
    key = attempts.key("rights-copy", get_ip(request))
    counted = attempts.take(key, GUESSING)
    if not counted.allowed:
        return _busy(request, counted.wait)
    if services.standing(link) is None:
        return _over(request)
    form = PinForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        attempts.give_back(key, GUESSING)
        return render(request, "rights/public/copy.html", {"form": form, "link": link})
    try:
        pdf, plain = services.take(link, form.cleaned_data["code"])
    except LinkOver:
        if services.standing(link) is None:
            return _over(request)
        form.add_error("code", _("This is not the code. After five wrong ones the link ends."))
        return render(request, "rights/public/copy.html", {"form": form, "link": link}, status=422)
    attempts.give_back(key, GUESSING)
    return _both(pdf, plain)


def _over(request: HttpRequest) -> HttpResponse:
    context = {
        "title": _("This link does not work any more"),
        "words": _("It works once and for seven days. Ask the Office for a new copy."),
    }
    return render(request, "rights/public/told.html", context, status=410)


def _both(pdf: bytes, plain: bytes) -> HttpResponse:
    """One file with both: the one to read and the one for machines."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("datos.pdf", pdf)
        archive.writestr("datos.json", plain)
    response = HttpResponse(packed.getvalue(), content_type="application/zip")
    response.headers["Content-Disposition"] = 'attachment; filename="datos.zip"'
    return response
