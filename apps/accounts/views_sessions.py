"""One's own sessions: listed, ended; and what a page asks to know how long it still has."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import presenters_security, sessions
from apps.accounts.middleware import before_second_factor
from apps.accounts.models import User
from apps.accounts.views_factors import account
from kernel.access import public, requires


@requires("accounts.own_account")
@before_second_factor
@never_cache
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Where this account is signed in."""
    rows = presenters_security.session_rows(request, list(sessions.of(account(request))))
    return render(request, "accounts/security/sessions.html", {"rows": rows})


@requires("accounts.own_account")
@before_second_factor
@never_cache
@require_POST
def end(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """End one of one's own sessions."""
    user = account(request)
    found = sessions.of(user).filter(pk=pk).first()
    if found is None:
        raise Http404
    sessions.end(session=found, by=user)
    messages.success(request, _("That session has ended."))
    return redirect("accounts:sessions")


@requires("accounts.own_account")
@before_second_factor
@never_cache
@require_POST
def end_others(request: HttpRequest) -> HttpResponse:
    """End all sessions of one's own but this one."""
    user = account(request)
    count = sessions.end_all(user, keep=request, by=user)
    words = ngettext("%(count)d session has ended.", "%(count)d sessions have ended.", count)
    messages.success(request, words % {"count": count})
    return redirect("accounts:sessions")


@requires("accounts.own_account")
@before_second_factor
@never_cache
@require_safe
def back(request: HttpRequest) -> HttpResponse:
    """Where the small window ends in which somebody signed in again: it closes by itself."""
    return render(request, "accounts/security/back.html")


@public(reason="tells a page how long its own session lasts, and nobody else anything")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def state(request: HttpRequest) -> HttpResponse:
    """Seconds left, whose account it is and a fresh token for forms. POST: somebody is there."""
    user = request.user
    if not isinstance(user, User):
        return JsonResponse({"signed_in": False, "seconds": 0})
    if request.method == "POST":
        sessions.note_presence(request, now=True)
    return JsonResponse(
        {
            "signed_in": True,
            "account": sessions.stand_in(user.pk),
            "seconds": max(0, sessions.seconds_left(request) or 0),
            "at_most": max(0, sessions.seconds_at_most(request)),
            "token": get_token(request),
        }
    )
