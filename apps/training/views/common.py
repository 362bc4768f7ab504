"""Small things the pages of training need."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from apps.training import selectors
from apps.training.errors import Refused
from apps.training.models import Course, CourseSession, Edition, Participant
from kernel.access import allowed

VIEW, TEACH, MANAGE = "training.view", "training.teach", "training.manage"


def actor(request: HttpRequest) -> uuid.UUID:
    """The account that acts; the guards have let nobody else through."""
    if not isinstance(request.user.pk, uuid.UUID):
        raise Http404
    return request.user.pk


def course_or_404(pk: uuid.UUID) -> Course:
    """A course."""
    found = selectors.course(pk)
    if found is None:
        raise Http404
    return found


def edition_or_404(pk: uuid.UUID) -> Edition:
    """An edition."""
    found = selectors.edition(pk)
    if found is None:
        raise Http404
    return found


def session_or_404(pk: uuid.UUID) -> CourseSession:
    """A session."""
    found = selectors.session(pk)
    if found is None:
        raise Http404
    return found


def person_or_404(pk: uuid.UUID) -> Participant:
    """A person."""
    found = selectors.participant(pk)
    if found is None:
        raise Http404
    return found


def version_of(request: HttpRequest) -> int:
    """The version a button was drawn with."""
    told = request.POST.get("version", "")
    return int(told) if told.isdecimal() and len(told) < 10 else 0


def chosen_ids(values: list[str]) -> list[uuid.UUID]:
    """Ids of what was ticked; what is none is left out."""
    found = []
    for value in values[:500]:
        try:
            found.append(uuid.UUID(value))
        except ValueError:
            continue
    return found


def say(request: HttpRequest, refused: Refused) -> None:
    """Tell why not."""
    messages.error(request, str(refused.message))


def show(
    request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """A page, with what its reader may do."""
    may = {word: allowed(request.user, f"training.{word}") for word in ("teach", "manage")}
    return render(request, template, {**context, "may": may}, status=status)


def narrowed(request: HttpRequest) -> bool:
    """Whether a list is narrowed to less than all."""
    return any(value for key, value in request.GET.items() if key != "page")
