"""Small things every page of the registry needs."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from apps.accounts.selectors import display_names
from apps.registry import selectors
from apps.registry.models import Consultation, Person
from kernel import paging

PAGE_SIZE = 50
LONGEST_QUERY = 200


def actor(request: HttpRequest) -> uuid.UUID:
    """The account that acts; `requires` has let nobody else through."""
    key = request.user.pk
    assert isinstance(key, uuid.UUID)  # noqa: S101
    return key


def person_or_404(pk: uuid.UUID) -> Person:
    """The person, or the page that says there is none."""
    person = selectors.person(pk)
    if person is None:
        raise Http404
    return person


def typed(request: HttpRequest) -> str:
    """What was typed in a search box; it only ever comes in a body."""
    return request.POST.get("q", "").replace("\x00", "")[:LONGEST_QUERY].strip()


def page_of(request: HttpRequest, rows: QuerySet[Person] | QuerySet[Consultation]) -> Page[Any]:
    """The page asked for; a page past the end is the last one."""
    return paging.page_of(rows, request.GET.get("page"), PAGE_SIZE)


def officer_names(rows: Iterable[Consultation]) -> dict[uuid.UUID, str]:
    """Names of who recorded and who corrected the rows, in one query."""
    return display_names({key for row in rows for key in (row.officer, row.corrected_by) if key})
