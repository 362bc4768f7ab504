"""Two versions of one record, field by field, for whoever has to choose between them.

Somebody saved while somebody else was writing. Nothing of either is lost: what is in the table
and what was about to be saved stand side by side, and each field that differs is chosen. What
only one of the two changed is chosen already; where both did, whoever saves last must say.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from apps.accounts.selectors import display_names
from apps.registry import services
from apps.registry.forms.people import take_error

MINE, THEIRS = "mine", "theirs"
CHOICE = "choose-"
RESOLVING = "resolving"
LONGEST_VERSION = 10


@dataclass(frozen=True, slots=True)
class Difference:
    """One field on which the two versions differ."""

    name: str
    label: str
    mine: str
    theirs: str
    chosen: str
    both: bool
    """Whether both changed it, so that nothing may be chosen for them."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Everything the page that chooses shows."""

    differences: list[Difference]
    kept: list[str]
    """The hidden inputs that carry what was written, as markup."""
    version: int
    read: int
    by: str
    at: datetime.datetime | None


def compare(
    form: forms.Form,
    row: Any,
    blank: Callable[..., forms.Form],
    *,
    read: int,
    posted: QueryDict | None = None,
) -> Conflict:
    """What `form` was about to save beside `row` as it is now.

    `blank(row)` is the same form filled from a row, and `read` the version that was read when the
    writing began: from the history it says who changed what.
    """
    now, before = blank(row), _before(row, read)
    base = blank(before) if before is not None else None
    differences = []
    for name in _names(form):
        mine, theirs = text_of(form, name), text_of(now, name)
        if mine == theirs:
            continue
        was = text_of(base, name) if base is not None else None
        both = was is None or was not in (mine, theirs)
        chosen = "" if both else THEIRS if was == mine else MINE
        if posted is not None:
            chosen = str(posted.get(f"{CHOICE}{name}") or chosen)
        label = str(form[name].label)
        differences.append(Difference(name, label, mine or "—", theirs or "—", chosen, both))
    by, at = _last(row)
    kept = [str(form[name].as_hidden()) for name in (*_names(form), *_aside(form))]
    return Conflict(differences, kept, row.version, read, by, at)


def edit(
    request: HttpRequest,
    *,
    row: Any,
    blank: Callable[..., forms.Form],
    save: Callable[[Any, int], object],
    template: str,
    back: str,
    context: dict[str, Any],
    saved: Callable[[], HttpResponse] | None = None,
) -> HttpResponse:
    """The page that corrects a record two people may correct at once.

    `blank(row)` is the form filled from a row, `blank(row, data)` the same with what was sent, and
    `save(form, version)` writes or raises the services' `Conflict`. Who comes second sees both
    versions and chooses field by field. `saved()` answers where going `back` may not do.
    """
    if request.method != "POST":
        return render(request, template, {**context, "form": blank(row)})
    posted = request.POST
    choosing = RESOLVING in posted
    data = resolved(posted, blank(row)) if choosing else posted
    form = blank(row, data)
    if not form.is_valid():
        return render(request, template, {**context, "form": form}, status=422)
    read = form.cleaned_data["version"] or 0
    told = None
    if choosing:
        said = posted.get("base", "")
        base = int(said) if said.isdecimal() and len(said) < LONGEST_VERSION else read
        both = compare(blank(row, posted), row, blank, read=base, posted=posted)
        told = both if undecided(posted, both) else None
    if told is None:
        try:
            save(form, read)
        except ValidationError as error:
            take_error(form, error)
            return render(request, template, {**context, "form": form}, status=422)
        except services.Conflict:
            row.refresh_from_db()
            told = compare(blank(row, data), row, blank, read=read)
        else:
            messages.success(request, _("Changes saved."))
            return redirect(back) if saved is None else saved()
    page = {**context, "conflict": told, "undecided": choosing, "back": back}
    return render(request, template, page, status=409)


def resolved(posted: QueryDict, now: forms.Form) -> QueryDict:
    """What was written, with the fields for which the other version was chosen taken from it."""
    told = posted.copy()
    for name in _names(now):
        if posted.get(f"{CHOICE}{name}") == THEIRS:
            if isinstance(now.fields[name], forms.MultipleChoiceField):
                told.setlist(name, now[name].value() or [])
            else:
                told[name] = _raw(now, name)
    return told


def undecided(posted: QueryDict, conflict: Conflict) -> bool:
    """Whether a field that both changed was left unchosen."""
    return any(
        posted.get(f"{CHOICE}{each.name}") not in (MINE, THEIRS) for each in conflict.differences
    )


def _names(form: forms.Form) -> list[str]:
    aside = _aside(form)
    return [
        name
        for name, field in form.fields.items()
        if not field.widget.is_hidden and name not in aside
    ]


def _aside(form: forms.Form) -> tuple[str, ...]:
    """What goes with a correction and is no part of the record: nothing to choose there."""
    return getattr(form, "aside", ())


def text_of(form: forms.Form, name: str) -> str:
    """A value as people read it."""
    field, value = form.fields[name], form[name].value()
    if isinstance(field, forms.BooleanField):
        return _("yes") if value in (True, "on", "true", "1") else _("no")
    if isinstance(field, forms.ChoiceField):
        labels = {str(key): str(label) for key, label in _flat(field.choices)}
        if isinstance(field, forms.MultipleChoiceField):
            several = sorted(map(str, value or []))
            return ", ".join(labels.get(each, each) for each in several)
        return labels.get(str(value), str(value)) if value else ""
    return _raw(form, name)


def _raw(form: forms.Form, name: str) -> str:
    """A value as the browser would send it."""
    shown = form.fields[name].widget.format_value(form[name].value())
    if isinstance(shown, list):
        shown = shown[0] if shown else ""
    return str(shown or "").replace("\r\n", "\n").strip()


def _flat(choices: Any) -> list[tuple[Any, Any]]:
    told: list[tuple[Any, Any]] = []
    for key, label in choices:
        told += list(label) if isinstance(label, list | tuple) else [(key, label)]
    return told


def _events(row: models.Model) -> Any:
    """The history rows of a record."""
    model: Any = type(row)
    return model.pgh_event_models["update"].objects.filter(pgh_obj_id=row.pk).order_by("-pgh_id")


def _before(row: Any, read: int) -> Any:
    """The record as it was at a version; None when the history does not know."""
    return _events(row).filter(version=read).first()


def _last(row: Any) -> tuple[str, datetime.datetime | None]:
    """Who saved it last, and when."""
    event = _events(row).select_related("pgh_context").first()
    if event is None:
        return "", None
    told = event.pgh_context.metadata if event.pgh_context else {}
    try:
        key = uuid.UUID(str(told.get("user")))
    except ValueError:
        return "", event.pgh_created_at
    return display_names([key]).get(key, ""), event.pgh_created_at
