"""A course of forty hours from its adoption to who is accredited, with the keyboard and in the end.

Attendance costs few keys, survives a broken line, and the figures agree with a recount in SQL.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from apps.training.models import Attendance, CourseSession, Edition, Enrolment
from apps.training.tests.factories import (
    a_course,
    a_session,
    an_edition,
    enrolled,
    present,
    somebody,
)
from conftest import cookie_of, make_account
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Arrives, Opens
from tests.journeys.line import Line
from tests.journeys.product import Product
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-training")]

PEOPLE, SESSIONS, KEYS = 32, 10, 35
# Who is away in the first three sessions, ten hours of forty: too many to be accredited.
AWAY = ("aguirre", "benitez", "caceres", "dominguez", "escobar")
OTHERS = (
    *("farias", "gallo", "herrera", "ibarra", "juarez", "ledesma", "maidana", "navarro", "ojeda"),
    *("paz", "quiroga", "rios", "sosa", "toledo", "urquiza", "vega", "weiss", "ximenez", "yacante"),
    *("zarate", "acosta", "bravo", "correa", "diaz", "esteche", "funes", "godoy"),
)
RECOUNT = """
    SELECT count(*) FROM (
        SELECT e.id FROM training_enrolment e
        JOIN (
            SELECT enrolment_id, sum(least(given, 10)) AS counted FROM (
                SELECT a.enrolment_id, s.module, sum(a.hours) AS given
                FROM training_attendance a JOIN training_coursesession s ON s.id = a.session_id
                GROUP BY a.enrolment_id, s.module
            ) AS modules GROUP BY enrolment_id
        ) AS hours ON hours.enrolment_id = e.id
        WHERE e.state = 'enrolled' AND e.assessment = 'approved' AND hours.counted >= 32
    ) AS accredited
"""


def looks(visitor: Visitor, name: str) -> None:
    """Keep a picture of the page where somebody asks for pictures."""
    folder = os.environ.get("MC_PICTURES")
    if folder:
        visitor.page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


# --- the whole course -----------------------------------------------------------------------------
def when_the_national_course_is_adopted_and_an_edition_planned(trainer: Visitor) -> str:
    """Through the pages; returns the edition's address."""
    trainer.goes_to("/training/courses/").clicks("Adoptarlo")
    trainer.sees("El curso está en el catálogo.").clicks("Planificar una edición", "link")
    trainer.arrives()
    for field, value in (("starts_on", "03/03/2026"), ("ends_on", "30/06/2026")):
        trainer.page.locator(f"#id_{field}").fill(value)
    trainer.page.locator("#id_capacity").fill(str(PEOPLE))
    trainer.presses("Control+Enter").sees("La edición está planificada.")
    trainer.page.locator("#id_total").fill(str(SESSIONS))
    trainer.presses("Control+Enter").sees(f"{SESSIONS} encuentros planificados.")
    return trainer.page.url.removeprefix(trainer.product.at(trainer.city, ""))


def when_everybody_is_enrolled(trainer: Visitor, edition: str) -> None:
    trainer.goes_to(f"{edition}enrol/")
    for box in trainer.page.locator("input[name=person]").all():
        box.check()
    trainer.clicks("Inscribir").sees(f"{PEOPLE} personas anotadas.")


def when_attendance_is_taken(trainer: Visitor, number: int, away: tuple[str, ...]) -> int:
    """With the keyboard alone, from where the page puts it; returns how many keys it took."""
    before = trainer.pressed
    assert "Todas presentes" in trainer.focus().inner_text()
    trainer.presses("Enter")
    for name in away:
        trainer.types(name[:3]).presses("Space")
    trainer.sees(f"{PEOPLE - len(away)} presentes · {len(away)} no · 0 sin marcar")
    looks(trainer, f"session_{number}")
    trainer.presses("Control+Enter").sees("Asistencia cerrada.")
    keys = trainer.pressed - before
    if number < SESSIONS:
        trainer.page.locator("a:focus", has_text="Encuentro siguiente").wait_for()
        with trainer.page.expect_navigation():
            trainer.presses("Enter")
        trainer.arrives()
    return keys


def then_the_figures_agree_with_a_recount(trainer: Visitor, maipu: City) -> None:
    with entering(maipu), connection.cursor() as cursor:
        cursor.execute(RECOUNT)
        [accredited] = cursor.fetchone()
        cursor.execute(
            "SELECT count(DISTINCT e.participant_id) FROM training_enrolment e"
            " JOIN training_attendance a ON a.enrolment_id = e.id WHERE a.hours > 0"
        )
        [people] = cursor.fetchone()
        cursor.execute("SELECT sum(hours) FROM training_attendance")
        [hours] = cursor.fetchone()
        stored = Enrolment.objects.filter(accredited_at__isnull=False).count()
    assert (people, accredited, stored) == (PEOPLE, PEOPLE - len(AWAY), accredited)
    trainer.goes_to("/training/figures/?year=2026")
    shown = [one.inner_text() for one in trainer.page.locator(".stat__value").all()]
    assert shown[:3] == ["1", str(people), str(accredited)]
    assert shown[3].replace(".", "") == str(int(hours))
    looks(trainer, "figures")


