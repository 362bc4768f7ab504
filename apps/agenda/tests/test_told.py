"""What is told to people: reminders once, the wall without names, figures that are right."""

from __future__ import annotations

import datetime
import statistics
from collections.abc import Callable
from typing import Any

import pytest

from apps.agenda import clock as office
from apps.agenda import daily, links, presenters, selectors, services
from apps.agenda.models import Screen, Ticket
from apps.agenda.tests.factories import (
    OFFICER,
    TUESDAY,
    a_booking,
    a_desk,
    a_ticket,
    at,
    at_once,
)
from apps.notices.selectors import messages
from apps.registry.tests.factories import a_person
from kernel import clock
from tenants import entering
from tenants.models import City

WEDNESDAY = TUESDAY + datetime.timedelta(days=1)
SECRET = "Ñandubay"


def _sent(kind: str = "appointment.reminder") -> list[Any]:
    return [row for row in messages() if row.kind == kind]


def test_a_reminder_goes_out_once_the_day_before_in_their_language(in_maipu: City) -> None:
    with clock.stopped_at(at(8)):
        desk = a_desk(place="San Martín 100")
        told = {"name": SECRET, "email": "a@example.org", "note": "violencia"}
        a_booking(desk, at(10, day=WEDNESDAY), **told)
        a_booking(desk, at(11, day=WEDNESDAY), **{**told, "language": "en"})
        a_booking(desk, at(12, day=WEDNESDAY), name="sin correo")
        a_booking(desk, at(10, day=WEDNESDAY + datetime.timedelta(days=1)), **told)
        daily.run()
        assert not _sent(), "not before nine"
    with clock.stopped_at(at(9)):
        daily.run()
        daily.run()
    english, spanish = sorted(_sent(), key=lambda row: row.language)
    assert [english.language, spanish.language] == ["en", "es-ar"]
    assert "miércoles 16 de setiembre, 10:00" in str(spanish.text)
    assert "Wednesday 16 September, 11:00" in str(english.text)
    for row in (english, spanish):
        assert "San Martín 100" in str(row.text)
        assert "violencia" not in str(row.text) + str(row.html)
        assert SECRET not in str(row.subject)


def test_two_workers_remind_once(maipu: City, clean: None) -> None:
    with clock.stopped_at(at(9)), entering(maipu):
        a_booking(a_desk(), at(10, day=WEDNESDAY), email="a@example.org")
    at_once(maipu, at(10), *[services.remind_due] * 3)
    with entering(maipu):
        assert len(_sent()) == 1


def test_who_left_an_address_hears_of_another_hour_and_of_the_end(in_maipu: City) -> None:
    with clock.stopped_at(at(9)):
        desk = a_desk()
        row = a_booking(desk, at(10, day=WEDNESDAY), email="a@example.org")
        daily.run()
        moved = services.reschedule(
            appointment_id=row.pk,
            desk_id=desk.pk,
            starts_at=at(12, day=WEDNESDAY),
            version=1,
            by=OFFICER,
        )
        daily.run()
        services.cancel(appointment_id=row.pk, version=moved.version, by=OFFICER)
        daily.run()
    assert len(_sent("appointment.moved")) == len(_sent("appointment.cancelled")) == 1
    assert len(_sent()) == 2, "once for the first hour and once for the second"
    assert "12:00" in str(_sent("appointment.moved")[0].text)


def test_the_words_to_copy_say_what_is_needed_and_not_what_for(in_maipu: City) -> None:
    with clock.stopped_at(at(9)):
        row = a_booking(a_desk(), at(10, day=WEDNESDAY), name=SECRET, note="asilo")
        text = presenters.reminder_text(row, place="Maipú")
    assert all(word in text for word in (SECRET, "10:00", row.code, "No hace falta documento"))
    assert "asilo" not in text


@pytest.fixture
def wall(maipu: City, clean: None) -> dict[str, Any]:
    """A screen of line A, somebody called in each of two lines."""
    with entering(maipu):
        desk = a_desk(name="Mesa uno")
        mobile = a_desk(name="Mesa móvil", letter="M")
        person = a_person(given_names=SECRET)
        a_ticket(name=SECRET, person_id=person.pk, priority=True)
        a_ticket()
        a_ticket(letter="M")
        for one in (desk, mobile):
            services.call_next(desk_id=one.pk, by=OFFICER)
        screen = services.open_screen(name="Sala", letters=["A"], second_language="pt", by=OFFICER)
        return {"path": links.path_of(screen.pk), "screen": screen, "desk": desk}


def test_the_wall_shows_numbers_and_nobody(wall: dict[str, Any], maipu: City) -> None:
    from django.test import Client

    client: Any = Client(HTTP_HOST="maipu.localhost")
    page = client.get(wall["path"])
    text = page.content.decode()
    assert all(word in text for word in ("A01", "Mesa uno", "Senha", "Número"))
    assert SECRET not in text
    assert "M01" not in text, "another line's"
    assert "primero" not in text
    assert "no-store" in page["Cache-Control"]
    # Asked again every few seconds: nothing is sent when nothing changed.
    now = f"{wall['path']}now/"
    stamp = text.split("?v=")[1][:12]
    same = client.get(f"{now}?v={stamp}")
    assert (same.status_code, same.content) == (204, b"")
    assert len(client.get(now).content) < 1000
    with entering(maipu):
        ticket = selectors.at_desk(wall["desk"])
        assert ticket is not None
        services.move(ticket_id=ticket.pk, state="called", by=OFFICER)
    assert client.get(f"{now}?v={stamp}").status_code == 200, "called again is said again"


