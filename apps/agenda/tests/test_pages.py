"""The agenda's pages: who may, what is refused, what two people at once are told, what it costs."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from apps.agenda import clock, selectors, services
from apps.agenda.hours import Span
from apps.agenda.models import Appointment, Desk, Ticket
from apps.agenda.tests.factories import OFFICER, a_booking, a_desk, a_ticket
from apps.registry.tests.factories import a_person
from tenants import entering
from tenants.models import City
from tests.looks import least_asked

WHOLE = {day: [Span(datetime.time(0), datetime.time(23, 59))] for day in range(7)}
Clients = Callable[..., Any]


@pytest.fixture
def office(maipu: City, clean: None) -> dict[str, Any]:
    """A desk that is open whenever the tests run, and somebody expected next week."""
    with entering(maipu):
        desk = a_desk(week=WHOLE, name="Mesa")
        slots = selectors.free_slots(desk, clock.today() + datetime.timedelta(days=7), 7)
        row = a_booking(desk, slots[0].starts_at, name="Ana")
        return {"desk": desk, "slots": slots, "row": row}


@pytest.mark.parametrize("role", ["viewer", "auditor", "department_contact", "trainer"])
def test_who_does_not_attend_sees_no_queue(
    role: str, office: dict[str, Any], maipu: City, city_client: Clients
) -> None:
    client = city_client(maipu, role)
    for path in ("/agenda/", "/agenda/day/", f"/agenda/appointments/{office['row'].pk}/"):
        assert client.get(path).status_code == 403


def test_who_attends_sets_nothing_up(
    office: dict[str, Any], maipu: City, city_client: Clients
) -> None:
    client = city_client(maipu, "officer")
    assert client.get("/agenda/settings/").status_code == 403
    assert client.post("/agenda/settings/screens/", {"name": "x"}).status_code == 403
    assert "/agenda/settings/" not in client.get("/agenda/").content.decode()


def test_a_city_without_desks_is_offered_the_usual(maipu: City, city_client: Clients) -> None:
    client = city_client(maipu, "coordinator")
    page = client.get("/agenda/").content.decode()
    assert "8:00–13:00" in page
    wrong = client.post("/agenda/set-up/", {"desks": 0, "hours": "de mañana"})
    assert wrong.status_code == 422
    told = {"desks": 3, "days": ["0", "2"], "hours": "8-12, 16-19", "slot_minutes": 30}
    client.post("/agenda/set-up/", told)
    client.post("/agenda/set-up/", told)
    with entering(maipu):
        desks = list(selectors.desks())
        assert [desk.name for desk in desks] == ["Mostrador 1", "Mostrador 2", "Mostrador 3"]
        assert sorted(selectors.week_of(desks[0])) == [0, 2]
        assert len(selectors.week_of(desks[0])[2]) == 2


@pytest.mark.parametrize(("hours", "promised"), [(0, False), (24, True)])
def test_a_reminder_is_promised_only_where_its_day_is_still_to_come(
    hours: int, promised: bool, office: dict[str, Any], maipu: City, city_client: Clients
) -> None:
    row = office["row"]
    with entering(maipu):
        starts = clock.now() + datetime.timedelta(hours=hours)
        Appointment.objects.filter(pk=row.pk).update(remind=True, starts_at=starts)
    page = city_client(maipu, "officer").get(f"/agenda/appointments/{row.pk}/")
    assert page.context["reminder_waits"] is promised


def test_a_change_on_a_stale_page_shows_both_and_changes_nothing(
    office: dict[str, Any], maipu: City, city_client: Clients
) -> None:
    client, row, slots = city_client(maipu, "officer"), office["row"], office["slots"]
    path = f"/agenda/appointments/{row.pk}/"
    with entering(maipu):
        services.reschedule(
            appointment_id=row.pk,
            desk_id=row.desk_id,
            starts_at=slots[3].starts_at,
            version=1,
            by=OFFICER,
        )
    told = {"version": 1, "desk": str(row.desk_id), "at": slots[5].starts_at.isoformat()}
    moved = client.post(f"{path}move/", told)
    assert moved.status_code == 409
    text = moved.content.decode()
    for slot in (slots[3], slots[5]):
        with entering(maipu):
            assert f"{clock.wall(slot.starts_at):%H:%M}" in text
    typed = client.post(path, {"version": 1, "name": "Beatriz", "language": "en", "email": ""})
    assert typed.status_code == 409
    assert "Beatriz" in typed.content.decode()
    assert client.post(f"{path}cancel/", {"version": 1}).status_code == 409
    with entering(maipu):
        kept = Appointment.objects.get()
        assert (kept.state, kept.starts_at) == ("booked", slots[3].starts_at)
        assert str(kept.name) == "Ana"


def test_a_desk_changed_meanwhile_is_told(
    office: dict[str, Any], maipu: City, city_client: Clients
) -> None:
    client, desk = city_client(maipu, "coordinator"), office["desk"]
    path = f"/agenda/settings/desks/{desk.pk}/"
    told = {
        "name": "Otra",
        "kind": "office",
        "letter": "B",
        "slot_minutes": 30,
        "capacity": 2,
        "calls_before_absent": 3,
        "active": "on",
        "version": 1,
        "open_0": "8-12",
        "booked_0": "16-18",
    }
    assert client.post(path, {**told, "booked_0": "11-13"}).status_code == 422
    assert client.post(path, told).status_code == 302
    stale = client.post(path, {**told, "name": "Tercera"})
    assert stale.status_code == 409
    assert "Tercera" in stale.content.decode()
    assert "Otra" in stale.content.decode()
    with entering(maipu):
        week = selectors.week_of(Desk.objects.get(pk=desk.pk))
    assert [span.by_appointment for span in week[0]] == [False, True]


def test_a_move_that_came_too_late_is_told_and_not_made(
    office: dict[str, Any], maipu: City, city_client: Clients
) -> None:
    client = city_client(maipu, "officer")
    with entering(maipu):
        ticket = a_ticket()
    path = f"/agenda/tickets/{ticket.pk}/move/"
    page = client.post(path, {"state": "done"}, follow=True)
    assert "Alguien lo movió" in page.content.decode()
    assert client.post(path, {"state": "gone"}).status_code == 403
    with entering(maipu):
        assert Ticket.objects.get().state == "waiting"


def test_what_somebody_saw_is_in_the_history(
    office: dict[str, Any], maipu: City, city_client: Clients
) -> None:
    from kernel.models.ledger import Sighting

    client = city_client(maipu, "officer")
    client.get(f"/agenda/appointments/{office['row'].pk}/")
    client.get("/agenda/")
    with entering(maipu):
        kinds = set(Sighting.objects.filter(actor=client.user.pk).values_list("kind", flat=True))
    assert {"agenda.appointment", "agenda.tickets"} <= kinds


def test_pages_ask_as_often_for_many_as_for_few(
    office: dict[str, Any], maipu: City, city_client: Clients
) -> None:
    client, desk = city_client(maipu, "officer"), office["desk"]
    day = clock_day(maipu, office["slots"][0].starts_at)
    paths = (
        "/agenda/?office=1",
        f"/agenda/desks/{desk.pk}/",
        f"/agenda/desks/{desk.pk}/now/",
        f"/agenda/day/?desk={desk.pk}&day={day}",
        f"/agenda/week/?desk={desk.pk}&day={day}",
    )

    def counted() -> list[int]:
        found = []
        for path in paths:
            assert client.get(path).status_code == 200
            found.append(len(least_asked(partial(client.get, path))))
        return found

    def more(number: int) -> None:
        with entering(maipu):
            for index in range(number):
                person = a_person(given_names=f"N{uuid.uuid4().hex[:6]}")
                a_ticket(person_id=person.pk)
                slot = selectors.free_slots(desk, clock.local(office["slots"][0].starts_at).date())
                a_booking(desk, slot[index].starts_at, person_id=person.pk)

    more(2)
    few = counted()
    more(8)
    assert counted() == few
    assert max(few) <= 40


def clock_day(city: City, moment: datetime.datetime) -> str:
    """The day of a moment in the city."""
    with entering(city):
        return clock.local(moment).date().isoformat()


def test_over_the_api_the_same(office: dict[str, Any], maipu: City, city_client: Clients) -> None:
    client, desk, row = city_client(maipu, "officer"), office["desk"], office["row"]

    def post(path: str, told: dict[str, Any]) -> Any:
        return client.post(f"/api/v1/{path}", told, content_type="application/json")

    slots = client.get(f"/api/v1/desks/{desk.pk}/slots?days=3").json()
    booked = post("appointments", {"desk": str(desk.pk), "starts_at": slots[-1]["starts_at"]})
    assert booked.status_code == 201
    again = post("appointments", {"desk": str(desk.pk), "starts_at": slots[-1]["starts_at"]})
    assert again.status_code == 409
    assert post(f"appointments/{row.pk}/cancel", {"version": 7}).status_code == 409
    assert post("desks", {"name": "x", "hours": []}).status_code == 403
    ticket = post("tickets", {"letter": "A"}).json()
    assert post(f"desks/{desk.pk}/call-next", {}).json()["id"] == ticket["id"]
    assert post(f"desks/{desk.pk}/call-next", {}).status_code == 409
    assert post(f"tickets/{ticket['id']}/move", {"state": "done"}).status_code == 409
    assert "email" not in client.get(f"/api/v1/appointments/{row.pk}").json()
