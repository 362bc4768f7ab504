"""Small things every page of case work needs."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.urls import reverse

from apps.casework import selectors
from apps.casework.models import Case, Task
from apps.registry import selectors as registry
from apps.registry.forms.people import take_error
from apps.registry.selectors import Person
from kernel import history

PAGE_SIZE = 50


def actor(request: HttpRequest) -> uuid.UUID:
    """The account that acts; `requires` has let nobody else through."""
    key = request.user.pk
    assert isinstance(key, uuid.UUID)  # noqa: S101
    return key


def person_or_404(pk: uuid.UUID) -> Person:
    """The person, seen, or the page that says there is none."""
    person = registry.person(pk)
    if person is None:
        raise Http404
    history.saw("registry.person", pk)
    return person


def case_or_404(request: HttpRequest, pk: uuid.UUID) -> Case:
    """The case, seen, when this reader may see it."""
    case = selectors.case(pk, request)
    if case is None:
        raise Http404
    history.saw("casework.case", pk)
    return case


def task_or_404(request: HttpRequest, pk: uuid.UUID) -> Task:
    """The task, seen, when this reader may see it."""
    task = selectors.task(pk, request)
    if task is None:
        raise Http404
    history.saw("casework.task", pk)
    return task


def page_of(request: HttpRequest, rows: QuerySet[Any]) -> Page[Any]:
    """The page asked for; a page past the end is the last one."""
    return Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))


def person_page(person_id: uuid.UUID) -> str:
    """Where a person's story is told."""
    return reverse("registry:person", args=[person_id])


def attempt(form: forms.Form, write: Callable[[], object]) -> bool:
    """Write what a form tells; what the services refuse is shown at its field."""
    if not form.is_valid():
        return False
    try:
        write()
    except ValidationError as error:
        take_error(form, error)
        return False
    return True
