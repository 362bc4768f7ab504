"""Registering and changing people."""

from __future__ import annotations

import dataclasses
import datetime
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.registry import duplicates_finding, identifiers, words
from apps.registry.ages import UNKNOWN, Birth
from apps.registry.models import AccessRecord, Person, PersonDocument, PersonPhone
from apps.registry.models.access import AccessReason
from apps.registry.protection_names import concealed, whole_hash
from apps.registry.selectors.codes import CodeBook, code_book
from apps.registry.services.checking import check_person
from apps.registry.services.data import DocumentData, PersonData
from kernel import history
from kernel.history import note_user
from kernel.ids import new_id

NO_DOCUMENT = "none"


class Conflict(Exception):
    """Somebody else changed the record since it was read."""


@dataclass(frozen=True, slots=True)
class PreparedPerson:
    """A checked person with a key already drawn, ready to be inserted with others."""

    person: Person
    documents: tuple[PersonDocument, ...]
    phones: tuple[PersonPhone, ...]


def prepare_person(
    data: PersonData,
    *,
    by: uuid.UUID | None,
    book: CodeBook | None = None,
    number: uuid.UUID | None = None,
    known: identifiers.Numbers | None = None,
    today: datetime.date | None = None,
) -> PreparedPerson:
    """Check a person and build its rows without writing them; ValidationError by field.

    Whoever prepares many tells the day, and the hashes that were made already.
    """
    data, today = _tidied(data), today or timezone.localdate()
    check_person(data, book or code_book(), today)
    person = Person(id=number or new_id(), created_by=by, registered_on=data.registered_on or today)
    _copy(data, person)
    return PreparedPerson(
        person=person,
        documents=tuple(document_rows(data.documents, person, known)),
        phones=tuple(phone_rows(data.phones, person, known)),
    )


@transaction.atomic
def register_person(
    *,
    by: uuid.UUID | None,
    given_names: str = "",
    family_names: str = "",
    chosen_name: str = "",
    gender: str = "",
    document_marker: str = "",
    birth: Birth = UNKNOWN,
    nationalities: Iterable[str] = (),
    country_of_birth: str = "",
    documents: Iterable[DocumentData] = (),
    phones: Iterable[str] = (),
    registered_on: datetime.date | None = None,
) -> Person:
    """Register a person the officer `by` attends; raises ValidationError by field."""
    return register(
        PersonData(
            given_names=given_names,
            family_names=family_names,
            chosen_name=chosen_name,
            gender=gender,
            document_marker=document_marker,
            birth=birth,
            nationalities=tuple(nationalities),
            country_of_birth=country_of_birth,
            documents=tuple(documents),
            phones=tuple(phones),
            registered_on=registered_on,
        ),
        by=by,
    )


@transaction.atomic
def register(data: PersonData, *, by: uuid.UUID | None) -> Person:
    """Register a person told as one value; raises ValidationError by field."""
    return insert(prepare_person(data, by=by))


def insert(prepared: PreparedPerson) -> Person:
    """Write a prepared person; the caller holds the transaction."""
    prepared.person.save(force_insert=True)
    PersonDocument.objects.bulk_create(prepared.documents)
    PersonPhone.objects.bulk_create(prepared.phones)
    duplicates_finding.mark([prepared.person.pk])
    return prepared.person


@transaction.atomic
def update_person(
    person: Person, *, data: PersonData, version: int, by: uuid.UUID | None
) -> Person:
    """Replace what is told of a person with `data`, unless somebody changed it since.

    `version` is the one the officer was looking at; a different one in the table
    raises `Conflict` and nothing is written. Documents and phones of `data` are
    added to those kept: a number once seen stays findable.
    """
    note_user(by)
    data = _tidied(data)
    check_person(data, code_book())
    current = Person.objects.select_for_update().get(pk=person.pk)
    if current.version != version or current.merged_into_id is not None:
        raise Conflict
    _leave_hidden_name(data, current)
    _copy(data, current)
    current.version += 1
    current.save()
    shown = beside_kept(document_rows(data.documents, current), current)
    PersonDocument.objects.bulk_create(shown, ignore_conflicts=True)
    PersonPhone.objects.bulk_create(phone_rows(data.phones, current), ignore_conflicts=True)
    duplicates_finding.mark([current.pk])
    return current


