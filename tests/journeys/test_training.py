"""Attendance over a line that breaks and without script, and every page of training: sound."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from apps.training.models import Attendance, CourseSession
from apps.training.services import checking_in, sheets
from apps.training.tests.factories import (
    TRAINER,
    a_course,
    a_session,
    an_edition,
    enrolled,
    present,
)
from apps.training.tests.test_certificates import accredited, issued
from conftest import cookie_of, make_account
from kernel import clock
from tenants import entering
from tenants.models import City
from tests.journeys import rooms
from tests.journeys.conftest import Arrives, Opens
from tests.journeys.line import Line
from tests.journeys.product import Product
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-training")]

# What is taken away as a file, or leads on to a page.
FILES = {
    "training:of_account",
    *("training:figures_csv", "training:coverage_csv", "training:refreshers_csv"),
    *("certificates:document", "certificates:packed"),
    *("certificates:feed", "certificates:refused_rows", "certificates:logo_specimen"),
}


def looks(visitor: Visitor, name: str) -> None:
    """Keep a picture of the page where somebody asks for pictures."""
    folder = os.environ.get("MC_PICTURES")
    if folder:
        visitor.page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


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


@pytest.fixture
def course_pages(maipu: City, clean: None) -> list[str]:
    """An edition with people on its waiting list, one session closed and one not; its pages."""
    with entering(maipu):
        course = a_course(4, assessed=True, valid_months=12)
        edition = an_edition(course, capacity=4)
        rows = enrolled(edition, 6)
        closed = present(a_session(edition, 2), *rows[:2], close=True)
        session = a_session(edition, 2, day=7)
    person = f"people/{rows[0].participant_id}/"
    own, taught = f"courses/{course.pk}/", f"editions/{edition.pk}/"
    return [
        *("", "courses/", "courses/new/", own, f"{own}edit/", f"{own}editions/new/"),
        *(f"{taught}{tail}" for tail in ("", "edit/", "plan/", "enrol/", "assess/")),
        *(f"{taught}sessions/new/", f"sessions/{closed.pk}/", f"sessions/{session.pk}/edit/"),
        *("people/", "people/new/", person, f"{person}edit/", f"{person}calendar/"),
        *(f"{person}merge/", f"{person}merge/?other={rows[1].participant_id}"),
        *(f"{taught}sheet/", f"{taught}calendar/", "figures/?year=2026"),
        f"sessions/{session.pk}/",
    ]


@pytest.fixture
def certified_pages(maipu: City, clean: None) -> list[str]:
    """Pages about an edition with a certificate, a sheet that is read, and a session that is on."""
    with entering(maipu):
        certified, [row] = accredited(capacity=4)
        made = issued(row)
        edition = an_edition()
        session = a_session(edition, "0.5", starts_at=clock.now())
        sheet = sheets.receive(
            edition_id=edition.pk, name="l.csv", data=b"Nombre;3/3\nLapacho, Ana;x\n", by=TRAINER
        )
        code = checking_in.code_now(session.pk)
    return [
        *(f"editions/{certified.pk}/certificates/", f"certificates/{made.pk}/revoke/"),
        *(f"sheets/{sheet.pk}/", f"sessions/{session.pk}/wall/", f"here/{session.pk}/{code}/"),
        *("verify/", f"verify/{made.code}/", "certificates/logo/"),
    ]


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_every_page_is_sound_empty_and_full(
    arrives: Arrives,
    maipu: City,
    course_pages: list[str],
    certified_pages: list[str],
    language: str,
) -> None:
    trainer = arrives(maipu, "trainer", language)
    for path in (*certified_pages, *course_pages):
        trainer.goes_to(f"/training/{path}").finds_it_sound()
        name = "_".join(
            part for part in re.split("[/?=]", path) if not re.match("[0-9a-f]{8}", part)
        )
        looks(trainer, f"{language}_1366_{name}".strip("_"))
        trainer.page.set_viewport_size({"width": 320, "height": 720})
        looks(trainer, f"{language}_320_{name}".strip("_"))
    trainer.page.locator(".roll__hours").first.fill("99")
    trainer.page.locator("input[value=present]").first.check(force=True)
    trainer.presses("Control+Enter")
    trainer.page.locator("[aria-invalid=true]").wait_for()
    trainer.finds_it_sound(where="an error")
    assert rooms.rooms("training", "certificates") - trainer.sound == FILES


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_pages_with_nothing_to_show(
    arrives: Arrives, maipu: City, clean: None, language: str
) -> None:
    trainer = arrives(maipu, "trainer", language)
    for path in ("", "courses/", "people/", "figures/"):
        trainer.goes_to(f"/training/{path}").finds_it_sound()