def test_a_revoked_address_and_a_guessed_one_show_nothing(
    wall: dict[str, Any], maipu: City, rosario: City
) -> None:
    from django.test import Client

    client: Any = Client(HTTP_HOST="maipu.localhost")
    guessed = "0" * links.LENGTH
    assert client.get(f"/agenda/screen/{guessed}/").status_code == 404
    assert Client(HTTP_HOST="rosario.localhost").get(wall["path"]).status_code == 404
    with entering(maipu):
        assert wall["path"].split("/")[3] not in str(list(Screen.objects.values()))
        services.revoke_screen(screen_id=wall["screen"].pk, by=OFFICER)
    gone = client.get(f"{wall['path']}now/")
    assert (gone.status_code, gone["HX-Refresh"]) == (404, "true")
    assert client.get(wall["path"]).status_code == 404


def test_waiting_times_are_those_of_the_tickets(in_maipu: City) -> None:
    waited = [0, 3, 4, 9, 15, 21, 40]
    with clock.stopped_at(at(8)):
        desk = a_desk(calls_before_absent=1)
        early = a_booking(desk, at(9))
        for _ in waited:
            a_ticket()
        ticket = services.arrive(appointment_id=early.pk, by=OFFICER)
    for minutes in waited:
        with clock.stopped_at(at(8) + datetime.timedelta(minutes=minutes)):
            called = services.call_next(desk_id=desk.pk, by=OFFICER)
            assert called is not None
            if minutes != waited[-1]:
                services.move(ticket_id=called.pk, state="attending", by=OFFICER)
                services.move(ticket_id=called.pk, state="done", by=OFFICER)
    with clock.stopped_at(at(9, 10)):
        # The last one does not come; whoever came early waited since their hour.
        assert services.call_next(desk_id=desk.pk, by=OFFICER) == ticket
    figures = selectors.waits(TUESDAY, TUESDAY, letter="A")
    every = [*waited, 10]
    assert figures.called == figures.tickets == len(every)
    assert figures.median_minutes == statistics.median(every)
    assert figures.p90_minutes == pytest.approx(
        statistics.quantiles(every, n=10, method="inclusive")[8], abs=0.1
    )
    assert (figures.tickets_absent, figures.absent_share) == (1, 1 / len(every))
    assert selectors.waits(WEDNESDAY, WEDNESDAY).median_minutes is None


def test_appointments_missed_are_counted_of_those_whose_hour_came(in_maipu: City) -> None:
    with clock.stopped_at(at(8)):
        desk = a_desk()
        rows = [a_booking(desk, at(hour)) for hour in (9, 10, 11, 12)]
        services.cancel(appointment_id=rows[0].pk, version=1, by=OFFICER)
        ticket = services.arrive(appointment_id=rows[1].pk, by=OFFICER)
        services.call_next(desk_id=desk.pk, by=OFFICER)
        services.move(ticket_id=ticket.pk, state="attending", by=OFFICER)
        services.move(ticket_id=ticket.pk, state="done", by=OFFICER)
    with clock.stopped_at(at(9, day=WEDNESDAY)):
        daily.run()
    figures = selectors.waits(TUESDAY, TUESDAY)
    assert (figures.appointments, figures.appointments_missed) == (3, 2)
    assert figures.no_show_share == pytest.approx(2 / 3)
    assert figures.appointments_cancelled == 1


def test_a_persons_page_tells_of_what_comes_and_what_was(
    maipu: City, city_client: Callable[..., Any]
) -> None:
    with entering(maipu):
        desk, person = a_desk(), a_person()
        with clock.stopped_at(at(8, day=TUESDAY)):
            missed = a_booking(desk, at(9), person_id=person.pk)
            services.cancel(appointment_id=missed.pk, version=1, by=OFFICER)
        soon = selectors.free_slots(desk, office.today() + datetime.timedelta(days=1), 20)
        a_booking(desk, soon[0].starts_at, person_id=person.pk)
    page = city_client(maipu, "officer").get(f"/people/{person.pk}/")
    assert b"cancelado" in page.content
    assert desk.name.encode() in page.content


def test_what_is_kept_of_a_person_is_gathered_moved_and_erased(
    in_maipu: City, tuesday: None
) -> None:
    from apps.registry import holdings

    desk, one, other = a_desk(), a_person(), a_person(given_names="Otra")
    a_booking(desk, at(10), person_id=one.pk, name=SECRET, email="a@example.org", note="asilo")
    a_ticket(person_id=one.pk, name=SECRET)
    mine = [each for each in holdings.holdings() if each.code.startswith("agenda.")]
    assert len(mine) == 2
    for each in mine:
        gathered = each.gather(one.pk)
        assert SECRET in str(gathered)
        keys = each.move(one.pk, other.pk)
        assert not each.gather(one.pk)
        each.give_back(keys, one.pk)
        assert str(each.gather(one.pk)) == str(gathered)
        each.erase(one.pk)
    assert not str(selectors.appointments(TUESDAY, TUESDAY).get().email)
    assert not str(Ticket.objects.get().name)
