"""Everything the city keeps of a person, table by table.

Whoever keeps rows of people registers them here once; merging and parting records,
gathering what a person asks to see, and erasing it all go through this list. A test
refuses a table that points to a person and is not in it.
"""

from __future__ import annotations

import datetime
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
    """One row in words; `compartments` name what it was told in confidence about."""

    title: str
    facts: tuple[Fact, ...]
    compartments: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Written:
    """A row written since some moment, by the key that `hand_over` takes."""

    key: str
    title: str
    at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Holding:
    """Rows of people in one or more tables of an app, named as Django does: "registry.PersonPhone".

    `move(from, to)` gives the rows of one person to another inside the caller's transaction
    and returns their keys, which `give_back(keys, to)` takes to undo it. A row that the other
    has as well stays where it is. `erase` makes what they say of a person unreadable for good
    and returns how many rows it touched. `since` lists the rows a person got after a moment and
    `hand_over(keys, from, to)` gives some of them to somebody else: without them all stay.
    """

    code: str
    label: Promise | str
    tables: tuple[str, ...]
    gather: Callable[[uuid.UUID], list[Record]]
    move: Callable[[uuid.UUID, uuid.UUID], list[str]]
    give_back: Callable[[Sequence[str], uuid.UUID], None]
    erase: Callable[[uuid.UUID], int]
    since: Callable[[uuid.UUID, datetime.datetime], list[Written]] | None = None
    hand_over: Callable[[Sequence[str], uuid.UUID, uuid.UUID], int] | None = None


_HOLDINGS: dict[str, Holding] = {}


def register(holding: Holding) -> None:
    """Name rows of people; registering a code again replaces it."""
    _HOLDINGS[holding.code] = holding


def holdings() -> list[Holding]:
    """Every holding, in the order of registration."""
    return list(_HOLDINGS.values())


def named(code: str) -> Holding | None:
    """The holding with that code."""
    return _HOLDINGS.get(code)


def of_table(
    table: str,
    label: Promise | str,
    *,
    facts: Callable[..., tuple[Fact, ...]],
    title: Callable[..., str] | None = None,
    erases: Sequence[str] = (),
    person: str = "person",
    code: str = "",
    goes_along: bool = True,
) -> Holding:
    """The holding of a table whose rows belong to the person a field names, key or identifier.

    `facts(row)` says a row in words and `title(row)` heads it. To erase empties the fields
    `erases` names, and deletes the rows when it names none. A table with two keys to people is
    two holdings. `goes_along` False: when records are parted nobody is asked about its rows.
    """
    from apps.registry.holdings_tables import Table

    rows = Table(table, person, facts, title, label, tuple(erases))
    return Holding(
        code=code or (table if person == "person" else f"{table}.{person}"),
        label=label,
        tables=(table,),
        gather=rows.gather,
        move=rows.move,
        give_back=rows.give_back,
        erase=rows.erase,
        since=rows.since if goes_along else None,
        hand_over=rows.hand_over if goes_along else None,
    )
