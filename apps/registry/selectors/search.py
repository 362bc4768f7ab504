"""Finding a person by whatever they say or show, with the reason each one matches.

Names are looked up by the beginnings of folded words, and by words like them only
when that finds little: a misspelt surname must be found, but the exact one must be
fast. Numbers are looked up by keyed hash, so nothing readable is compared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import Q, prefetch_related_objects

from apps.registry import identifiers
from apps.registry.models import Person, PersonDocument, PersonPhone
from apps.registry.selectors import masked, names
from kernel.text import tokens as name_tokens

MAXIMUM_QUERY = 200
ENOUGH = 3
_HAS_DIGIT = re.compile(r"\d")

DOCUMENT = "document"
PHONE = "phone"
PHONE_END = "phone_end"
FULL_NAME = "full_name"
FAMILY_NAME = "family_name"
GIVEN_NAME = "given_name"
CHOSEN_NAME = "chosen_name"
SIMILAR = "similar_name"

_WEIGHT = {
    DOCUMENT: 100,
    PHONE: 60,
    FULL_NAME: 40,
    PHONE_END: 25,
    FAMILY_NAME: 12,
    CHOSEN_NAME: 12,
    GIVEN_NAME: 8,
    SIMILAR: 4,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be the person meant; `reasons` are codes, strongest first."""

    person: Person
    reasons: tuple[str, ...]
    matched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, taken apart: folded name words and number readings."""

    words: tuple[str, ...]
    numbers: tuple[str, ...]

    @classmethod
    def read(cls, text: str) -> Query:
        """Take a typed line apart; a passport in two pieces is read joined as well."""
        pieces = text[:MAXIMUM_QUERY].split()
        numeric = [bool(_HAS_DIGIT.search(piece)) for piece in pieces]
        numbers = {piece for piece, is_number in zip(pieces, numeric, strict=True) if is_number}
        numbers.add(
            "".join(piece for piece, is_number in zip(pieces, numeric, strict=True) if is_number)
        )
        for (left, left_numeric), (right, right_numeric) in pairwise(
            zip(pieces, numeric, strict=True)
        ):
            if right_numeric and not left_numeric and len(left) <= 3:
                numbers.add(left + right)
        words = name_tokens(
            " ".join(
                piece for piece, is_number in zip(pieces, numeric, strict=True) if not is_number
            )
        )
        return cls(words=tuple(words), numbers=tuple(sorted(filter(None, numbers))))


def search_people(text: str, limit: int = 8) -> list[Candidate]:
    """The likeliest people for a name, document, phone or any mixture, best first."""
    query = Query.read(text)
    reasons: dict[object, set[str]] = {}
    found: dict[object, Person] = {}
    for person, reason in _by_number(query.numbers, limit):
        found[person.pk] = person
        reasons.setdefault(person.pk, set()).add(reason)
    if query.words:
        by_name = names.by_words(query.words, limit)
        if len(by_name) < min(ENOUGH, limit):
            by_name += names.by_likeness(query.words, limit)
        for person in Person.objects.filter(pk__in={*by_name} - {*found}):
            found[person.pk] = person
    for pk, person in found.items():
        own = reasons.setdefault(pk, set())
        own |= _name_reasons(person, query.words)
        if not own:
            own.add(SIMILAR)
    ranked = sorted(
        found.values(),
        key=lambda p: (-sum(_WEIGHT[reason] for reason in reasons[p.pk]), p.search_name, str(p.pk)),
    )
    return [
        Candidate(
            person=person,
            reasons=tuple(sorted(reasons[person.pk], key=lambda r: -_WEIGHT[r])),
            matched=query.words,
        )
        for person in _with_documents(ranked[:limit])
    ]


def _by_number(numbers: Sequence[str], limit: int) -> list[tuple[Person, str]]:
    """People whose document, phone or end of phone is one of the typed numbers."""
    numbers = [
        number
        for number in numbers
        if len(identifiers.normalise_document(number)) >= identifiers.SHORTEST_DOCUMENT
    ]
    if not numbers:
        return []
    shown = {each for number in numbers for each in identifiers.document_hashes(number)}
    documents = PersonDocument.objects.filter(number_hash__in=shown)
    whole = {identifiers.phone_hash(number) for number in numbers} - {""}
    tails = {identifiers.phone_tail_hash(number) for number in numbers} - {""}
    phones = PersonPhone.objects.filter(Q(number_hash__in=whole) | Q(tail_hash__in=tails))
    return [
        *((row.person, DOCUMENT) for row in documents.select_related("person")[:limit]),
        *(
            (row.person, PHONE if row.number_hash in whole else PHONE_END)
            for row in phones.select_related("person")[:limit]
        ),
    ]


def _name_reasons(person: Person, words: Sequence[str]) -> set[str]:
    if not words:
        return set()
    parts = {
        FAMILY_NAME: name_tokens(person.family_names),
        GIVEN_NAME: name_tokens(person.given_names),
        CHOSEN_NAME: name_tokens(person.chosen_name),
    }
    reasons = {
        reason
        for reason, own in parts.items()
        if any(part.startswith(word) for word in words for part in own)
    }
    every_word = [part for own in parts.values() for part in own]
    matched = [word for word in words if any(part.startswith(word) for part in every_word)]
    if len(words) > 1 and len(matched) == len(words):
        return {FULL_NAME}
    return reasons


def _with_documents(people: list[Person]) -> list[Person]:
    prefetch_related_objects(people, masked.documents())
    return people
