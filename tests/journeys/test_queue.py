"""The queue: an office sets up its desks, calls with the keyboard, and the wall shows numbers."""

from __future__ import annotations

import datetime

import pytest

from apps.agenda import clock, links, selectors, services
from apps.agenda.hours import Span
from apps.registry.tests.factories import a_person
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Arrives, Opens
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-queue")]

LANGUAGES = ["es-ar", "en"]
ALL_DAY = Span(datetime.time(0), datetime.time(23, 59))
NAME = "Jarilla"


@pytest.fixture
def office(maipu: City, clean: None) -> dict[str, str]:
    """Two desks open all day, somebody in line, somebody expected tomorrow, a screen."""
    with entering(maipu):
        desks = [
            services.create_desk(
                data=services.DeskData(name=f"Mostrador {n}", place="San Martín 100"),
                week={day: [ALL_DAY] for day in range(7)},
                by=None,
            )
            for n in (1, 2)
        ]
        today = clock.today()
        for day in (today, today + datetime.timedelta(days=1)):
            services.add_special_day(
                day=day, desk_id=None, spans=[ALL_DAY], reason="feria", by=None
            )
        ticket = services.take_ticket(letter="A", by=None, name=NAME)
        services.take_ticket(letter="A", by=None, priority=True)
        tomorrow = selectors.free_slots(desks[0], today + datetime.timedelta(days=1))
        person = a_person()
        booked = services.book(
            desk_id=desks[0].pk,
            starts_at=tomorrow[5].starts_at,
            whom=services.Whom(person.pk, NAME, "jarilla@example.org", "por su hijo"),
            by=None,
        )
        screen = services.open_screen(name="Sala", second_language="ht", by=None)
        return {
            "desk": f"/agenda/desks/{desks[0].pk}/",
            "other": f"/agenda/desks/{desks[1].pk}/",
            "screen": links.path_of(screen.pk),
            "ticket": f"/agenda/tickets/{ticket.pk}/",
            "appointment": f"/agenda/appointments/{booked.pk}/",
            "day": f"/agenda/day/?desk={desks[0].pk}&day={tomorrow[0].starts_at:%Y-%m-%d}",
            "week": f"/agenda/week/?desk={desks[0].pk}",
            "book": f"/agenda/appointments/new/?desk={desks[0].pk}"
            f"&at={tomorrow[9].starts_at:%Y-%m-%dT%H:%M:%SZ}",
            "desk_settings": f"/agenda/settings/desks/{desks[0].pk}/",
        }


def test_an_office_that_has_nothing_begins_with_what_is_proposed(
    signed_in: Opens, maipu: City
) -> None:
    officer = signed_in(maipu, "officer").goes_to("/agenda/")
    officer.sees("Todavía no hay mostradores").finds_it_sound()
    leader = signed_in(maipu, "coordinator").goes_to("/agenda/")
    leader.sees("Empezar con lo habitual").finds_it_sound()
    leader.clicks("Crear los mostradores").arrives()
    leader.sees("Mostrador 1", "Mostrador 2", "Los mostradores están listos")
    leader.goes_to("/agenda/settings/").sees("08:00–13:00")


def test_from_the_line_to_the_next_one_with_the_keyboard_alone(
    office: dict[str, str], signed_in: Opens, opens: Opens, maipu: City
) -> None:
    officer, wall = signed_in(maipu, "officer"), opens(maipu).goes_to(office["screen"])
    wall.sees("Esperan", "Ap tann").finds_it_sound(where="an empty screen")
    officer.goes_to(office["desk"])
    officer.presses("Alt+l").arrives().sees("A02", "pasa primero")
    # By itself, without anybody touching it, and without a name.
    wall.sees("A02", "Mostrador 1")
    assert "primero" not in wall.reads()
    officer.presses("Alt+m").arrives().sees("ausente").presses("Alt+l").arrives().sees(NAME)
    wall.sees("A01")
    assert NAME not in wall.page.content()
    wall.finds_it_sound(where="a screen that calls")
    officer.presses("Alt+i").arrives().sees("en atención")
    before = officer.pressed
    officer.presses("Alt+i").arrives()
    assert officer.pressed - before == 2
    assert officer.page.locator("[name=given_names]").input_value() == NAME
    when_family_name_and_subject_are_typed(officer)
    officer.sees("Atención guardada").arrives()
    officer.goes_to("/agenda/").sees("A01", "atendido", "Llamar al siguiente")
    assert officer.clicked == 0
    officer.named_nobody(NAME)


