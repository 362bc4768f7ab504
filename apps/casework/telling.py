"""What officers are told of on the page and by mail: tasks it is time for."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.casework.rules import MANAGE
from apps.notices import kinds

TASKS_DUE: Final = kinds.Kind(
    "casework.tasks_due",
    _("Tasks it is time for"),
    gettext_noop("Tasks it is time for: %(count)s"),
    icon="check-circle",
    tone="warn",
    permission=MANAGE,
)
