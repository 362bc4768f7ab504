"""Values of columns as a page tells them: a state by its word, a moment by the clock of the place.

The API and the file keep what is stored: programs read those.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import models
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.accounts.roles import ROLES

_TRUE, _FALSE = frozenset({"t", "true"}), frozenset({"f", "false"})


def worded(kind: str, column: str, stored: str | None) -> str:
    """What that column of that kind of thing says; as it is stored where nobody worded it."""
    if not stored:
        return ""
    field = _field(kind, column)
    if field is None:
        return stored
    if field.choices:
        return str(dict(field.flatchoices).get(stored, stored))
    if column == "role" and stored in ROLES:
        return str(ROLES[stored].label)
    return _by_type(field, stored)


def _by_type(field: models.Field[Any, Any], stored: str) -> str:
    if isinstance(field, models.DateTimeField):
        moment = parse_datetime(stored)
        if moment is None:
            return stored
        local = timezone.localtime(moment)
        return f"{date_format(local, 'SHORT_DATE_FORMAT')} {date_format(local, 'H:i:s')}"
    if isinstance(field, models.DateField):
        day = parse_date(stored)
        return date_format(day, "SHORT_DATE_FORMAT") if day else stored
    if isinstance(field, models.BooleanField) and stored in _TRUE | _FALSE:
        return _("yes") if stored in _TRUE else _("no")
    return stored


def _field(kind: str, column: str) -> models.Field[Any, Any] | None:
    try:
        model = apps.get_model(kind)
    except (LookupError, ValueError):
        return None
    return next((one for one in model._meta.concrete_fields if one.column == column), None)
