"""Whatever officers do, in whatever order and two at a time: no illegal state, nobody called twice.

What is legal is written here once more, in the words of those who ask for it: the table in the
models is judged by it, and not used.
"""

from __future__ import annotations

import contextlib
import datetime
import itertools
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from apps.agenda import daily, selectors, services
from apps.agenda.errors import Refused
from apps.agenda.models import Appointment, AppointmentStep, Ticket, TicketStep
from apps.agenda.tests.factories import MENDOZA, OFFICER, a_booking, a_desk, a_ticket, at_once
from kernel import clock
from tenants import entering
from tenants.models import City

TICKET = {
    ("", "waiting"),
    ("waiting", "called"),
    ("waiting", "left"),
    ("called", "called"),
    ("called", "attending"),
    ("called", "no_show"),
    ("called", "left"),
    ("called", "waiting"),
    ("attending", "done"),
    ("attending", "waiting"),
    ("no_show", "waiting"),
}
APPOINTMENT = {
    ("", "booked"),
    ("booked", "booked"),
    ("booked", "arrived"),
    ("booked", "no_show"),
    ("booked", "cancelled"),
    ("arrived", "attended"),
    ("arrived", "no_show"),
    ("no_show", "arrived"),
}
# Of a day that is over, by itself: whoever waited has left, whoever was called is absent.
FOLLOWS = {
    "waiting": "arrived",
    "called": "arrived",
    "attending": "arrived",
    "done": "attended",
    "no_show": "no_show",
    "left": "no_show",
}
_days = itertools.count()
pick = st.integers(0, 50)


