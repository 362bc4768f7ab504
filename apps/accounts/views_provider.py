"""The city's identity provider: set up by its admin, used on the sign-in page."""

import hmac
import time
from dataclasses import asdict
from typing import Any, Final

import structlog
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.core.internal.ratelimit import get_ip
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from apps.accounts import attempts, devices, reauth, services_provider
from apps.accounts.forms_provider import ProviderForm
from apps.accounts.models import User
from apps.accounts.oidc import relying
from apps.accounts.oidc.errors import ProviderError
from apps.accounts.views_factors import account
from kernel.access import public, requires

log = structlog.get_logger(__name__)
_UNDER_WAY: Final = "accounts.oidc"
_PATIENCE: Final = 600


@requires("accounts.identity_provider")
@reauth.required
@never_cache
@sensitive_post_parameters("client_secret")
@require_http_methods(["GET", "HEAD", "POST"])
def settings_page(request: HttpRequest) -> HttpResponse:
    """Where the city's people may sign in with the municipality's own account."""
    row = services_provider.provider()
    form = ProviderForm(request.POST or None, row=row)
    if request.method == "POST" and form.is_valid():
        services_provider.save_provider(**form.cleaned_data, by=account(request))
        messages.success(request, _("Saved."))
        return redirect("accounts:identity_provider")
    context = {"form": form, "row": row, "back": _back(request)}
    status = 422 if form.errors else 200
    return render(request, "accounts/security/provider.html", context, status=status)


@requires("accounts.identity_provider")
@reauth.required
@never_cache
@require_POST
def try_connection(request: HttpRequest) -> HttpResponse:
    """Ask the provider what it says of itself: reachable, the same issuer, all its parts there."""
    row = services_provider.provider()
    if row is None:
        raise Http404
    try:
        found = relying.discover(row.issuer)
    except ProviderError as error:
        log.warning("oidc_test_failed", code=error.code)
        messages.error(request, error.message)
    else:
        words = _("The provider answers and calls itself %(issuer)s.")
        messages.success(request, words % {"issuer": found.issuer})
    return redirect("accounts:identity_provider")


@public(reason="people sign in here with the municipality's account")
@never_cache
@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    """Send the browser to the provider."""
    row = services_provider.provider_in_use()
    if row is None:
        raise Http404
    if isinstance(request.user, User):
        return redirect("/")
    # A provider that is away keeps a worker waiting for seconds: nobody makes all of them wait.
    counted = attempts.key("provider-begun", get_ip(request))
    if not attempts.take(counted, attempts.ADDRESS).allowed:
        return _failed(request, ProviderError("unreachable"), status=429)
    begun = relying.begin()
    try:
        provider = relying.discover(row.issuer)
    except ProviderError as error:
        return _failed(request, error)
    attempts.give_back(counted, attempts.ADDRESS)
    request.session[_UNDER_WAY] = {
        **asdict(begun),
        "at": int(time.time()),
        "next": request.GET.get("next", "")[:500],
    }
    return HttpResponseRedirect(relying.address(provider, row, begun, _back(request)))


@public(reason="the provider sends people back here")
@never_cache
@require_GET
def back(request: HttpRequest) -> HttpResponse:
    """Verify the answer and sign in the account it belongs to, if there is one here."""
    row = services_provider.provider_in_use()
    if row is None:
        raise Http404
    kept = request.session.pop(_UNDER_WAY, None)
    counted = attempts.key("provider", get_ip(request))
    if not attempts.take(counted, attempts.ADDRESS).allowed:
        return _failed(request, ProviderError("denied"), status=429)
    try:
        begun = _same(request, kept)
        if "code" not in request.GET:
            raise ProviderError("denied")
        provider = relying.discover(row.issuer)
        code = request.GET["code"][:4000]
        claims = relying.redeem(provider, row, begun, code=code, back=_back(request))
        user = services_provider.account_of(row, claims)
    except ProviderError as error:
        return _failed(request, error)
    attempts.give_back(counted, attempts.ADDRESS)
    record_authentication(request, user, "provider")
    coming = Login(user=user, redirect_url=_next(request, kept))
    response: HttpResponse = perform_login(request, coming)
    return devices.marked(request, response)


def _same(request: HttpRequest, kept: Any) -> relying.Begun:
    """What this very browser began, within ten minutes; a state from elsewhere is refused."""
    state = request.GET.get("state", "")
    if not isinstance(kept, dict) or time.time() - kept["at"] > _PATIENCE:
        raise ProviderError("state")
    if not hmac.compare_digest(state.encode(), str(kept["state"]).encode()):
        raise ProviderError("state")
    return relying.Begun(kept["state"], kept["nonce"], kept["verifier"])


def _back(request: HttpRequest) -> str:
    return request.build_absolute_uri(reverse("accounts:provider_back"))


def _next(request: HttpRequest, kept: Any) -> str | None:
    wanted = str(kept.get("next", "")) if isinstance(kept, dict) else ""
    here = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if here else None


def _failed(request: HttpRequest, error: ProviderError, *, status: int = 403) -> HttpResponse:
    log.warning("oidc_sign_in_failed", code=error.code)
    context = {"message": error.message}
    return render(request, "accounts/security/provider_failed.html", context, status=status)
