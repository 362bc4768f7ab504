"""Values as cells of a text file, so that each comes back as it was and no spreadsheet runs one.

A text that begins like a formula, or with an apostrophe, gets an apostrophe before it; reading
takes one away. Nothing else is done to texts. What is not there is an empty cell.
"""

from __future__ import annotations

import datetime
import json
import uuid
from collections.abc import Callable
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from kernel.exports import safe_cell


def guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula; ``bare`` undoes it."""
    return f"'{text}" if text.startswith("'") else str(safe_cell(text))


def bare(cell: str) -> str:
    """The text that was guarded."""
    return cell.removeprefix("'")


def written(field: models.Field[Any, Any], value: Any) -> str:
    """A value of a field as a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).isoformat()
    if isinstance(field, ArrayField | models.JSONField):
        return guarded(json.dumps(value, ensure_ascii=False, sort_keys=True)) if value else ""
    return guarded(value.isoformat() if isinstance(value, datetime.date) else str(value))


def read(field: models.Field[Any, Any], cell: str) -> Any:
    """The value of a cell; ValueError when it is none of that field."""
    text = bare(cell)
    target: Any = field.target_field if isinstance(field, models.ForeignKey) else field
    if isinstance(target, ArrayField):
        return _texts(text) if text else target.get_default()
    if isinstance(target, models.JSONField):
        return json.loads(text) if text else target.get_default()
    reading = next((made for kind, made in _READ if isinstance(target, kind)), str)
    if text == "" and (reading is not str or field.null):
        if field.null:
            return None
        raise ValueError(f"{field.name} is missing")
    return reading(text)


def _texts(text: str) -> list[str]:
    """Several values of one column: texts, and nothing else."""
    told = json.loads(text)
    if not isinstance(told, list) or not all(isinstance(one, str) for one in told):
        raise ValueError("not a list of texts")
    return told


# A moment is a day too: the more exact kind comes first.
_READ: tuple[tuple[type[models.Field[Any, Any]], Callable[[str], Any]], ...] = (
    (models.UUIDField, uuid.UUID),
    (models.BooleanField, {"1": True, "0": False}.__getitem__),
    (models.DateTimeField, datetime.datetime.fromisoformat),
    (models.DateField, datetime.date.fromisoformat),
    (models.IntegerField, int),
)
