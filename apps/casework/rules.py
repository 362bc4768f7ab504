"""Which cases, tasks and files a reader may see: those of a protected subject follow its rule."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q

from apps.registry import protection_rules
from apps.registry.codes import PROTECTED_SUBJECTS
from apps.registry.protection_rules import Sight

MANAGE = "casework.manage"


def sight(who: Any) -> Sight:
    """What this request or account has open now; asked for once per request."""
    inner = getattr(who, "_request", who)
    kept: Sight | None = getattr(inner, "casework_sight", None)
    if kept is None:
        kept = protection_rules.sight(who)
        if hasattr(inner, "META"):
            inner.casework_sight = kept
    return kept


def readable(seen: Sight, *, subject: str = "subject", person: str = "person") -> Q:
    """Rows whose subject is free, or whose compartment is open for their person."""
    closed = seen.codes.inside(PROTECTED_SUBJECTS)
    free = Q(**{f"{subject}__isnull": True}) | ~Q(**{f"{subject}__in": closed})
    for thing, opened in seen.opened.items():
        still = seen.codes.inside(PROTECTED_SUBJECTS - opened)
        free |= Q(**{person: thing}) & ~Q(**{f"{subject}__in": still})
    return free


def consultations(seen: Sight) -> Count:
    """How many consultations of a case may be read: a number tells of what is reserved too."""
    return Count("consultations", filter=seen.whole("consultations__consultation__"))


def may_follow(seen: Sight, subject: str) -> bool:
    """Whether somebody may keep a case of that subject: whoever could never read it may not."""
    return seen.codes.of([subject]) <= seen.held
