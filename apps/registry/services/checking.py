"""What a person or a consultation must satisfy, said per field in plain words.

No rule here asks for a document, a residence status or a consent: attention is
never refused for lacking one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.registry import ages, countries, identifiers
from apps.registry.models.consultations import EARLIEST_CONTACT, OLDEST_AGE
from apps.registry.models.people import MAXIMUM_NATIONALITIES
from apps.registry.selectors.codes import CodeBook
from apps.registry.services.data import ConsultationData, PersonData
from kernel.text import fold

LONGEST_NAME = 120
LONGEST_NOTE = 10_000
LONGEST_PHONE = 40
MAXIMUM_DOCUMENTS = 20
MAXIMUM_PHONES = 10
MAXIMUM_SUBJECTS = 10
MARKERS = ("", "F", "M", "X")


class Problems:
    """Collects every complaint before one error tells them all."""

    def __init__(self) -> None:
        self._found: dict[str, list[str]] = {}

    def add(self, field: str, message: str) -> None:
        """Note a complaint about a field, once."""
        messages = self._found.setdefault(field, [])
        if message not in messages:
            messages.append(message)

    def raise_if_any(self) -> None:
        """Raise ValidationError by field when something was found."""
        if self._found:
            raise ValidationError(self._found)


def birth_message(code: str) -> str:
    """What to tell whoever typed a birth that can't be read."""
    return {
        "not_understood": _('Write a date (14/03/1990), a year (1990) or an age ("34 years").'),
        "no_such_date": _("That day does not exist in the calendar."),
        "in_the_future": _("The birth can't be in the future."),
        "too_long_ago": _("The birth is too long ago: check the year."),
        "age_out_of_range": _("The age must be between 0 and 130."),
    }[code]


def check_person(data: PersonData, book: CodeBook, today: datetime.date | None = None) -> None:
    """Raise ValidationError by field unless the person can be registered."""
    problems = Problems()
    _check_names(data, problems)
    _check_code(book, "gender", data.gender, "gender", problems)
    if data.document_marker not in MARKERS:
        problems.add("document_marker", _("The marker of a document is F, M or X."))
    try:
        ages.check(data.birth, today=today or timezone.localdate())
    except ages.BirthError as error:
        problems.add("birth", birth_message(error.code))
    if len(data.nationalities) > MAXIMUM_NATIONALITIES:
        problems.add("nationalities", _("Up to five nationalities can be kept."))
    for code in data.nationalities:
        _check_country(code, "nationalities", problems)
    _check_country(data.country_of_birth, "country_of_birth", problems)
    _check_documents(data, book, problems)
    _check_phones(data.phones, problems)
    problems.raise_if_any()


def check_consultation(
    data: ConsultationData, book: CodeBook, today: datetime.date | None = None
) -> None:
    """Raise ValidationError by field unless the consultation can be recorded."""
    problems = Problems()
    _check_who_and_when(data, problems, today or timezone.localdate())
    if not data.subject:
        problems.add("subject", _("Choose what the consultation was about."))
    _check_code(book, "subject", data.subject, "subject", problems)
    if len(data.other_subjects) > MAXIMUM_SUBJECTS:
        problems.add("other_subjects", _("There are too many subjects for one consultation."))
    for code in data.other_subjects:
        _check_code(book, "subject", code, "other_subjects", problems)
    _check_code(book, "result", data.result, "result", problems)
    _check_code(book, "channel", data.channel, "channel", problems)
    _check_code(book, "language", data.language, "language", problems)
    _check_code(book, "interpreter", data.interpreter, "interpreter", problems)
    _check_code(book, "gender", data.gender or "", "gender", problems)
    _check_country(data.nationality or "", "nationality", problems)
    if data.age is not None and not 0 <= data.age <= OLDEST_AGE:
        problems.add("age", _("The age must be between 0 and 130."))
    if len(data.note) > LONGEST_NOTE:
        problems.add("note", _("The note is longer than 10,000 characters."))
    if "\x00" in data.note:
        problems.add("note", _("The text has characters that can't be kept."))
    problems.raise_if_any()


def _check_who_and_when(data: ConsultationData, problems: Problems, today: datetime.date) -> None:
    if data.anonymous and data.person is not None:
        problems.add("person", _("An anonymous consultation has no person."))
    if not data.anonymous and data.person is None:
        problems.add("person", _("Choose a person, or record it as anonymous."))
    if data.contacted_on > today:
        problems.add("contacted_on", _("The day of the consultation can't be in the future."))
    if data.contacted_on < EARLIEST_CONTACT:
        problems.add("contacted_on", _("The day of the consultation is too long ago."))


def _check_names(data: PersonData, problems: Problems) -> None:
    names = {
        "given_names": data.given_names,
        "family_names": data.family_names,
        "chosen_name": data.chosen_name,
    }
    for field, value in names.items():
        if len(value) > LONGEST_NAME:
            problems.add(field, _("The name is longer than 120 characters."))
        if "\x00" in value:
            problems.add(field, _("The text has characters that can't be kept."))
    if not fold(" ".join(names.values())):
        problems.add(
            "given_names", _("Write at least one name, or record the consultation as anonymous.")
        )


def _check_documents(data: PersonData, book: CodeBook, problems: Problems) -> None:
    if len(data.documents) > MAXIMUM_DOCUMENTS:
        problems.add("documents", _("There are too many documents."))
    for document in data.documents:
        _check_code(book, "document_kind", document.kind, "documents", problems)
        if not document.kind:
            problems.add("documents", _("Say which kind of document it is."))
        _check_country(document.issuing_country, "documents", problems)
        length = len(identifiers.normalise_document(document.number))
        if not length:
            problems.add("documents", _("A document number has digits or letters."))
        if len(document.number) > identifiers.LONGEST_DOCUMENT:
            problems.add("documents", _("The document number is longer than 40 characters."))


def _check_phones(phones: Iterable[str], problems: Problems) -> None:
    for position, phone in enumerate(phones):
        if position >= MAXIMUM_PHONES:
            problems.add("phones", _("There are too many phones."))
            return
        if not identifiers.normalise_phone(phone):
            problems.add("phones", _("A phone number has digits."))
        if len(phone) > LONGEST_PHONE:
            problems.add("phones", _("The phone number is longer than 40 characters."))


def _check_code(book: CodeBook, name: str, code: str, field: str, problems: Problems) -> None:
    if code and not book.knows(name, code):
        problems.add(field, _("That option is not in the list."))


def _check_country(code: str, field: str, problems: Problems) -> None:
    if code and not countries.known(code):
        problems.add(field, _("That country is not in the list."))
