"""What whoever keeps alliances is told of: agreements and commitments near their day."""

from __future__ import annotations

import datetime
import uuid
from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.alliances.rules import MANAGE
from apps.notices import kinds
from apps.notices import services as notices


def _of_a_day(code: str, label: kinds.Words, title: str, icon: str) -> kinds.Kind:
    """Something of an agreement that has a day; its title says which with `%(day)s`."""
    return kinds.Kind(
        f"alliances.{code}",
        label,
        title,
        icon=icon,
        tone="warn",
        values=kinds.dated,
        permission=MANAGE,
    )


EXPIRING: Final = _of_a_day(
    "expiring",
    _("Agreements that are about to expire"),
    gettext_noop("“%(title)s” expires on %(day)s"),
    "calendar",
)
COMMITMENT_DUE: Final = _of_a_day(
    "commitment_due",
    _("Commitments of agreements that come due"),
    gettext_noop("A commitment of “%(title)s” is due on %(day)s"),
    "check-circle",
)
COMMITMENT_OVERDUE: Final = _of_a_day(
    "commitment_overdue",
    _("Commitments of agreements that are overdue"),
    gettext_noop("A commitment of “%(title)s” was due on %(day)s"),
    "alert",
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
