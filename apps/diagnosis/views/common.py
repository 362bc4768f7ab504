"""Small things the pages of diagnosis need."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpRequest

from apps.accounts.selectors import Account, account
from apps.diagnosis import rules, selectors
from apps.diagnosis.models import Round
from apps.diagnosis.rules import Sight
from apps.diagnosis.selectors import Sheet
from apps.staff import selectors as staff
from kernel import history


def actor(request: HttpRequest) -> Account:
    """The account that acts; the guards have let nobody else through."""
    found = account(request.user.pk) if request.user.pk else None
    if found is None:
        raise Http404
    return found


def sight_of(request: HttpRequest) -> Sight:
    """What whoever asks may see."""
    return rules.sight(actor(request))


def round_or_404(pk: uuid.UUID, sight: Sight) -> Round:
    """A round they may see, seen; else there is none."""
    row = selectors.round_by_id(pk, sight)
    if row is None:
        raise Http404
    history.saw("diagnosis.round", row.pk)
    return row


def sheet_or_404(pk: uuid.UUID, sight: Sight) -> Sheet:
    """A round laid out, as far as they may see it."""
    return selectors.sheet(round_or_404(pk, sight), sight)


def departments() -> dict[uuid.UUID, str]:
    """Names of departments by id, retired ones too."""
    return {one.pk: one.name for one in staff.departments()}


def frame(sheet: Sheet, sight: Sight, **more: Any) -> dict[str, Any]:
    """What every page of a round shows."""
    return {"round": sheet.round, "sheet": sheet, "sight": sight, **more}