@transaction.atomic
def reveal_numbers(
    person: Person, *, reason: AccessReason, by: uuid.UUID
) -> tuple[list[PersonDocument], list[PersonPhone]]:
    """Give the unmasked documents and phones, and write in the same transaction who saw them."""
    AccessRecord.objects.create(person=person, reason=reason, seen_by=by)
    history.saw("registry.person", person.pk, verb="reveal", reason=reason, by=by)
    return (
        list(person.documents.order_by("created_at", "id")),
        list(person.phones.order_by("created_at", "id")),
    )


def _tidied(data: PersonData) -> PersonData:
    """Spaces collapsed, repeated countries and "no document" rows dropped."""
    return dataclasses.replace(
        data,
        given_names=" ".join(data.given_names.split()),
        family_names=" ".join(data.family_names.split()),
        chosen_name=" ".join(data.chosen_name.split()),
        nationalities=tuple(dict.fromkeys(code for code in data.nationalities if code)),
        documents=tuple(
            document
            for document in data.documents
            if document.kind != NO_DOCUMENT and (document.kind or document.number.strip())
        ),
        phones=tuple(phone for phone in data.phones if phone.strip()),
    )


def _leave_hidden_name(data: PersonData, person: Person) -> None:
    """An alias is no name to correct: the true one would be written where everybody reads it."""
    told = (data.given_names, data.family_names, data.chosen_name)
    if person.confidential and told != (person.given_names, "", ""):
        raise ValidationError(
            {"given_names": [_("This name is kept hidden. Put it back before you correct it.")]}
        )


def _copy(data: PersonData, person: Person) -> None:
    person.given_names = data.given_names
    person.family_names = data.family_names
    person.chosen_name = data.chosen_name
    person.search_name = words.search_name(
        given_names=data.given_names,
        family_names=data.family_names,
        chosen_name=data.chosen_name,
    )
    person.gender = data.gender
    person.document_marker = data.document_marker
    person.birth_date = data.birth.date
    person.birth_year = data.birth.year
    person.birth_precision = data.birth.precision
    person.nationalities = list(data.nationalities)
    person.country_of_birth = data.country_of_birth


def document_rows(
    documents: Iterable[DocumentData], person: Person, known: identifiers.Numbers | None = None
) -> list[PersonDocument]:
    """Their documents as rows not yet written, each number once."""
    rows: dict[tuple[str, str], PersonDocument] = {}
    for document in documents:
        sealed = identifiers.seal_document(document.number, known)
        hashed = concealed(sealed.number_hash) if person.confidential else sealed.number_hash
        first = rows.get((document.kind, hashed))
        if first is not None and not same_number(first.number, document.number):
            hashed = whole_hash(document.number, hidden=person.confidential)
        rows.setdefault(
            (document.kind, hashed),
            PersonDocument(
                person_id=person.pk,
                kind=document.kind,
                number=sealed.number,
                number_hash=hashed,
                issuing_country=document.issuing_country,
                masked_tail=sealed.masked_tail,
            ),
        )
    return list(rows.values())


def same_number(one: str, other: str) -> bool:
    """Whether two documents say the same, however it is written."""
    return identifiers.normalise_document(one) == identifiers.normalise_document(other)


def beside_kept(rows: Sequence[PersonDocument], person: Person) -> Sequence[PersonDocument]:
    """Rows to be written beside those that are: of two CUILs of one DNI the first stands for it.

    The other is looked up by all its digits, so that neither is lost.
    """
    hashes = [row.number_hash for row in rows]
    kept = PersonDocument.objects.filter(person=person, number_hash__in=hashes) if rows else ()
    there = {(row.kind, row.number_hash): row.number for row in kept}
    for row in rows:
        found = there.get((row.kind, row.number_hash))
        if found is not None and not same_number(found, row.number):
            row.number_hash = whole_hash(row.number, hidden=person.confidential)
    return rows


def phone_rows(
    phones: Iterable[str], person: Person, known: identifiers.Numbers | None = None
) -> list[PersonPhone]:
    """Their phones as rows not yet written, each number once."""
    rows: dict[str, PersonPhone] = {}
    for phone in phones:
        sealed = identifiers.seal_phone(phone, known)
        hashed, tail = sealed.number_hash, sealed.tail_hash
        if person.confidential:
            hashed, tail = concealed(hashed), concealed(tail)
        rows.setdefault(
            hashed,
            PersonPhone(
                person_id=person.pk,
                number=sealed.number,
                number_hash=hashed,
                tail_hash=tail,
                masked_tail=sealed.masked_tail,
            ),
        )
    return list(rows.values())
