"""Pages of support inside a city: answering requests, the entrance, leaving."""

import uuid
from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import reauth
from apps.support import rules, selectors, services
from apps.support.errors import EntranceError, SupportError
from apps.support.forms import LetInForm, RefuseForm
from apps.support.models import Visit
from kernel.access import public, requires

_LATEST = 50


def _page(request: HttpRequest, *, status: int = 200, **bound: Any) -> HttpResponse:
    services.look_after()
    tried: uuid.UUID | None = bound.get("visit_id")
    waiting = [
        {
            "visit": visit,
            "let_in": bound.get("let_in")
            if visit.pk == tried and "let_in" in bound
            else LetInForm(initial={"hours": visit.hours}, prefix=visit.pk.hex[:8]),
            "refuse": RefuseForm(prefix=visit.pk.hex[:8]),
        }
        for visit in selectors.waiting()
    ]
    lasting = list(selectors.under_way())
    context = {
        "waiting": waiting,
        "under_way": lasting,
        "past": selectors.over()[:_LATEST],
    }
    return render(request, "support/visits.html", context, status=status)


def _clock(visit: Visit) -> str:
    return date_format(timezone.localtime(visit.until), "TIME_FORMAT") if visit.until else ""


@require_safe
@requires(rules.GRANT)
def visits(request: HttpRequest) -> HttpResponse:
    """Requests to answer, who is in now, and who was."""
    return _page(request)


@require_POST
@requires(rules.GRANT)
@reauth.required
def let_in(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Let the operator in for some hours."""
    form = LetInForm(request.POST, prefix=pk.hex[:8])
    if not form.is_valid():
        return _page(request, status=422, visit_id=_known(pk), let_in=form)
    try:
        visit = services.let_in(
            pk, by=_me(request), hours=form.cleaned_data["hours"], words=form.cleaned_data["words"]
        )
    except SupportError as error:
        return _refused(request, pk, error)
    messages.success(
        request,
        _("%(name)s can come in until %(time)s.")
        % {"name": visit.operator_name, "time": _clock(visit)},
    )
    return redirect("support:visits")


@require_POST
@requires(rules.GRANT)
def refuse(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Say no."""
    form = RefuseForm(request.POST, prefix=pk.hex[:8])
    words = form.cleaned_data["words"] if form.is_valid() else ""
    try:
        services.refuse(pk, by=_me(request), words=words)
    except SupportError as error:
        return _refused(request, pk, error)
    messages.success(request, _("The request is refused. The operator sees it."))
    return redirect("support:visits")


@require_POST
@requires(rules.GRANT)
def end(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """End a visit now."""
    try:
        services.end(pk, by=_me(request))
    except SupportError as error:
        return _refused(request, pk, error)
    messages.success(request, _("Support is out. Their next click is refused."))
    return redirect("support:visits")


@public(reason="the link, good once and for a minute, is the key")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest, code: str) -> HttpResponse:
    """Say where the operator is about to come in; the button, not the link, uses the code."""
    if request.method != "POST":
        return render(request, "support/enter.html", {"code": code})
    try:
        services.enter(code, request=request)
    except EntranceError as error:
        return render(request, "support/enter.html", {"refused": error.message}, status=410)
    return redirect("/")


@require_POST
@requires(rules.OWN)
def leave(request: HttpRequest) -> HttpResponse:
    """The operator leaves before the time is over."""
    visit = selectors.visit_of(_me(request))
    if visit is None:
        raise Http404
    services.end(visit.pk, by=_me(request))
    logout(request)
    messages.success(request, _("You have left the city."))
    return redirect("account_login")


def _me(request: HttpRequest) -> uuid.UUID:
    own = request.user.pk
    if not isinstance(own, uuid.UUID):
        raise Http404
    return own


def _known(pk: uuid.UUID) -> uuid.UUID:
    if not selectors.visits().filter(pk=pk).exists():
        raise Http404
    return pk


def _refused(request: HttpRequest, pk: uuid.UUID, error: SupportError) -> HttpResponse:
    _known(pk)
    messages.error(request, str(error.message))
    return redirect("support:visits")
