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
from apps.directory.selectors import Kind, Organization
from apps.directory.services import OrganizationData
from kernel.forms import TidyTextField
from kernel.text import fold

LIST_ID: Final = "organizations"
FIELDS: Final = tuple(f"party_{number}" for number in range(1, MOST_PARTIES + 1))
# So many stand open; the others unfold.
IN_SIGHT: Final = 2
CHOSEN: Final = gettext_lazy("Type part of its name and choose it.")
ADDABLE: Final = gettext_lazy(
    "Type part of its name and choose it. One that is not there yet is added on saving."
)


class PartiesForm(forms.Form):
    """A form with one to eight organisations, the first of which is needed.

    With `adds` one that is not in the directory yet can be added on the way: the form asks what
    it is, with all else that was written still there. `missing` has those of which it was told,
    and `names`, folded, all that were written.
    """

    def __init__(self, *args: Any, adds: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._adds = adds
        self._asked: list[str] = []
        self.names: list[str] = []
        self.missing: list[OrganizationData] = []
        for number, name in enumerate(FIELDS, start=1):
            self.fields[name] = _field(number, adds=adds)

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

    @property
    def kinds_asked(self) -> list[forms.BoundField]:
        """Of each organisation that is not in the directory, what kind it is."""
        return [self[name] for name in self._asked]

    @property
    def aside(self) -> tuple[str, ...]:
        """What goes with a correction and is no part of the record."""
        return tuple(self._asked)

    def clean(self) -> dict[str, Any]:
        """Names become organisations; one nobody knows is said at its field, or to be added."""
        told = dict(super().clean() or self.cleaned_data)
        typed = {name: told[name] for name in FIELDS if told.get(name)}
        folded = {name: fold(text) or text for name, text in typed.items()}
        rows = directory.organizations().filter(folded_name__in=set(folded.values()))
        known: Mapping[str, Organization] = {row.folded_name: row for row in rows}
        for name, key in folded.items():
            if key not in known and key not in self.names:
                self._not_there(name, typed[name])
            self.names.append(key)
        found = (known[key].pk for key in self.names if key in known)
        told["organizations"] = tuple(dict.fromkeys(found))
        return told

    def _not_there(self, name: str, typed: str) -> None:
        if not self._adds:
            self.add_error(name, _("No organisation of the directory is called so: choose one."))
            return
        asked = f"{name}_kind"
        self.fields[asked] = forms.ChoiceField(
            label=_("“%(name)s” is not in the directory. Add it as") % {"name": typed},
            choices=[("", _("Choose what it is…")), *Kind.choices],
        )
        self._asked.append(asked)
        kind = self.data.get(self.add_prefix(asked), "")
        if kind in Kind.values:
            self.missing.append(OrganizationData(name=typed, kind=kind))
        else:
            self.add_error(
                name,
                _("It is not in the directory: choose from the list, or say below what it is."),
            )


def _field(number: int, *, adds: bool) -> TidyTextField:
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
        help_text=(ADDABLE if adds else CHOSEN) if number == 1 else "",
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
