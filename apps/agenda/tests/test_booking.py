"""Slots are booked once, whoever presses first; changes tell of one another."""

from __future__ import annotations

import datetime
import uuid
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from apps.agenda import selectors, services
from apps.agenda.errors import Conflict, IllegalMove, NoSuchSlot, NotToday, Refused, SlotTaken
from apps.agenda.models import Appointment, AppointmentStep
from apps.agenda.models.appointments import State
from apps.agenda.tests.factories import (
    MORNING,
    OFFICER,
    TUESDAY,
    a_booking,
    a_desk,
    a_ticket,
    at,
    at_once,
)
from kernel import clock
from tenants import entering
from tenants.models import City


def test_nothing_but_a_slot_is_needed(in_maipu: City, tuesday: None) -> None:
    booked = a_booking(a_desk(), at(10))
    assert len(booked.code) == 4
    assert selectors.by_code(f" {booked.code.lower()} ") == [booked]


def test_two_who_book_the_same_slot_at_once(maipu: City, clean: None) -> None:
    with entering(maipu):
        desk = a_desk()
    came = at_once(maipu, at(9), *[lambda: a_booking(desk, at(10))] * 6)
    assert sum(isinstance(one, Appointment) for one in came) == 1
    assert sum(isinstance(one, SlotTaken) for one in came) == 5


def test_as_many_as_there_are_places_and_not_one_more(maipu: City, clean: None) -> None:
    with entering(maipu):
        desk = a_desk(capacity=3)
    came = at_once(maipu, at(9), *[lambda: a_booking(desk, at(10))] * 5)
    assert sorted(one.seat for one in came if isinstance(one, Appointment)) == [1, 2, 3]
    assert sum(isinstance(one, SlotTaken) for one in came) == 2


def test_two_moved_to_one_slot_at_once(maipu: City, clean: None) -> None:
    with clock.stopped_at(at(9)), entering(maipu):
        desk = a_desk()
        rows = [a_booking(desk, at(10)), a_booking(desk, at(11))]
    came = at_once(
        maipu,
        at(9),
        *(
            lambda r=row: services.reschedule(
                appointment_id=r.pk, desk_id=desk.pk, starts_at=at(12), version=1, by=OFFICER
            )
            for row in rows
        ),
    )
    assert sum(isinstance(one, Appointment) for one in came) == 1
    assert sum(isinstance(one, SlotTaken) for one in came) == 1


def test_moved_and_cancelled_at_once_one_of_them_is_told(maipu: City, clean: None) -> None:
    """Several times over: neither waits for the other for ever."""
    with clock.stopped_at(at(9)), entering(maipu):
        desk = a_desk()
        rows = [a_booking(desk, at(10, minute)) for minute in (0, 20, 40)]
    for row, minute in zip(rows, (0, 20, 40), strict=True):
        came = at_once(
            maipu,
            at(9),
            partial(services.cancel, appointment_id=row.pk, version=1, by=OFFICER),
            partial(
                services.reschedule,
                appointment_id=row.pk,
                desk_id=desk.pk,
                starts_at=at(11, minute),
                version=1,
                by=OFFICER,
            ),
        )
        assert sum(isinstance(one, Conflict) for one in came) == 1, came
        assert sum(isinstance(one, Appointment) for one in came) == 1


def test_the_database_itself_refuses_a_second_one_on_a_seat(in_maipu: City, tuesday: None) -> None:
    desk = a_desk(slot_minutes=60)
    row = a_booking(desk, at(10))
    for start, end in ((at(10), at(11)), (at(10, 30), at(11, 30)), (at(9, 30), at(10, 30))):
        with (
            pytest.raises(IntegrityError, match="agenda_appointment_seat_taken_once"),
            transaction.atomic(),
        ):
            Appointment.objects.create(desk=desk, starts_at=start, ends_at=end, code="AAAA")
    services.cancel(appointment_id=row.pk, version=1, by=OFFICER)
    Appointment.objects.create(desk=desk, starts_at=at(10), ends_at=at(11), code="AAAA")


def test_shorter_slots_do_not_run_into_those_given_before(in_maipu: City, tuesday: None) -> None:
    desk = a_desk(slot_minutes=60)
    a_booking(desk, at(10))
    services.change_desk(
        desk_id=desk.pk,
        data=services.DeskData(name="Otra", slot_minutes=20),
        week={1: MORNING},
        version=1,
        by=OFFICER,
    )
    desk.refresh_from_db()
    with pytest.raises(SlotTaken):
        a_booking(desk, at(10, 40))
    free = {cell.starts_at for cell in selectors.free_slots(desk, TUESDAY)}
    assert at(11) in free
    assert not free & {at(10), at(10, 20), at(10, 40)}


