"""Small things every page of alliances needs."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from apps.accounts.rules import allowed
from apps.alliances import selectors
from apps.alliances.errors import Conflict, Gone, IllegalMove
from apps.alliances.forms import PartiesForm
from apps.alliances.models import Commitment, JointAction
from apps.alliances.rules import MANAGE
from apps.alliances.services import parties
from apps.casework.views.common import actor, attempt, page_of
from apps.registry.conflicts import LONGEST_VERSION, text_of
from kernel import history

__all__ = [
    "action_or_404",
    "actor",
    "adds",
    "agreement_or_404",
    "attempt",
    "commitment_or_404",
    "gone",
    "manages",
    "moved",
    "page_of",
    "version_told",
    "with_parties",
    "written",
]

T = TypeVar("T")


def manages(request: HttpRequest) -> bool:
    """Whether this reader may write here."""
    return allowed(request.user, MANAGE)


def adds(request: HttpRequest) -> bool:
    """Whether this reader may add organisations to the directory."""
    return allowed(request.user, "directory.manage")


def with_parties(request: HttpRequest, form: PartiesForm, write: Callable[[], T]) -> T:
    """Write with the organisations that the form names; those to be added are added with it."""
    with transaction.atomic():
        if form.missing:
            told = parties.added(form.names, form.missing, by=actor(request))
            form.cleaned_data["organizations"] = told
        return write()


def agreement_or_404(pk: uuid.UUID) -> Any:
    """The agreement, seen: people of the organisations are named in it."""
    found = selectors.agreement(pk)
    if found is None:
        raise Http404
    history.saw("alliances.agreement", pk)
    return found


def commitment_or_404(pk: uuid.UUID) -> Commitment:
    """The commitment, seen: its note may name people. Gone where there is none."""
    found = selectors.commitment(pk)
    if found is None:
        raise Gone
    history.saw("alliances.commitment", pk)
    return found


def action_or_404(pk: uuid.UUID) -> JointAction:
    """The joint action, seen: its result may name people. Gone where there is none."""
    found = selectors.action(pk)
    if found is None:
        raise Gone
    history.saw("alliances.jointaction", pk)
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


def written(form: forms.Form) -> list[tuple[str, str]]:
    """What somebody wrote into a form that can't be sent any more: labels and words."""
    told = [
        (str(form[name].label), text_of(form, name))
        for name, field in form.fields.items()
        if not field.widget.is_hidden and not isinstance(field, forms.FileField)
    ]
    return [(label, words) for label, words in told if words]


def gone(request: HttpRequest, form: forms.Form, back: str) -> HttpResponse:
    """It was taken away while somebody was writing: their words come back to them."""
    context = {"unsaved": written(form), "back": back}
    return render(request, "alliances/gone.html", context, status=404)


def version_told(request: HttpRequest) -> int:
    """The version of what was shown; 0, which nothing has, where none is told."""
    told = request.POST.get("version", "")
    return int(told) if told.isdecimal() and len(told) < LONGEST_VERSION else 0
