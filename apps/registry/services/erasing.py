"""Erases what the city keeps of somebody, now and in the history; the keys are rights' affair."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.apps import apps
from django.db import connection, models, transaction
from django.utils import timezone

from apps.registry import archives_services
from apps.registry.holdings import holdings
from apps.registry.models import Consultation, Person
from kernel.history import redacting

# Consultations stay as what nobody consulted: history forgets whose they were, and what was said.
_OF_CONSULTATIONS = ("note", "correction", "person_id", "import_fingerprint", "language")


@dataclass(frozen=True, slots=True)
class Emptied:
    """What was erased: rows by holding, and rows of history from which data was taken."""

    rows: dict[str, int] = field(default_factory=dict)
    history: int = 0


def records_of(person_id: uuid.UUID) -> list[uuid.UUID]:
    """The record of somebody, and those that were merged into it, however long ago."""
    found = [person_id]
    for key in found:
        merged = Person.with_erased.filter(merged_into=key).values_list("pk", flat=True)
        found += [each for each in merged if each not in found]
    return found


def is_known(person_id: uuid.UUID) -> bool:
    """Whether there is such a record, erased or not."""
    return Person.with_erased.filter(pk=person_id).exists()


@transaction.atomic
def erase(people: Sequence[uuid.UUID], *, reason: str, erasure: uuid.UUID) -> Emptied:
    """Empty all rows of these records, their own last, and take them out of the history."""
    list(Person.with_erased.select_for_update().filter(pk__in=people).order_by("pk"))
    rows: dict[str, int] = {}
    for holding in holdings():
        touched = sum(holding.erase(person) for person in people)
        if touched:
            rows[holding.code] = touched
    Person.with_erased.filter(pk__in=people).update(
        given_names="",
        family_names="",
        chosen_name="",
        search_name="",
        gender="",
        document_marker="",
        birth_date=None,
        birth_year=None,
        birth_precision="unknown",
        nationalities=[],
        country_of_birth="",
        confidential=False,
        erased_at=timezone.now(),
    )
    rows["registry.Person"] = len(people)
    archives_services.drop_begun()
    history = sum(
        redacting.redact(
            model,
            objects,
            reason=reason,
            erasure=erasure,
            columns=_OF_CONSULTATIONS if model is Consultation else None,
            by=column,
        )
        for model, column, objects in _in_history(people)
    )
    return Emptied(rows, history)


def _in_history(
    people: Sequence[uuid.UUID],
) -> Iterator[tuple[type[models.Model], str, list[uuid.UUID]]]:
    """Which rows of which history tell of these people: theirs, and what hangs on theirs.

    Parents after their children: history that says whose a row was is emptied last.
    """
    found: list[tuple[type[models.Model], str, list[uuid.UUID]]] = []
    seen: set[tuple[str, str]] = set()
    waiting: list[tuple[type[models.Model], list[uuid.UUID]]] = [(Person, list(people))]
    found.append((Person, "pgh_obj_id", list(people)))
    while waiting:
        parent, keys = waiting.pop(0)
        for model, column in _pointing_to(parent):
            if (model._meta.label, column) in seen or not keys:
                continue
            seen.add((model._meta.label, column))
            found.append((model, column, keys))
            own = _objects(model, column, keys)
            if own:
                waiting.append((model, own))
    yield from reversed(found)


def _pointing_to(parent: type[models.Model]) -> list[tuple[type[models.Model], str]]:
    """Models with history, and rows only added to, that have a key to that one; or, to a person,
    a field of that name."""
    found = []
    for model in apps.get_models():
        if hasattr(model, "pgh_tracked_model") or not redacting.tables_of(model):
            continue
        for each in model._meta.concrete_fields:
            to_it = each.related_model is parent and model is not Person
            named = parent is Person and each.column == "person_id" and not each.is_relation
            if to_it or named:
                found.append((model, str(each.column)))
    return found


def _objects(model: type[models.Model], column: str, keys: list[uuid.UUID]) -> list[uuid.UUID]:
    """The objects that ever hung on these keys, as their history tells, and are nobody else's."""
    if not isinstance(model._meta.pk, models.UUIDField):
        return []
    found: set[uuid.UUID] = set()
    for table, key in redacting.tables_of(model):
        own = "pgh_obj_id" if key == "pgh_id" else key
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT DISTINCT {own} FROM {table} WHERE {column} = ANY(%s)",  # noqa: S608
                [keys],
            )
            found.update(row[0] for row in cursor.fetchall())
    others = model._base_manager.filter(  # noqa: SLF001  also rows a manager hides
        pk__in=found
    ).exclude(**{f"{column}__isnull": True})
    return sorted(
        found - set(others.exclude(**{f"{column}__in": keys}).values_list("pk", flat=True))
    )


@transaction.atomic
def empty_rows(
    table: str,
    keys: Sequence[uuid.UUID],
    *,
    empties: Sequence[str],
    reason: str,
    erasure: uuid.UUID,
) -> int:
    """Empty named fields of rows whose person stays, now and in the history; how many rows."""
    model = apps.get_model(table)
    rows = model._base_manager.filter(pk__in=keys)  # noqa: SLF001  also rows a manager hides
    fields = [model._meta.get_field(name) for name in empties]
    concrete = [each for each in fields if isinstance(each, models.Field)]
    done: int = rows.update(**{each.name: _nothing(each) for each in concrete})
    columns = [str(each.column) for each in concrete]
    redacting.redact(model, keys, reason=reason, erasure=erasure, columns=columns)
    return done


def forget_in_history(
    table: str, keys: Sequence[uuid.UUID], *, reason: str, erasure: uuid.UUID
) -> int:
    """Take rows that were deleted out of the history."""
    return redacting.redact(apps.get_model(table), keys, reason=reason, erasure=erasure)


def _nothing(each: models.Field[object, object]) -> object:
    if each.null:
        return None
    if isinstance(each, models.BooleanField):
        return True
    default = each.get_default()
    return "" if default is None else default
