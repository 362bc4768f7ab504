"""What people type to set up second factors."""

from typing import Any

from allauth.mfa.base import forms as allauth_forms
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.accounts import attempts, codes
from apps.accounts.models import User
from apps.accounts.widgets import CodeInput


class SecondStepForm(allauth_forms.AuthenticateForm):
    """The code after the password; what is wrong is counted by ``codes``."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["code"]
        field.label = _("Code")
        field.help_text = _("The six digits of your application.")
        field.widget = CodeInput()
        field.widget.attrs["autofocus"] = True

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"]
        self.authenticator = codes.check(self.user, code[:20])
        return code


class NewTotpForm(forms.Form):
    """The code the application shows, which proves that it is connected."""

    code = forms.CharField(
        label=_("Code that the application shows"),
        max_length=20,
        help_text=_("Six digits. They change every half minute."),
        widget=CodeInput,
    )

    def __init__(self, *args: Any, user: User, secret: str, **kwargs: Any) -> None:
        self.user, self.secret, self.step = user, secret, 0
        super().__init__(*args, **kwargs)

    def clean_code(self) -> str:
        key = attempts.key("new-code", str(self.user.pk))
        answer = attempts.take(key)
        if not answer.allowed:
            raise ValidationError(codes.wait_words(answer.wait), code="too_many")
        step = codes.matching_step(self.secret, self.cleaned_data["code"])
        if step is None:
            raise ValidationError(
                _("That is not the code. Look at the time of your telephone and try the next one."),
                code="incorrect_code",
            )
        attempts.give_back(key)
        self.step = step
        return str(self.cleaned_data["code"])


class PasskeyForm(forms.Form):
    """A passkey the browser made, and how its owner calls it."""

    name = forms.CharField(
        label=_("What do you call it?"),
        max_length=60,
        help_text=_("For example: blue key, my telephone."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    credential = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20_000)


class PasskeyNameForm(forms.Form):
    """Another name for a passkey."""

    name = forms.CharField(
        label=_("Name"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
