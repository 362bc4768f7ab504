"""Attacks on what is published: each takes only what an audience can read, and what it may know.

An attack answers how many cells it recovered for certain, or how often it guessed right; its tests
hold those numbers against the truth, on the product and on mutants of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean

Key = tuple[str, str, str]
Reading = Mapping[Key, int]


def repeated_reading(read: Callable[[], Reading], truth: Reading, times: int = 60) -> int:
    """Read the same figures over and over; where they move, their mean gives the count away."""
    readings = [read() for _ in range(times)]
    found = 0
    for key, exact in truth.items():
        values = [reading[key] for reading in readings if key in reading]
        if len(set(values)) > 1 and round(fmean(values)) == exact:
            found += 1
    return found


def day_difference(before: Reading, after: Reading) -> int:
    """Read on two days with one record changed in between; whatever moved tells of that record."""
    return sum(before[key] != after.get(key) for key in before) + len(after.keys() - before.keys())


def taken_as_they_stand(reading: Reading, truth: Reading) -> float:
    """Take every figure for exact; the share that is."""
    return sum(reading[key] == exact for key, exact in truth.items()) / len(truth)


def overlapping_totals(
    reading: Reading, known_totals: Mapping[tuple[str, str], int], missing: str
) -> int:
    """Add up the cells of a table; a total that always fits makes any one cell computable.

    Counts the tables whose published cells add up to the total known from elsewhere, and returns 0
    unless they all do: only then may the attacker rely on it to compute the cell `missing`.
    """
    sums: dict[tuple[str, str], int] = {}
    for (table, period, _category), value in reading.items():
        sums[table, period] = sums.get((table, period), 0) + value
    fits = [sums.get(place) == total for place, total in known_totals.items()]
    cells = sum((*place, missing) in reading for place in known_totals)
    return cells if all(fits) else 0


def all_but_one(
    publish: Callable[[int], int], known: int, presences: Sequence[bool]
) -> tuple[float, int]:
    """Know everybody but one person; guess from each publication whether that person is in it.

    Returns the share of right guesses and how many were certain, that is, came from an outcome
    that was only ever seen with one of the two answers and at least 50 times.
    """
    right = 0
    outcomes: dict[int, list[int]] = {}
    for present in presences:
        seen = publish(known + present)
        right += (seen - known > 0.5) == present
        outcomes.setdefault(seen, [0, 0])[present] += 1
    certain = sum(sum(pair) for pair in outcomes.values() if min(pair) == 0 and sum(pair) >= 50)
    return right / len(presences), certain
