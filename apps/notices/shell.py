"""What the frame of every page shows of this app: the bell, and a demonstration's mail."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from apps.notices import selectors, views_outbox
from kernel.access import allowed


def bell(request: HttpRequest) -> Any:
    """Where the notices are and how many are not read; asked only by pages that show the bell."""
    return SimpleLazyObject(lambda: _bell(request))


def outbox_url(request: HttpRequest) -> str:
    """The page of the mail, for whoever may see it; nothing for others."""
    return reverse("notices:outbox", urlconf=_urlconf(request)) if _shows(request) else ""


def _shows(request: HttpRequest) -> bool:
    in_a_place = getattr(request, "audience_host", "none") != "none"
    return in_a_place and views_outbox.may_look(request)


def _bell(request: HttpRequest) -> dict[str, Any]:
    who = request.user.pk
    if not isinstance(who, uuid.UUID) or not allowed(request.user, "accounts.own_account"):
        return {}
    unread = selectors.unread_count(who)
    label = f"{unread - 1}+" if unread >= selectors.MOST_COUNTED else str(unread)
    url = reverse("notices:centre", urlconf=_urlconf(request))
    return {"url": url, "unread": unread, "label": label}


def _urlconf(request: HttpRequest) -> str | None:
    found: str | None = getattr(request, "urlconf", None)
    return found
