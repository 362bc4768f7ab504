"""Desks and their hours: set up, changed, put out of use."""

from __future__ import annotations

import dataclasses
import datetime
import uuid
from collections.abc import Iterable, Mapping, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from apps.agenda import clock
from apps.agenda.errors import Conflict, Refused
from apps.agenda.hours import Span, overlap
from apps.agenda.models import Appointment, Desk, OpeningHours, SpecialDay
from apps.agenda.models.appointments import State
from apps.agenda.models.desks import Kind
from kernel.history import note_user
from kernel.text import fold

Week = Mapping[int, Sequence[Span]]


@dataclasses.dataclass(frozen=True, slots=True)
class DeskData:
    """A desk as told."""

    name: str
    kind: str = Kind.OFFICE
    place: str = ""
    letter: str = "A"
    slot_minutes: int = 20
    capacity: int = 1
    calls_before_absent: int = 3
    active: bool = True


@transaction.atomic
def create_desk(*, data: DeskData, week: Week, by: uuid.UUID | None) -> Desk:
    """Set up a desk with its week; ValidationError by field."""
    note_user(by)
    desk = Desk(created_by=by)
    _copy(desk, data)
    _check_name(desk)
    desk.save(force_insert=True)
    _write_week(desk, week)
    return desk


@transaction.atomic
def change_desk(
    *, desk_id: uuid.UUID, data: DeskData, week: Week, version: int, by: uuid.UUID | None
) -> Desk:
    """Write a desk and its week anew; Conflict when somebody changed it since `version`.

    Appointments given stay where they are, also outside the new hours.
    """
    note_user(by)
    desk = Desk.objects.select_for_update(no_key=True).get(pk=desk_id)
    if desk.version != version:
        raise Conflict
    if desk.active and not data.active and _booked(desk):
        raise Refused(_("People have appointments at this desk: move or cancel them first."))
    _copy(desk, data)
    _check_name(desk)
    desk.version += 1
    desk.save()
    _write_week(desk, week)
    return desk


@transaction.atomic
def set_up(*, desks: int, week: Week, slot_minutes: int, by: uuid.UUID | None) -> list[Desk]:
    """The first desks of an office, all with the same hours and one line; once."""
    note_user(by)
    if Desk.objects.exists():
        return []
    return [
        create_desk(
            data=DeskData(name=_("Desk %(number)s") % {"number": n}, slot_minutes=slot_minutes),
            week=week,
            by=by,
        )
        for n in range(1, desks + 1)
    ]


@transaction.atomic
def add_special_day(
    *,
    day: datetime.date,
    desk_id: uuid.UUID | None,
    spans: Sequence[Span],
    reason: str,
    by: uuid.UUID | None,
) -> list[SpecialDay]:
    """Say that a day is unlike its weekday; no spans closes it. What was said before goes."""
    note_user(by)
    if overlap(spans):
        raise ValidationError(_("Two of these times overlap."))
    SpecialDay.objects.filter(day=day, desk=desk_id).delete()
    told: Sequence[Span | None] = [*spans] or [None]
    rows = [
        SpecialDay(
            desk_id=desk_id,
            day=day,
            opens=None if span is None else span.opens,
            closes=None if span is None else span.closes,
            by_appointment=span is not None and span.by_appointment,
            reason=reason.strip(),
            created_by=by,
        )
        for span in told
    ]
    return SpecialDay.objects.bulk_create(rows)


@transaction.atomic
def remove_special_day(*, special_id: uuid.UUID, by: uuid.UUID | None) -> bool:
    """The day is like its weekday again, with all that was said of it for that desk."""
    note_user(by)
    row = SpecialDay.objects.filter(pk=special_id).first()
    if row is None:
        return False
    SpecialDay.objects.filter(day=row.day, desk=row.desk_id).delete()
    return True


def _copy(desk: Desk, data: DeskData) -> None:
    desk.name = " ".join(data.name.split())
    desk.folded_name = fold(desk.name) or desk.name
    desk.kind, desk.place = data.kind, " ".join(data.place.split())
    desk.letter = data.letter.upper()
    desk.slot_minutes, desk.capacity = data.slot_minutes, data.capacity
    desk.calls_before_absent, desk.active = data.calls_before_absent, data.active


def _check_name(desk: Desk) -> None:
    if not desk.name:
        raise ValidationError({"name": [_("Give the desk a name.")]})
    same = Desk.objects.filter(folded_name=desk.folded_name).exclude(pk=desk.pk)
    if same.exists():
        raise ValidationError({"name": [_("Another desk has that name.")]})


def _write_week(desk: Desk, week: Week) -> None:
    if any(overlap(spans) for spans in week.values()):
        raise ValidationError({"week": [_("Two of these times overlap.")]})
    wanted = {
        (weekday, span.opens, span.closes, span.by_appointment)
        for weekday, spans in week.items()
        for span in spans
    }
    kept = {
        (row.weekday, row.opens, row.closes, row.by_appointment): row
        for row in OpeningHours.objects.filter(desk=desk)
    }
    gone: Iterable[OpeningHours] = [row for key, row in kept.items() if key not in wanted]
    OpeningHours.objects.filter(pk__in=[row.pk for row in gone]).delete()
    OpeningHours.objects.bulk_create(
        OpeningHours(
            desk=desk, weekday=weekday, opens=opens, closes=closes, by_appointment=by_appointment
        )
        for weekday, opens, closes, by_appointment in sorted(wanted - kept.keys())
    )


def _booked(desk: Desk) -> bool:
    coming = Appointment.objects.filter(desk=desk, state=State.BOOKED, ends_at__gt=clock.now())
    return coming.exists()
