"""Sign-in, sign-out and passwords: allauth's views, only those we want, each one marked."""

from typing import Any, cast

from allauth.account import views as allauth_views
from allauth.core import ratelimit
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts import devices, factors, services_provider, sessions
from apps.accounts.forms import AskResetForm
from apps.accounts.models import User
from kernel.access import public, requires

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


class AskResetView(allauth_views.PasswordResetView):
    """Asks for the address; counts requests without the address in the cache."""

    def form_valid(self, form: AskResetForm) -> HttpResponse:
        refused = ratelimit.consume_or_429(
            self.request, action="reset_password", key=form.rate_key()
        )
        if refused is not None:
            return cast("HttpResponse", refused)
        form.save(self.request)
        return cast("HttpResponse", super(allauth_views.PasswordResetView, self).form_valid(form))


@method_decorator(sensitive_post_parameters("password1", "password2"), name="dispatch")
class NewPasswordView(allauth_views.PasswordResetFromKeyView):
    """A new password after following the link."""


class SecondStepView(AuthenticateView):
    """The second factor, after the password."""

    template_name = "accounts/security/second_step.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        kinds = {one.type for one in factors.of(self.stage.login.user)}
        context["has_passkey"] = Authenticator.Type.WEBAUTHN in kinds
        return context

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        return devices.marked(self.request, cast("HttpResponse", response))


def _view(view: Any) -> Any:
    """A function of our own around a library's view, to carry our mark."""

    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return cast("HttpResponseBase", view(request, *args, **kwargs))

    return _read_or_send(inner)


class SignInView(allauth_views.LoginView):
    """E-mail and password."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {**context, "provider": services_provider.provider_in_use()}

    def form_valid(self, form: Any) -> HttpResponse:
        return devices.marked(self.request, cast("HttpResponse", super().form_valid(form)))


class SignOutView(allauth_views.LogoutView):
    """Signing out: the browser is told to throw away what pages of this host kept in it.

    Scripts clean up too; this holds where none ran, and for tabs that none of them reached.
    """

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        response = cast("HttpResponse", super().post(*args, **kwargs))
        response.headers["Clear-Site-Data"] = '"storage"'
        return response


login = public(reason="people sign in here")(_view(SignInView.as_view()))
logout = public(reason="signing out needs no permission")(_view(SignOutView.as_view()))
inactive = public(reason="tells that an account is not active")(
    require_safe(_view(allauth_views.account_inactive))
)
ask_reset = public(reason="who forgot the password is not signed in")(_view(AskResetView.as_view()))
reset_sent = public(reason="says the same to everybody")(
    require_safe(_view(allauth_views.password_reset_done))
)
new_password = public(reason="the link in the mail is the key")(_view(NewPasswordView.as_view()))
new_password_done = public(reason="says the same to everybody")(
    require_safe(_view(allauth_views.password_reset_from_key_done))
)


class ChangePasswordView(allauth_views.PasswordChangeView):
    """A new password; the session goes on under another key, and its record with it."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if isinstance(request.user, User) and not request.user.has_usable_password():
            # With a passkey alone there is none to change: the first one comes by the mailbox.
            return redirect("account_reset_password")
        return cast("HttpResponse", super().dispatch(request, *args, **kwargs))

    def form_valid(self, form: Any) -> HttpResponse:
        response = cast("HttpResponse", super().form_valid(form))
        sessions.follow(self.request)
        return response


change_password = requires("accounts.own_account")(_view(ChangePasswordView.as_view()))
second_step = public(reason="who typed the password shows the second factor here")(
    _view(SecondStepView.as_view())
)
