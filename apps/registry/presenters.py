"""The words and marks in which people and consultations are shown."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.registry import ages, countries, protection_names
from apps.registry.models import Consultation, Person, PersonDocument, PersonPhone
from apps.registry.protection_rules import RESERVED
from apps.registry.selectors import Candidate, CodeBook

HIDDEN = "••••"
RESULT_TONES = {
    "resolved": "ok",
    "appointment": "ok",
    "assisted_filing": "ok",
    "referred_accepted": "ok",
    "informed": "info",
    "in_progress": "info",
    "referred_no_reply": "warn",
    "not_resolved": "bad",
    "withdrew": "neutral",
    "lost_contact": "neutral",
}


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A candidate as the list shows it."""

    id: uuid.UUID
    name: str
    meta: str
    reasons: list[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class ConsultationRow:
    """A consultation as lists and timelines show it."""

    id: uuid.UUID
    date: datetime.date
    person_id: uuid.UUID | None
    person: str
    nationality: str
    age: str
    years: str
    gender: str
    subject: str
    other_subjects: str
    result: str
    tone: str
    channel: str
    language: str
    interpreter: str
    officer: str
    note: str
    reserved: bool = False
    corrected: str = ""
    correction: str = ""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as the list of people shows them."""

    id: uuid.UUID
    name: str
    nationality: str
    gender: str
    age: str
    document: str
    registered_on: datetime.date
    times: int
    latest: datetime.date | None


def reason_label(reason: str) -> str:
    """Why somebody is offered, in a word or two."""
    return {
        "document": _("document"),
        "phone": _("phone"),
        "phone_end": _("end of the phone"),
        "full_name": _("full name"),
        "family_name": _("surname"),
        "given_name": _("name"),
        "chosen_name": _("chosen name"),
        "similar_name": _("similar name"),
    }[reason]


def candidate_rows(candidates: Iterable[Candidate], book: CodeBook) -> list[CandidateRow]:
    """Candidates with the strong reasons marked."""
    strong = {"document", "phone", "full_name"}
    candidates = list(candidates)
    protection_names.tell([candidate.person for candidate in candidates])
    return [
        CandidateRow(
            id=candidate.person.pk,
            name=candidate.person.display_name,
            meta=person_line(candidate.person, book),
            reasons=[(reason_label(reason), reason in strong) for reason in candidate.reasons],
        )
        for candidate in candidates
    ]


def person_line(person: Person, book: CodeBook) -> str:
    """Nationality, age and masked document in one line."""
    parts = [
        ", ".join(nationality_labels(person)) or _("nationality not recorded"),
        age_text(person),
        masked_document(person, book),
    ]
    return " · ".join(part for part in parts if part)


def nationality_labels(person: Person) -> list[str]:
    """The names of a person's countries."""
    return [countries.label(code) for code in person.nationalities]


def birth_of(person: Person) -> ages.Birth:
    """What is known of a person's birth."""
    return ages.Birth(person.birth_date, person.birth_year, person.birth_precision)


def age_text(person: Person) -> str:
    """ "34 years", marked as estimated when it is; "" when nothing is known."""
    birth = birth_of(person)
    age = ages.age_on(timezone.localdate(), birth)
    if age is None:
        return ""
    years = years_text(age)
    if birth.precision == "estimated":
        return _("%(years)s (estimated)") % {"years": years}
    if birth.precision == "year":
        return _("about %(years)s") % {"years": years}
    return years


def years_text(age: int) -> str:
    """An age in words."""
    return ngettext("%(age)s year", "%(age)s years", age) % {"age": age}


ADULT = 18


@dataclass(frozen=True, slots=True)
class Alert:
    """Something to know before anything else is said."""

    tone: str
    label: str


def alerts(person: Person) -> list[Alert]:
    """What the registry itself has to warn of; other apps bring theirs as parts of the bar."""
    age = ages.age_on(timezone.localdate(), birth_of(person))
    return [Alert("warn", _("Under 18"))] if age is not None and age < ADULT else []


def birth_text(person: Person) -> str:
    """The birth as far as it is known."""
    if person.birth_date is not None:
        return date_format(person.birth_date, "SHORT_DATE_FORMAT")
    if person.birth_year is not None:
        if person.birth_precision == "estimated":
            return _("around %(year)s (estimated age)") % {"year": person.birth_year}
        return str(person.birth_year)
    return ""


def birth_input(person: Person) -> str:
    """What to put back into the one field for date, year or age."""
    if person.birth_date is not None:
        return person.birth_date.strftime("%d/%m/%Y")
    if person.birth_year is None:
        return ""
    if person.birth_precision == "estimated":
        return years_text(ages.age_on(timezone.localdate(), birth_of(person)) or 0)
    return str(person.birth_year)


def masked(document: PersonDocument, book: CodeBook) -> str:
    """A document with all but its end hidden."""
    return f"{book.label('document_kind', document.kind)} {HIDDEN}{document.masked_tail}"


def masked_phone(phone: PersonPhone) -> str:
    """A phone with all but its end hidden."""
    return f"{HIDDEN} {phone.masked_tail}"


def masked_document(person: Person, book: CodeBook) -> str:
    """The first document of a person, masked; says so when there is none."""
    documents = list(person.documents.all())
    return masked(documents[0], book) if documents else _("no document")


def subject_text(code: str, book: CodeBook) -> str:
    """The subject's word; of a consultation closed to whoever reads, only that it is reserved."""
    return _("Reserved consultation") if code == RESERVED else book.label("subject", code)


def gender_text(code: str, book: CodeBook) -> str:
    """The gender's word, "" when not recorded."""
    return book.label("gender", code)


def consultation_rows(
    rows: Iterable[Consultation],
    book: CodeBook,
    names: Mapping[uuid.UUID, str],
    *,
    with_notes: bool = False,
) -> list[ConsultationRow]:
    """Consultations in words; notes are opened only where they are shown."""
    rows = list(rows)
    protection_names.tell([row.person for row in rows if row.person])
    return [
        ConsultationRow(
            id=row.pk,
            date=row.contacted_on,
            person_id=row.person_id,
            person=row.person.display_name if row.person else "",
            nationality=countries.label(row.nationality),
            age="" if row.age_at_contact is None else years_text(row.age_at_contact),
            years="" if row.age_at_contact is None else str(row.age_at_contact),
            gender=gender_text(row.gender, book),
            subject=subject_text(row.subject, book),
            other_subjects=", ".join(book.label("subject", code) for code in row.other_subjects),
            result=book.label("result", row.result),
            tone=RESULT_TONES.get(book.national("result", row.result), "neutral"),
            channel=book.label("channel", row.channel),
            language=book.label("language", row.language),
            interpreter=book.label("interpreter", row.interpreter),
            officer=names.get(row.officer, "") if row.officer else "",
            note=row.note if with_notes else "",
            reserved=row.subject == RESERVED,
            corrected=corrected_text(row, names),
            correction=row.correction if with_notes else "",
        )
        for row in rows
    ]


def corrected_text(row: Consultation, names: Mapping[uuid.UUID, str]) -> str:
    """When a consultation was last corrected and by whom; "" when it never was."""
    if row.corrected_at is None:
        return ""
    told = {"day": date_format(timezone.localtime(row.corrected_at), "SHORT_DATE_FORMAT")}
    if name := names.get(row.corrected_by, "") if row.corrected_by else "":
        return _("corrected on %(day)s by %(name)s") % {**told, "name": name}
    return _("corrected on %(day)s") % told


def person_rows(
    people: Sequence[Person],
    book: CodeBook,
    contacts: Mapping[uuid.UUID, tuple[int, datetime.date | None]],
) -> list[PersonRow]:
    """People in words, with how often they came."""
    protection_names.tell(people)
    return [
        PersonRow(
            id=person.pk,
            name=person.display_name,
            nationality=", ".join(nationality_labels(person)),
            gender=gender_text(person.gender, book),
            age=age_text(person),
            document=masked_document(person, book),
            registered_on=person.registered_on,
            times=contacts.get(person.pk, (0, None))[0],
            latest=contacts.get(person.pk, (0, None))[1],
        )
        for person in people
    ]


@dataclass(frozen=True, slots=True)
class AccessRow:
    """Who saw the numbers, when and why."""

    at: datetime.datetime
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody is, as the identity bar says it."""

    name: str
    document_name: str
    nationality: str
    gender: str
    age: str
    birth: str
    country_of_birth: str
    registered_on: datetime.date
    documents: list[str]
    phones: list[str]


def identity(person: Person, book: CodeBook) -> Identity:
    """A person with every number masked."""
    protection_names.tell([person])
    return Identity(
        name=person.display_name,
        document_name=person.document_name if person.chosen_name else "",
        nationality=", ".join(nationality_labels(person)),
        gender=gender_text(person.gender, book),
        age=age_text(person),
        birth=birth_text(person),
        country_of_birth=countries.label(person.country_of_birth),
        registered_on=person.registered_on,
        documents=[masked(document, book) for document in person.documents.all()],
        phones=[masked_phone(phone) for phone in person.phones.all()],
    )
