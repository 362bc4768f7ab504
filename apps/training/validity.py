"""Until when an accreditation counts."""

from __future__ import annotations

import datetime

from apps.training import clock
from apps.training.models import Enrolment


def due_on(row: Enrolment) -> datetime.date | None:
    """The last day on which an accreditation counts; None for good, or for none."""
    months = row.edition.valid_months
    if months is None or row.accredited_at is None:
        return None
    return clock.months_after(clock.local(row.accredited_at).date(), months)
