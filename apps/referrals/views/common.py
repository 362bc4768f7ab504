"""Small things the pages of referrals need."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from apps.accounts.selectors import Account, account, display_names
from apps.referrals import rules, selectors
from apps.referrals.selectors import Referral
from apps.registry import protection_rules
from apps.registry.codes import PROTECTED_SUBJECTS

PAGE_SIZE = 50


def actor(request: HttpRequest) -> Account:
    """The account that acts; the guards have let nobody else through."""
    found = account(request.user.pk) if request.user.pk else None
    if found is None:
        raise Http404
    return found


def referral_or_404(request: HttpRequest, pk: uuid.UUID) -> Referral:
    """A referral this reader of the Office may open; else there is none."""
    found = selectors.referral(pk)
    if found is None or not rules.may_read(request, found):
        raise Http404
    return found


def page_of(request: HttpRequest, rows: QuerySet[Referral]) -> Page[Any]:
    """The page asked for; a page past the end is the last one."""
    return Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))


def names_in(rows: list[Referral]) -> dict[uuid.UUID, str]:
    """Who follows them, in one query."""
    return display_names({row.owner for row in rows if row.owner})


def hidden_subjects(request: HttpRequest) -> tuple[str, ...]:
    """Subjects this reader may not know of, also not from a count."""
    sight = protection_rules.sight(request)
    closed = PROTECTED_SUBJECTS - sight.held
    return tuple(sight.codes.inside(closed))
