"""The registry's own tables: people, what they showed, what they came for."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from apps.registry import identifiers, words
from apps.registry.archive.parts import Part
from apps.registry.codes import PROTECTED_SUBJECTS


def _search_name(person: Any) -> str:
    return words.search_name(
        given_names=person.given_names,
        family_names=person.family_names,
        chosen_name=person.chosen_name,
    )


def _not_in_confidence(rows: QuerySet[Any]) -> QuerySet[Any]:
    """What was told in confidence leaves in no file, whoever asks for it."""
    from apps.registry.protection_rules import codes

    closed = codes().inside(PROTECTED_SUBJECTS)
    return rows.exclude(Q(subject__in=closed) | Q(other_subjects__overlap=closed))


def _standing(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Records that went on in another are not people; whose they were is at the other."""
    return rows.filter(merged_into=None)


def _of_standing(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Numbers tell who somebody is: those of whoever's name is hidden stay where they are."""
    return rows.filter(person__merged_into=None, person__confidential=False)


PARTS = (
    Part(
        "people",
        "registry.Person",
        without=("merged_into",),
        made={"search_name": _search_name},
        rows=_standing,
    ),
    Part(
        "documents",
        "registry.PersonDocument",
        made={
            "number_hash": lambda row: identifiers.document_hash(row.number),
            "masked_tail": lambda row: identifiers.seal_document(row.number).masked_tail,
        },
        rows=_of_standing,
        of=("person",),
    ),
    Part(
        "phones",
        "registry.PersonPhone",
        made={
            "number_hash": lambda row: identifiers.phone_hash(row.number),
            "tail_hash": lambda row: identifiers.phone_tail_hash(row.number),
            "masked_tail": lambda row: identifiers.seal_phone(row.number).masked_tail,
        },
        rows=_of_standing,
        of=("person",),
    ),
    Part(
        "consultations",
        "registry.Consultation",
        # A keyed hash of this city; elsewhere it would say nothing.
        without=("import_fingerprint",),
        rows=_not_in_confidence,
    ),
    # Without a city's own words its consultations would say what no list has.
    Part("codes", "registry.LocalCode", since=""),
)
