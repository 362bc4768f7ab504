"""What every writer of alliances checks, and how it holds a row."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import models
from django.utils.translation import gettext as _

from apps.alliances.errors import Conflict, Gone
from apps.alliances.models import Agreement
from apps.alliances.models.agreements import MOST_PARTIES
from apps.alliances.selectors.people import managers
from apps.casework.checking import refuse
from apps.directory import selectors as directory

M = TypeVar("M", bound=models.Model)


def held(model: type[M], key: uuid.UUID, version: int | None = None) -> Any:
    """The row as it is now, held until the end.

    `Conflict` when it is not the version that was read, `Gone` when somebody took it away.
    """
    row: Any = model._base_manager.select_for_update().filter(pk=key).first()  # noqa: SLF001
    if row is None:
        raise Gone
    if version is not None and row.version != version:
        raise Conflict
    return row


def saved(row: Any) -> Any:
    """Write a row as its next version."""
    row.version += 1
    row.save()
    return row


def check_parties(told: Iterable[uuid.UUID], *, field: str = "organizations") -> list[uuid.UUID]:
    """Each organisation once, in the order told; ValidationError where one is not known."""
    wanted = list(dict.fromkeys(told))
    if not wanted:
        raise refuse(field, _("Name at least one organisation."))
    if len(wanted) > MOST_PARTIES:
        raise refuse(field, _("At most %(most)s organisations.") % {"most": MOST_PARTIES})
    if directory.organizations().filter(pk__in=wanted).count() != len(wanted):
        raise refuse(field, _("There is no such organisation in the directory."))
    return wanted


def check_responsible(told: uuid.UUID | None, kept: uuid.UUID | None = None) -> None:
    """Somebody of the team who may keep alliances; whoever it was before may stay."""
    if told is not None and told != kept and told not in managers():
        raise refuse("responsible", _("Choose somebody of the team who keeps alliances."))


def agreement_told(key: uuid.UUID | None) -> Agreement | None:
    """The agreement an id names; ValidationError where there is none."""
    if key is None:
        return None
    found = Agreement.objects.filter(pk=key).first()
    if found is None:
        raise refuse("agreement", _("There is no such agreement."))
    return found
