"""Tells whoever answers requests that one came in, that time runs short, that it is over."""

from __future__ import annotations

import datetime
from typing import Final

from django.core.cache import cache
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.accounts import selectors as accounts
from apps.accounts.roles import ROLES
from apps.notices import kinds
from apps.notices import services as notices
from apps.rights import clock
from apps.rights.models import OPEN, Request

LOOK_EVERY_SECONDS: Final = 1800
HANDLE: Final = "rights.handle"

WRITTEN: Final = "%d/%m/%Y"


def _day(params: kinds.Params) -> kinds.Params:
    """The day as the reader's language writes it: day first is not how everybody reads one."""
    due = datetime.datetime.strptime(str(params["due"]), WRITTEN).date()  # noqa: DTZ007 a day
    return {"due": date_format(due, "SHORT_DATE_FORMAT")}


RECEIVED: Final = kinds.Kind(
    "rights.received",
    _("Requests about one's own data"),
    gettext_noop("A person asks about their own data; the answer is due on %(due)s"),
    icon="shield",
    values=_day,
    permission=HANDLE,
)
SHORT: Final = kinds.Kind(
    "rights.short",
    _("Requests about one's own data that are nearly due"),
    gettext_noop("A request about one's own data is due on %(due)s"),
    icon="clock",
    tone="warn",
    values=_day,
    delivery="at_once",
    permission=HANDLE,
)
OVERDUE: Final = kinds.Kind(
    "rights.overdue",
    _("Requests about one's own data that are overdue"),
    gettext_noop("The law's time to answer a request ended on %(due)s"),
    icon="alert",
    tone="bad",
    values=_day,
    delivery="at_once",
    permission=HANDLE,
)


def received(request: Request) -> None:
    """Tell of a new one; nothing of whoever asks."""
    _tell(request, RECEIVED)


def remind() -> int:
    """For the sweep: what is nearly due to its handler, what is overdue to everybody who may."""
    if not cache.add("rights-reminder", 1, timeout=LOOK_EVERY_SECONDS):
        return 0
    today = timezone.localdate()
    told = 0
    for request in Request.objects.filter(Q(state__in=OPEN)).order_by("due_on")[:500]:
        left = clock.left(request, today)
        if left.is_over:
            told += _tell(request, OVERDUE)
        elif left.is_short:
            told += _tell(request, SHORT)
    return told


def _tell(request: Request, kind: kinds.Kind) -> int:
    holding = [code for code, role in ROLES.items() if HANDLE in role.permissions]
    people = {user.pk for code in holding for user in accounts.holders(code)}
    path = reverse("rights:request", args=[request.pk], urlconf="migraciudades.urls.city")
    told = [
        notices.notify(
            user=person,
            kind=kind.code,
            path=path,
            params={"due": request.due_on.strftime(WRITTEN)},
            key=str(request.pk),
        )
        for person in people
    ]
    return sum(notice is not None for notice in told)
