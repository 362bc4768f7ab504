"""Whom to invite, one by one, pasted or in a sheet; and accepting."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django import forms
from django.contrib.auth import get_user_model, password_validation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from apps.accounts import rules
from apps.accounts.passwords import MIN_LENGTH
from apps.accounts.selectors import Account
from apps.invitations import listing
from apps.invitations.models import Batch
from apps.invitations.reading.fields import Field
from apps.invitations.reading.pasted import MOST_CHARACTERS
from apps.invitations.reading.values import LONGEST_NAME
from apps.staff import selectors as staff
from frontend.forms import DateField, MultipleChips
from kernel.forms import TidyTextField
from kernel.sheets.reading import LARGEST_FILE, CannotRead, Problem

DAYS = ((3, gettext_lazy("3 days")), (7, gettext_lazy("7 days")), (14, gettext_lazy("14 days")))
LANGUAGES = (("es-ar", "Español"), ("en", "English"))
FIELD_LABELS: dict[str, str | Promise] = {
    Field.IGNORED: gettext_lazy("Don't use"),
    Field.EMAIL: gettext_lazy("E-mail"),
    Field.NAME: gettext_lazy("Whole name"),
    Field.GIVEN: gettext_lazy("Given names"),
    Field.FAMILY: gettext_lazy("Family names"),
    Field.DEPARTMENT: gettext_lazy("Department"),
    Field.ROLES: gettext_lazy("Role, or several"),
    Field.UNTIL: gettext_lazy("Last day of the role"),
    Field.LANGUAGE: gettext_lazy("Language"),
}


class PlaceForm(forms.Form):
    """What an invitation, or all of a list, invites to."""

    roles = forms.MultipleChoiceField(
        label=gettext_lazy("Roles"),
        widget=MultipleChips,
        error_messages={"required": gettext_lazy("Choose at least one role.")},
    )
    department = forms.ChoiceField(label=gettext_lazy("Department"), required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=LANGUAGES)
    until = DateField(
        label=gettext_lazy("Last day of the role"),
        required=False,
        help_text=gettext_lazy("Without one, the role lasts until somebody ends it."),
    )
    days = forms.TypedChoiceField(
        label=gettext_lazy("The link works for"), choices=DAYS, coerce=int, initial=7
    )
    mark_optional = False

    def __init__(self, *args: Any, by: Account, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        grantable = [(role.code, role.label) for role in rules.grantable(by)]
        _choices(self.fields["roles"], grantable)
        departments = staff.departments(active_only=True)
        none = ("", pgettext("department", "None"))
        _choices(self.fields["department"], [none, *((str(d.pk), d.name) for d in departments)])
        self.fields["language"].initial = by.language
        if len(grantable) == 1:
            self.fields["roles"].initial = [grantable[0][0]]

    def clean_until(self) -> datetime.date | None:
        """A day that has not passed."""
        day: datetime.date | None = self.cleaned_data["until"]
        if day is not None and day < rules.today():
            raise forms.ValidationError(_("The last day has passed."))
        return day

    def dated_roles(self) -> dict[str, datetime.date | None]:
        """Codes with their last day."""
        return dict.fromkeys(self.cleaned_data.get("roles", ()), self.cleaned_data.get("until"))

    def department_key(self) -> uuid.UUID | None:
        """The department chosen."""
        chosen = self.cleaned_data.get("department")
        return uuid.UUID(chosen) if chosen else None

    def defaults(self) -> dict[str, Any]:
        """The same as a list keeps it."""
        return listing.kept_defaults(
            roles=self.dated_roles(),
            department=self.department_key(),
            language=self.cleaned_data["language"],
            days=self.cleaned_data["days"],
        )


class InviteForm(PlaceForm):
    """One person."""

    email = forms.EmailField(
        label=gettext_lazy("E-mail"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off", "autofocus": True}),
    )
    name = TidyTextField(
        label=gettext_lazy("Name"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=gettext_lazy("Optional: whoever accepts writes it as it should be seen."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class PasteForm(PlaceForm):
    """Several people by their addresses."""

    text = forms.CharField(
        label=gettext_lazy("Addresses"),
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea(
            attrs={"rows": 7, "spellcheck": "false", "autocomplete": "off", "autofocus": True}
        ),
        help_text=gettext_lazy(
            "One below the other or separated by commas, as they come: ana@example.gob.ar, "
            "Beto Sol <beto@example.gob.ar>."
        ),
    )


class UploadForm(forms.Form):
    """A sheet of people."""

    file = forms.FileField(
        label=gettext_lazy("Sheet of people"),
        help_text=gettext_lazy("An .xlsx or .csv file with one person per row."),
        error_messages={
            "required": gettext_lazy("Choose a file."),
            "empty": gettext_lazy("The file is empty."),
        },
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xlsm,.csv,.txt,.tsv"}),
    )

    def clean_file(self) -> Any:
        """A file of a size that is worked with."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(CannotRead(Problem.TOO_LARGE).message)
        return file


