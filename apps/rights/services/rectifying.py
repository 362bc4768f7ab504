"""Corrects a record as its person asked, proves what was and is now, and ends the request."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone, translation

from apps.registry import selectors as registry
from apps.registry import services as registry_services
from apps.registry.services import AccessReason, PersonData
from apps.rights import documents
from apps.rights.documents import Change
from apps.rights.errors import Conflict, IllegalMove, NoSuchPerson, NothingChanged
from apps.rights.models import Kind, Request, State
from apps.rights.services import requests
from apps.rights.services.delivering import HandedOver, deliver
from kernel import history
from kernel.history import note_user

_Kept = dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Corrected:
    """What is right: the person as told, and the numbers to replace by their row's key."""

    data: PersonData
    documents: Mapping[uuid.UUID, str] = field(default_factory=dict)
    phones: Mapping[uuid.UUID, str] = field(default_factory=dict)
    # Of the record as it was read.
    version: int = 0


@transaction.atomic
def rectify(
    request_id: uuid.UUID, right: Corrected, *, how: str, words: str, version: int, by: uuid.UUID
) -> HandedOver:
    """Correct the record, hand the proof over and end the request, all or nothing.

    Conflict when the request or the record changed since it was read, NothingChanged when what is
    kept is already so, ValidationError by field where the registry refuses.
    """
    request = requests._held(request_id, version)  # noqa: SLF001 same package
    if request.kind != Kind.RECTIFICATION or request.state == State.RECEIVED or not request.is_open:
        raise IllegalMove
    person = registry.person(request.person_id) if request.person_id else None
    if person is None:
        raise NoSuchPerson
    note_user(by)
    changes = _changed(request, person, right, by)
    history.saw("registry.person", person.pk, verb="rectify", reason=str(request.pk), by=by)
    request.handler = by
    request.answer = "\n".join(
        filter(None, [words.strip(), documents.changes_in_words(request, changes)])
    )
    made = _proved(request, changes, how=how, by=by)
    requests.finish(request, by)
    return made


def _changed(
    request: Request, person: registry.Person, right: Corrected, by: uuid.UUID
) -> list[Change]:
    """Correct it; what that changed, in the words of whoever asked."""
    registry_services.reveal_numbers(person, reason=AccessReason.CORRECTION, by=by)
    with translation.override(request.language):
        before = _kept(person.pk)
        try:
            registry_services.rectify_person(
                person,
                data=right.data,
                documents=right.documents,
                phones=right.phones,
                version=right.version,
                by=by,
            )
        except registry_services.Conflict:
            raise Conflict from None
        after = _kept(person.pk)
    changes = [
        Change(
            label=(after.get(key) or before[key])[0],
            before=before.get(key, ("", ""))[1],
            now=after.get(key, ("", ""))[1],
        )
        for key in {**before, **after}
        if before.get(key, ("", ""))[1] != after.get(key, ("", ""))[1]
    ]
    if not changes:
        raise NothingChanged
    return changes


def _kept(person_id: uuid.UUID) -> _Kept:
    """Everything the registry keeps of who they are, by what it is kept as."""
    found = {
        f"own {label}": (label, value) for _heading, label, value in registry.told_of(person_id)
    }
    person = registry.person(person_id)
    if person is None:
        return found
    book = registry.code_book(("document_kind",))
    for row in person.documents.order_by("created_at", "pk"):
        found[str(row.pk)] = (book.label("document_kind", row.kind), row.number)
    for phone in person.phones.order_by("created_at", "pk"):
        found[str(phone.pk)] = (documents.phone_label(), phone.number)
    return found


def _proved(request: Request, changes: list[Change], *, how: str, by: uuid.UUID) -> HandedOver:
    now = timezone.now()
    plain = documents.correction_as_data(request, changes, at=now, by=by)
    return deliver(
        request,
        pdf=documents.correction_as_pdf(request, changes, at=now, by=by),
        plain=json.dumps(plain, ensure_ascii=False, indent=1),
        how=how,
        facts=len(changes),
        left_out=0,
        at=now,
        by=by,
    )
