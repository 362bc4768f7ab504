"""Whether two records are one person: evidence in bits, for and against. Pure: traits in.

Each agreement weighs as much as it is rare among people: a shared surname Huarachi says more than
González, a date of birth more than a year. The sum is set against how many people there are to
confuse somebody with, as Fellegi and Sunter taught; nothing here reads a database or a clock.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from apps.registry.duplicates_names import SLIP, paired

SMALLEST_CITY = 4096
OFFERED_ABOVE_CHANCE = 4.0
SAME_ABOVE_CHANCE = 7.5
_PRIOR_WEIGHT = 2000
_PRIOR_SHARE = 1 / 400
_LEAST, _MOST = 4.0, 11.0


class Band(StrEnum):
    """How sure the offer is."""

    SAME = "same"
    MAYBE = "maybe"


class Reason(StrEnum):
    """Why two records match, or what speaks against it."""

    DOCUMENT = "document"
    DOCUMENT_NEAR = "document_near"
    PHONE = "phone"
    NAME = "name"
    NAME_SOUND = "name_sound"
    NAME_SWAPPED = "name_swapped"
    NAME_PART = "name_part"
    BIRTH_DATE = "birth_date"
    BIRTH_DATE_NEAR = "birth_date_near"
    BIRTH_YEAR = "birth_year"
    BIRTH_YEAR_NEAR = "birth_year_near"
    OTHER_DOCUMENT = "other_document"
    OTHER_BIRTH = "other_birth"
    OTHER_GENDER = "other_gender"
    OTHER_NATIONALITY = "other_nationality"


AGAINST = frozenset(
    {
        Reason.OTHER_DOCUMENT,
        Reason.OTHER_BIRTH,
        Reason.OTHER_GENDER,
        Reason.OTHER_NATIONALITY,
    }
)


@dataclass(frozen=True, slots=True)
class Traits:
    """What identifies somebody. Numbers are keyed hashes; `near` are those a slip away too."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    chosen: tuple[str, ...] = ()
    birth_date: datetime.date | None = None
    birth_year: int | None = None
    estimated: bool = False
    gender: str = ""
    nationalities: frozenset[str] = frozenset()
    documents: Mapping[str, str] | None = None  # hash → family of kinds
    near: frozenset[int] = frozenset()
    phones: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Verdict:
    """How strong the offer is; `band` None when the two should not be offered."""

    bits: float
    band: Band | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Crowd:
    """Among whom somebody may be confused: how many people, how many with each name."""

    people: int
    words: Mapping[str, int]

    def rarity(self, word: str) -> float:
        """Bits that two strangers' sharing a word would take away; rare words weigh more."""
        share = (self.words.get(word, 0) + _PRIOR_WEIGHT * _PRIOR_SHARE) / (
            self.people + _PRIOR_WEIGHT
        )
        return min(_MOST, max(_LEAST, -math.log2(share)))

    @property
    def chance(self) -> float:
        """Bits to overcome before any pair of them is likelier one person than two."""
        return math.log2(max(self.people, SMALLEST_CITY))


def weigh(first: Traits, second: Traits, crowd: Crowd) -> Verdict:
    """The evidence that two records are one person, and in which band to offer them."""
    reasons: list[Reason] = []
    names, given_agree = _names(first, second, crowd, reasons)
    numbers, proof = _documents(first, second, given_agree, reasons)
    phone = _phone(first, second, given_agree, reasons)
    birth = _birth(first, second, reasons)
    if not given_agree and Reason.BIRTH_DATE in reasons:
        # Twins.
        birth -= 6.0
    rest = _gender(first, second, reasons) + _nationality(first, second, reasons)
    bits = numbers + names + phone + birth + rest
    above = bits - crowd.chance
    band: Band | None = None
    if above >= OFFERED_ABOVE_CHANCE:
        band = Band.MAYBE
        if above >= SAME_ABOVE_CHANCE and _sure(reasons, proof, given_agree):
            band = Band.SAME
    elif Reason.DOCUMENT in reasons:
        band = Band.MAYBE
    return Verdict(round(bits, 1), band, tuple(reasons))


