"""Pages about accounts: one's own, the staff, who may do what, the language switch."""

import uuid

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from apps.accounts import (
    factors,
    presenters,
    reauth,
    rules,
    selectors,
    services,
    services_tokens,
)
from apps.accounts.errors import RefusedError
from apps.accounts.forms import LanguageForm, NewKeyForm, ProfileForm
from apps.accounts.models import User
from apps.accounts.roles import roles_in
from kernel.access import public, requires


def _account(request: HttpRequest) -> User:
    """The signed-in account; the guards have let nobody else through."""
    user = request.user
    if not isinstance(user, User):
        raise Http404
    return user


def _own_page(
    request: HttpRequest,
    *,
    profile: ProfileForm | None = None,
    key: NewKeyForm | None = None,
    made: services_tokens.NewKey | None = None,
) -> HttpResponse:
    user = _account(request)
    may_have_keys = rules.allowed(user, "api.token")
    keys = selectors.tokens_of(user) if may_have_keys else []
    context = {
        "account": user,
        "has_factor": factors.has_one(user),
        "role_labels": [
            role.label for role in roles_in(rules.scope()) if role.code in rules.roles_of(user)
        ],
        "profile": profile or ProfileForm(initial={"name": user.name, "language": user.language}),
        "may_have_keys": may_have_keys,
        "key_form": key or (NewKeyForm(user=user) if may_have_keys else None),
        "keys": [(token, presenters.scope_labels(token.scopes)) for token in keys],
        "made": made,
    }
    failed = (profile is not None and profile.errors) or (key is not None and key.errors)
    return render(request, "accounts/me.html", context, status=422 if failed else 200)


@requires("accounts.own_account")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def me(request: HttpRequest) -> HttpResponse:
    """One's own account: name, language, password, keys."""
    if request.method != "POST":
        return _own_page(request)
    form = ProfileForm(request.POST)
    if not form.is_valid():
        return _own_page(request, profile=form)
    services.update_profile(user=_account(request), **form.cleaned_data)
    with override(form.cleaned_data["language"]):
        messages.success(request, _("Your account has been saved."))
    return redirect("accounts:me")


@requires("api.token")
@reauth.required
@never_cache
@require_POST
def create_key(request: HttpRequest) -> HttpResponse:
    """Make a key and show it this once: the answer to this request is its only copy."""
    user = _account(request)
    form = NewKeyForm(request.POST, user=user)
    if not form.is_valid():
        return _own_page(request, key=form)
    data = form.cleaned_data
    try:
        made = services_tokens.create_token(
            by=user, name=data["key_name"], scopes=data["scopes"], days=data["days"]
        )
    except RefusedError:
        form.add_error(None, _("You have too many keys. Revoke one you no longer use."))
        return _own_page(request, key=form)
    return _own_page(request, made=made)


@requires("api.token")
@require_POST
def revoke_key(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Make one of one's keys useless. Somebody else's key does not exist here."""
    user = _account(request)
    token = selectors.tokens_of(user).filter(pk=pk).first()
    if token is None:
        raise Http404
    services_tokens.revoke_token(token=token, by=user)
    messages.success(request, _("The key no longer works."))
    return redirect("accounts:me")


@requires("accounts.own_account")
@require_GET
def roles(request: HttpRequest) -> HttpResponse:
    """Who may do what, read from the table the rules read."""
    scope, mine = rules.scope(), rules.roles_of(_account(request))
    context = {
        "notes": presenters.role_notes(scope, mine),
        "groups": presenters.role_matrix(scope, mine),
    }
    return render(request, "accounts/roles.html", context)


@requires("accounts.view_staff")
@require_GET
def staff(request: HttpRequest) -> HttpResponse:
    """Where the team was before it had a room of its own: addresses people noted lead on."""
    return redirect(request.build_absolute_uri("/staff/"), permanent=True)


@public(reason="chooses a language before or after sign-in")
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Switch the language and go back: kept in the account, or in a cookie before sign-in."""
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(
        back, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        back = "/"
    response = HttpResponseRedirect(back)
    form = LanguageForm(request.POST)
    if not form.is_valid():
        return response
    chosen = form.cleaned_data["language"]
    if isinstance(request.user, User):
        services.choose_language(user=request.user, language=chosen)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        chosen,
        max_age=365 * 24 * 3600,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )
    return response
