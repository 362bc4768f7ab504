"""What is asked before something reserved is opened, or a name is hidden."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.registry.models.protection import LONGEST_NOTE, Compartment, OpeningReason
from apps.registry.protection_names import LONGEST_ALIAS


class OpeningForm(forms.Form):
    """What to open, and why; both are written down with who opened it."""

    compartments = forms.MultipleChoiceField(
        label=_("What do you need to see?"), widget=forms.CheckboxSelectMultiple
    )
    reason = forms.ChoiceField(label=_("Why?"), choices=OpeningReason.choices)
    note = forms.CharField(
        label=_("In your words"),
        required=False,
        max_length=LONGEST_NOTE,
        help_text=_("Whoever reviews openings in protection reads it."),
    )

    def __init__(self, *args: Any, held: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        allowed = set(held)
        field = self.fields["compartments"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101
        field.choices = [row for row in Compartment.choices if row[0] in allowed]


class AliasForm(forms.Form):
    """What to call somebody whose name is kept hidden."""

    alias = forms.CharField(
        label=_("Alias"),
        required=False,
        max_length=LONGEST_ALIAS,
        help_text=_(
            "What the person chooses to be called here, with no word of their name in it. Left "
            "empty, the system draws a code. Give it to the person: it is how you will find them."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