def _sure(reasons: list[Reason], proof: bool, given_agree: bool) -> bool:
    """Nothing speaks against it, and more than the name speaks for it."""
    told = set(reasons)
    if not given_agree or Reason.OTHER_GENDER in told:
        return False
    if proof:
        return not (Reason.OTHER_BIRTH in told and Reason.OTHER_NATIONALITY in told)
    if told & AGAINST:
        return False
    # A namesake of the same year is no rarity: a day, or a phone, must say it too.
    return bool(told & {Reason.BIRTH_DATE, Reason.PHONE})


def _documents(
    first: Traits, second: Traits, given_agree: bool, reasons: list[Reason]
) -> tuple[float, bool]:
    one, other = first.documents or {}, second.documents or {}
    if not one or not other:
        return 0.0, False
    if one.keys() & other.keys():
        reasons.insert(0, Reason.DOCUMENT)
        return 25.0, True
    if first.near & second.near:
        reasons.insert(0, Reason.DOCUMENT_NEAR)
        # Brothers and sisters get theirs on one day, numbered in a row.
        return (11.0 if given_agree else 2.0), True
    if set(one.values()) & set(other.values()):
        reasons.append(Reason.OTHER_DOCUMENT)
        return -9.0, False
    return 0.0, False


def _names(
    first: Traits, second: Traits, crowd: Crowd, reasons: list[Reason]
) -> tuple[float, bool]:
    """Bits of the names, and whether the given names can be one person's."""
    straight = _arranged(first.given, first.family, second.given, second.family, crowd)
    best, reason, agree = straight
    every_first, every_second = first.given + first.family, second.given + second.family
    if not agree or not (first.given and second.given):
        loose = _loose(every_first, every_second, crowd)
        if loose[0] > best + 2:
            best, reason, agree = loose
    if first.chosen or second.chosen:
        for given, other in ((first.chosen, second.given), (first.given, second.chosen)):
            with_chosen = _arranged(given, first.family, other, second.family, crowd)
            if given and other and with_chosen[0] > best:
                best, reason, agree = with_chosen
    if reason:
        reasons.append(reason)
    return best, agree


def _arranged(
    given: tuple[str, ...],
    family: tuple[str, ...],
    other_given: tuple[str, ...],
    other_family: tuple[str, ...],
    crowd: Crowd,
) -> tuple[float, Reason | None, bool]:
    """Given names against given names and surnames against surnames, in any order."""
    given_pairs = paired(given, other_given)
    family_pairs = paired(family, other_family)
    given_agree = _cover(given_pairs, given, other_given)
    family_left = min(len(family), len(other_family)) - len(family_pairs)
    bits = sum(_worth(pair, crowd) for pair in given_pairs + family_pairs)
    if not given_agree and given and other_given:
        bits -= 4.0 if len(given_pairs) == min(len(given), len(other_given)) else 9.0
    if family and other_family:
        bits -= (8.0 if not family_pairs else 2.5) * (family_left > 0)
    return (
        bits,
        _name_reason(given_pairs, family_pairs, given, family, other_given, other_family),
        (given_agree),
    )


def _cover(
    pairs: list[tuple[str, str, float]], given: tuple[str, ...], other: tuple[str, ...]
) -> bool:
    """Every given name of whoever told fewer is among the other's: María and María José."""
    told = [degree for _one, _other, degree in pairs if degree >= SLIP]
    return bool(told) and len(told) == min(len(given), len(other))


def _worth(pair: tuple[str, str, float], crowd: Crowd) -> float:
    one, other, degree = pair
    rarity = (
        min(crowd.rarity(one), crowd.rarity(other))
        if degree == 1.0
        else max(_LEAST, min(crowd.rarity(one), crowd.rarity(other)) - 1.5)
    )
    return rarity * (1.0 if degree >= SLIP else 0.5)


def _name_reason(
    given_pairs: list[tuple[str, str, float]],
    family_pairs: list[tuple[str, str, float]],
    given: tuple[str, ...],
    family: tuple[str, ...],
    other_given: tuple[str, ...],
    other_family: tuple[str, ...],
) -> Reason | None:
    pairs = given_pairs + family_pairs
    if not pairs:
        return None
    whole = len(pairs) == len(given) + len(family) == len(other_given) + len(other_family)
    if not whole:
        return Reason.NAME_PART
    if min(degree for _a, _b, degree in pairs) < 1.0:
        return Reason.NAME_SOUND
    return Reason.NAME if family == other_family else Reason.NAME_SWAPPED