def when_family_name_and_subject_are_typed(officer: Visitor) -> None:
    officer.page.locator("[name=family_names]").focus()
    officer.types("Quebracho")
    officer.page.locator("#id_subject").focus()
    officer.types("dni").presses("Enter", "Control+Enter")


def test_a_screen_that_is_switched_off_goes_dark_by_itself(
    office: dict[str, str], signed_in: Opens, opens: Opens, maipu: City
) -> None:
    wall = opens(maipu).goes_to(office["screen"])
    leader = signed_in(maipu, "coordinator").goes_to("/agenda/settings/")
    leader.clicks("Apagar").arrives()
    wall.page.wait_for_selector(".board", state="detached")
    assert "A01" not in wall.page.content()


def test_without_script_everything_can_be_done(
    office: dict[str, str], signed_in: Opens, maipu: City
) -> None:
    officer = signed_in(maipu, "officer", script=False).goes_to("/agenda/?office=1")
    officer.page.locator("main [name=name]").fill("Ceibo")
    officer.clicks("Dar un número").arrives().sees("Se dio el número A03")
    officer.goes_to(office["desk"]).clicks("Llamar al siguiente").arrives()
    officer.clicks("Está acá: atender").arrives().clicks("Terminar").arrives().sees("atendido")
    officer.goes_to(office["book"])
    officer.page.locator("main [name=name]").fill("Algarrobo")
    officer.page.locator("main form .btn--primary").click()
    officer.arrives().sees("El turno quedó reservado", "Algarrobo")
    officer.page.locator("main summary").first.click()
    officer.clicks("Sí, cancelarlo").arrives().sees("cancelado")


def test_an_appointment_moves_and_its_words_are_copied(
    office: dict[str, str], signed_in: Opens, maipu: City
) -> None:
    officer = signed_in(maipu, "officer").goes_to(office["appointment"])
    officer.context.grant_permissions(["clipboard-read", "clipboard-write"])
    officer.clicks("Copiar el texto")
    officer.page.get_by_text("Copiado.").wait_for()
    copied = officer.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"Hola, {NAME}.")
    assert "por su hijo" not in copied
    officer.clicks("Otro horario", "link").arrives()
    officer.page.locator("main button[name=at]").nth(4).click()
    officer.arrives().sees("El turno se cambió")
    officer.named_nobody(NAME, "jarilla@example.org")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_sound(
    office: dict[str, str], arrives: Arrives, maipu: City, language: str
) -> None:
    leader = arrives(maipu, "coordinator", language)
    for path in (
        "/agenda/?office=1",
        "/agenda/settings/",
        "/agenda/settings/desks/new/",
        *office.values(),
        f"{office['appointment']}slip/",
        f"{office['appointment']}move/",
    ):
        leader.goes_to(path).finds_it_sound()
    leader.goes_to(office["other"]).presses("Alt+l").arrives().finds_it_sound(where="calling")
    leader.presses("Alt+i").arrives().finds_it_sound(where="attending")
    leader.presses("Alt+t").arrives().finds_it_sound(where="finished")
    leader.goes_to("/agenda/settings/desks/new/").page.keyboard.press("Control+Enter")
    leader.page.locator(".error-summary").wait_for()
    leader.arrives().finds_it_sound(where="a desk without a name")
    leader.goes_to("/agenda/?office=1").page.locator("#code").fill("ZZZZ")
    leader.presses("Enter").arrives().finds_it_sound(where="a code of nobody")
