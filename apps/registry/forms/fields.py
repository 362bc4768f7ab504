"""Fields that read what people say: countries, births, several of them in one box."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.registry import ages, countries, identifiers, noting
from apps.registry.models.people import MAXIMUM_NATIONALITIES
from apps.registry.selectors import CodeBook
from apps.registry.services.checking import birth_message

COUNTRY_LIST = "countries"
_SEPARATORS = re.compile(r"\s*(?:[,;/+]|\by\b|\band\b)\s*")
FOREIGNERS_FROM = 90_000_000


class CountriesField(forms.CharField):
    """One or several countries by name, demonym or code: "boliviana", "Perú, Chile"."""

    def __init__(self, *, several: bool = False, **kwargs: Any) -> None:
        self.several = several
        kwargs.setdefault("required", False)
        kwargs.setdefault("max_length", 200)
        super().__init__(**kwargs)
        self.widget.attrs.update(
            {"list": COUNTRY_LIST, "autocomplete": "off", "spellcheck": "false"}
        )

    def clean(self, value: Any) -> tuple[str, ...]:
        """The alpha-3 codes; a country that isn't recognised is said by name."""
        text = str(super().clean(value) or "").strip()
        if not text:
            return ()
        whole = countries.find(text)
        if whole:
            return (whole,)
        pieces = [piece for piece in _SEPARATORS.split(text) if piece] if self.several else [text]
        codes = []
        for piece in pieces[: MAXIMUM_NATIONALITIES + 1]:
            code = countries.find(piece)
            if code is None:
                raise ValidationError(
                    _('"%(word)s" is not a country or nationality we know.') % {"word": piece}
                )
            codes.append(code)
        return tuple(dict.fromkeys(codes))

    def prepare_value(self, value: Any) -> Any:
        """Codes back into names."""
        if isinstance(value, (list, tuple)):
            return ", ".join(countries.label(code) for code in value)
        return value


class BirthField(forms.CharField):
    """A date, a year or an age, in one box."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("max_length", 40)
        super().__init__(**kwargs)
        self.widget.attrs.update({"autocomplete": "off"})

    def clean(self, value: Any) -> ages.Birth:
        """What is known of the birth."""
        text = str(super().clean(value) or "")
        try:
            return ages.read(text, today=timezone.localdate())
        except ages.BirthError as error:
            raise ValidationError(birth_message(error.code)) from error


def offer_notes(form: forms.Form, names: tuple[str, ...]) -> None:
    """Let these fields be remarked upon while they are typed in."""
    for name in names:
        field = form.fields[name]
        field.note_id = f"{form[name].auto_id}_note"  # type: ignore[attr-defined]
        field.widget.attrs |= {
            "hx-post": reverse("registry:intake_notes"),
            "hx-trigger": "input changed delay:500ms, change",
            "hx-params": "document_number,document_kind,phone,birth,age,csrfmiddlewaretoken",
            "hx-swap": "none",
            "hx-sync": "this:replace",
        }


def code_choices(book: CodeBook, name: str, *, empty: str = "—") -> list[tuple[str, str]]:
    """The options of a list, an empty one first."""
    return [("", empty), *((code.code, code.label) for code in book.entries(name))]


def guess_document_kind(number: str) -> str:
    """The likeliest kind of a number nobody named: the form offers to correct it."""
    normal = identifiers.normalise_document(number)
    if noting.is_cuil(number):
        return noting.CUIL
    if normal.isdigit() and 6 <= len(normal) <= 8:
        return "dni_foreigner" if int(normal) >= FOREIGNERS_FROM else "dni"
    if normal and normal[0].isalpha():
        return "passport"
    return "foreign_id"