def _loose(
    first: tuple[str, ...], second: tuple[str, ...], crowd: Crowd
) -> tuple[float, Reason | None, bool]:
    """All words against all words: name and surname written in each other's field."""
    pairs = paired(first, second)
    left = min(len(first), len(second)) - len(pairs)
    bits = sum(_worth(pair, crowd) for pair in pairs) - 9.0 * left - 1.0
    if len(pairs) < 2:
        return bits - 9.0, (Reason.NAME_PART if pairs else None), False
    agree = left == 0 and all(degree >= SLIP for _one, _other, degree in pairs)
    return bits, Reason.NAME_SWAPPED if agree else Reason.NAME_PART, agree


def _phone(first: Traits, second: Traits, given_agree: bool, reasons: list[Reason]) -> float:
    if not first.phones & second.phones:
        return 0.0
    reasons.append(Reason.PHONE)
    # A household shares its phone: without the given name it tells of a family.
    return 10.0 if given_agree else 3.0


def _birth(first: Traits, second: Traits, reasons: list[Reason]) -> float:
    if first.birth_date and second.birth_date:
        bits, reason = _dates(first.birth_date, second.birth_date)
    elif first.birth_year is not None and second.birth_year is not None:
        guessed = first.estimated or second.estimated
        bits, reason = _years(first.birth_year, second.birth_year, guessed)
    else:
        return 0.0
    reasons.append(reason)
    return bits


def _dates(one: datetime.date, other: datetime.date) -> tuple[float, Reason]:
    if one == other:
        return 13.0, Reason.BIRTH_DATE
    if _dates_near(one, other):
        return 7.0, Reason.BIRTH_DATE_NEAR
    return (-8.0 if one.year == other.year else -10.0), Reason.OTHER_BIRTH


def _years(one: int, other: int, guessed: bool) -> tuple[float, Reason]:
    apart = abs(one - other)
    if apart == 0:
        return (4.0 if guessed else 5.5), Reason.BIRTH_YEAR
    if guessed and apart <= 2:
        return (3.0 if apart == 1 else 1.0), Reason.BIRTH_YEAR_NEAR
    if _digits_near(one, other):
        return 0.5, Reason.BIRTH_YEAR_NEAR
    return (-5.0 if guessed and apart <= 5 else -9.0), Reason.OTHER_BIRTH


def _dates_near(one: datetime.date, other: datetime.date) -> bool:
    """Day and month swapped, or one digit mistyped."""
    if one.year == other.year and (one.day, one.month) == (other.month, other.day):
        return True
    first, second = one.strftime("%d%m%Y"), other.strftime("%d%m%Y")
    differing = [i for i in range(8) if first[i] != second[i]]
    if len(differing) == 1:
        return True
    return (
        len(differing) == 2
        and differing[1] == differing[0] + 1
        and differing[0] not in (1, 3)
        and first[differing[0]] == second[differing[1]]
        and first[differing[1]] == second[differing[0]]
    )


def _digits_near(one: int, other: int) -> bool:
    """One digit mistyped or two neighbours swapped."""
    first, second = str(one), str(other)
    return sum(a != b for a, b in zip(first, second, strict=True)) == 1 or (
        sorted(first) == sorted(second) and first[:2] == second[:2]
    )


def _gender(first: Traits, second: Traits, reasons: list[Reason]) -> float:
    told = {first.gender, second.gender}
    if "" in told or "undisclosed" in told:
        return 0.0
    if len(told) == 1:
        return 1.0
    if told == {"man", "woman"}:
        reasons.append(Reason.OTHER_GENDER)
        return -5.0
    return 0.0


def _nationality(first: Traits, second: Traits, reasons: list[Reason]) -> float:
    if not first.nationalities or not second.nationalities:
        return 0.0
    if first.nationalities & second.nationalities:
        return 2.0
    reasons.append(Reason.OTHER_NATIONALITY)
    return -4.0


__all__ = ["AGAINST", "Band", "Crowd", "Reason", "Traits", "Verdict", "weigh"]
