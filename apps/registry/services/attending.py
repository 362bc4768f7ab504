"""What happens at the counter, recorded once: somebody known, somebody new or nobody."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from apps.registry import hearers, identifiers
from apps.registry.models import Consultation, Person, PersonDocument
from apps.registry.selectors.codes import CodeBook, code_book
from apps.registry.services.consultations import prepare_consultation
from apps.registry.services.data import ConsultationData, PersonData
from apps.registry.services.people import PreparedPerson, insert, prepare_person

# What must be the same for a repeated submission to be the same consultation.
_TOLD = (
    "anonymous",
    "contacted_on",
    "subject",
    "other_subjects",
    "result",
    "channel",
    "language",
    "interpreter",
    "note",
)
_NAMES = ("given_names", "family_names", "chosen_name")
_DEEPEST = 20


class AlreadyRecorded(Exception):
    """The submission was kept before with other words; `kept` is what was recorded."""

    def __init__(self, kept: Consultation) -> None:
        super().__init__("kept before with other words")
        self.kept = kept


class SameDocument(Exception):
    """Somebody registered a person with that document a moment ago."""


class PersonMoved(Exception):
    """The person's record was joined with another (`into`) or is there no more (None)."""

    def __init__(self, into: Person | None) -> None:
        super().__init__("the record is no longer there")
        self.into = into


def attend(
    *,
    who: Person | PersonData | None,
    consultation: ConsultationData,
    by: uuid.UUID,
    source: str = "counter",
    submission: uuid.UUID | None = None,
    another: bool = False,
) -> Consultation:
    """Record what happened at the counter in one transaction.

    `who` is a known person, a new one to register first, or None for an anonymous
    consultation. `submission` is the number the form drew when it was opened: sent twice
    (a double Ctrl+Enter, an answer that got lost) it is recorded once, and sent again with
    other words it raises `AlreadyRecorded`. A new person whose document somebody already has
    raises `SameDocument` unless `another` says that they are different people; a known one
    whose record went elsewhere meanwhile raises `PersonMoved`.
    """
    book = code_book()
    kept = _kept(submission, who, consultation, by=by, book=book)
    if kept is not None:
        return kept
    try:
        with transaction.atomic():
            person = _present(who, by=by, book=book, another=another)
            row = prepare_consultation(
                dataclasses.replace(consultation, person=person, anonymous=person is None),
                by=by,
                source=source,
                book=book,
                number=submission,
            )
            row.save(force_insert=True)
            hearers.tell(row, by)
            return row
    except (IntegrityError, SameDocument):
        # The same submission may have arrived twice at once: the other one has just been kept.
        kept = _kept(submission, who, consultation, by=by, book=book)
        if kept is None:
            raise
        return kept


def _present(
    who: Person | PersonData | None, *, by: uuid.UUID, book: CodeBook, another: bool
) -> Person | None:
    """The person of the consultation, registered if new, held against being joined or erased."""
    if who is None:
        return None
    if isinstance(who, PersonData):
        prepared = prepare_person(who, by=by, book=book)
        if not another:
            _refuse_same_document(prepared.documents)
        return insert(prepared)
    row = Person.objects.select_for_update(no_key=True).filter(pk=who.pk)
    standing = row.values_list("merged_into_id", "erased_at").first()
    if standing is None or any(standing):
        raise PersonMoved(where_now(who.pk))
    return who


def where_now(key: uuid.UUID) -> Person | None:
    """The record that goes on in place of `key`: itself, the one it was joined with, or None."""
    for _step in range(_DEEPEST):
        person = Person.objects.filter(pk=key).first()
        if person is None or getattr(person, "erased_at", None):
            return None
        if person.merged_into_id is None:
            return person
        key = person.merged_into_id
    return None


def _refuse_same_document(documents: Sequence[PersonDocument]) -> None:
    """Two officers may register the same person at the same moment: the second one is told."""
    wanted = sorted({document.number_hash for document in documents})
    if not wanted:
        return
    with connection.cursor() as cursor:
        for each in wanted:
            # Two words of the lock: the second is the schema, as each city has its own people.
            cursor.execute(
                "SELECT pg_advisory_xact_lock(hashtext(%s), hashtext(current_schema()))",
                [f"registry.document.{each}"],
            )
    kept = {each for document in documents for each in identifiers.document_hashes(document.number)}
    there = PersonDocument.objects.filter(number_hash__in=kept, person__merged_into__isnull=True)
    if there.exists():
        raise SameDocument


def _kept(
    submission: uuid.UUID | None,
    who: Person | PersonData | None,
    data: ConsultationData,
    *,
    by: uuid.UUID,
    book: CodeBook,
) -> Consultation | None:
    """What was recorded under this submission; raises `AlreadyRecorded` if it says other things."""
    if submission is None:
        return None
    kept = Consultation.objects.select_related("person").filter(pk=submission).first()
    if kept is None:
        return None
    if kept.officer != by:
        raise ValidationError(_("This form was used before. Open the page again."))
    asked = prepare_consultation(
        dataclasses.replace(data, person=kept.person, anonymous=kept.person is None),
        by=by,
        source=kept.source,
        book=book,
    )
    first = _as_recorded(kept)
    same_words = all(getattr(asked, name) == getattr(first, name) for name in _TOLD)
    if same_words and _same_person(kept.person, who, by=by, book=book):
        return kept
    raise AlreadyRecorded(kept)


def _as_recorded(kept: Consultation) -> Any:
    """What was kept at first: a correction makes no other consultation of it."""
    if kept.version == 1:
        return kept
    model: Any = Consultation
    events = model.pgh_event_models["insert"].objects
    return events.filter(pgh_obj_id=kept.pk, pgh_label="insert").first() or kept


def _same_person(
    kept: Person | None, who: Person | PersonData | None, *, by: uuid.UUID, book: CodeBook
) -> bool:
    if kept is None or who is None:
        return kept is None and who is None
    if isinstance(who, Person):
        return kept.pk == who.pk
    told: PreparedPerson = prepare_person(who, by=by, book=book)
    return all(getattr(told.person, name) == getattr(kept, name) for name in _NAMES)
