"""What people type about support: how long, why, and what to answer."""

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from tenants.assistance.models import MOST_HOURS
from tenants.selectors import active_cities


def _span() -> str:
    return gettext("From 1 to %(most)d. Access ends by itself.") % {"most": MOST_HOURS}


def _hours() -> forms.IntegerField:
    return forms.IntegerField(
        label=pgettext_lazy("how many", "Hours"),
        min_value=1,
        max_value=MOST_HOURS,
        help_text=lazy(_span, str)(),  # in the reader's language, not that of the first page served
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )


class AskForm(forms.Form):
    """An operator asks a city to be let in."""

    city = forms.ChoiceField(label=_("City"))
    reason = forms.CharField(
        label=_("What for?"),
        max_length=500,
        help_text=_("The city's administrators read this. Write no personal data."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    hours = _hours()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["hours"].initial = 2
        field = self.fields["city"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
        named = sorted((city.name, city.slug) for city in active_cities())
        field.choices = [("", _("Choose a city")), *((slug, name) for name, slug in named)]


class LetInForm(forms.Form):
    """An administrator lets support in."""

    hours = _hours()
    words = forms.CharField(
        label=_("Note for the operator"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class RefuseForm(forms.Form):
    """An administrator says no."""

    words = forms.CharField(
        label=_("Why not?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
