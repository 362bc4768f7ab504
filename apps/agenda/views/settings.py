"""Desks and their week, days unlike the others, wall displays: set by who leads the office."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.agenda import clock, links, presenters, selectors, services
from apps.agenda.errors import Conflict, Refused
from apps.agenda.forms import DeskForm, ScreenForm, SpecialDayForm
from apps.agenda.models import Desk
from apps.agenda.views.common import actor, desk_or_404
from apps.agenda.words import SCREEN
from kernel import holidays
from kernel.access import requires

HOLIDAYS_SHOWN = 6
NEW = {
    "kind": "office",
    "letter": "A",
    "slot_minutes": 20,
    "capacity": 1,
    "calls_before_absent": 3,
    "active": True,
}


@requires("agenda.manage")
@require_safe
def settings(request: HttpRequest) -> HttpResponse:
    """Everything that can be set."""
    return _page(request)


@requires("agenda.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def new_desk(request: HttpRequest) -> HttpResponse:
    """One more desk."""
    if request.method != "POST":
        return _desk_page(request, DeskForm(initial=NEW))
    form = DeskForm(request.POST)
    if form.is_valid():
        try:
            services.create_desk(data=form.told(), week=form.week(), by=actor(request))
        except ValidationError as error:
            _take(form, error)
        else:
            messages.success(request, _("The desk is set up."))
            return redirect("agenda:settings")
    return _desk_page(request, form, status=422)


@requires("agenda.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def desk(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A desk's name, line, week and slots."""
    found = desk_or_404(pk)
    if request.method != "POST":
        form = DeskForm(initial=DeskForm.told_of(found), week=selectors.week_of(found))
        return _desk_page(request, form, found)
    form = DeskForm(request.POST)
    if not form.is_valid():
        return _desk_page(request, form, found, status=422)
    try:
        services.change_desk(
            desk_id=pk,
            data=form.told(),
            week=form.week(),
            version=form.cleaned_data["version"] or 0,
            by=actor(request),
        )
    except ValidationError as error:
        _take(form, error)
        return _desk_page(request, form, found, status=422)
    except Conflict:
        return _conflict(request, form, desk_or_404(pk))
    except Refused as refused:
        form.add_error(None, str(refused.message))
        return _desk_page(request, form, found, status=422)
    messages.success(request, _("Saved."))
    return redirect("agenda:settings")


@requires("agenda.manage")
@require_POST
def add_day(request: HttpRequest) -> HttpResponse:
    """Say that a day is unlike its weekday."""
    form = SpecialDayForm(request.POST, desks=list(selectors.desks()))
    if form.is_valid():
        chosen = form.by_key.get(form.cleaned_data["desk"])
        services.add_special_day(
            day=form.cleaned_data["day"],
            desk_id=chosen.pk if chosen else None,
            spans=form.spans(),
            reason=form.cleaned_data["reason"],
            by=actor(request),
        )
        messages.success(request, _("The day is noted. Appointments given on it stay."))
        return redirect("agenda:settings")
    return _page(request, day=form)


@requires("agenda.manage")
@require_POST
def remove_day(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The day is like its weekday again."""
    if not services.remove_special_day(special_id=pk, by=actor(request)):
        raise Http404
    messages.success(request, _("The day is like its weekday again."))
    return redirect("agenda:settings")


@requires("agenda.manage")
@require_POST
def add_screen(request: HttpRequest) -> HttpResponse:
    """Make a display with an address of its own."""
    form = ScreenForm(request.POST, letters=_letters())
    if form.is_valid():
        services.open_screen(by=actor(request), **form.cleaned_data)
        messages.success(request, _("The screen is ready: open its address on the display."))
        return redirect("agenda:settings")
    return _page(request, screen=form)


@requires("agenda.manage")
@require_POST
def revoke_screen(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Its address stops working at once."""
    if not services.revoke_screen(screen_id=pk, by=actor(request)):
        raise Http404
    messages.success(request, _("The screen's address works no more."))
    return redirect("agenda:settings")


def _letters() -> list[str]:
    return sorted({desk.letter for desk in selectors.desks()})


def _take(form: DeskForm, error: ValidationError) -> None:
    told = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    for name, said in told.items():
        form.add_error(name if name in form.fields else None, said)


def _conflict(request: HttpRequest, form: DeskForm, now: Desk) -> HttpResponse:
    """Both versions: what was typed stays in the form, what stands is told above it."""
    return _desk_page(request, form, now, conflict=True, status=409)


def _desk_page(
    request: HttpRequest,
    form: DeskForm,
    found: Desk | None = None,
    *,
    conflict: bool = False,
    status: int = 200,
) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "desk": found, "conflict": conflict}
    if conflict and found is not None:
        context["now"] = DeskForm(
            initial=DeskForm.told_of(found), week=selectors.week_of(found), auto_id="now_%s"
        )
    return render(request, "agenda/desk_form.html", context, status=status)


def _page(
    request: HttpRequest,
    *,
    day: SpecialDayForm | None = None,
    screen: ScreenForm | None = None,
) -> HttpResponse:
    today = clock.today()
    desks = list(selectors.desks(active_only=False))
    weeks = selectors.weeks()
    off = {**holidays.holidays(today.year), **holidays.holidays(today.year + 1)}
    coming = [one for on, one in sorted(off.items()) if on >= today][:HOLIDAYS_SHOWN]
    context = {
        "desks": [
            (
                one,
                presenters.desk_line(one),
                presenters.week_lines(weeks.get(one.pk, {})),
            )
            for one in desks
        ],
        "special": selectors.special_days(today),
        "holidays": coming,
        "decided": holidays.decreed(today.year + 1),
        "next_year": today.year + 1,
        "day": day or SpecialDayForm(desks=[one for one in desks if one.active]),
        "screens": [
            (
                one,
                request.build_absolute_uri(links.path_of(one.pk)),
                SCREEN.get(one.second_language, ("",))[0],
            )
            for one in selectors.screens()
        ],
        "screen": screen or ScreenForm(letters=_letters()),
        "form": day or screen,
    }
    return render(request, "agenda/settings.html", context, status=422 if day or screen else 200)
