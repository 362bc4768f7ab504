"""The page where an invitation is accepted: public, by the secret in its address, once."""

from __future__ import annotations

from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from apps.accounts import entry
from apps.accounts.errors import RefusedError
from apps.accounts.selectors import Account, display_names
from apps.invitations import selectors, services
from apps.invitations.addresses import address_index
from apps.invitations.errors import HasAccountError, NotValidError, SomebodyElsesError
from apps.invitations.forms import AcceptForm
from apps.invitations.messages import roles_in_words
from apps.invitations.models import Invitation
from apps.invitations.services.accepting import still_given
from kernel.access import public

_SESSION = "invitations.secret"
_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


def _unseen(view: Any) -> Any:
    """The secret in the address goes nowhere: not into a Referer, not into a cache, no index."""

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = view(request, *args, **kwargs)
        # Not "no-referrer": a form would then be sent without an origin, and be refused as forged.
        response.headers["Referrer-Policy"] = "strict-origin"
        response.headers["Cache-Control"] = "no-store, private"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return inner


@public(reason="the link in the mail is the key")
@sensitive_post_parameters("password1", "password2")
@sensitive_variables("secret")
@_read_or_send
@_unseen
def accept(request: HttpRequest, secret: str) -> HttpResponse:
    """What one is invited to, and accepting it."""
    invitation = selectors.by_secret(secret)
    if invitation is None or not _has_something_left(invitation):
        return _not_valid(request)
    _speak(request, invitation)
    if isinstance(request.user, Account):
        return _signed_in(request, invitation, secret, request.user)
    if selectors.account_with(invitation.email) is not None:
        return _sign_in_first(request, invitation, secret)
    with_password = request.POST.get("way") != "passkey"
    initial = {"name": invitation.name}
    form = AcceptForm(
        request.POST or None, initial=initial, email=invitation.email, with_password=with_password
    )
    if request.method == "POST" and form.is_valid():
        return _accepted(request, invitation, secret, form)
    status = 422 if form.errors else 200
    return _page(request, "form", invitation, status=status, form=form)


@public(reason="goes on with a link opened before signing in")
@_read_or_send
@_unseen
def accept_after_sign_in(request: HttpRequest) -> HttpResponse:
    """The same for who had to sign in first: the secret waited in the session, in no address."""
    secret = request.session.get(_SESSION, "")
    response: HttpResponse = accept(request, str(secret)) if secret else _not_valid(request)
    return response


def _accepted(
    request: HttpRequest, invitation: Invitation, secret: str, form: AcceptForm
) -> HttpResponse:
    password = form.cleaned_data["password1"] if form.with_password else None
    try:
        user = services.accept(secret=secret, name=form.cleaned_data["name"], password=password)
    except HasAccountError:
        return _sign_in_first(request, invitation, secret)
    except RefusedError:
        return _not_valid(request)
    entry.sign_in(request, user)
    messages.success(request, _("Welcome. Your account is ready."))
    return redirect("home" if form.with_password else "accounts:passkey_add")


def _signed_in(
    request: HttpRequest, invitation: Invitation, secret: str, user: Account
) -> HttpResponse:
    """Whoever is signed in takes the roles, if it is they who were invited."""
    if address_index(user.email) != invitation.address_index:
        return _page(request, "somebody_else", invitation)
    if request.method != "POST":
        return _page(request, "confirm", invitation)
    try:
        services.accept_as(secret=secret, user=user)
    except (NotValidError, SomebodyElsesError):
        return _not_valid(request)
    request.session.pop(_SESSION, None)
    messages.success(request, _("Accepted: the roles are yours now."))
    return redirect("home")


def _sign_in_first(request: HttpRequest, invitation: Invitation, secret: str) -> HttpResponse:
    """The secret waits in the session: the address of the sign-in page must not hold it."""
    request.session[_SESSION] = secret
    back = reverse("invitations:accept_after_sign_in")
    return _page(request, "sign_in", invitation, back=back)


def _has_something_left(invitation: Invitation) -> bool:
    try:
        return bool(still_given(invitation))
    except NotValidError:
        return False


def _speak(request: HttpRequest, invitation: Invitation) -> None:
    """The language of the invitation, unless this browser chose one or somebody is signed in."""
    chosen = settings.LANGUAGE_COOKIE_NAME in request.COOKIES
    if not chosen and not request.user.is_authenticated:
        translation.activate(invitation.language)
        request.LANGUAGE_CODE = translation.get_language() or invitation.language


def _not_valid(request: HttpRequest) -> HttpResponse:
    """One answer for every link that leads nowhere: it tells nobody whether there was one."""
    return render(request, "invitations/accept/not_valid.html", status=404)


def _page(
    request: HttpRequest,
    part: str,
    invitation: Invitation,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    inviter = invitation.invited_by
    dated = {one.role: one.ends_on for one in still_given(invitation)}
    context = {
        "invitation": invitation,
        "inviter": display_names([inviter]).get(inviter, "") if inviter else "",
        "roles": roles_in_words(dated),
        "part": f"invitations/accept/{part}.html",
        **more,
    }
    return render(request, "invitations/accept/page.html", context, status=status)
