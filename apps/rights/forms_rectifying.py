"""What is right, beside what is kept: the fields of a person, and each number they have."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.registry import conflicts
from apps.registry.forms.people import PersonEditForm
from apps.registry.selectors import CodeBook, Person
from apps.registry.services.checking import LONGEST_PHONE
from apps.rights.models import Delivery
from apps.rights.models.requests import LONGEST_TEXT
from apps.rights.services import Corrected

_OWN: Final = (
    *("given_names", "family_names", "chosen_name", "gender", "birth", "nationalities"),
    *("country_of_birth", "document_marker"),
)
_NEW: Final = ("document_number", "document_kind", "issuing_country", "phone")
_DOCUMENT, _PHONE = "document-", "phone-"


@dataclass(frozen=True, slots=True)
class Beside:
    """One thing kept, and the field in which it is corrected."""

    label: str
    kept: str
    field: forms.BoundField
    # What a form said that came too late, where it is not what is kept.
    sent: str = ""


class RectifyForm(PersonEditForm):
    """Everything the registry keeps of who somebody is, each thing to be corrected."""

    # `version` is the record's; this is the request's.
    request_version = forms.IntegerField(widget=forms.HiddenInput)
    words = forms.CharField(
        label=gettext_lazy("What to tell them besides"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    how = forms.ChoiceField(
        label=gettext_lazy("How the proof is handed over"),
        choices=Delivery.How.choices,
        widget=forms.RadioSelect,
        initial=Delivery.How.PAPER,
    )

    def __init__(self, *args: Any, book: CodeBook, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, book=book, **kwargs)
        self._kept = self.initial_of(person)
        self._late: forms.Form | None = None
        self.initial = {**self._kept, **self.initial}
        self.fields["document_number"].label = _("Another document")
        self.fields["phone"].label = _("Another phone")
        for document in person.documents.order_by("created_at", "pk"):
            label = book.label("document_kind", document.kind)
            self._number(f"{_DOCUMENT}{document.pk}", label, document.number, 40)
        for phone in person.phones.order_by("created_at", "pk"):
            self._number(f"{_PHONE}{phone.pk}", _("Phone"), phone.number, LONGEST_PHONE)

    def _number(self, name: str, label: str, kept: str, longest: int) -> None:
        self.fields[name] = forms.CharField(
            label=label,
            max_length=longest,
            required=False,
            widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        )
        self._kept[name] = self.initial[name] = kept

    def beside(self) -> Iterator[Beside]:
        """What is kept, each thing with its field."""
        read = self.unbound()
        for name in (*_OWN, *self._numbers()):
            bound = self[name]
            kept = conflicts.text_of(read, name)
            yield Beside(str(bound.label), kept, bound, self._sent(name, kept))

    def _sent(self, name: str, kept: str) -> str:
        if self._late is None or name not in self._late.fields:
            return ""
        sent = conflicts.text_of(self._late, name)
        return (sent or "—") if sent != kept else ""

    def after(self, late: RectifyForm) -> RectifyForm:
        """This form, remembering one that was filled in before somebody else wrote.

        What hangs on nothing kept is taken over; of the rest it is shown what was written, and
        what is kept now stays unless it is written again.
        """
        written = {name: late[name].value() for name in late.fields}
        free = ("words", "how", *_NEW)
        self.initial.update({name: written[name] for name in free if written[name]})
        self._late = forms.Form(initial=written)
        self._late.fields = {name: field for name, field in self.fields.items() if name in written}
        return self

    def unbound(self) -> forms.Form:
        """The same fields as the record fills them."""
        blank = forms.Form(initial=self._kept)
        blank.fields = self.fields
        return blank

    def added(self) -> list[forms.BoundField]:
        """Where a number that is not kept yet is written."""
        return [self[name] for name in _NEW]

    def adds(self) -> bool:
        """Whether a number that is not kept yet was written."""
        return any(self[name].value() for name in ("document_number", "phone"))

    def _numbers(self) -> list[str]:
        return [name for name in self.fields if name.startswith((_DOCUMENT, _PHONE))]

    def corrected(self) -> Corrected:
        """What the service takes: of the numbers those that are no longer what is kept."""
        told = self.cleaned_data
        changed = [name for name in self._numbers() if told[name].strip() != self._kept[name]]
        return Corrected(
            data=self.data_told(),
            documents=_by_key(told, changed, _DOCUMENT),
            phones=_by_key(told, changed, _PHONE),
            version=told["version"],
        )


def _by_key(told: dict[str, Any], names: list[str], kind: str) -> dict[uuid.UUID, str]:
    return {
        uuid.UUID(name.removeprefix(kind)): told[name] for name in names if name.startswith(kind)
    }
