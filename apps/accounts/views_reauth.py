"""The page that asks who it is once more, and goes on with what was about to happen."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from apps.accounts import proofs, reauth, sessions
from apps.accounts.middleware import before_second_factor
from apps.accounts.models import User
from kernel.access import requires


@requires("accounts.own_account")
@before_second_factor
@sensitive_post_parameters("password", "code", "credential")
@require_http_methods(["GET", "HEAD", "POST"])
def reauthenticate(request: HttpRequest) -> HttpResponse:
    """Is it you? With what this account has: password, code or passkey."""
    assert isinstance(request.user, User)  # noqa: S101 the mark has let nobody else in
    ways = proofs.Ways.of(request.user)
    token = request.GET.get("to", "")
    if request.method == "POST":
        form = ways.bound(request)
        if form is not None and form.is_valid():
            sessions.keep(request, request.user)
            reauth.note(request)
            return _go_on(request, token)
    response = render(
        request,
        "accounts/security/reauthenticate.html",
        {"ways": ways, "form": ways.failed, "to": token, **_what(request, token)},
        status=422 if ways.failed is not None else 200,
    )
    add_never_cache_headers(response)
    return response


def _what(request: HttpRequest, token: str) -> dict[str, Any]:
    waiting = reauth.waiting(request, token)
    return {"waits_with_text": waiting is not None and waiting.is_form}


def _go_on(request: HttpRequest, token: str) -> HttpResponse:
    """Back to the page, or, for a form, its fields once more: one press, nothing typed again."""
    waiting = reauth.waiting(request, token)
    reauth.drop(request, token)
    if waiting is None:
        return HttpResponseRedirect(reverse("accounts:me"))
    if not waiting.is_form:
        path = _same_host(request, waiting.path)
        if waiting.back:
            # A download leaves the page where it is: it must not be the question's.
            context = {"path": path, "back": _same_host(request, waiting.back)}
            return render(request, "accounts/security/download.html", context)
        return HttpResponseRedirect(path)
    response = render(
        request,
        "accounts/security/go_on.html",
        {"path": waiting.path, "fields": waiting.fields},
    )
    add_never_cache_headers(response)
    return response


def _same_host(request: HttpRequest, path: str) -> str:
    here = url_has_allowed_host_and_scheme(
        path, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return path if here else "/"
