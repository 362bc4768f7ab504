"""One's own second factors: the application on the telephone and the recovery codes."""

from typing import Any, Final

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import factors, presenters_security, reauth, services_factors
from apps.accounts.errors import RefusedError
from apps.accounts.forms_factors import NewTotpForm
from apps.accounts.middleware import before_second_factor
from apps.accounts.models import User
from kernel.access import requires

_read_or_send: Final = require_http_methods(["GET", "HEAD", "POST"])
HOME: Final = "accounts:factors"


def account(request: HttpRequest) -> User:
    """The signed-in account; the guards have let nobody else through."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


@requires("accounts.own_account")
@before_second_factor
@never_cache
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What protects this account besides its password."""
    user = account(request)
    mine = factors.of(user)
    context = {
        "rows": presenters_security.factors(mine),
        "has_totp": any(one.type == Authenticator.Type.TOTP for one in mine),
        "has_one": factors.has_one(user),
        "demanded": factors.demanded(user),
        "missing": factors.missing(user),
        "codes_left": factors.codes_left(user),
        "few_codes": factors.FEW_CODES,
    }
    return render(request, "accounts/security/factors.html", context)


@requires("accounts.own_account")
@before_second_factor
@reauth.required
@never_cache
@sensitive_post_parameters("code")
@_read_or_send
def add_totp(request: HttpRequest) -> HttpResponse:
    """Read the picture with the telephone, type the code it shows."""
    user = account(request)
    if Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists():
        return redirect(HOME)
    secret = services_factors.pending_secret(request, renew=request.method != "POST")
    form = NewTotpForm(request.POST or None, user=user, secret=secret)
    if request.method == "POST" and form.is_valid():
        first = services_factors.add_totp(request, user=user, form=form)
        messages.success(request, _("The application is connected."))
        return redirect("accounts:codes" if first else HOME)
    shown = services_factors.totp_picture(user, secret)
    context = {"form": form, "secret": shown.groups, "picture": shown.svg}
    status = 422 if form.errors else 200
    return render(request, "accounts/security/totp_add.html", context, status=status)


@requires("accounts.own_account")
@reauth.required
@never_cache
@_read_or_send
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask, then remove one factor; the last one stays while a role demands it."""
    user = account(request)
    found = Authenticator.objects.filter(user=user, pk=pk, type__in=factors.PROPER).first()
    if found is None:
        raise Http404
    context: dict[str, Any] = {
        "row": presenters_security.factors([found])[0],
        "may_remove": factors.may_remove(found),
        "is_last": factors.is_last(found),
    }
    if request.method == "POST":
        try:
            services_factors.remove(request, authenticator=found)
        except RefusedError:
            return render(request, "accounts/security/factor_remove.html", context, status=409)
        messages.success(request, _("It was removed."))
        return redirect(HOME)
    return render(request, "accounts/security/factor_remove.html", context)


@requires("accounts.own_account")
@before_second_factor
@reauth.required
@never_cache
@require_safe
def codes(request: HttpRequest) -> HttpResponse:
    """The recovery codes that are left, to write down or print."""
    left = services_factors.codes(account(request))
    if left is None:
        raise Http404
    return render(request, "accounts/security/codes.html", {"codes": left})


@requires("accounts.own_account")
@before_second_factor
@reauth.required
@never_cache
@require_safe
def codes_file(request: HttpRequest) -> HttpResponse:
    """The same as a text file."""
    left = services_factors.codes(account(request))
    if left is None:
        raise Http404
    response = render(
        request, "accounts/security/codes.txt", {"codes": left}, content_type="text/plain"
    )
    response["Content-Disposition"] = f'attachment; filename="{_("recovery-codes")}.txt"'
    return response


@requires("accounts.own_account")
@before_second_factor
@reauth.required
@never_cache
@require_POST
def new_codes(request: HttpRequest) -> HttpResponse:
    """Draw new recovery codes; the old ones stop working."""
    if not factors.has_one(account(request)):
        raise Http404
    services_factors.draw_codes(request)
    messages.success(request, _("These codes are new: the old ones no longer work."))
    return redirect("accounts:codes")
