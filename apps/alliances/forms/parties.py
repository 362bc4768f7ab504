"""Organisations named in a form: typed with the directory's list at hand, found without accents."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.alliances.models.agreements import MOST_PARTIES
from apps.directory import selectors as directory
from apps.directory.selectors import Organization
from kernel.forms import TidyTextField
from kernel.text import fold

LIST_ID: Final = "organizations"
FIELDS: Final = tuple(f"party_{number}" for number in range(1, MOST_PARTIES + 1))
# So many stand open; the others unfold.
IN_SIGHT: Final = 2


class PartiesForm(forms.Form):
    """A form with one to eight organisations, the first of which is needed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, name in enumerate(FIELDS, start=1):
            self.fields[name] = _field(number)

    @property
    def first_parties(self) -> list[forms.BoundField]:
        """Those that stand open."""
        return [self[name] for name in FIELDS[:IN_SIGHT]]

    @property
    def more_parties(self) -> list[forms.BoundField]:
        """Those that unfold."""
        return [self[name] for name in FIELDS[IN_SIGHT:]]

    @property
    def more_told(self) -> bool:
        """Whether any of those that unfold says something."""
        return any(field.value() or field.errors for field in self.more_parties)

    def clean(self) -> dict[str, Any]:
        """Names become organisations; one nobody knows is said at its field."""
        told = dict(super().clean() or self.cleaned_data)
        typed = {name: told[name] for name in FIELDS if told.get(name)}
        folded = {name: fold(text) or text for name, text in typed.items()}
        rows = directory.organizations().filter(folded_name__in=set(folded.values()))
        known: Mapping[str, Organization] = {row.folded_name: row for row in rows}
        found: list[uuid.UUID] = []
        for name, key in folded.items():
            if key in known:
                found.append(known[key].pk)
            else:
                self.add_error(
                    name,
                    _("No organisation is called so: choose from the list, or add it first."),
                )
        told["organizations"] = tuple(dict.fromkeys(found))
        return told


def _field(number: int) -> TidyTextField:
    label = (
        gettext_lazy("Organisation")
        if number == 1
        else _("Organisation %(number)s") % {"number": number}
    )
    return TidyTextField(
        label=label,
        max_length=160,
        required=number == 1,
        widget=forms.TextInput(attrs={"list": LIST_ID, "autocomplete": "off"}),
        help_text=gettext_lazy("Type part of its name and choose it.") if number == 1 else "",
    )


def parties_of(keys: Iterable[uuid.UUID]) -> dict[str, str]:
    """The fields filled with organisations, in their order."""
    wanted = list(keys)
    names = dict(directory.organizations().filter(pk__in=wanted).values_list("pk", "name"))
    return {name: names.get(key, "") for name, key in zip(FIELDS, wanted, strict=False)}


def offered() -> list[str]:
    """The names a field offers: organisations in use."""
    found = directory.organizations(active_only=True)
    return list(found.values_list("name", flat=True))
