"""The desk of quick intake: whom one attends, the forms being filled in, and how both are shown."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from apps.registry import presenters, selectors
from apps.registry.forms import AnonymousForm, ConsultationForm, NewPersonForm, prefilled
from apps.registry.forms.intake import country_options, typed_before
from apps.registry.models import Person
from apps.registry.selectors import attending
from apps.registry.services.attending import where_now
from apps.registry.views.common import actor, officer_names, typed
from kernel import history

TODAY_SHOWN = 8
STORY_SHOWN = 6
PERSON, NEW, ANONYMOUS, NOBODY = "person", "new", "anonymous", ""
MODES = (PERSON, NEW, ANONYMOUS)
JOINED, GONE = "joined", "gone"
SHORTCUTS = (
    (_("Choose among the people found"), ("↑", "↓", "Enter")),
    (_("Choose a subject: three letters of it"), ("Enter",)),
    (_("Take away the last subject"), ("⌫",)),
    (_("Choose a result"), ("1", "…", "9")),
)


@dataclass
class Desk:
    """What lies on the officer's desk: who is attended, and the forms being filled in."""

    request: HttpRequest
    mode: str = NOBODY
    person: Person | None = None
    form: ConsultationForm | None = None
    person_form: NewPersonForm | None = None
    book: selectors.CodeBook | None = None
    same: list[selectors.Candidate] | None = None
    """People who have the document of the new one."""
    moved: str = ""
    """JOINED or GONE when the person's record is not what it was."""
    kept: Any = None
    """What was recorded under this form before."""
    unsaved: bool = False
    """Whether the forms hold words that are saved nowhere."""
    status: int = 200

    @cached_property
    def given(self) -> dict[str, Any]:
        """What the form of a consultation holds before anybody writes in it."""
        return attending.first_values(self.person, by=actor(self.request))

    @property
    def codes(self) -> selectors.CodeBook:
        """The code lists, read once."""
        if self.book is None:
            self.book = selectors.code_book()
        return self.book


def begin(request: HttpRequest, mode: str, key: str = "") -> Desk:
    """A desk for that person, for a new one or for nobody, with what the request brings along."""
    desk = Desk(request, mode=mode)
    if mode == PERSON:
        look_for(desk, key)
    before = typed_before(request.POST) if request.method == "POST" else {}
    desk.unsaved = bool(before.keys() & {"subject", "note", "result", "given_names"})
    form_class = AnonymousForm if desk.mode == ANONYMOUS else ConsultationForm
    desk.form = form_class(book=desk.codes, initial={**desk.given, **before})
    if desk.mode == NEW:
        told = {**prefilled(typed(request)), **before} if request.method == "POST" else {}
        desk.person_form = NewPersonForm(book=desk.codes, initial=told)
    return desk


def look_for(desk: Desk, key: str) -> None:
    """Put the person on the desk, or whoever goes on in their place; say so when it is so."""
    try:
        number = uuid.UUID(key)
    except ValueError as error:
        raise Http404 from error
    standing = where_now(number)
    if standing is None:
        if desk.request.method != "POST":
            raise Http404
        desk.mode, desk.moved = ANONYMOUS, GONE
        return
    desk.person = standing
    if standing.pk != number:
        desk.moved = JOINED


def show(desk: Desk, *, fragment: str = "work") -> HttpResponse:
    """The page, or the part of it that a script asked for."""
    request, partial = desk.request, desk.request.headers.get("HX-Request") == "true"
    text = typed(request) if request.method == "POST" else ""
    context: dict[str, Any] = {"mode": desk.mode, "typed": text, "moved": desk.moved}
    if text and desk.mode == NOBODY:
        found = presenters.candidate_rows(selectors.search_people(text), desk.codes)
        context["candidates"] = found
        history.saw("registry.people", verb="search", count=len(found))
    if partial and fragment == "candidates":
        return render(request, "registry/intake/candidates.html", context)
    context |= {"form": desk.form, "person_form": desk.person_form, "unsaved": desk.unsaved}
    context |= {"kept": desk.kept, "same": presenters.candidate_rows(desk.same or [], desk.codes)}
    if desk.form is not None:
        context["given"] = json.dumps(desk.given)
    if desk.mode in (NEW, ANONYMOUS):
        context["country_options"] = country_options()
    if desk.mode == NEW:
        _start_at_names(context)
    if desk.person is not None:
        context |= _story(desk.person, desk.codes)
    if desk.mode == NOBODY:
        context["today"] = today(request, desk.codes)
    context["shortcut_rows"] = SHORTCUTS
    template = "registry/intake/work.html" if partial else "registry/intake/page.html"
    return render(request, template, context, status=desk.status)


def _start_at_names(context: dict[str, Any]) -> None:
    """A new person is written from the first name that is still missing."""
    context["form"].fields["subject"].widget.attrs.pop("autofocus", None)
    fields = context["person_form"]
    first = next(
        (n for n in ("given_names", "family_names") if not fields[n].value()), "nationalities"
    )
    fields.fields[first].widget.attrs["autofocus"] = True


def _story(person: Person, book: selectors.CodeBook) -> dict[str, Any]:
    """The person's panel: who, and what they came for last."""
    selectors.read_numbers(person)
    history.saw("registry.person", person.pk)
    story = selectors.timeline(person, limit=STORY_SHOWN + 1, with_notes=False)
    return {
        "person": person,
        "identity": presenters.identity(person, book),
        "story": presenters.consultation_rows(story[:STORY_SHOWN], book, officer_names(story)),
        "story_goes_on": len(story) > STORY_SHOWN,
    }


def today(request: HttpRequest, book: selectors.CodeBook) -> list[presenters.ConsultationRow]:
    """What this officer has recorded today, newest first."""
    rows = selectors.recorded_today(actor(request), TODAY_SHOWN)
    return presenters.consultation_rows(rows, book, {})
