"""What people type about accounts: sign-in, passwords, their own data, keys."""

from typing import Any

from allauth.account import forms as allauth_forms
from allauth.account.adapter import get_adapter
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from apps.accounts import rules
from apps.accounts.adapter import address_key
from apps.accounts.models import User
from apps.accounts.models.users import Language
from apps.accounts.passwords import MIN_LENGTH
from apps.accounts.roles import PERMISSIONS

_NEW_PASSWORD_HINT = _("At least %(length)d characters. A phrase of four words is easy to keep.")


def _plain(field: forms.Field, label: Any, hint: Any = "") -> None:
    """Our label and hint; no placeholder, which vanishes as one types."""
    field.label = label
    field.help_text = hint
    field.widget.attrs.pop("placeholder", None)


def _new_password(form: forms.Form) -> None:
    _plain(
        form.fields["password1"],
        _("New password"),
        _NEW_PASSWORD_HINT % {"length": MIN_LENGTH},
    )
    _plain(form.fields["password2"], _("New password, again"))


class SignInForm(allauth_forms.LoginForm):
    """E-mail and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["login"], _("E-mail"))
        self.fields["login"].widget.attrs.update(
            {"autocomplete": "username", "autofocus": True, "maxlength": 254}
        )
        _plain(self.fields["password"], _("Password"))


class AskResetForm(allauth_forms.ResetPasswordForm):
    """The address to which a link for a new password goes, if there is an account."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["email"], _("E-mail"))
        self.fields["email"].widget.attrs.update({"autocomplete": "username", "maxlength": 254})

    def rate_key(self) -> str:
        """Counts requests per address without writing the address into the cache."""
        return address_key(self.cleaned_data["email"])

    def save(self, request: Any, **kwargs: Any) -> str:
        """Send the link, or to an unknown address the news that there is no account.

        Both cost the same work, so the answer's time tells nobody which it was.
        """
        email: str = self.cleaned_data["email"]
        if self.users:
            super().save(request, **kwargs)
        else:
            get_adapter().send_mail("account/email/unknown_account", email, {"request": request})
        return email


class NewPasswordForm(allauth_forms.ResetPasswordKeyForm):
    """A new password after following the link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _new_password(self)


class ChangePasswordForm(allauth_forms.ChangePasswordForm):
    """A new password for somebody signed in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["oldpassword"], _("Current password"))
        _new_password(self)


class ProfileForm(forms.Form):
    """What a person may change of their own account."""

    name = forms.CharField(
        label=_("Name"),
        max_length=150,
        help_text=_("As your colleagues should see it."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    language = forms.ChoiceField(label=_("Language"), choices=Language.choices)


class LanguageForm(forms.Form):
    """The language switch."""

    language = forms.ChoiceField(choices=settings.LANGUAGES)


class NewKeyForm(forms.Form):
    """A key for a program: for what, what it may do, until when."""

    DAYS = ((30, _("30 days")), (90, _("90 days")), (180, _("180 days")), (365, _("one year")))

    key_name = forms.CharField(
        label=_("What will it be used for?"),
        max_length=80,
        help_text=_("For example: monthly spreadsheet of the Health department."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    scopes = forms.MultipleChoiceField(
        label=_("What may it do?"),
        help_text=_("Only what it needs. It can never do more than you."),
        widget=forms.CheckboxSelectMultiple,
    )
    days = forms.TypedChoiceField(
        label=_("How long does it last?"), choices=DAYS, coerce=int, initial=90
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A key can make no keys, so that permission would promise what it can't keep.
        mine = rules.permissions(user) - {"api.token"}
        scopes = self.fields["scopes"]
        assert isinstance(scopes, forms.MultipleChoiceField)  # noqa: S101 tells the type checker
        scopes.choices = [(row.word, row.label) for row in PERMISSIONS.values() if row.word in mine]
