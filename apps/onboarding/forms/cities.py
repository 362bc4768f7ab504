"""The small forms of the list and of a city's page."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from kernel.forms import TidyTextField
from tenants.models import City


class NewCityForm(forms.Form):
    """What a draft begins with."""

    name = TidyTextField(
        label=_("Name of the municipality"),
        max_length=120,
        help_text=_("As its own letterhead has it, without “Municipality of”."),
    )


class CityFilter(forms.Form):
    """Narrows the list."""

    q = TidyTextField(label=_("Name"), max_length=120, required=False)
    status = forms.ChoiceField(
        label=_("State"), choices=[("", _("all")), *City.Status.choices], required=False
    )


class ReasonForm(forms.Form):
    """Why a city is closed or opened: it stays in its history."""

    reason = TidyTextField(
        label=_("Reason"),
        max_length=300,
        help_text=_("It stays in the city's history. Write no names of people."),
    )


class ArchiveForm(ReasonForm):
    """The same for archiving, and the short name typed so that nobody archives by mistake."""

    slug = forms.CharField(
        label=_("Short name of the city"),
        max_length=40,
        help_text=_("Type it, so that the wrong city is not archived by mistake."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: object, expected: str = "", **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.expected = expected

    def clean_slug(self) -> str:
        """The very city whose page it is."""
        given = str(self.cleaned_data["slug"]).strip()
        if given != self.expected:
            raise forms.ValidationError(
                _("This city's short name is %(slug)s.") % {"slug": self.expected}
            )
        return given
