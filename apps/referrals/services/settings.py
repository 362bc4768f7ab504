"""The only writers of due times, of the office's times and of its calendar."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping

from django.db import transaction

from apps.referrals.errors import Conflict
from apps.referrals.models import CalendarDay, DueTime, Policy


@transaction.atomic
def set_times(
    *,
    times: Mapping[str, int],
    due_by_subject: Mapping[str, int | None],
    version: int,
    by: uuid.UUID | None,
) -> Policy:
    """Write the office's times, and those of subjects that have their own (None: no longer).

    Referrals on their way keep their day. Conflict when somebody wrote since that version.
    """
    del by  # the history says who
    Policy.objects.get_or_create(pk=1)
    row = Policy.objects.select_for_update().get(pk=1)
    if row.version != version:
        raise Conflict
    for name in ("due_days", "remind_before", "escalate_after", "give_up_after", "link_days"):
        setattr(row, name, times.get(name, getattr(row, name)))
    row.version += 1
    row.save()
    for subject, days in due_by_subject.items():
        if days is None:
            DueTime.objects.filter(subject=subject).delete()
        else:
            DueTime.objects.update_or_create(subject=subject, defaults={"working_days": days})
    return row


@transaction.atomic
def set_day(
    *, day: datetime.date, name: str, works: bool = False, by: uuid.UUID | None
) -> CalendarDay:
    """Say that a day is not worked here, or that it is although the nation's calendar says no."""
    del by
    told = {"name": name.strip(), "works": works}
    row, _made = CalendarDay.objects.update_or_create(day=day, defaults=told)
    return row


@transaction.atomic
def forget_day(day_id: uuid.UUID, *, by: uuid.UUID | None) -> bool:
    """Take a day of the city's calendar back; False when there is none."""
    del by
    gone, _rows = CalendarDay.objects.filter(pk=day_id).delete()
    return bool(gone)
