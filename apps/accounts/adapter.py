"""What allauth must do our way: no sign-up, redirects on this host only, mail and words of ours."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from apps.accounts import letters, services, sessions, tries
from apps.accounts.codes import wait_words
from apps.accounts.models import SignInSession, User
from apps.notices import services as notices


def address_key(email: str) -> str:
    """A stand-in for an e-mail where it must not appear, such as a cache key."""
    return salted_hmac("accounts.address", email.strip().lower(), algorithm="sha256").hexdigest()


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by whoever runs the office; everything else follows from that."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is not active."),
        "email_password_mismatch": _("The e-mail or the password is not right."),
        "enter_current_password": _("This is not your current password."),
        "incorrect_password": _("The password is not right."),
        "rate_limited": _("Too many attempts. Wait a moment and try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Closed: nobody opens an account for themselves."""
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Only this very host. allauth would also accept the other cities' hosts."""
        request: HttpRequest = context.request
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={request.get_host()}, require_https=request.is_secure()
        )

    def is_ajax(self, request: HttpRequest) -> bool:
        """One way to sign in by page. Programs use API keys."""
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("accounts:me")

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Writing is the services' work, here too."""
        if not isinstance(user, User):
            return
        services.set_password(user=user, password=password)
        request: HttpRequest = context.request
        mine = request if request.user == user else None
        sessions.end_all(user, keep=mine, by=user, why=SignInSession.End.PASSWORD)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Keep it in the outbox, in the language of whoever reads it.

        A mail server that is away is no matter of whoever asked: it leaves when it can.
        """
        letter = letters.of(template_prefix)
        reader = context.get("user")
        language = reader.language if isinstance(reader, User) else get_language()
        with override(language):
            known = {**context, "email": email, "happened": str(letter.happened)}
            notices.send_mail(
                to=email,
                template=letter.template,
                context=known,
                language=language or settings.LANGUAGE_CODE,
                kind=letter.kind,
                user=reader.pk if isinstance(reader, User) else None,
            )

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Ours asks instead, for all sensitive things alike: ``reauth.required``."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the attempt before looking at it, in PostgreSQL, known account or not."""
        self._counted = tries.take(request, str(credentials.get("email", "")))
        if not self._counted.answer.allowed:
            raise ValidationError(wait_words(self._counted.answer.wait), code="too_many")

    def _rollback_login_failed_rl_usage(self) -> None:
        """The password was right: the library calls this, and the attempt is not counted."""
        self._counted.give_back()

    def _delete_login_attempts_cached_email(self, request: HttpRequest, **credentials: Any) -> None:
        """A new password was chosen through the mailbox: earlier failures are forgotten."""
        tries.forget(request, str(credentials.get("email", "")))
