"""Names kept apart from their records: found and read by whoever works in protection."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from typing import Any, Final

from apps.registry import identifiers, protection_rules
from apps.registry.models import HiddenName, Person, PersonDocument, PersonPhone
from kernel.crypto import blind_index
from kernel.text import tokens

LONGEST_ALIAS: Final = 60
SHORTEST_BEGINNING: Final = 2
LONGEST_BEGINNING: Final = 12
MOST_FOUND: Final = 50


def words(*names: str) -> set[str]:
    """The folded words of names."""
    return {word for name in names for word in tokens(name)}


def beginnings(own: Iterable[str]) -> list[str]:
    """Keyed hashes of the beginnings of each word, so that typing finds without reading."""
    found = {
        _hashed(word[:length])
        for word in own
        for length in range(min(SHORTEST_BEGINNING, len(word)), LONGEST_BEGINNING + 1)
    }
    return sorted(found)


def _hashed(beginning: str) -> str:
    return blind_index(beginning, purpose="hidden-name")


def concealed(hashed: str) -> str:
    """The hash by which a number of a hidden person is kept; "" stays ""."""
    return blind_index(hashed, purpose="concealed") if hashed else ""


def document_hash(number: str, *, hidden: bool) -> str:
    """What a document is looked up by."""
    plain = identifiers.document_hash(number)
    return concealed(plain) if hidden else plain


def whole_hash(number: str, *, hidden: bool) -> str:
    """What a CUIL is looked up by where another one stands for the DNI they are made of."""
    plain = identifiers.whole_hash(number)
    return concealed(plain) if hidden else plain


def phone_hash(number: str, *, hidden: bool) -> str:
    """What a phone is looked up by."""
    plain = identifiers.phone_hash(number)
    return concealed(plain) if hidden else plain


def tail_hash(number: str, *, hidden: bool) -> str:
    """What the end of a phone is looked up by."""
    plain = identifiers.phone_tail_hash(number)
    return concealed(plain) if hidden else plain


def real_names(people: Iterable[Person], who: Any = None) -> dict[uuid.UUID, HiddenName]:
    """The names of those whose name is hidden, for whoever works in protection; else nothing."""
    hidden = [person.pk for person in people if person.confidential]
    if not hidden or not protection_rules.protects(who):
        return {}
    return {row.person_id: row for row in HiddenName.objects.filter(person__in=hidden)}


def tell(people: Sequence[Person], who: Any = None) -> None:
    """Let `display_name` say the name, on these objects and for this reader; nothing is kept."""
    names = real_names(people, who)
    for person in people:
        if person.pk in names:
            person.known_as = names[person.pk].display_name


def search(
    text_words: Sequence[str], numbers: Iterable[str], who: Any = None
) -> list[tuple[Person, str]]:
    """People whose name is hidden, by name or number, with "name", "document" or "phone".

    Nothing at all for whoever does not work in protection.
    """
    if not protection_rules.protects(who):
        return []
    found = [(person, "document") for person in _by_document(numbers)]
    found += [(person, "phone") for person in _by_phone(numbers)]
    if text_words:
        hashes = [_hashed(word[:LONGEST_BEGINNING]) for word in text_words]
        rows = HiddenName.objects.filter(beginnings__contains=hashes).select_related("person")
        found += [(row.person, "name") for row in rows[:MOST_FOUND]]
    return found


def _by_document(numbers: Iterable[str]) -> list[Person]:
    plain = {each for number in numbers for each in identifiers.document_hashes(number)}
    hashes = {concealed(each) for each in plain}
    rows = PersonDocument.objects.filter(number_hash__in=hashes).select_related("person")
    return [row.person for row in rows[:MOST_FOUND]] if hashes else []


def _by_phone(numbers: Iterable[str]) -> list[Person]:
    numbers = list(numbers)
    whole = {phone_hash(number, hidden=True) for number in numbers} - {""}
    tails = {tail_hash(number, hidden=True) for number in numbers} - {""}
    if not whole | tails:
        return []
    rows = PersonPhone.objects.filter(number_hash__in=whole) | PersonPhone.objects.filter(
        tail_hash__in=tails
    )
    return [row.person for row in rows.select_related("person")[:MOST_FOUND]]
