"""What the history is narrowed by: ids and codes, nothing that names a person attended."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.audit import kinds, selectors
from frontend.forms import DateField


class HistoryFilterForm(forms.Form):
    """Ignores what it does not understand: a link with a mistake still shows a list."""

    mark_optional = False

    actor = forms.ChoiceField(label=_("Who"), required=False)
    action = forms.ChoiceField(label=_("What they did"), required=False)
    kind = forms.ChoiceField(label=_("With what"), required=False)
    start = DateField(label=_("From"), required=False)
    end = DateField(label=_("To"), required=False)
    object = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        actions = [(code, words) for code, (words, _verbs) in kinds.ACTIONS.items()]
        self._offer("actor", _("Anybody"), selectors.actors())
        self._offer("action", _("Anything"), actions)
        self._offer("kind", _("Anything"), selectors.kinds_here())

    def clean(self) -> dict[str, Any]:
        """A period ends after it starts."""
        told = dict(super().clean() or self.cleaned_data)
        start, end = told.get("start"), told.get("end")
        if start and end and start > end:
            self.add_error("end", _("The last day is before the first."))
        return told

    def asked(self) -> selectors.Asked:
        """What the selector takes; what was not understood narrows nothing."""
        self.is_valid()
        told = self.cleaned_data
        return selectors.Asked(
            actor=uuid.UUID(told["actor"]) if told.get("actor") else None,
            object=told.get("object"),
            kind=told.get("kind") or "",
            action=told.get("action") or "",
            start=told.get("start"),
            end=told.get("end"),
        )

    def _offer(self, name: str, empty: Any, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices = [("", empty), *choices]
