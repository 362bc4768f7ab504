"""Small things the pages of diagnosis need."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from apps.accounts.selectors import Account, account, display_names
from apps.diagnosis import rules, selectors
from apps.diagnosis.models import Round
from apps.diagnosis.rules import Sight
from apps.diagnosis.selectors import Sheet
from apps.staff import selectors as staff
from kernel import history
from kernel.text import sort_key


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


def staff_choices(*, but: uuid.UUID | None = None) -> list[tuple[str, str]]:
    """Who works here, by name; and somebody who did, where they are chosen already."""
    found = dict(
        staff.people().prefetch_related(None).filter(is_active=True).values_list("pk", "name")
    )
    if but is not None:
        found |= display_names([but])
    return sorted(((str(pk), name) for pk, name in found.items()), key=lambda one: sort_key(one[1]))


def typed_back(
    request: HttpRequest, row: Round | None, why: str, typed: Iterable[tuple[str, str]]
) -> HttpResponse:
    """What somebody typed and can't be kept any more, given back to whoever typed it.

    Without a round nothing is told of what they may not see, not even that it is there.
    """
    words = [(label, text) for label, text in typed if text.strip()]
    context = {"round": row, "why": why, "typed": words}
    return render(request, "diagnosis/typed.html", context, status=404 if row is None else 409)


def frame(sheet: Sheet, sight: Sight, **more: Any) -> dict[str, Any]:
    """What every page of a round shows."""
    return {"round": sheet.round, "sheet": sheet, "sight": sight, **more}
