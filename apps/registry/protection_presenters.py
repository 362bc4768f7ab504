"""How what is reserved is told to whoever may open it."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from apps.registry import protection_names
from apps.registry.models import Opening


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """One opening in words."""

    at: datetime.datetime
    until: datetime.datetime
    who: str
    person_id: uuid.UUID | None
    consultation_id: uuid.UUID | None
    thing: uuid.UUID
    name: str
    compartment: str
    reason: str
    note: str
    closed: bool


def opening_rows(rows: Sequence[Opening], names: Mapping[uuid.UUID, str]) -> list[OpeningRow]:
    """Openings in words, newest first."""
    protection_names.tell([row.person for row in rows if row.person])
    return [
        OpeningRow(
            at=row.opened_at,
            until=row.expires_at,
            who=names.get(row.opened_by, ""),
            person_id=row.person_id,
            consultation_id=row.consultation_id,
            thing=row.person_id or row.consultation_id or row.pk,
            name=row.person.display_name if row.person else _("Anonymous consultation"),
            compartment=str(row.get_compartment_display()),
            reason=str(row.get_reason_display()),
            note=row.note,
            closed=row.closed_at is not None,
        )
        for row in rows
    ]
