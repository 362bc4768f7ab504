"""Who a row of a sheet is: by document, by address, by name; several who may be meant are told."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from apps.training import clock
from apps.training.models import Participant
from kernel.text import digits, fold

_FEWEST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Match:
    """Who it is, or who it may be; neither where nobody is like it."""

    surely: uuid.UUID | None = None
    maybe: tuple[uuid.UUID, ...] = ()


class People:
    """Everybody in training, to be found by what a sheet says of them."""

    def __init__(self, everybody: Iterable[Participant], inside: Iterable[uuid.UUID]) -> None:
        self.names: dict[uuid.UUID, str] = {}
        self._inside = set(inside)
        self._gone: set[uuid.UUID] = set()
        self._emails: dict[uuid.UUID, str] = {}
        self._by_document: dict[str, set[uuid.UUID]] = defaultdict(set)
        self._by_email: dict[str, set[uuid.UUID]] = defaultdict(set)
        self._by_words: dict[tuple[str, ...], set[uuid.UUID]] = defaultdict(set)
        self._words: dict[uuid.UUID, frozenset[str]] = {}
        for one in everybody:
            self.names[one.pk] = one.listed_name
            self._emails[one.pk] = one.email.strip().lower()
            if one.left_on is not None and one.left_on < clock.today():
                self._gone.add(one.pk)
            if len(number := digits(one.document)) >= _FEWEST_DIGITS:
                self._by_document[number].add(one.pk)
            if one.email:
                self._by_email[one.email.strip().lower()].add(one.pk)
            words = tuple(sorted(one.folded_name.split()))
            self._by_words[words].add(one.pk)
            self._words[one.pk] = frozenset(words)

    def match(self, told: Mapping[str, str]) -> Match:
        """One person for sure, or those who may be meant: those with a place first."""
        number = digits(told.get("document", ""))
        number = number if len(number) >= _FEWEST_DIGITS else ""
        email = told.get("email", "").strip().lower()
        words = tuple(sorted(fold(told.get("name", "")).split()))
        if found := self._by_document.get(number, set()):
            return self._of(found)
        if found := self._by_email.get(email, set()):
            named = {pk for pk in found if self._words[pk] & set(words)}
            return self._of(found, sure=named == found)
        if found := self._by_words.get(words, set()):
            # A document that nobody has is somebody else's, or was never written down.
            return self._of(found, sure=not number and not self._spoken_against(found, email))
        return Match(maybe=self._in_order(self._alike(told.get("name", ""))))

    def _of(self, found: set[uuid.UUID], *, sure: bool = True) -> Match:
        one = self._only(found) if sure else None
        if one is None or one in self._gone:
            return Match(maybe=self._in_order(found))
        return Match(surely=one)

    def _spoken_against(self, found: set[uuid.UUID], email: str) -> bool:
        """Whether the one who is meant has another address than the sheet tells."""
        one = self._only(found)
        return bool(email and one and self._emails[one] not in ("", email))

    def _only(self, found: set[uuid.UUID]) -> uuid.UUID | None:
        """The one there is; of several, the one with a place in the edition."""
        inside = found & self._inside
        if len(inside) == 1:
            return next(iter(inside))
        return next(iter(found)) if len(found) == 1 else None

    def _alike(self, name: str) -> set[uuid.UUID]:
        """Two words in common, one name being the other with more or fewer of them."""
        words = frozenset(fold(name).split())
        if len(words) < 2:
            return set()
        return {
            pk
            for pk, theirs in self._words.items()
            if len(words & theirs) >= 2 and (words <= theirs or theirs <= words)
        }

    def _in_order(self, found: set[uuid.UUID]) -> tuple[uuid.UUID, ...]:
        return tuple(sorted(found, key=lambda pk: (pk not in self._inside, self.names[pk], pk)))
