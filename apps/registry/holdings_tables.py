"""How the rows of one table change hands, are told and are erased, whatever the table."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet, UniqueConstraint
from django.utils.functional import Promise

from apps.registry import protection_rules
from apps.registry.holdings import Fact, Record, Written
from apps.registry.models import Opening, Person

_APART = "@"


@dataclass(frozen=True, slots=True)
class Table:
    """One table, and the field of it that says whose a row is."""

    table: str
    person: str
    facts: Callable[..., tuple[Fact, ...]]
    title: Callable[..., str] | None
    label: Promise | str
    erases: tuple[str, ...]

    def gather(self, of: uuid.UUID) -> list[Record]:
        """Every row of a person in words, oldest first."""
        return [
            Record(self._titled(row), self.facts(row), _told_in_confidence(row))
            for row in self._of(of).order_by(*self._order())
        ]

    def move(self, source: uuid.UUID, target: uuid.UUID) -> list[str]:
        """Give the rows of one to the other, save those it has as well; their keys."""
        moving = self._free(self._of(source), target).select_for_update(of=("self",))
        keys = [str(key) for key in moving.values_list("pk", flat=True)]
        self._all().filter(pk__in=keys).update(**{self._attname: target})
        return [f"{key}{_APART}{target}" for key in keys]

    def give_back(self, keys: Sequence[str], to: uuid.UUID) -> None:
        """Undo `move`: rows that are gone, or belong to somebody else by now, are left alone."""
        by_holder: dict[str, list[str]] = {}
        for key in keys:
            row, _, holder = key.partition(_APART)
            by_holder.setdefault(holder, []).append(row)
        for holder, rows in by_holder.items():
            self.hand_over(rows, uuid.UUID(holder), to)

    def hand_over(self, keys: Sequence[str], source: uuid.UUID, target: uuid.UUID) -> int:
        """Give some rows of one person to another, save those the other has as well."""
        rows = self._free(self._of(source).filter(pk__in=keys), target)
        return (
            self._all()
            .filter(pk__in=list(rows.values_list("pk", flat=True)))
            .update(**{self._attname: target})
        )

    def since(self, of: uuid.UUID, moment: datetime.datetime) -> list[Written]:
        """Rows of a person written after a moment; none where the table keeps no time."""
        if not self._has("created_at"):
            return []
        rows = self._of(of).filter(created_at__gt=moment).order_by(*self._order())
        return [
            Written(str(row.pk), self._titled(row), getattr(row, "created_at"))  # noqa: B009
            for row in rows
        ]

    def erase(self, of: uuid.UUID) -> int:
        """Empty what is named, or delete the rows."""
        rows = self._of(of)
        if not self.erases:
            count = rows.count()
            rows.delete()
            return count
        return rows.update(**{name: _nothing(self._field(name)) for name in self.erases})

    def _titled(self, row: Any) -> str:
        return self.title(row) if self.title else str(self.label)

    def _model(self) -> type[models.Model]:
        return apps.get_model(self.table)

    def _all(self) -> QuerySet[Any]:
        return self._model()._base_manager.all()  # noqa: SLF001  also rows a manager hides

    def _field(self, name: str) -> models.Field[Any, Any]:
        field = self._model()._meta.get_field(name)
        assert isinstance(field, models.Field)  # noqa: S101
        return field

    @property
    def _attname(self) -> str:
        return str(self._field(self.person).attname)

    def _has(self, name: str) -> bool:
        return any(field.name == name for field in self._model()._meta.concrete_fields)

    def _order(self) -> tuple[str, ...]:
        return ("created_at", "pk") if self._has("created_at") else ("pk",)

    def _of(self, person: uuid.UUID) -> QuerySet[Any]:
        return self._all().filter(**{self._attname: person})

    def _free(self, rows: QuerySet[Any], target: uuid.UUID) -> QuerySet[Any]:
        """The rows that break no rule of the table in the hands of `target`."""
        for fields, condition in self._unique_sets():
            same = self._of(target).filter(
                condition or Q(), **{name: OuterRef(name) for name in fields}
            )
            taken = Q(Exists(same)) & (condition or Q())
            rows = rows.exclude(taken)
        for field in self._model()._meta.concrete_fields:
            other = field.name != self.person and field.related_model is Person
            if other:
                # Nobody is their own sister: a row between the two stays with the one merged.
                rows = rows.exclude(**{field.attname: target})
        return rows

    def _unique_sets(self) -> list[tuple[tuple[str, ...], Q | None]]:
        """What else must differ between two rows of one person, for each rule that says so."""
        if self._field(self.person).unique:
            return [((), None)]
        return [
            (tuple(name for name in rule.fields if name not in self._names()), rule.condition)
            for rule in self._model()._meta.constraints
            if isinstance(rule, UniqueConstraint) and set(rule.fields) & self._names()
        ]

    def _names(self) -> set[str]:
        return {self.person, self._attname}


def _told_in_confidence(row: Any) -> frozenset[str]:
    """What reserved matters a row tells of: by its own subjects, or those of what it hangs on."""
    if isinstance(row, Opening):
        return frozenset({row.compartment})
    told: set[str] = set()
    for each in (row, *(getattr(row, name, None) for name in ("case", "consultation", "referral"))):
        told |= {str(getattr(each, "subject", "") or "")}
        told |= set(getattr(each, "other_subjects", None) or ())
    return protection_rules.compartment_of(filter(None, told))


def _nothing(field: models.Field[Any, Any]) -> Any:
    """What an emptied field holds."""
    if field.null:
        return None
    default = field.get_default()
    return "" if default is None else default
