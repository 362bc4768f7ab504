"""What the directory's pages accept."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.directory.models import Organization
from apps.directory.models.organizations import (
    LONGEST_DESCRIPTION,
    LONGEST_NAME,
    LONGEST_PHONE,
    MOST_PHONES,
    Kind,
)
from apps.directory.services import OrganizationData
from kernel.forms import TidyTextField


class OrganizationForm(forms.Form):
    """An organisation, to be added or changed."""

    name = TidyTextField(label=_("Name"), max_length=LONGEST_NAME)
    alternate_name = TidyTextField(
        label=_("Other name"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=_("An abbreviation people know it by: ANSES, CONARE…"),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices, initial=Kind.OTHER)
    description = forms.CharField(
        label=_("What it does"),
        max_length=LONGEST_DESCRIPTION,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_("Referrals are sent there. Without it they can only be handed over as a slip."),
    )
    phones = forms.CharField(
        label=_("Phones"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "inputmode": "tel"}),
        help_text=_("One per line, five at most."),
    )
    url = forms.URLField(label=_("Web page"), required=False, assume_scheme="https")
    active = forms.BooleanField(label=_("In use"), required=False, initial=True)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    @classmethod
    def initial_of(cls, row: Organization) -> dict[str, Any]:
        """What the form shows of one that is there."""
        return {
            "name": row.name,
            "alternate_name": row.alternate_name,
            "kind": row.kind,
            "description": row.description,
            "email": row.email,
            "phones": "\n".join(row.phones),
            "url": row.url,
            "active": row.active,
            "version": row.version,
        }

    def clean_phones(self) -> tuple[str, ...]:
        """Each line is a phone."""
        lines = [" ".join(line.split()) for line in self.cleaned_data["phones"].splitlines()]
        phones = tuple(line for line in lines if line)
        if len(phones) > MOST_PHONES:
            raise forms.ValidationError(_("There are too many phones."))
        if any(len(phone) > LONGEST_PHONE for phone in phones):
            raise forms.ValidationError(_("A phone is longer than 40 characters."))
        return phones

    def data_told(self) -> OrganizationData:
        """The organisation, checked."""
        told = {key: value for key, value in self.cleaned_data.items() if key != "version"}
        return OrganizationData(**told)


class FilterForm(forms.Form):
    """What the list is narrowed to."""

    mark_optional = False

    q = forms.CharField(label=_("Name"), required=False, max_length=100)
    kind = forms.ChoiceField(
        label=_("Kind"),
        required=False,
        choices=[("", pgettext_lazy("filter", "All")), *Kind.choices],
    )

    def chosen(self) -> dict[str, str]:
        """The filter; what was not understood is left out, so that any link shows a list."""
        self.is_valid()
        told = self.cleaned_data
        typed = str(told.get("q", "")).replace("\x00", "")
        return {"typed": typed, "kind": told.get("kind", "")}
