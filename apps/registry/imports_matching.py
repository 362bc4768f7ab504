"""Between the rows of a file and the registry: who may be whom, asked with four queries a batch."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from django.db import connection

from apps.registry import countries
from apps.registry.ages import EARLIEST_YEAR, Birth
from apps.registry.identifiers import Numbers
from apps.registry.importing.matching import BirthKnown, Profile, Register, more_exact
from apps.registry.importing.rows import Attendance
from apps.registry.importing.values.names import name_key
from apps.registry.services import DocumentData, PersonData
from kernel.text import fold

NEW = "new:"
_LONGEST_NAME_WORDS = 8
_MOST_NATIONALITIES = 5


def profile_of(row: Attendance, numbers: Numbers) -> Profile:
    """What a row tells of who came, its numbers as keyed hashes."""
    return Profile(
        name=row.name.key if row.name else frozenset(),
        documents={numbers.document(d.number): d.kind for d in row.documents},
        phones={numbers.phone(number) for number in row.phones},
        nationalities=set(known_codes(row.nationalities)),
        gender=row.gender,
        birth=BirthKnown(row.birth.date, row.birth.year, row.birth.precision),
    )


@lru_cache(maxsize=1024)
def known_codes(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Codes the registry's list of countries has."""
    return tuple(code for code in codes if countries.known(code))


def load_candidates(
    register: Register, rows: Sequence[Attendance], profiles: Sequence[Profile]
) -> None:
    """Make known everybody of the registry whom these rows may be about."""
    documents = {number for profile in profiles for number in profile.documents}
    phones = {number for profile in profiles for number in profile.phones}
    names = {name for row in rows for name in _orders(row)}
    # One text with three arrays, where a list of values is a text as long as the rows.
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT person_id FROM registry_persondocument WHERE number_hash = ANY(%s) "
            "UNION SELECT person_id FROM registry_personphone WHERE number_hash = ANY(%s) "
            "UNION SELECT id FROM registry_person WHERE search_name = ANY(%s) "
            "AND merged_into_id IS NULL",
            [list(documents), list(phones), list(names)],
        )
        found = {key for (key,) in cursor.fetchall()}
    _add(register, [key for key in found if str(key) not in register.people])


def _orders(row: Attendance) -> set[str]:
    """The folded name from each of its words on: family name first or last, wherever it is cut."""
    if row.name is None:
        return set()
    words = fold(f"{row.name.family} {row.name.given}").split()[:_LONGEST_NAME_WORDS]
    return {" ".join([*words[cut:], *words[:cut]]) for cut in range(len(words))}


def _add(register: Register, keys: Sequence[uuid.UUID]) -> None:
    if not keys:
        return
    profiles: dict[uuid.UUID, Profile] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, given_names, family_names, gender, nationalities, birth_date, birth_year, "
            "birth_precision FROM registry_person WHERE id = ANY(%s) AND erased_at IS NULL",
            [list(keys)],
        )
        for key, given, family, gender, nationalities, date, year, precision in cursor.fetchall():
            profiles[key] = Profile(
                name=name_key(f"{given} {family}"),
                nationalities=set(nationalities),
                gender=gender,
                birth=BirthKnown(date, year, precision),
            )
        # Never the numbers themselves: matching needs only their hashes.
        cursor.execute(
            "SELECT person_id, number_hash, kind FROM registry_persondocument "
            "WHERE person_id = ANY(%s) "
            "UNION ALL SELECT person_id, number_hash, NULL FROM registry_personphone "
            "WHERE person_id = ANY(%s)",
            [list(profiles), list(profiles)],
        )
        for key, number, kind in cursor.fetchall():
            if kind is None:
                profiles[key].phones.add(number)
            else:
                profiles[key].documents[number] = kind
    for key, profile in profiles.items():
        register.add(str(key), profile)


@dataclass(slots=True)
class Draft:
    """Somebody a batch found: every row about them, the first one first."""

    rows: list[Attendance] = field(default_factory=list)

    def person(self) -> PersonData:
        """A new person, with the most that all their rows tell."""
        first = self.rows[0]
        name = next((row.name for row in self.rows if row.name), None)
        return PersonData(
            given_names=name.given if name else "",
            # A document without a name is still somebody: found again by its number.
            family_names=name.family if name else "(sin nombre)",
            gender=self.gender(),
            document_marker=next((row.marker for row in self.rows if row.marker == "X"), ""),
            birth=self.birth(),
            nationalities=known_codes(self._merged("nationalities"))[:_MOST_NATIONALITIES],
            country_of_birth=next(
                (c for row in self.rows for c in known_codes((row.birth_country,))), ""
            ),
            documents=self.documents(),
            phones=self._merged("phones")[:10],
            registered_on=min((row.contacted_on for row in self.rows), default=first.contacted_on),
        )

    def gender(self) -> str:
        """The first one said."""
        return next((row.gender for row in self.rows if row.gender), "")

    def documents(self) -> tuple[DocumentData, ...]:
        """Every document shown."""
        found = dict.fromkeys((d.kind, d.number) for row in self.rows for d in row.documents)
        return tuple(DocumentData(kind=kind, number=number) for kind, number in found)[:20]

    def phones(self) -> tuple[str, ...]:
        """Every phone told."""
        return self._merged("phones")

    def birth(self) -> Birth:
        """The most exact birth told that a person alive can have."""
        best = BirthKnown()
        for row in self.rows:
            told = BirthKnown(row.birth.date, row.birth.year, row.birth.precision)
            if told.year is None or told.year >= EARLIEST_YEAR:
                best = more_exact(best, told)
        return Birth(best.date, best.year, best.precision)

    def _merged(self, name: str) -> tuple[str, ...]:
        values: list[str] = [value for row in self.rows for value in getattr(row, name)]
        return tuple(dict.fromkeys(values))


@dataclass
class Planner:
    """Says for each row who it is about: somebody known, somebody new, or nobody by name."""

    register: Register = field(default_factory=Register)
    drafts: dict[str, Draft] = field(default_factory=dict)
    numbers: Numbers = field(default_factory=Numbers)
    made: int = 0

    def only(self, keys: Collection[str]) -> Planner:
        """One that knows these of its people, and goes on."""
        left = Planner(made=self.made)
        for key in keys:
            left.register.add(key, self.register.people[key])
            left.drafts[key] = self.drafts[key]
        return left

    def take(self, rows: Sequence[Attendance]) -> list[str]:
        """For each row the key of its person, "" for an anonymous one."""
        profiles = [profile_of(row, self.numbers) for row in rows]
        load_candidates(self.register, rows, profiles)
        return [self._one(row, seen) for row, seen in zip(rows, profiles, strict=True)]

    def _one(self, row: Attendance, seen: Profile) -> str:
        if row.anonymous:
            return ""
        key = self.register.find(seen)
        if key is None:
            self.made += 1
            key = f"{NEW}{self.made}"
            self.register.add(key, seen)
        else:
            self.register.learn(key, seen)
        self.drafts.setdefault(key, Draft()).rows.append(row)
        return key