class CorrectionForm(PlaceForm):
    """What each column holds, and what holds for the rows that don't say."""

    def __init__(self, *args: Any, batch: Batch, by: Account, **kwargs: Any) -> None:
        kept = batch.defaults
        roles: dict[str, str | None] = kept.get("roles", {})
        ends = next((end for end in roles.values() if end), None)
        kwargs["initial"] = {
            "roles": list(roles),
            "department": kept.get("department", ""),
            "until": datetime.date.fromisoformat(ends) if ends else None,
            "days": kept.get("days", 7),
            **({"language": kept["language"]} if kept.get("language") else {}),
        }
        super().__init__(*args, by=by, **kwargs)
        self.fields["roles"].required = False
        self.fields["roles"].help_text = _("For the rows that name no role.")
        choices = [(str(code), label) for code, label in FIELD_LABELS.items()]
        self.labels: list[str] = list(batch.columns.get("labels", []))
        for index, label in enumerate(self.labels):
            self.fields[f"c{index}"] = forms.ChoiceField(
                label=label or _("Column %(number)s") % {"number": index + 1},
                choices=choices,
                required=False,
                initial=batch.columns["fields"][index],
            )

    def clean(self) -> dict[str, Any]:
        """Without an address nobody is invited."""
        data = super().clean() or {}
        chosen = self.columns()
        if Field.EMAIL not in chosen:
            self.add_error("c0", _("Say which column has the e-mail."))
        for field in set(chosen) - {Field.IGNORED, Field.ROLES}:
            if chosen.count(field) > 1:
                place = len(chosen) - 1 - chosen[::-1].index(field)
                self.add_error(f"c{place}", _("Another column has this already."))
        return data

    def columns(self) -> list[str]:
        """What each column holds, in their order."""
        return [self.cleaned_data.get(f"c{index}", "") for index in range(len(self.labels))]


class AcceptForm(forms.Form):
    """A name and, unless a passkey is to take its place, a password."""

    name = TidyTextField(
        label=gettext_lazy("Your name"),
        max_length=LONGEST_NAME,
        help_text=gettext_lazy("As your colleagues should see it."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    password1 = forms.CharField(
        label=gettext_lazy("Password"),
        max_length=256,
        strip=False,
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password2 = forms.CharField(
        label=gettext_lazy("Password, again"),
        max_length=256,
        strip=False,
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    mark_optional = False

    def __init__(self, *args: Any, email: str, with_password: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email, self.with_password = email, with_password
        # Here and not above: a value put into a lazy text fixes its language.
        self.fields["password1"].help_text = _(
            "At least %(length)d characters. A phrase of four words is easy to keep."
        ) % {"length": MIN_LENGTH}

    def clean(self) -> dict[str, Any]:
        """A password that is strong enough, the same twice."""
        data = super().clean() or {}
        if not self.with_password:
            return data
        first, second = data.get("password1", ""), data.get("password2", "")
        if not first:
            self.add_error("password1", _("Choose a password."))
            return data
        user = get_user_model()(email=self.email, name=data.get("name", ""))
        try:
            password_validation.validate_password(first, user)
        except forms.ValidationError as weak:
            self.add_error("password1", weak)
        if first != second:
            self.add_error("password2", _("The two are not the same."))
        return data


def _choices(field: forms.Field, choices: list[Any]) -> None:
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
    field.choices = choices
