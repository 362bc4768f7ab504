"""Passkeys: made, named, removed, and used to sign in or to confirm who one is."""

import json
from typing import Any, Final, cast

from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth as webauthn
from allauth.mfa.webauthn.internal import flows as webauthn_flows
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from apps.accounts import devices, proofs, reauth, services_factors
from apps.accounts.forms_factors import PasskeyForm, PasskeyNameForm
from apps.accounts.middleware import before_second_factor
from apps.accounts.models import User
from apps.accounts.views_factors import HOME, account
from kernel.access import public, requires

_read_or_send: Final = require_http_methods(["GET", "HEAD", "POST"])


def _mine(request: HttpRequest, pk: int) -> Authenticator:
    found = Authenticator.objects.filter(
        user=account(request), pk=pk, type=Authenticator.Type.WEBAUTHN
    ).first()
    if found is None:
        raise Http404
    return found


@requires("accounts.own_account")
@before_second_factor
@reauth.required
@never_cache
@sensitive_post_parameters("credential")
@_read_or_send
def add(request: HttpRequest) -> HttpResponse:
    """Name the passkey and let the browser make it."""
    user = account(request)
    if request.method == "POST":
        form = PasskeyForm(request.POST)
        if form.is_valid():
            credential = _made(form)
            if credential is not None:
                first = services_factors.add_passkey(
                    request, user=user, name=form.cleaned_data["name"], credential=credential
                )
                messages.success(request, _("The passkey was added."))
                return redirect("accounts:codes" if first else HOME)
    else:
        name = services_factors.next_passkey_name(user)
        form = PasskeyForm(initial={"name": name})
    status = 422 if form.errors else 200
    return render(request, "accounts/security/passkey_add.html", {"form": form}, status=status)


def _made(form: PasskeyForm) -> dict[str, Any] | None:
    """The browser's new credential, checked against this session's challenge; else an error."""
    try:
        credential = proofs.read_credential(form.cleaned_data["credential"])
        webauthn.parse_registration_response(credential)
        binding = webauthn.complete_registration(credential)
        if not binding.is_user_verified():
            raise ValidationError("")
    except (ValidationError, ValueError, KeyError, TypeError):
        form.add_error(
            None, _("The passkey could not be made. Your browser or key may not allow it here.")
        )
        return None
    return credential


@requires("accounts.own_account")
@reauth.required
@never_cache
@_read_or_send
def rename(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a passkey another name."""
    found = _mine(request, pk)
    form = PasskeyNameForm(request.POST or None, initial={"name": found.data.get("name", "")})
    if request.method == "POST" and form.is_valid():
        services_factors.rename_passkey(authenticator=found, name=form.cleaned_data["name"])
        messages.success(request, _("Saved."))
        return redirect(HOME)
    status = 422 if form.errors else 200
    return render(request, "accounts/security/passkey_name.html", {"form": form}, status=status)


@requires("accounts.own_account")
@before_second_factor
@never_cache
@require_POST
def creation_options(request: HttpRequest) -> HttpResponse:
    """What the browser needs to make a passkey: this host, this account, a challenge."""
    return JsonResponse(_plain(webauthn.begin_registration(account(request), True)))


@requires("accounts.own_account")
@before_second_factor
@never_cache
@require_POST
def request_options(request: HttpRequest) -> HttpResponse:
    """What the browser needs to confirm with one of this account's passkeys."""
    return JsonResponse(_plain(webauthn.begin_authentication(account(request))))


@public(reason="a challenge for whoever signs in with a passkey; it names nobody")
@never_cache
@require_POST
def login_options(_request: HttpRequest) -> HttpResponse:
    """What the browser needs to sign in with any passkey of this host."""
    return JsonResponse(_plain(webauthn.begin_authentication(None)))


@public(reason="people sign in here with a passkey")
@never_cache
@sensitive_post_parameters("credential")
@require_POST
def login(request: HttpRequest) -> HttpResponse:
    """Sign in with a passkey: possession and the lock of the device are both factors."""
    if isinstance(request.user, User):
        return redirect("/")
    try:
        found = _presented(request.POST.get("credential", ""))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("account_login")
    coming = Login(user=found.user, redirect_url=get_next_redirect_url(request))
    response: HttpResponse = webauthn_flows.perform_passwordless_login(request, found, coming)
    return devices.marked(request, response)


def _presented(text: str) -> Authenticator:
    credential = proofs.read_credential(text[:20_000])
    try:
        told = webauthn.parse_authentication_response(credential)
        user = cast("User", webauthn.extract_user_from_response(credential))
        found: Authenticator = webauthn.complete_authentication(user, credential)
        # The session may hold a challenge of the second step, which asks for no open lock.
        if not told.response.authenticator_data.is_user_verified():
            raise ValueError
    except (ValidationError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValidationError(proofs.NOT_RECOGNISED, code="passkey") from error
    return found


def _plain(options: dict[str, Any]) -> dict[str, Any]:
    """The options as JSON says them; the library gives mappings of its own."""

    def dictionary(value: Any) -> Any:
        return dict(value)

    return cast("dict[str, Any]", json.loads(json.dumps(options, default=dictionary)))
