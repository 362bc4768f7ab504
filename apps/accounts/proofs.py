"""The three ways to say again that it is oneself: password, code, passkey."""

import json
from typing import Any, Self

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth as webauthn
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.accounts import codes, factors
from apps.accounts.models import User
from apps.accounts.widgets import CodeInput

NOT_RECOGNISED = _("The passkey was not recognised. Try again, or use another way.")


class _Proof(forms.Form):
    """Knows whose proof it is."""

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)


class PasswordProof(_Proof):
    """The account's password."""

    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        if not get_adapter().reauthenticate(self.user, password):
            raise get_adapter().validation_error("incorrect_password")
        return password


class CodeProof(_Proof):
    """A code of the application, or one of the reserve."""

    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        help_text=_("The six digits of your application, or one of your recovery codes."),
        widget=CodeInput,
    )

    def clean_code(self) -> Authenticator:
        return codes.check(self.user, self.cleaned_data["code"])


class PasskeyProof(_Proof):
    """What the browser answers when a passkey was used."""

    credential = forms.CharField(widget=forms.HiddenInput, max_length=20_000)

    def clean_credential(self) -> Authenticator:
        return check_passkey(self.user, self.cleaned_data["credential"])


def read_credential(text: str) -> dict[str, Any]:
    """The browser's answer as it came; ValidationError when it is something else."""
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise ValidationError(NOT_RECOGNISED, code="passkey")
    return found


def check_passkey(user: User, text: str) -> Authenticator:
    """The passkey of that account which signed the challenge of this session."""
    credential = read_credential(text)
    try:
        webauthn.parse_authentication_response(credential)
        found: Authenticator = webauthn.complete_authentication(user, credential)
    except (ValidationError, ValueError, KeyError, TypeError) as error:
        raise ValidationError(NOT_RECOGNISED, code="passkey") from error
    found.record_usage()
    return found


class Ways:
    """What one account can prove itself with, as forms."""

    def __init__(self, user: User) -> None:
        kinds = {one.type for one in factors.of(user)}
        self.user = user
        self.password = PasswordProof(user=user) if user.has_usable_password() else None
        has_codes = kinds & {Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES}
        self.code = CodeProof(user=user) if has_codes else None
        self.passkey = PasskeyProof(user=user) if Authenticator.Type.WEBAUTHN in kinds else None
        self.failed: forms.Form | None = None

    @classmethod
    def of(cls, user: User) -> Self:
        """The ways of that account."""
        return cls(user)

    @property
    def any(self) -> bool:
        """Whether there is one at all."""
        return bool(self.password or self.code or self.passkey)

    def bound(self, request: HttpRequest) -> forms.Form | None:
        """The form that was sent, among those this account may use."""
        for name, form_class in (
            ("password", PasswordProof),
            ("code", CodeProof),
            ("credential", PasskeyProof),
        ):
            attribute = "passkey" if name == "credential" else name
            if name in request.POST and getattr(self, attribute) is not None:
                self.failed = form_class(request.POST, user=self.user)
                setattr(self, attribute, self.failed)
                return self.failed
        return None
