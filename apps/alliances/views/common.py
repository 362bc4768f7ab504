"""Small things every page of alliances needs."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from apps.accounts.rules import allowed
from apps.alliances import selectors
from apps.alliances.errors import Conflict, IllegalMove
from apps.alliances.models import Commitment, JointAction
from apps.alliances.rules import MANAGE
from apps.casework.views.common import actor, attempt, page_of
from kernel import history

__all__ = [
    "action_or_404",
    "actor",
    "agreement_or_404",
    "attempt",
    "commitment_or_404",
    "manages",
    "moved",
    "page_of",
]


def manages(request: HttpRequest) -> bool:
    """Whether this reader may write here."""
    return allowed(request.user, MANAGE)


def agreement_or_404(pk: uuid.UUID) -> Any:
    """The agreement, seen: people of the organisations are named in it."""
    found = selectors.agreement(pk)
    if found is None:
        raise Http404
    history.saw("alliances.agreement", pk)
    return found


def commitment_or_404(pk: uuid.UUID) -> Commitment:
    """The commitment, or the page that says there is none."""
    found = selectors.commitment(pk)
    if found is None:
        raise Http404
    return found


def action_or_404(pk: uuid.UUID) -> JointAction:
    """The joint action, or the page that says there is none."""
    found = selectors.action(pk)
    if found is None:
        raise Http404
    return found


def moved(request: HttpRequest, form: forms.Form, write: Callable[[], object]) -> bool | None:
    """Write; None when somebody was quicker, which is said, and False when something is wrong."""
    try:
        return attempt(form, write)
    except (Conflict, IllegalMove):
        messages.warning(
            request,
            _("Somebody changed it meanwhile. Look at it as it is now and choose again."),
        )
        return None
