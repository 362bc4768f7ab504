"""Messages in states that take a mail server a while, for tests of here and elsewhere."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.utils import timezone

from apps.notices import services
from apps.notices.models import Message, Problem, State


def a_failed_message(
    *, kind: str = "notice", to: str = "ana@example.test", problem: str = Problem.RECIPIENT
) -> Message:
    """One that no server took, just now."""
    made = services.send_mail(
        to=to,
        template="notices/mail/digest",
        context={"notices": [], "count": 1, "more": 0},
        language="es-ar",
        kind=kind,
    )
    refuse([made.pk], problem=problem)
    return made


def refuse(ids: Iterable[uuid.UUID], *, problem: str = Problem.RECIPIENT) -> None:
    """No server took these."""
    Message.objects.filter(pk__in=list(ids)).update(
        state=State.FAILED, problem=problem, attempts=3, changed_at=timezone.now()
    )
