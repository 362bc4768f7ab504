"""A person's own fields, at the counter and on the page that corrects them."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.registry import identifiers, noting, presenters
from apps.registry.forms.fields import (
    BirthField,
    CountriesField,
    code_choices,
    guess_document_kind,
    offer_notes,
)
from apps.registry.models import Person, PersonPhone
from apps.registry.models.access import AccessReason
from apps.registry.models.people import DocumentMarker
from apps.registry.selectors import CodeBook
from apps.registry.services import DocumentData, PersonData
from apps.registry.services.checking import LONGEST_NAME, LONGEST_PHONE
from kernel.text import fold

BEHIND_MORE = (
    "phone",
    "chosen_name",
    "document_kind",
    "issuing_country",
    "document_marker",
    "country_of_birth",
)
# Which field of the page tells of a fault the services found in which of theirs.
FIELD_OF = {"documents": "document_number", "phones": "phone"}


class PersonForm(forms.Form):
    """A person as told; no field is obligatory beyond one name."""

    mark_optional = False

    given_names = forms.CharField(label=_("Names"), max_length=LONGEST_NAME, required=False)
    family_names = forms.CharField(label=_("Surnames"), max_length=LONGEST_NAME, required=False)
    document_number = forms.CharField(label=_("Document"), max_length=40, required=False)
    nationalities = CountriesField(label=_("Nationality"), several=True)
    birth = BirthField(label=_("Birth or age"), help_text=_('14/03/1990, 1990 or "34 years"'))
    gender = forms.ChoiceField(label=_("Gender"), required=False)
    phone = forms.CharField(label=_("Phone"), max_length=LONGEST_PHONE, required=False)
    chosen_name = forms.CharField(
        label=_("Chosen name"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=_("How the person wants to be called, if it is not the name of the document."),
    )
    document_kind = forms.ChoiceField(label=_("Kind of document"), required=False)
    issuing_country = CountriesField(label=_("Country that issued it"))
    document_marker = forms.ChoiceField(
        label=_("Sex on the document"),
        required=False,
        choices=[("", "—"), *DocumentMarker.choices],
    )
    country_of_birth = CountriesField(label=_("Country of birth"))

    def __init__(self, *args: Any, book: CodeBook, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._choose("gender", code_choices(book, "gender"))
        kinds = [row for row in code_choices(book, "document_kind") if row[0] != "none"]
        self._choose("document_kind", [("", str(_("By its number"))), *kinds[1:]])
        for name in ("given_names", "family_names", "chosen_name", "document_number", "phone"):
            self.fields[name].widget.attrs.update({"autocomplete": "off", "spellcheck": "false"})
        self.fields["phone"].widget.attrs["inputmode"] = "tel"
        offer_notes(self, ("document_number", "phone", "birth"))

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Some name must be there: without one the consultation is anonymous."""
        cleaned = dict(super().clean() or self.cleaned_data)
        names = [cleaned.get(f, "") for f in ("given_names", "family_names", "chosen_name")]
        named = not {"given_names", "family_names", "chosen_name"} & self.errors.keys()
        if named and not fold(" ".join(names)):
            self.add_error(
                "given_names",
                ValidationError(
                    _("Write at least one name, or record the consultation as anonymous.")
                ),
            )
        return cleaned

    @property
    def more_open(self) -> bool:
        """Whether a field behind "more" needs to be seen."""
        return any(self[name].errors or self[name].value() for name in BEHIND_MORE)

    def warnings(self) -> list[noting.Note]:
        """What asks to be looked at again in a form that was found right."""
        told = self.cleaned_data
        found = (
            noting.of_document(told["document_number"], told["document_kind"]),
            noting.of_phone(told["phone"]),
        )
        return [note for note in found if note is not None and note.warns]

    def data_told(self) -> PersonData:
        """What the services take."""
        told = self.cleaned_data
        number = told["document_number"].strip()
        documents: tuple[DocumentData, ...] = ()
        if number:
            documents = (
                DocumentData(
                    kind=told["document_kind"] or guess_document_kind(number),
                    number=number,
                    issuing_country=next(iter(told["issuing_country"]), ""),
                ),
            )
        return PersonData(
            given_names=told["given_names"],
            family_names=told["family_names"],
            chosen_name=told["chosen_name"],
            gender=told["gender"],
            document_marker=told["document_marker"],
            birth=told["birth"],
            nationalities=told["nationalities"],
            country_of_birth=next(iter(told["country_of_birth"]), ""),
            documents=documents,
            phones=(told["phone"],) if told["phone"].strip() else (),
        )

    def take(self, error: ValidationError) -> None:
        """Show at the right field what the services refused."""
        take_error(self, error)


