"""What is noticed about a number or a birth while it is typed: notes, never refusals.

A number that fails a check may be right all the same (an old document, a phone abroad), so
nothing here stops anybody from being attended. Warnings hold no digit of what was typed:
after saving they travel in a message.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import phonenumbers
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from phonenumbers import PhoneNumberFormat, ValidationResult
from stdnum.ar import cuit, dni
from stdnum.exceptions import InvalidChecksum, ValidationError

from apps.registry import ages, identifiers
from apps.registry.services.checking import birth_message

DNI_KINDS = frozenset({"dni", "dni_foreigner"})
CUIL = "cuil"


@dataclass(frozen=True, slots=True)
class Note:
    """One remark: `tone` is "warn" for something to look at again, "info" for how it was read."""

    code: str
    tone: str
    text: str

    @property
    def warns(self) -> bool:
        """Whether it asks to look again."""
        return self.tone == "warn"


def is_cuil(number: str) -> bool:
    """Whether a number can only be a CUIL: its eleven digits agree with each other."""
    normal = identifiers.normalise_document(number)
    return normal.startswith(identifiers.PERSONAL_PREFIXES) and bool(cuit.is_valid(normal))


def of_document(number: str, kind: str) -> Note | None:
    """What is odd about a document's number; of which kind it is may not have been said."""
    normal = identifiers.normalise_document(number)
    if not normal:
        return None
    if kind == CUIL or (not kind and len(normal) == 11 and normal.isdigit()):
        return _of_cuil(normal)
    if kind in DNI_KINDS and not dni.is_valid(normal):
        return _warning("dni_length", _("A DNI has seven or eight digits: look at it again."))
    return None


def _of_cuil(normal: str) -> Note | None:
    try:
        cuit.validate(normal)
    except InvalidChecksum:
        text = _("The last digit of the CUIL does not agree with the others: look at it again.")
        return _warning("cuil_check_digit", text)
    except ValidationError:
        return _warning("cuil_shape", _("A CUIL has eleven digits and begins with 20 to 27."))
    if not normal.startswith(identifiers.PERSONAL_PREFIXES):
        return _warning("cuil_company", _("That is the number of a company, not of a person."))
    return None


def of_phone(number: str) -> Note | None:
    """How a phone was read, or what is odd about it."""
    if not number.strip():
        return None
    try:
        parsed = phonenumbers.parse(number, identifiers.HOME_COUNTRY)
    except phonenumbers.NumberParseException:
        text = _("We can't read this as a phone. It is kept as you write it.")
        return _warning("phone_unreadable", text)
    possible = phonenumbers.is_possible_number_with_reason(parsed)
    if possible in (ValidationResult.TOO_SHORT, ValidationResult.IS_POSSIBLE_LOCAL_ONLY):
        text = _("The area code seems to be missing: with it the phone is found by everybody.")
        return _warning("phone_short", text)
    if possible == ValidationResult.TOO_LONG:
        return _warning("phone_long", _("The phone has too many digits: look at it again."))
    if not phonenumbers.is_valid_number(parsed):
        return _warning("phone_unknown", _("No phone begins like that: look at it again."))
    shown = phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)
    return Note("phone_read", "info", _("Read as %(phone)s") % {"phone": shown})


def of_typed(told: Mapping[str, str], *, today: datetime.date) -> dict[str, Note | None]:
    """What is noticed about each field that was typed; `age` is a birth told of nobody."""
    kind = told.get("document_kind", "")
    looks: dict[str, Callable[[str], Note | None]] = {
        "document_number": lambda text: of_document(text, kind),
        "phone": of_phone,
        "birth": lambda text: of_birth(text, today=today),
        "age": lambda text: of_birth(text, today=today),
    }
    return {name: look(told[name]) for name, look in looks.items() if name in told}


def of_birth(text: str, *, today: datetime.date) -> Note | None:
    """How a date, year or age was read, or why it can't be."""
    if not text.strip():
        return None
    try:
        birth = ages.read(text, today=today)
    except ages.BirthError as error:
        return _warning(f"birth_{error.code}", birth_message(error.code))
    age = ages.age_on(today, birth)
    if birth.date is not None:
        told = {"date": date_format(birth.date, "SHORT_DATE_FORMAT"), "age": age}
        return Note("birth_date", "info", _("%(date)s: %(age)s years old") % told)
    told = {"year": birth.year, "age": age}
    if birth.precision == "year":
        return Note("birth_year", "info", _("Born in %(year)s: about %(age)s years old") % told)
    return Note("birth_age", "info", _("Estimated: born around %(year)s") % told)


def _warning(code: str, text: str) -> Note:
    return Note(code, "warn", text)
