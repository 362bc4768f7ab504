"""What whoever keeps alliances is told of: agreements and commitments near their day."""

from __future__ import annotations

import datetime
import uuid
from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.alliances.rules import MANAGE
from apps.notices import kinds
from apps.notices import services as notices


def _dated(params: kinds.Params) -> kinds.Params:
    day = parse_date(str(params.get("day", "")))
    return {**params, "day": date_format(day, "SHORT_DATE_FORMAT") if day else ""}


EXPIRING: Final = kinds.Kind(
    "alliances.expiring",
    _("Agreements that are about to expire"),
    gettext_noop("“%(title)s” expires on %(day)s"),
    icon="calendar",
    tone="warn",
    values=_dated,
    permission=MANAGE,
)
COMMITMENT_DUE: Final = kinds.Kind(
    "alliances.commitment_due",
    _("Commitments of agreements that come due"),
    gettext_noop("A commitment of “%(title)s” is due on %(day)s"),
    icon="check-circle",
    tone="warn",
    values=_dated,
    permission=MANAGE,
)
COMMITMENT_OVERDUE: Final = kinds.Kind(
    "alliances.commitment_overdue",
    _("Commitments of agreements that are overdue"),
    gettext_noop("A commitment of “%(title)s” was due on %(day)s"),
    icon="alert",
    tone="warn",
    values=_dated,
    permission=MANAGE,
)
ALL: Final = (EXPIRING, COMMITMENT_DUE, COMMITMENT_OVERDUE)


def tell(
    kind: kinds.Kind,
    *,
    user: uuid.UUID,
    agreement: uuid.UUID,
    title: str,
    day: datetime.date,
    key: str,
) -> bool:
    """Tell an account once; whether it was told now."""
    made = notices.notify(
        user=user,
        kind=kind.code,
        # The sweep comes here from no request: which addresses count is said.
        path=reverse("alliances:agreement", args=[agreement], urlconf=settings.ROOT_URLCONF),
        params={"title": title, "day": day.isoformat()},
        key=f"{kind.code}:{key}:{day.isoformat()}",
    )
    return made is not None
