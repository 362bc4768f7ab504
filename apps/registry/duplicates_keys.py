"""What puts two records beside each other: keys that the same person's records share somehow.

Comparing everybody with everybody is out of the question in a city of a million; only records that
share a key are weighed. A person has about twenty, so that no single slip can hide them from all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import combinations

from apps.registry.duplicates_names import sound
from apps.registry.duplicates_weighing import Traits
from apps.registry.identifiers import document_key
from kernel.crypto import blind_index

_MOST_GIVEN, _MOST_FAMILY = 3, 4
_SHORTEST_NUMBER = 6
_NUMBERS = "nf"


def _number(text: str) -> int:
    """A signed 64-bit number for a key; odd when a number is shared, even when names are."""
    digest = hashlib.blake2b(text.encode(), digest_size=8).digest()
    even = int.from_bytes(digest, signed=True) & ~1
    return even | 1 if text[0] in _NUMBERS else even


def near_document(number: str) -> frozenset[int]:
    """Keyed hashes of a document number and of it with each character left out.

    Two numbers share one of them when they are one slip apart: a digit changed, left out, added,
    or two neighbours swapped. Nothing readable is kept or compared.
    """
    normal = document_key(number)
    if len(normal) < _SHORTEST_NUMBER:
        return frozenset()
    shorter = {normal[:i] + normal[i + 1 :] for i in range(len(normal))}
    return frozenset(
        int.from_bytes(bytes.fromhex(blind_index(text, purpose="document-near"))[:8], signed=True)
        for text in {normal, *shorter}
    )


def blocking_keys(traits: Traits) -> frozenset[int]:
    """Every key under which the record is looked for."""
    return frozenset(_number(text) for text in _keys(traits))


def _keys(traits: Traits) -> Iterator[str]:
    given = [sound(word) for word in (*traits.given[:_MOST_GIVEN], *traits.chosen[:1])]
    family = [sound(word) for word in traits.family[:_MOST_FAMILY]]
    yield from _name_keys(traits, given, family)
    for number in traits.documents or {}:
        yield f"n{number}"
    for phone in traits.phones:
        yield f"f{phone}"
        for word in given:
            yield f"f{phone}|{word}"


def _name_keys(traits: Traits, given: list[str], family: list[str]) -> Iterator[str]:
    words = sorted({*given, *family})
    crossed = {tuple(sorted((a, b))) for a in given for b in family} or set(combinations(words, 2))
    for pair in crossed:
        # Without a year only where the pair is rare: a key too many share is not looked under.
        yield f"p{'|'.join(pair)}"
        for year in _years(traits):
            yield f"y{year}|{'|'.join(pair)}"
    for three in combinations(words, 3):
        yield f"t{'|'.join(three)}"
    if traits.birth_date:
        for word in words:
            yield f"d{traits.birth_date:%Y%m%d}|{word}"


def _years(traits: Traits) -> Iterable[int]:
    if traits.birth_year is None:
        return ()
    if traits.estimated:
        return (traits.birth_year - 1, traits.birth_year, traits.birth_year + 1)
    return (traits.birth_year,)