class PersonEditForm(PersonForm):
    """The same fields for somebody already registered, with the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(
        self, *args: Any, book: CodeBook, person: Person | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, book=book, **kwargs)
        self._documents = {
            row.pk: self._offer(row.pk, presenters.masked(row, book), identifiers.LONGEST_DOCUMENT)
            for row in (person.documents.all() if person else ())
        }
        self._phones = {
            row.pk: self._offer(row.pk, _phone(row), LONGEST_PHONE)
            for row in (person.phones.all() if person else ())
        }

    def _offer(self, key: uuid.UUID, masked: str, longest: int) -> str:
        """A number that is kept, to be replaced or taken away; it stays masked."""
        name = f"number-{key}"
        self.fields[name] = forms.CharField(
            label=_("Right number in place of %(masked)s") % {"masked": masked},
            required=False,
            max_length=longest,
            widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        )
        self.fields[f"remove-{key}"] = forms.BooleanField(
            label=_("Remove %(masked)s") % {"masked": masked}, required=False
        )
        return name

    def kept_numbers(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """What is kept: the box to replace each number, and the one that takes it away."""
        names = [*self._documents.values(), *self._phones.values()]
        return [(self[name], self[name.replace("number-", "remove-", 1)]) for name in names]

    def clean(self) -> dict[str, Any]:
        """A number is replaced or taken away, not both."""
        cleaned = super().clean()
        for right, remove in self.kept_numbers():
            if cleaned.get(remove.name) and cleaned.get(right.name):
                self.add_error(right.name, _("Replace it or remove it, not both."))
        return cleaned

    def documents_told(self) -> dict[uuid.UUID, str]:
        """The documents that are not right: what they should say, or "" to take them away."""
        return self._numbers_told(self._documents)

    def phones_told(self) -> dict[uuid.UUID, str]:
        """The same of phones."""
        return self._numbers_told(self._phones)

    def _numbers_told(self, names: Mapping[uuid.UUID, str]) -> dict[uuid.UUID, str]:
        told = self.cleaned_data
        return {
            key: told[name] for key, name in names.items() if told[name] or told[f"remove-{key}"]
        }

    @classmethod
    def initial_of(cls, person: Person) -> dict[str, Any]:
        """The person as the form shows them; numbers stay masked, new ones are added."""
        return {
            "version": person.version,
            "given_names": person.given_names,
            "family_names": person.family_names,
            "chosen_name": person.chosen_name,
            "gender": person.gender,
            "document_marker": person.document_marker,
            "birth": presenters.birth_input(person),
            "nationalities": tuple(person.nationalities),
            "country_of_birth": (person.country_of_birth,) if person.country_of_birth else (),
        }


def _phone(row: PersonPhone) -> str:
    return str(_("phone %(masked)s") % {"masked": presenters.masked_phone(row)})


class RevealForm(forms.Form):
    """Why somebody unmasks a person's numbers."""

    reason = forms.ChoiceField(label=_("Why do you need to see it?"), choices=AccessReason.choices)


def take_error(form: forms.Form, error: ValidationError) -> None:
    """Put the services' complaints by field onto a form; unknown ones on top of it."""
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, errors in error.message_dict.items():
        field = FIELD_OF.get(name, name)
        for message in errors:
            form.add_error(field if field in form.fields else None, message)
