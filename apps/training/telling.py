"""What those who manage training are told of: courses that staff have to take again."""

from __future__ import annotations

import datetime
import uuid
from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.notices import kinds
from apps.notices import services as notices

MANAGE: Final = "training.manage"


DUE_AGAIN: Final = kinds.Kind(
    "training.due_again",
    _("Courses that staff have to take again"),
    gettext_noop("Courses that staff have to take again by %(day)s: %(count)s"),
    icon="calendar",
    tone="warn",
    values=kinds.dated,
    permission=MANAGE,
)


def tell_due_again(*, user: uuid.UUID, count: int, day: datetime.date) -> bool:
    """Tell an account how many there are, once for that day; whether it was told now."""
    page = reverse("training:figures", urlconf=settings.ROOT_URLCONF)
    made = notices.notify(
        user=user,
        kind=DUE_AGAIN.code,
        path=f"{page}#due",
        params={"count": count, "day": day.isoformat()},
        key=f"{DUE_AGAIN.code}:{day.isoformat()}",
    )
    return made is not None
