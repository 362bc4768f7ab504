"""Correcting what is kept of somebody, numbers too: by whoever attends them or at their request."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Mapping

from django.db import transaction

from apps.registry.models import Person, PersonDocument, PersonPhone
from apps.registry.protection_names import whole_hash
from apps.registry.selectors.codes import code_book
from apps.registry.services.checking import check_person
from apps.registry.services.data import DocumentData, PersonData
from apps.registry.services.people import document_rows, phone_rows, same_number, update_person

_SEALED_DOCUMENT = ("number", "number_hash", "masked_tail")
_SEALED_PHONE = ("number", "number_hash", "tail_hash", "masked_tail")


@transaction.atomic
def rectify_person(
    person: Person,
    *,
    data: PersonData,
    documents: Mapping[uuid.UUID, str],
    phones: Mapping[uuid.UUID, str],
    version: int,
    by: uuid.UUID | None,
) -> Person:
    """Replace what is told of a person, and the numbers named by their row's key.

    An empty number takes the row away; numbers not named stay. What they were stays in the
    history. Conflict and ValidationError as of `update_person`.
    """
    shown = list(PersonDocument.objects.filter(person=person, pk__in=documents))
    told = list(PersonPhone.objects.filter(person=person, pk__in=phones))
    right = [DocumentData(row.kind, documents[row.pk], row.issuing_country) for row in shown]
    kept = [one for one in right if one.number.strip()]
    numbers = [phones[row.pk] for row in told if phones[row.pk].strip()]
    every = dataclasses.replace(
        data,
        documents=(*data.documents, *kept),
        phones=(*data.phones, *numbers),
    )
    check_person(every, code_book())
    current = update_person(person, data=data, version=version, by=by)
    for row, one in zip(shown, right, strict=True):
        _replace_document(row, one, current)
    for phone in told:
        _replace_phone(phone, phones[phone.pk], current)
    return current


def _replace_document(row: PersonDocument, one: DocumentData, person: Person) -> None:
    if not one.number.strip():
        row.delete()
        return
    (made,) = document_rows([one], person)
    others = PersonDocument.objects.filter(person=person, kind=row.kind).exclude(pk=row.pk)
    for other in others.filter(number_hash=made.number_hash):
        if same_number(other.number, made.number):
            row.delete()
            return
        made.number_hash = whole_hash(made.number, hidden=person.confidential)
    if others.filter(number_hash=made.number_hash).exists():
        row.delete()
        return
    for name in _SEALED_DOCUMENT:
        setattr(row, name, getattr(made, name))
    row.save()


def _replace_phone(row: PersonPhone, number: str, person: Person) -> None:
    if not number.strip():
        row.delete()
        return
    (made,) = phone_rows([number], person)
    same = PersonPhone.objects.filter(person=person, number_hash=made.number_hash)
    if same.exclude(pk=row.pk).exists():
        row.delete()
        return
    for name in _SEALED_PHONE:
        setattr(row, name, getattr(made, name))
    row.save()
