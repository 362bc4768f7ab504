"""Everything the city keeps of a person, table by table.

Whoever keeps rows of people registers them here once; merging and parting records,
gathering what a person asks to see, and erasing it all go through this list. A test
refuses a table that points to a person and is not in it.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Fact:
    """One value as the person may read it; `third_party` when it tells of somebody else."""

    label: str
    value: str
    third_party: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One row in words."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """Rows of people in one or more tables of an app.

    `move(from, to)` gives the rows of one person to another inside the caller's transaction
    and returns their keys, which `give_back(keys, to)` takes to undo it. `erase` makes what
    they say of a person unreadable for good and returns how many rows it touched.
    """

    code: str
    label: Promise | str
    tables: tuple[str, ...]
    gather: Callable[[uuid.UUID], list[Record]]
    move: Callable[[uuid.UUID, uuid.UUID], list[str]]
    give_back: Callable[[Sequence[str], uuid.UUID], None]
    erase: Callable[[uuid.UUID], int]


_HOLDINGS: dict[str, Holding] = {}


def register(holding: Holding) -> None:
    """Name rows of people; registering a code again replaces it."""
    _HOLDINGS[holding.code] = holding


def holdings() -> list[Holding]:
    """Every holding, in the order of registration."""
    return list(_HOLDINGS.values())
