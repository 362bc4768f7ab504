"""Who is called: in which order, how often, to which desk, and never twice."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from apps.agenda import daily, selectors, services
from apps.agenda.errors import Busy, DeskClosed, IllegalMove, Unanswered
from apps.agenda.models import Ticket, TicketStep
from apps.agenda.models.tickets import State
from apps.agenda.tests.factories import (
    OFFICER,
    TUESDAY,
    a_booking,
    a_desk,
    a_ticket,
    at,
    at_once,
)
from apps.registry.tests.factories import a_person
from kernel import clock
from tenants import entering
from tenants.models import City


def _calls(desk: Any) -> list[str]:
    """Call and attend until nobody is left; who came, in order."""
    found = []
    while (ticket := services.call_next(desk_id=desk.pk, by=OFFICER)) is not None:
        found.append(ticket.label)
        services.move(ticket_id=ticket.pk, state=State.ATTENDING, by=OFFICER)
        services.move(ticket_id=ticket.pk, state=State.DONE, by=OFFICER)
    return found


def test_first_who_goes_first_then_whose_hour_has_come_then_by_arrival(
    in_maipu: City, tuesday: None
) -> None:
    desk = a_desk()
    plain, early, due = a_ticket(), a_booking(desk, at(12)), a_booking(desk, at(9, 20))
    for booked in (early, due):
        services.arrive(appointment_id=booked.pk, by=OFFICER)
    a_ticket(), a_ticket(priority=True)
    assert plain.label == "A01"
    assert _calls(desk) == ["A05", "A03", "A01", "A04", "A02"]


def test_numbers_begin_again_each_day_and_each_letter(in_maipu: City) -> None:
    a_desk(), a_desk(letter="M")
    with clock.stopped_at(at(9)):
        assert [a_ticket().label, a_ticket().label, a_ticket(letter="M").label] == [
            "A01",
            "A02",
            "M01",
        ]
    with clock.stopped_at(at(9, day=TUESDAY + datetime.timedelta(days=1))):
        assert a_ticket().label == "A01"


def test_a_form_sent_twice_gives_one_ticket(in_maipu: City, tuesday: None) -> None:
    a_desk()
    number = uuid.uuid4()
    assert a_ticket(submission=number) == a_ticket(submission=number)
    assert Ticket.objects.count() == 1


def test_absent_after_so_many_calls(in_maipu: City, tuesday: None) -> None:
    desk = a_desk(calls_before_absent=2)
    first, second = a_ticket(), a_ticket()
    assert services.call_next(desk_id=desk.pk, by=OFFICER) == first
    with pytest.raises(Unanswered):
        services.call_next(desk_id=desk.pk, by=OFFICER)
    services.move(ticket_id=first.pk, state=State.CALLED, by=OFFICER)
    assert services.call_next(desk_id=desk.pk, by=OFFICER) == second
    first.refresh_from_db()
    assert first.state == State.NO_SHOW
    # They were in the corridor: same number, back in line.
    services.move(ticket_id=first.pk, state=State.WAITING, by=OFFICER)
    services.move(ticket_id=second.pk, state=State.ATTENDING, by=OFFICER)
    with pytest.raises(Busy):
        services.call_next(desk_id=desk.pk, by=OFFICER)
    services.move(ticket_id=second.pk, state=State.DONE, by=OFFICER)
    again = services.call_next(desk_id=desk.pk, by=OFFICER)
    assert again is not None
    assert (again.pk, again.calls) == (first.pk, 1)
    steps = TicketStep.objects.filter(ticket=first).order_by("position")
    assert [step.state for step in steps].count(State.CALLED) == 3


def test_an_appointments_ticket_waits_for_its_own_desk(in_maipu: City, tuesday: None) -> None:
    one, other = a_desk(), a_desk()
    booked = a_booking(one, at(9, 20))
    ticket = services.arrive(appointment_id=booked.pk, by=OFFICER)
    assert services.call_next(desk_id=other.pk, by=OFFICER) is None
    # Somebody at the other desk may still take them over.
    services.call_this(ticket_id=ticket.pk, desk_id=other.pk, by=OFFICER)
    assert selectors.at_desk(other) == ticket


def test_a_desk_that_is_not_in_use_calls_nobody(in_maipu: City, tuesday: None) -> None:
    desk = a_desk(active=False)
    with pytest.raises(DeskClosed):
        services.call_next(desk_id=desk.pk, by=OFFICER)
    with pytest.raises(DeskClosed):
        a_ticket()


def test_two_desks_calling_at_once_never_call_the_same_ticket(maipu: City, clean: None) -> None:
    with clock.stopped_at(at(9)), entering(maipu):
        desks = [a_desk() for _ in range(4)]
        for _ in range(3):
            a_ticket()
    called = at_once(
        maipu,
        at(9, 1),
        *(lambda d=desk: services.call_next(desk_id=d.pk, by=OFFICER) for desk in desks),
    )
    labels = [one.label for one in called if isinstance(one, Ticket)]
    assert sorted(labels) == ["A01", "A02", "A03"]
    assert called.count(None) == 1


def test_two_presses_at_one_desk_call_one_ticket(maipu: City, clean: None) -> None:
    with clock.stopped_at(at(9)), entering(maipu):
        desk = a_desk()
        a_ticket(), a_ticket()
    came = at_once(maipu, at(9, 1), *[lambda: services.call_next(desk_id=desk.pk, by=OFFICER)] * 3)
    assert sum(isinstance(one, Ticket) for one in came) == 1
    assert sum(isinstance(one, Unanswered) for one in came) == 2


def test_numbers_drawn_at_once_are_all_different(maipu: City, clean: None) -> None:
    with clock.stopped_at(at(9)), entering(maipu):
        a_desk()
    came = at_once(maipu, at(9), *[a_ticket] * 8)
    assert sorted(one.number for one in came if isinstance(one, Ticket)) == list(range(1, 9))


def test_two_who_press_different_keys_for_one_ticket(maipu: City, clean: None) -> None:
    """One key counts; the other is told that it came too late."""
    with clock.stopped_at(at(9)), entering(maipu):
        desk = a_desk()
        ticket = a_ticket()
        services.call_next(desk_id=desk.pk, by=OFFICER)
    came = at_once(
        maipu,
        at(9, 1),
        lambda: services.move(ticket_id=ticket.pk, state=State.NO_SHOW, by=OFFICER),
        lambda: services.move(ticket_id=ticket.pk, state=State.ATTENDING, by=OFFICER),
    )
    assert sum(isinstance(one, IllegalMove) for one in came) == 1
    with entering(maipu):
        states = TicketStep.objects.filter(ticket=ticket).values_list("state", flat=True)
        assert len(states) == 3


def test_the_database_keeps_a_desk_to_one_and_a_number_to_one(
    in_maipu: City, tuesday: None
) -> None:
    desk = a_desk()
    first, second = a_ticket(), a_ticket()
    for told, rule in (
        ({"state": "called", "desk": desk, "calls": 1}, "agenda_ticket_one_at_a_desk"),
        ({"number": 1}, "agenda_ticket_number_once_a_day"),
        ({"state": "called"}, "agenda_ticket_called_to_a_desk"),
        ({"state": "done"}, "agenda_ticket_ended_has_its_hour"),
        ({"state": "gone"}, "agenda_ticket_(state_known|ended_has_its_hour)"),
        ({"letter": "a"}, "agenda_ticket_letter_is_one"),
    ):
        Ticket.objects.filter(pk=first.pk).update(state="called", desk=desk, calls=1)
        with pytest.raises(IntegrityError, match=rule), transaction.atomic():
            Ticket.objects.filter(pk=second.pk).update(**told)


def test_a_step_stands_as_it_was_written(in_maipu: City, tuesday: None) -> None:
    from django.db import DatabaseError

    a_desk()
    ticket = a_ticket()
    with pytest.raises(DatabaseError), transaction.atomic():
        TicketStep.objects.filter(ticket=ticket).update(state=State.DONE)


def test_after_midnight_yesterday_is_closed(in_maipu: City) -> None:
    with clock.stopped_at(at(12)):
        one, two = a_desk(), a_desk()
        waits, called, here = a_ticket(), a_ticket(priority=True), a_ticket(priority=True)
        missed = a_booking(one, at(12, 40))
        services.call_next(desk_id=one.pk, by=OFFICER)
        services.call_next(desk_id=two.pk, by=OFFICER)
        services.move(ticket_id=here.pk, state=State.ATTENDING, by=OFFICER)
    with clock.stopped_at(at(23, 59)):
        daily.run()
        waits.refresh_from_db()
        assert waits.state == State.WAITING
    with clock.stopped_at(at(0, 1, day=TUESDAY + datetime.timedelta(days=1))):
        daily.run()
        for row in (waits, called, here, missed):
            row.refresh_from_db()
        assert [waits.state, called.state, here.state] == [
            State.LEFT,
            State.NO_SHOW,
            State.DONE,
        ]
        assert missed.state == "no_show"
        assert services.call_next(desk_id=one.pk, by=OFFICER) is None
        daily.run()


def test_saving_a_consultation_finishes_the_ticket_of_whom_it_is_about(
    in_maipu: City, tuesday: None
) -> None:
    from apps.registry import services as registry

    desk, person, other = a_desk(), a_person(), a_person(given_names="Otra")
    ticket = a_ticket(name="Wilma")
    services.call_next(desk_id=desk.pk, by=OFFICER)
    services.move(ticket_id=ticket.pk, state=State.ATTENDING, by=OFFICER)

    def save(who: Any) -> Any:
        told = registry.ConsultationData(contacted_on=TUESDAY, subject="housing", channel="counter")
        return registry.attend(who=who, consultation=told, by=OFFICER)

    services.say_who(ticket_id=ticket.pk, by=OFFICER, finish_on_save=False)
    save(person)
    ticket.refresh_from_db()
    assert (ticket.state, ticket.person_id) == (State.ATTENDING, person.pk)
    services.say_who(ticket_id=ticket.pk, by=OFFICER, finish_on_save=True)
    save(other)
    ticket.refresh_from_db()
    assert ticket.state == State.ATTENDING, "somebody else's consultation does not end it"
    kept = save(person)
    ticket.refresh_from_db()
    assert (ticket.state, ticket.consultation_id) == (State.DONE, kept.pk)