def test_forty_hours_ten_sessions_thirty_two_people(signed_in: Opens, maipu: City) -> None:
    trainer = signed_in(maipu, "trainer")
    with entering(maipu):
        for name in (*AWAY, *OTHERS):
            somebody("Prueba", name.capitalize(), gender="woman")
    edition = when_the_national_course_is_adopted_and_an_edition_planned(trainer)
    when_everybody_is_enrolled(trainer, edition)
    with entering(maipu):
        sessions = list(CourseSession.objects.order_by("starts_at"))
        assert sum((one.hours for one in sessions), Decimal(0)) == 40
    trainer.goes_to(f"/training/sessions/{sessions[0].pk}/")
    spent = [
        when_attendance_is_taken(
            trainer, number, AWAY if number <= 3 else OTHERS[2 * number : 2 * number + 2]
        )
        for number in range(1, SESSIONS + 1)
    ]
    assert max(spent) <= KEYS, spent
    trainer.goes_to(f"{edition}assess/").clicks("Todas aprobadas")
    trainer.presses("Control+Enter").sees("La evaluación quedó anotada.")
    looks(trainer, "edition")
    then_the_figures_agree_with_a_recount(trainer, maipu)


# --- the line -------------------------------------------------------------------------------------
@pytest.fixture
def line(product: Product) -> Iterator[Line]:
    made = Line(product.port)
    yield made
    made.close()


@pytest.fixture
def on_a_bad_line(
    maipu: City, clean: None, product: Product, line: Line, chromium: Any
) -> Iterator[Visitor]:
    """A trainer whose line to the product may break; only that may be complained of."""
    visitor = Visitor(chromium, replace(product, port=line.port), maipu).may_lose_the_line()
    visitor.is_signed_in(cookie_of(maipu, make_account(maipu, "trainer")))
    yield visitor
    line.mend()
    visitor.leaves()


@pytest.fixture
def session(maipu: City, clean: None) -> CourseSession:
    """The session of an edition with four people."""
    with entering(maipu):
        edition = an_edition()
        enrolled(edition, 4)
        return a_session(edition)


def then_it_was_told_once(maipu: City, session: CourseSession) -> None:
    with entering(maipu):
        kept = CourseSession.objects.get(pk=session.pk)
        assert kept.closed_at is not None
        assert kept.version == 2
        assert Attendance.objects.filter(session=kept, mark="present").count() == 4


@pytest.mark.parametrize("after", [None, 0])
def test_attendance_told_while_the_line_breaks_is_told_once(
    on_a_bad_line: Visitor, line: Line, maipu: City, session: CourseSession, after: int | None
) -> None:
    """Cut before it arrives, and cut after it was kept and before anybody was told so."""
    trainer = on_a_bad_line.goes_to(f"/training/sessions/{session.pk}/")
    cut = line.cut_at(f"POST /training/sessions/{session.pk}/", after=after)
    trainer.presses("Enter", "Control+Enter")
    assert cut.done.wait(10)
    trainer.sees("Se va a enviar sola, una única vez")
    line.mend()
    trainer.sees("Asistencia cerrada.")
    then_it_was_told_once(maipu, session)


def test_marks_are_offered_again_after_the_browser_was_closed(
    on_a_bad_line: Visitor, line: Line, maipu: City, session: CourseSession
) -> None:
    address = f"/training/sessions/{session.pk}/"
    trainer = on_a_bad_line.goes_to(address)
    trainer.presses("Enter").sees("Borrador guardado")
    trainer.goes_to("/training/people/").goes_to(address)
    trainer.sees("sin guardar").clicks("Seguir con ellas").sees("4 presentes · 0 no · 0 sin marcar")
    trainer.presses("Control+Enter").sees("Asistencia cerrada.")
    then_it_was_told_once(maipu, session)


# --- without script, and with axe -----------------------------------------------------------------
def test_attendance_without_script(signed_in: Opens, maipu: City, session: CourseSession) -> None:
    trainer = signed_in(maipu, "trainer", script=False)
    trainer.goes_to(f"/training/sessions/{session.pk}/").clicks("Todas presentes")
    trainer.clicks("Guardar y cerrar").sees("Asistencia cerrada.")
    then_it_was_told_once(maipu, session)


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_every_page_is_sound_empty_and_full(
    arrives: Arrives, maipu: City, clean: None, language: str
) -> None:
    trainer = arrives(maipu, "trainer", language)
    for path in ("", "courses/", "people/", "figures/"):
        trainer.goes_to(f"/training/{path}").finds_it_sound()
    with entering(maipu):
        course = a_course(4, assessed=True, valid_months=12)
        edition = an_edition(course, capacity=4)
        rows = enrolled(edition, 6)
        closed = present(a_session(edition, 2), *rows[:2], close=True)
        session = a_session(edition, 2, day=7)
    for path in (
        "",
        "courses/",
        "courses/new/",
        f"courses/{course.pk}/",
        f"courses/{course.pk}/editions/new/",
        f"editions/{edition.pk}/",
        f"editions/{edition.pk}/plan/",
        f"editions/{edition.pk}/enrol/",
        f"editions/{edition.pk}/assess/",
        f"sessions/{session.pk}/",
        f"sessions/{closed.pk}/",
        f"sessions/{session.pk}/edit/",
        "people/",
        f"people/{rows[0].participant_id}/",
        f"people/{rows[0].participant_id}/edit/",
        "figures/?year=2026",
    ):
        trainer.goes_to(f"/training/{path}").finds_it_sound()
        name = path.split("/")[0] + "_" + "_".join(path.split("/")[2:])
        looks(trainer, f"{language}_1366_{name}".strip("_"))
        trainer.page.set_viewport_size({"width": 320, "height": 720})
        looks(trainer, f"{language}_320_{name}".strip("_"))
    trainer.goes_to(f"/training/sessions/{session.pk}/")
    trainer.page.locator(".roll__hours").first.fill("99")
    trainer.page.locator("input[value=present]").first.check(force=True)
    trainer.presses("Control+Enter")
    trainer.page.locator("[aria-invalid=true]").wait_for()
    trainer.finds_it_sound(where="an error")
    with entering(maipu):
        assert Edition.objects.get().state == "running"
