"""The office's own times."""

from __future__ import annotations

from apps.referrals.models import DueTime


def due_by_subject() -> dict[str, int]:
    """Working days by subject, where a subject has its own."""
    return dict(DueTime.objects.values_list("subject", "working_days"))
