"""People by words of their names, in bounded time whatever is typed and however many there are.

Each place a word may have in a name has an index. Of several words the rarest leads: so few people
have it that the others are looked for among them alone. Where every word is common, those who
have all of them are common too, and the search ends as soon as it has enough.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection

from apps.registry.models.searching import PLACES

# How many of a place are counted to find out whether a word is rare.
RARE: Final = 200
# How many of a place are gone through for a word that is not.
MOST_READ: Final = 60_000
MOST_ALIKE: Final = 12
LIKENESS: Final = "0.45"
SHORTEST_ALIKE: Final = 4
_STANDING: Final = "merged_into_id IS NULL AND erased_at IS NULL"


@dataclass(frozen=True, slots=True)
class Sought:
    """A word as typed, or the words there are that may have been meant by it."""

    typed: str
    alike: tuple[str, ...] = ()

    def at(self, place: int) -> tuple[str, Any]:
        """A condition for the word at that place of a name, and its value."""
        word = f"split_part(search_name, ' ', {place})"
        if self.alike:
            return f"{word} = ANY(%s)", list(self.alike)
        return f"{word} LIKE %s", f"{self.typed}%"

    def anywhere(self) -> tuple[str, list[str]]:
        """The same for any place."""
        told = [text for word in self.alike or (self.typed,) for text in (f"{word}%", f"% {word}%")]
        return f"({' OR '.join(['search_name LIKE %s'] * len(told))})", told


def by_words(words: Sequence[str], limit: int) -> list[uuid.UUID]:
    """Keys of people with words beginning so, all of them, those whose name begins so first."""
    return _found([Sought(word) for word in words], limit)


def by_likeness(words: Sequence[str], limit: int) -> list[uuid.UUID]:
    """The same for words typed wrong: as they sound or nearly, among the words there are."""
    sought = [Sought(word, _alike(word)) for word in words]
    return _found(sought, limit) if any(word.alike for word in sought) else []


def _alike(word: str) -> tuple[str, ...]:
    if len(word) < SHORTEST_ALIKE:
        return ()
    with connection.cursor() as cursor:
        cursor.execute(
            # Asked for as the word compared with, the likeness is set before the first comparison
            # whatever plan is chosen.
            "SELECT word FROM registry_searchword WHERE word %%> (SELECT CASE WHEN "
            "set_config('pg_trgm.word_similarity_threshold', %s, true) <> '' THEN %s::text END) "
            "ORDER BY word_similarity(%s, word) DESC, "
            "abs(length(word) - length(%s)), word LIMIT %s",
            [LIKENESS, word, word, word, MOST_ALIKE],
        )
        return tuple(found for (found,) in cursor.fetchall())


def _found(sought: list[Sought], limit: int) -> list[uuid.UUID]:
    leading, read = _rarest(sought) if len(sought) > 1 else (sought[0], limit)
    rest = [word.anywhere() for word in sought if word is not leading]
    parts, told = _at_each_place(leading, read)
    long, of_long = leading.anywhere()
    every = [word.anywhere() for word in sought]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id, search_name FROM ({' UNION ALL '.join(parts)} UNION ALL "  # noqa: S608
            f"{_LONG.format(condition=long)} UNION ALL "
            f"{_UNITED.format(condition=' AND '.join(text for text, _ in every))}) AS led "
            f"WHERE {' AND '.join(text for text, _ in rest) or 'true'} LIMIT %s",
            [
                *told,
                *of_long,
                *(value for _, values in every for value in values),
                *(value for _, values in rest for value in values),
                limit * 4,
            ],
        )
        names: dict[uuid.UUID, str] = dict(cursor.fetchall())
    first = leading.typed
    ranked = sorted(names, key=lambda key: (not names[key].startswith(first), names[key], key))
    return ranked[:limit]


# Names of more words than there are indexes for.
_LONG: Final = (
    "(SELECT id, search_name FROM registry_person "  # noqa: S608
    f"WHERE split_part(search_name, ' ', {PLACES + 1}) > '' AND {_STANDING} "
    "AND {condition} LIMIT 50)"
)

# Names of records that went on in another, far fewer than people.
_UNITED: Final = (
    "(SELECT id, search_name FROM registry_person "
    "WHERE merged_into_id IS NOT NULL AND erased_at IS NULL AND {condition} "
    "AND EXISTS (SELECT FROM registry_person AS other "
    "WHERE other.id = registry_person.merged_into_id AND other.erased_at IS NULL) LIMIT 50)"
)


def _at_each_place(word: Sought, read: int) -> tuple[list[str], list[Any]]:
    """So many of those who have the word, from the index of each place it may have."""
    parts, told = [], []
    for place in range(1, PLACES + 1):
        condition, value = word.at(place)
        order = f"split_part(search_name, ' ', {place}) USING ~<~, search_name, id"
        parts.append(
            f"(SELECT id, search_name FROM registry_person WHERE {condition} "  # noqa: S608
            f"AND split_part(search_name, ' ', {place}) > '' AND {_STANDING} "
            f"ORDER BY {order} LIMIT {int(read)})"
        )
        told.append(value)
    return parts, told


def _rarest(sought: list[Sought]) -> tuple[Sought, int]:
    """The word fewest people have, and how many at each place are to be read."""
    counts, told = [], []
    for word in sought:
        parts, values = _at_each_place(word, RARE)
        each = ", ".join(f"(SELECT count(*) FROM {part} AS at)" for part in parts)  # noqa: S608
        counts.append(f"ARRAY[{each}]")
        told += values
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(counts)}", told)
        found = cursor.fetchone() or ()
    best = min(range(len(sought)), key=lambda at: (sum(found[at]), -len(sought[at].typed), at))
    return sought[best], RARE if max(found[best]) < RARE else MOST_READ