class Office(RuleBasedStateMachine):
    """An office of two desks; each run has days of its own."""

    city: City

    @initialize()
    def opens(self) -> None:
        # Mondays of years to come: nothing of another run is near.
        self.day = datetime.date(2031, 1, 6) + datetime.timedelta(weeks=next(_days))
        self.minute = 9 * 60
        self.first = self.now
        with self.inside():
            self.desks = [a_desk(capacity=1 + n, calls_before_absent=2) for n in range(2)]

    @property
    def now(self) -> datetime.datetime:
        start = datetime.datetime.combine(self.day, datetime.time(), tzinfo=MENDOZA)
        return start + datetime.timedelta(minutes=self.minute)

    @contextlib.contextmanager
    def inside(self) -> Any:
        with clock.stopped_at(self.now), entering(self.city):
            yield

    def tickets(self) -> list[Ticket]:
        return list(Ticket.objects.filter(taken_at__gte=self.first).order_by("taken_at", "number"))

    def booked(self) -> list[Appointment]:
        mine = Appointment.objects.filter(desk__in=self.desks)
        return list(mine.order_by("created_at", "pk"))

    def free(self, desk: Any) -> list[datetime.datetime]:
        return [cell.starts_at for cell in selectors.free_slots(desk, self.day)]

    @rule(priority=st.booleans())
    def takes_a_ticket(self, priority: bool) -> None:
        with self.inside():
            a_ticket(priority=priority)

    @rule(minutes=st.integers(1, 40))
    def time_passes(self, minutes: int) -> None:
        self.minute = min(self.minute + minutes, 13 * 60)

    @rule(which=st.integers(0, 1))
    def calls_next(self, which: int) -> None:
        with self.inside(), contextlib.suppress(Refused):
            desk = self.desks[which]
            waits = [t for t in self.tickets() if t.state == "waiting" and t.day == self.day]
            mine = [t for t in waits if t.only_desk_id in (None, desk.pk)]
            ticket = services.call_next(desk_id=desk.pk, by=OFFICER)
            assert (ticket is None) == (not mine)
            if ticket is not None:
                assert ticket.pk == min(mine, key=self.turn).pk

    def turn(self, ticket: Ticket) -> tuple[int, datetime.datetime, int]:
        """Goes first, hour has come, came without, came early."""
        due = ticket.due_at
        rank = 0 if ticket.priority else 2 if due is None else 1 if due <= self.now else 3
        return rank, due or ticket.taken_at, ticket.number

    @rule(
        which=pick,
        state=st.sampled_from(["called", "attending", "done", "no_show", "left", "waiting"]),
    )
    def moves_a_ticket(self, which: int, state: str) -> None:
        with self.inside(), contextlib.suppress(Refused):
            if rows := self.tickets():
                services.move(ticket_id=rows[which % len(rows)].pk, state=state, by=OFFICER)

    @rule(which=pick, desk=st.integers(0, 1))
    def calls_out_of_turn(self, which: int, desk: int) -> None:
        with self.inside(), contextlib.suppress(Refused):
            if rows := self.tickets():
                ticket = rows[which % len(rows)]
                services.call_this(ticket_id=ticket.pk, desk_id=self.desks[desk].pk, by=OFFICER)

    @rule(desk=st.integers(0, 1), slot=pick)
    def books(self, desk: int, slot: int) -> None:
        with self.inside(), contextlib.suppress(Refused):
            if free := self.free(self.desks[desk]):
                a_booking(self.desks[desk], free[slot % len(free)])

    @rule(which=pick, desk=st.integers(0, 1), slot=pick, stale=st.booleans())
    def reschedules(self, which: int, desk: int, slot: int, stale: bool) -> None:
        with self.inside(), contextlib.suppress(Refused):
            rows, free = self.booked(), self.free(self.desks[desk])
            if rows and free:
                row = rows[which % len(rows)]
                services.reschedule(
                    appointment_id=row.pk,
                    desk_id=self.desks[desk].pk,
                    starts_at=free[slot % len(free)],
                    version=row.version - stale,
                    by=OFFICER,
                )
                assert not stale, "a page read before somebody's change changed it again"

    @rule(which=pick, deed=st.sampled_from(["arrive", "cancel", "did_not_come"]))
    def does_with_an_appointment(self, which: int, deed: str) -> None:
        with self.inside(), contextlib.suppress(Refused):
            if rows := self.booked():
                row = rows[which % len(rows)]
                told = {"version": row.version} if deed == "cancel" else {}
                getattr(services, deed)(appointment_id=row.pk, by=OFFICER, **told)

    @rule()
    def both_desks_call_at_once(self) -> None:
        came = at_once(
            self.city,
            self.now,
            *(lambda d=d: services.call_next(desk_id=d.pk, by=OFFICER) for d in self.desks),
        )
        labels = [one.label for one in came if isinstance(one, Ticket)]
        assert len(set(labels)) == len(labels)
        assert all(one is None or isinstance(one, Ticket | Refused) for one in came), came

    @rule(slot=pick)
    def two_book_the_same_slot_at_once(self, slot: int) -> None:
        desk = self.desks[0]
        with self.inside():
            free = self.free(desk)
        if free:
            start = free[slot % len(free)]
            came = at_once(self.city, self.now, *[lambda: a_booking(desk, start)] * 2)
            assert sum(isinstance(one, Appointment) for one in came) == 1, came

    @rule(which=pick, one=st.sampled_from(["attending", "no_show", "left", "waiting", "called"]))
    def two_move_the_same_ticket_at_once(self, which: int, one: str) -> None:
        with self.inside():
            rows = self.tickets()
        if rows:
            ticket = rows[which % len(rows)]
            came = at_once(
                self.city,
                self.now,
                lambda: services.move(ticket_id=ticket.pk, state=one, by=OFFICER),
                lambda: services.move(ticket_id=ticket.pk, state="attending", by=OFFICER),
            )
            assert all(isinstance(one, Ticket | Refused) for one in came), came

    @precondition(lambda self: self.minute > 11 * 60)
    @rule()
    def the_day_ends(self) -> None:
        self.day += datetime.timedelta(days=1)
        self.minute = 9 * 60
        with self.inside():
            daily.run()
            open_still = [t for t in self.tickets() if t.day < self.day and t.ended_at is None]
            assert not open_still
            assert not [a for a in self.booked() if a.state == "booked" and a.ends_at < self.now]

    @invariant()
    def every_step_was_legal_and_the_last_one_is_the_state(self) -> None:
        if not hasattr(self, "desks"):
            return
        with self.inside():
            tickets, booked = self.tickets(), self.booked()
            for rows, steps, legal, key in (
                (tickets, TicketStep.objects.filter(ticket__in=tickets), TICKET, "ticket_id"),
                (
                    booked,
                    AppointmentStep.objects.filter(appointment__in=booked),
                    APPOINTMENT,
                    "appointment_id",
                ),
            ):
                told: dict[Any, list[str]] = {}
                for step in steps.order_by("position"):
                    told.setdefault(getattr(step, key), [""]).append(step.state)
                for row in rows:
                    states = told[row.pk]
                    assert states[-1] == row.state
                    assert set(itertools.pairwise(states)) <= legal, states
            self._nobody_is_in_two_places(tickets, booked)

    def _nobody_is_in_two_places(self, tickets: list[Ticket], booked: list[Appointment]) -> None:
        here = [(t.desk_id, t.day) for t in tickets if t.state in ("called", "attending")]
        assert len(set(here)) == len(here), "a desk has two people at once"
        numbers = sorted((t.day, t.letter, t.number) for t in tickets)
        for _line, group in itertools.groupby(numbers, key=lambda one: one[:2]):
            given = [number for _day, _letter, number in group]
            assert given == list(range(1, len(given) + 1))
        held = [a for a in booked if a.state in ("booked", "arrived", "attended")]
        for desk in self.desks:
            mine = [a for a in held if a.desk_id == desk.pk]
            for one in mine:
                same = [a for a in mine if a.starts_at < one.ends_at and a.ends_at > one.starts_at]
                assert len(same) <= desk.capacity
        of_ticket = {t.appointment_id: t for t in tickets if t.appointment_id}
        for row in booked:
            if row.pk in of_ticket:
                assert row.state == FOLLOWS[of_ticket[row.pk].state]
            else:
                assert row.state in ("booked", "no_show", "cancelled")


def test_the_life_of_an_office(maipu: City, clean: None) -> None:
    Office.city = maipu
    run_state_machine_as_test(
        Office,
        settings=settings(
            max_examples=12,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
