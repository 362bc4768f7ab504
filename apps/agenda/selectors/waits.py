"""How long people wait, and how many do not come: figures without a name."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db import connection
from django.db.models import Count, Q

from apps.agenda import clock
from apps.agenda.models import Appointment, Ticket
from apps.agenda.models.appointments import State
from apps.agenda.models.tickets import State as TicketState


@dataclass(frozen=True, slots=True)
class Waits:
    """Figures of a period. Minutes are None when nobody was called; shares when nobody counts."""

    tickets: int
    called: int
    median_minutes: float | None
    p90_minutes: float | None
    tickets_absent: int
    tickets_left: int
    appointments: int
    appointments_missed: int
    appointments_cancelled: int
    mean_attention_minutes: float | None

    @property
    def absent_share(self) -> float | None:
        """Of the tickets called, the share that nobody answered."""
        return self.tickets_absent / self.called if self.called else None

    @property
    def no_show_share(self) -> float | None:
        """Of the appointments whose hour came and that were not cancelled, the share missed."""
        return self.appointments_missed / self.appointments if self.appointments else None


# An appointment waits from its hour, or from arrival when that was later.
_WAITED = """
    SELECT count(*), count(first_called_at),
           percentile_cont(0.5) WITHIN GROUP (ORDER BY waited),
           percentile_cont(0.9) WITHIN GROUP (ORDER BY waited),
           avg(attended)
      FROM (SELECT first_called_at,
                   CASE WHEN first_called_at IS NOT NULL THEN greatest(extract(epoch FROM
                       first_called_at - greatest(taken_at, coalesce(due_at, taken_at))), 0) / 60.0
                   END AS waited,
                   CASE WHEN state = 'done' AND attended_at IS NOT NULL THEN
                       extract(epoch FROM ended_at - attended_at) / 60.0 END AS attended
              FROM agenda_ticket
             WHERE day BETWEEN %(start)s AND %(end)s
               AND (%(letter)s = '' OR letter = %(letter)s)) AS one
"""


def waits(start: datetime.date, end: datetime.date, *, letter: str = "") -> Waits:
    """Figures of the days from start to end, of one line or of all: three queries."""
    with connection.cursor() as cursor:
        cursor.execute(_WAITED, {"start": start, "end": end, "letter": letter})
        tickets, called, median, p90, attention = cursor.fetchone()
    mine = Ticket.objects.filter(day__range=(start, end))
    first, last = clock.bounds_of(start, end)
    due = Appointment.objects.filter(starts_at__gte=first, starts_at__lt=last)
    if letter:
        mine, due = mine.filter(letter=letter), due.filter(desk__letter=letter)
    ended = mine.aggregate(
        absent=Count("pk", filter=Q(state=TicketState.NO_SHOW)),
        left=Count("pk", filter=Q(state=TicketState.LEFT)),
    )
    kept = due.aggregate(
        held=Count("pk", filter=Q(state__in=(State.ATTENDED, State.NO_SHOW))),
        missed=Count("pk", filter=Q(state=State.NO_SHOW)),
        cancelled=Count("pk", filter=Q(state=State.CANCELLED)),
    )
    return Waits(
        tickets=tickets,
        called=called,
        median_minutes=_number(median),
        p90_minutes=_number(p90),
        tickets_absent=ended["absent"],
        tickets_left=ended["left"],
        appointments=kept["held"],
        appointments_missed=kept["missed"],
        appointments_cancelled=kept["cancelled"],
        mean_attention_minutes=_number(attention),
    )


def _number(value: object) -> float | None:
    return None if value is None else round(float(str(value)), 1)