@pytest.mark.parametrize(
    "when",
    [at(10, 7), at(7), at(13), at(9, day=TUESDAY - datetime.timedelta(days=7)), at(8)],
    ids=["between slots", "before opening", "after closing", "last week", "an hour ago"],
)
def test_only_slots_that_are_given_and_to_come(
    in_maipu: City, tuesday: None, when: datetime.datetime
) -> None:
    with pytest.raises(NoSuchSlot):
        a_booking(a_desk(), when)


def test_a_form_sent_twice_books_once(in_maipu: City, tuesday: None) -> None:
    desk, number = a_desk(), uuid.uuid4()
    told: dict[str, Any] = {"desk_id": desk.pk, "starts_at": at(10), "by": OFFICER}
    first = services.book(whom=services.Whom(), submission=number, **told)
    assert services.book(whom=services.Whom(), submission=number, **told) == first


def test_arriving_is_a_ticket_and_the_appointment_follows_it(in_maipu: City, tuesday: None) -> None:
    desk = a_desk()
    row = a_booking(desk, at(9, 40), name="Ana")
    ticket = services.arrive(appointment_id=row.pk, by=OFFICER)
    assert services.arrive(appointment_id=row.pk, by=OFFICER) == ticket
    assert str(ticket.name) == "Ana"
    for state, follows in (
        ("called", State.ARRIVED),
        ("no_show", State.NO_SHOW),
        ("waiting", State.ARRIVED),
        ("called", State.ARRIVED),
        ("attending", State.ARRIVED),
        ("done", State.ATTENDED),
    ):
        if state == "called":
            services.call_next(desk_id=desk.pk, by=OFFICER)
        else:
            services.move(ticket_id=ticket.pk, state=state, by=OFFICER)
        row.refresh_from_db()
        assert row.state == follows
    with pytest.raises(IllegalMove):
        services.cancel(appointment_id=row.pk, version=row.version, by=OFFICER)


def test_nobody_arrives_on_another_day(in_maipu: City, tuesday: None) -> None:
    row = a_booking(a_desk(), at(10, day=TUESDAY + datetime.timedelta(days=1)))
    with pytest.raises(NotToday):
        services.arrive(appointment_id=row.pk, by=OFFICER)
    with pytest.raises(NotToday):
        services.did_not_come(appointment_id=row.pk, by=OFFICER)


def test_marked_absent_and_late_all_the_same(in_maipu: City) -> None:
    with clock.stopped_at(at(9, 30)):
        row = a_booking(a_desk(), at(9, 40))
    with clock.stopped_at(at(10)):
        services.did_not_come(appointment_id=row.pk, by=OFFICER)
        services.arrive(appointment_id=row.pk, by=OFFICER)
    steps = AppointmentStep.objects.filter(appointment=row).order_by("position")
    assert [step.state for step in steps] == ["booked", "no_show", "arrived"]


def test_a_desk_with_people_expected_is_not_put_out_of_use(in_maipu: City, tuesday: None) -> None:
    desk = a_desk()
    row = a_booking(desk, at(10))
    told = services.DeskData(name=desk.name, active=False)
    with pytest.raises(Refused):
        services.change_desk(desk_id=desk.pk, data=told, week={}, version=1, by=OFFICER)
    services.cancel(appointment_id=row.pk, version=1, by=OFFICER)
    services.change_desk(desk_id=desk.pk, data=told, week={}, version=1, by=OFFICER)
    with pytest.raises(Conflict):
        services.change_desk(desk_id=desk.pk, data=told, week={}, version=1, by=OFFICER)


def test_names_addresses_and_notes_are_sealed(in_maipu: City, tuesday: None) -> None:
    from django.db import connection

    row = a_booking(a_desk(), at(10), name="Ñandubay", email="a@b.org", note="por su hija")
    a_ticket(name="Ñandubay")
    with connection.cursor() as cursor:
        cursor.execute("SELECT a::text, t::text FROM agenda_appointment a, agenda_ticket t")
        [(one, two)] = cursor.fetchall()
    for secret in ("Ñandubay", "a@b.org", "por su hija"):
        assert secret not in one + two
    row.refresh_from_db()
    assert str(row.note) == "por su hija"
