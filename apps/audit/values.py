"""Values of columns as a page tells them: a state by its word, a moment by the clock of the place.

An id of an account is told by the name of who has it. Whose name may be told is asked of the
accounts alone: an id of anything else, a person attended among them, stays an id.

The API and the file keep what is stored: programs read those.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.accounts.roles import ROLES
from kernel.history.reading import Change

_ID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TRUE, _FALSE = frozenset({"t", "true"}), frozenset({"f", "false"})


def ids(kind: str, changes: Iterable[Change]) -> set[uuid.UUID]:
    """The ids that those changes tell, in columns that hold ids."""
    return {
        uuid.UUID(found)
        for change in changes
        if _holds_ids(_field(kind, change.column))
        for stored in (change.before, change.after)
        for found in _ID.findall(stored or "")
    }


def worded(
    kind: str, column: str, stored: str | None, accounts: Mapping[uuid.UUID, str] | None = None
) -> str:
    """What that column of that kind of thing says; as it is stored where nobody worded it.

    `accounts` are the names of the accounts among the ids.
    """
    if not stored:
        return ""
    field = _field(kind, column)
    if field is None:
        return stored
    if field.choices:
        return str(dict(field.flatchoices).get(stored, stored))
    if column == "role" and stored in ROLES:
        return str(ROLES[stored].label)
    if _holds_ids(field):
        return _named(stored, accounts or {})
    return _by_type(field, stored)


def _named(stored: str, accounts: Mapping[uuid.UUID, str]) -> str:
    """Each id of an account as its name; a list without the braces it is stored in."""
    told = stored.strip("{}").replace(",", ", ")
    return _ID.sub(lambda found: accounts.get(uuid.UUID(found[0])) or found[0], told)


def _holds_ids(field: models.Field[Any, Any] | None) -> bool:
    if isinstance(field, ArrayField):
        return isinstance(field.base_field, models.UUIDField)
    if isinstance(field, models.ForeignKey):
        return isinstance(field.target_field, models.UUIDField)
    return isinstance(field, models.UUIDField)


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
