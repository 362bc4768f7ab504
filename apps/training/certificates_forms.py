"""What is asked for certificates: who signs, in which language; why one is revoked; a code."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.training.models.certificates import LANGUAGES
from apps.training.services.certificates import MOST_SIGNATORIES
from frontend.forms import ChoiceChips


class IssueForm(forms.Form):
    """Who signs and in which language."""

    language = forms.ChoiceField(
        label=_("Language of the certificate"), choices=LANGUAGES, widget=ChoiceChips
    )

    def __init__(self, *args: Any, signatories: list[dict[str, str]], **kwargs: Any) -> None:
        kwargs["initial"] = {"language": "es", **_initial(signatories)}
        super().__init__(*args, **kwargs)
        for at in range(1, MOST_SIGNATORIES + 1):
            self.fields[f"name_{at}"] = forms.CharField(
                label=_("Signed by (%(number)s)") % {"number": at}, max_length=120, required=False
            )
            self.fields[f"position_{at}"] = forms.CharField(
                label=_("Position (%(number)s)") % {"number": at}, max_length=120, required=False
            )

    def pairs(self) -> list[tuple[Any, Any]]:
        """Name and position beside each other, for the template."""
        return [
            (self[f"name_{at}"], self[f"position_{at}"]) for at in range(1, MOST_SIGNATORIES + 1)
        ]

    def signatories(self) -> list[dict[str, str]]:
        """Who signs."""
        told = self.cleaned_data
        return [
            {"name": told[f"name_{at}"], "position": told[f"position_{at}"]}
            for at in range(1, MOST_SIGNATORIES + 1)
        ]


def _initial(signatories: list[dict[str, str]]) -> dict[str, str]:
    initial = {}
    for at, one in enumerate(signatories[:MOST_SIGNATORIES], start=1):
        initial[f"name_{at}"], initial[f"position_{at}"] = one["name"], one["position"]
    return initial


class RevokeForm(forms.Form):
    """Why, and whether another one takes its place."""

    reason = forms.CharField(
        label=_("Why it is revoked"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For the city's records. The public page only says that it is revoked."),
    )
    replace = forms.BooleanField(
        label=_("Issue another one with the name as it is written now"), required=False
    )


class CodeForm(forms.Form):
    """The code of a print, typed."""

    code = forms.CharField(
        label=_("Code of the certificate"),
        max_length=60,
        help_text=_("26 letters and digits, below the QR code. Hyphens and case don't matter."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
