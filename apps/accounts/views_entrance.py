"""Sign-in, sign-out and passwords: allauth's views, only those we want, each one marked."""

from typing import Any, cast

from allauth.account import views as allauth_views
from allauth.core import ratelimit
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts import devices, factors
from apps.accounts.errors import MailNotSent
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
        try:
            form.save(self.request)
        except MailNotSent:
            form.add_error(
                None,
                _(
                    "The message can't be sent just now. Try again in some minutes, or ask whoever "
                    "administers your office's accounts."
                ),
            )
            page = self.render_to_response(self.get_context_data(form=form), status=503)
            return cast("HttpResponse", page)
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
        return _marked(self.request, cast("HttpResponse", response))


def _marked(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Once somebody is in, this browser has a count of failures of its own for that account."""
    user = request.user
    if isinstance(user, User):
        devices.remember(request, response, devices.account_key(user.email))
    return response


def _view(view: Any) -> Any:
    """A function of our own around a library's view, to carry our mark."""

    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return cast("HttpResponseBase", view(request, *args, **kwargs))

    return _read_or_send(inner)


class SignInView(allauth_views.LoginView):
    """E-mail and password."""

    def form_valid(self, form: Any) -> HttpResponse:
        return _marked(self.request, cast("HttpResponse", super().form_valid(form)))


login = public(reason="people sign in here")(_view(SignInView.as_view()))
logout = public(reason="signing out needs no permission")(_view(allauth_views.logout))
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
change_password = requires("accounts.own_account")(_view(allauth_views.password_change))
second_step = public(reason="who typed the password shows the second factor here")(
    _view(SecondStepView.as_view())
)
