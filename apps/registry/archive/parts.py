"""The tables of an archive. Each app adds its own: what is to be taken out and loaded again.

A part is written in the order of its rows' keys, which come along: the same records give the same
bytes, and a row that is there already is not loaded twice.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.apps import apps
from django.db import DataError, IntegrityError, models, transaction
from django.db.models import QuerySet
from psycopg.errors import ExclusionViolation, UniqueViolation

from apps.registry.archive import cells
from kernel.copying import copy_in

AT_ONCE: Final = 5_000
Rows = QuerySet[Any]


@dataclass(frozen=True)
class Part:
    """One table. `label` names its model; `rows` may narrow what is taken out.

    `without` are columns that stay behind; `made` makes the values of columns that hang on this
    city, such as keyed hashes, from the row as read. `since` names when a row came to be, "" where
    nothing says so. What is of somebody by one of the columns `of` is not loaded for whoever was
    erased here.
    """

    code: str
    label: str
    without: tuple[str, ...] = ()
    made: Mapping[str, Callable[[Any], Any]] = field(default_factory=dict)
    rows: Callable[[Rows], Rows] | None = None
    since: str = "created_at"
    of: tuple[str, ...] = ()

    @property
    def model(self) -> Any:
        """The model."""
        return apps.get_model(self.label)

    @property
    def everything(self) -> Any:
        """Its rows, those that lists leave out too."""
        return self.model._base_manager  # noqa: SLF001 - the one that hides no row

    def fields(self) -> list[models.Field[Any, Any]]:
        """The columns, the key first."""
        left = {*self.without, *self.made}
        every = self.model._meta.concrete_fields
        return sorted(
            (each for each in every if each.name not in left), key=lambda f: not f.primary_key
        )

    @property
    def heading(self) -> list[str]:
        """The names of the columns."""
        return [each.attname for each in self.fields()]

    def _all(self, until: datetime.datetime) -> Rows:
        rows = self.everything.all()
        if self.since:
            rows = rows.filter(**{f"{self.since}__lte": until})
        return self.rows(rows) if self.rows else rows

    def count(self, until: datetime.datetime) -> int:
        """How many rows there are to take out."""
        return self._all(until).count()

    def lines(
        self, until: datetime.datetime, after: str, limit: int = AT_ONCE
    ) -> list[tuple[str, list[str]]]:
        """The next rows after a key, each with its own; ``until`` is when they had to be there."""
        rows = self._all(until).order_by("pk")
        if after:
            rows = rows.filter(pk__gt=after)
        columns = self.fields()
        return [
            (str(row.pk), [cells.written(each, getattr(row, each.attname)) for each in columns])
            for row in rows[:limit]
        ]

    def known(self, keys: Sequence[Sequence[str]]) -> int:
        """How many of the keys are there already."""
        wanted = []
        for cell in keys:
            try:
                wanted.append(cells.read(self.fields()[0], cell[0]))
            except (ValueError, IndexError):
                continue
        return int(self.everything.filter(pk__in=wanted).count())

    def load(self, heading: Sequence[str], lines: Sequence[Sequence[str]]) -> list[str]:
        """Load rows; returns for each "" when it was loaded, "there", or why it was not."""
        by_name = {each.attname: each for each in self.fields()}
        if self.heading[0] not in heading:
            # With keys drawn here the same file would be loaded anew each time.
            return ["unreadable"] * len(lines)
        columns = [by_name.get(name) for name in heading]
        found: list[Any] = [self._row(columns, line) for line in lines]
        keys = [row.pk for row in found if not isinstance(row, str)]
        there = set(self.everything.filter(pk__in=keys).values_list("pk", flat=True))
        outcomes = [
            row if isinstance(row, str) else "there" if row.pk in there else "" for row in found
        ]
        self._refuse_strays(found, outcomes)
        fresh = [at for at, outcome in enumerate(outcomes) if outcome == ""]
        try:
            with transaction.atomic():
                copy_in(self.model, [found[at] for at in fresh], as_given=True)
        except (IntegrityError, DataError):
            for at in fresh:
                outcomes[at] = self._alone(found[at])
        return outcomes

    def _row(self, columns: Sequence[Any], line: Sequence[str]) -> Any:
        try:
            values = {
                column.attname: cells.read(column, cell)
                for column, cell in zip(columns, line, strict=True)
                if column is not None
            }
            row = self.model(**values)
            for name, make in self.made.items():
                setattr(row, name, make(row))
            if row.pk is None:
                raise ValueError("a row has a key")
        except (ValueError, KeyError, TypeError, RecursionError):
            return "unreadable"
        return row

    def _refuse_strays(self, rows: list[Any], outcomes: list[str]) -> None:
        """Rows that point to one that is not here."""
        for each in self.model._meta.concrete_fields:
            if not isinstance(each, models.ForeignKey):
                continue
            wanted = {getattr(row, each.attname) for row in rows if not isinstance(row, str)}
            related: Any = each.related_model
            manager = related._base_manager  # noqa: SLF001 - the one that hides no row
            there = manager.filter(pk__in=wanted - {None})
            if each.name in self.of:
                there = there.filter(erased_at=None)
            known = set(there.values_list("pk", flat=True))
            if each.related_model is self.model:
                known |= {row.pk for row in rows if not isinstance(row, str)}
            for at, row in enumerate(rows):
                points = None if isinstance(row, str) else getattr(row, each.attname)
                if points is not None and points not in known and outcomes[at] == "":
                    outcomes[at] = "stray"

    def _alone(self, row: Any) -> str:
        try:
            with transaction.atomic():
                copy_in(self.model, [row], as_given=True)
        except (IntegrityError, DataError) as error:
            another = isinstance(error.__cause__, UniqueViolation | ExclusionViolation)
            return "conflict" if another else "unreadable"
        return ""


_PARTS: dict[str, Part] = {}


def register(*given: Part) -> None:
    """Add tables, in the order in which they are to be loaded: what is pointed to goes first."""
    for part in given:
        _PARTS[part.code] = part


def parts() -> list[Part]:
    """Every table, in order."""
    return list(_PARTS.values())


def part(code: str) -> Part | None:
    """One of them."""
    return _PARTS.get(code)
