"""The form of how a person wants to hear of each kind of thing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from apps.notices import kinds
from apps.notices.models import Delivery


class PreferencesForm(forms.Form):
    """One choice for each kind that is registered."""

    mark_optional = False

    def __init__(self, *args: Any, chosen: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind in kinds.every():
            self.fields[_name(kind.code)] = forms.ChoiceField(
                label=kind.label, choices=Delivery.choices, initial=chosen.get(kind.code)
            )

    def choices(self) -> dict[str, str]:
        """What was chosen, by kind."""
        return {kind.code: self.cleaned_data[_name(kind.code)] for kind in kinds.every()}


def _name(code: str) -> str:
    return code.replace(".", "-")
