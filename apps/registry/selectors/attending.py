"""What an officer need not type again: the values a new consultation most likely has."""

from __future__ import annotations

import uuid
from typing import Any

from django.utils import timezone

from apps.registry.models import Consultation, Person

CHANNEL, LANGUAGE = "counter", "es"


def first_values(person: Person | None, *, by: uuid.UUID) -> dict[str, Any]:
    """The channel this officer used last today, and the language this person spoke last."""
    latest = (
        Consultation.objects.filter(officer=by, contacted_on=timezone.localdate(), source="counter")
        .exclude(channel="")
        .order_by("-created_at")
        .values_list("channel", flat=True)
        .first()
    )
    first = {"channel": latest or CHANNEL, "language": LANGUAGE}
    if person is not None:
        spoken = (
            Consultation.objects.filter(person=person)
            .exclude(language="")
            .order_by("-contacted_on", "-created_at", "id")
            .values_list("language", "interpreter")
            .first()
        )
        if spoken is not None:
            first["language"], first["interpreter"] = spoken
    return first


def was_kept(submission: uuid.UUID, *, by: uuid.UUID) -> bool:
    """Whether this officer's form of that number has been recorded."""
    return Consultation.objects.filter(pk=submission, officer=by).exists()
