"""Deciding whether a row is somebody already known. Pure: keys in, a decision out.

A wrong merge mixes two people's stories, a missed one only makes a duplicate that can be merged
later: every rule below errs on the side of a new person.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

ENOUGH = 2.0
# The same name, nationality and gender with nothing against it, where only one person has them.
ENOUGH_WHEN_ALONE = 1.5
# Names of three words or more are seldom shared by strangers of one nationality.
RARE_NAME = 3
# One number: a CUIL is looked up by the DNI it is made of.
_DNI = frozenset({"dni", "dni_foreigner", "cuil"})


@dataclass(frozen=True, slots=True)
class BirthKnown:
    """A birth as far as it is known, with the registry's precision."""

    date: datetime.date | None = None
    year: int | None = None
    precision: str = "unknown"

    @property
    def years(self) -> tuple[int, int] | None:
        """First and last possible year: an age told leaves two."""
        if self.year is None:
            return None
        return (self.year - 1, self.year) if self.precision == "estimated" else (self.year,) * 2


@dataclass(slots=True)
class Profile:
    """What identifies somebody: a row's view of them, or the registry's. Numbers are hashes."""

    name: frozenset[str]
    documents: dict[str, str] = field(default_factory=dict)  # hash → kind
    phones: set[str] = field(default_factory=set)
    nationalities: set[str] = field(default_factory=set)
    gender: str = ""
    birth: BirthKnown = field(default_factory=BirthKnown)


@dataclass(slots=True)
class Register:
    """The people a row may be, findable by document, name and phone."""

    people: dict[str, Profile] = field(default_factory=dict)
    _by_document: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _by_name: dict[frozenset[str], set[str]] = field(default_factory=lambda: defaultdict(set))
    _by_phone: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _by_birth: dict[datetime.date, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, key: str, profile: Profile) -> None:
        """Make somebody known."""
        self.people[key] = profile
        self._index(key, profile, profile.name)

    def learn(self, key: str, row: Profile) -> None:
        """Add what a row tells about somebody known."""
        known = self.people[key]
        known.documents.update(row.documents)
        known.phones |= row.phones
        known.nationalities |= row.nationalities
        known.gender = known.gender or row.gender
        known.birth = more_exact(known.birth, row.birth)
        # Under every name they were written with: the next row may have either.
        self._index(key, known, row.name or known.name)

    def _index(self, key: str, profile: Profile, name: frozenset[str]) -> None:
        for number in profile.documents:
            self._by_document[number].add(key)
        for number in profile.phones:
            self._by_phone[number].add(key)
        if profile.birth.date:
            self._by_birth[profile.birth.date].add(key)
        self._by_name[name].add(key)

    def find(self, row: Profile) -> str | None:
        """The one person a row is about; None when it is somebody new, or can't be told."""
        with_document = _union(self._by_document, row.documents)
        shared = [(_overlap(row, self.people[key]), key) for key in with_document]
        shared = [pair for pair in shared if pair[0] > 0 or not row.name]
        if shared:
            return max(shared, key=lambda pair: (pair[0], pair[1]))[1]
        same_name = self._by_name.get(row.name, set()) if row.name else set()
        candidates = {key: _weigh(row, self.people[key]) for key in same_name}
        for key in self._near(row) - same_name:
            known = self.people[key]
            # A letter's difference may be a slip, or Mario's twin sister María.
            if _alike(row.name, known.name) and not _genders_differ(row, known):
                candidates[key] = _weigh(row, known) - 1
        possible = [key for key, weight in candidates.items() if weight >= 0]
        enough = ENOUGH if len(possible) > 1 else ENOUGH_WHEN_ALONE
        good = sorted(
            ((weight, key) for key, weight in candidates.items() if weight >= enough), reverse=True
        )
        if not good or (len(good) > 1 and good[0][0] == good[1][0]):
            return None
        return good[0][1]

    def _near(self, row: Profile) -> set[str]:
        """Whoever shares a phone or the very day of birth."""
        born = self._by_birth.get(row.birth.date, set()) if row.birth.date else set()
        return _union(self._by_phone, row.phones) | born


def more_exact(first: BirthKnown, second: BirthKnown) -> BirthKnown:
    """The more exact of two, the first where they are alike."""
    rank = ("unknown", "estimated", "year", "exact")
    return second if rank.index(second.precision) > rank.index(first.precision) else first


def _union(index: dict[str, set[str]], keys: Iterable[str]) -> set[str]:
    return {person for key in keys for person in index.get(key, ())}


def _overlap(row: Profile, known: Profile) -> int:
    """How many words of the names are the same; a letter apart counts."""
    exact = len(row.name & known.name)
    return exact or sum(_one_letter_apart(a, b) for a in row.name for b in known.name)


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    """Names of one person written otherwise: a word left out, or a letter wrong."""
    common = first & second
    if len(common) >= 2 and (first <= second or second <= first):
        return True
    only_first, only_second = first - second, second - first
    if not common or len(only_first) != len(only_second):
        return False
    return all(any(_one_letter_apart(a, b) for b in only_second) for a in only_first)


def _one_letter_apart(first: str, second: str) -> bool:
    if min(len(first), len(second)) < 4 or abs(len(first) - len(second)) > 1:
        return False
    short, long = sorted((first, second), key=len)
    place = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), None)
    if place is None:
        return True
    if len(short) == len(long):
        swapped = short[place : place + 2] == long[place : place + 2][::-1]
        return short[place + (2 if swapped else 1) :] == long[place + (2 if swapped else 1) :]
    return short[place:] == long[place + 1 :]


def _weigh(row: Profile, known: Profile) -> float:
    """Evidence that two namesakes are one person; minus infinity where something contradicts."""
    never = float("-inf")
    phone = bool(row.phones & known.phones)
    birth = _births(row.birth, known.birth)
    documents = _documents(row, known)
    if birth is None or documents == "differ":
        return never
    if documents == "other kind" and not (phone or birth >= 3):
        return never
    nationality = bool(row.nationalities & known.nationalities)
    if row.nationalities and known.nationalities and not nationality and not phone:
        return never
    if _genders_differ(row, known) and not phone:
        return never
    genders = {row.gender, known.gender} - {"", "undisclosed"}
    weight = 3.0 * phone + birth + 1.0 * nationality + 0.5 * (len(genders) == 1)
    return weight + (1.0 if len(row.name) >= RARE_NAME else 0.0)


def _genders_differ(row: Profile, known: Profile) -> bool:
    return {row.gender, known.gender} == {"man", "woman"}


def _documents(row: Profile, known: Profile) -> str:
    """Whether two sets of documents, with none in common, can belong to one person."""
    if not row.documents or not known.documents:
        return "open"
    kinds = [{"dni" if k in _DNI else k for k in p.documents.values()} for p in (row, known)]
    return "differ" if kinds[0] & kinds[1] else "other kind"


def _births(row: BirthKnown, known: BirthKnown) -> float | None:
    """0 when one is unknown, None when they contradict, else how much they support each other."""
    if row.date and known.date:
        return 3.0 if row.date == known.date else None
    one, other = row.years, known.years
    if one is None or other is None:
        return 0.0
    guessed = "estimated" in {row.precision, known.precision}
    slack = 1 if guessed else 0
    if one[0] - slack > other[1] or other[0] - slack > one[1]:
        return None
    return 1.5
