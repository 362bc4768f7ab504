"""The form of how a person wants to hear of each kind of thing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from apps.notices import kinds
from apps.notices.models import Delivery


class PreferencesForm(forms.Form):
    """One choice for each kind that this account may hear of."""

    mark_optional = False

    def __init__(self, *args: Any, user: Any, chosen: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kinds = kinds.offered_to(user)
        for kind in self._kinds:
            self.fields[_name(kind.code)] = forms.ChoiceField(
                label=str(kind.label), choices=Delivery.choices, initial=chosen.get(kind.code)
            )

    def choices(self) -> dict[str, str]:
        """What was chosen, by kind."""
        return {kind.code: self.cleaned_data[_name(kind.code)] for kind in self._kinds}


def _name(code: str) -> str:
    return code.replace(".", "-")
