"""Checking in over a line that breaks; sheets and calendars from the keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from apps.training import services
from apps.training.models import Attendance, CourseSession
from apps.training.services import checking_in
from apps.training.tests.factories import (
    TRAINER,
    a_course,
    a_session,
    an_edition,
    somebody,
)
from kernel import clock
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Arrives, Opens

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-training")]


def test_a_phone_whose_line_breaks_notes_its_owner_once(
    maipu: City, clean: None, opens: Opens, signed_in: Opens
) -> None:
    with entering(maipu):
        edition = an_edition(a_course(4))
        person = somebody(email="ana@maipu.example")
        services.enrol(edition_id=edition.pk, participant_ids=[person.pk], by=TRAINER)
        session = a_session(edition, starts_at=clock.now())
    signed_in(maipu, "trainer").goes_to(f"/training/sessions/{session.pk}/wall/")
    phone = opens(maipu).may_lose_the_line().goes_to(_on_the_wall(maipu, session))
    phone.page.locator("#id_who").fill("ana@maipu.example")
    phone.context.set_offline(True)
    phone.clicks("Registrar mi presencia")
    phone.sees("No hay conexión. No cierres esta página")
    assert phone.page.locator("#id_who").input_value() == "ana@maipu.example"
    phone.context.set_offline(False)
    # Nobody presses anything: it goes by itself.
    phone.sees("Tu presencia quedó registrada.")
    phone.finds_it_sound(where="noted")
    with entering(maipu):
        [row] = Attendance.objects.all()
        assert (row.mark, row.how) == ("present", "qr")


def _on_the_wall(city: City, session: CourseSession) -> Any:
    with entering(city):
        return f"/training/here/{session.pk}/{checking_in.code_now(session.pk)}/"


SHEET = "Apellido y nombre;3/3;Firma\nLapacho, Ana María;x;\nNadie Conocido;x;\n"


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_a_sheet_and_a_calendar_are_gone_through_by_keyboard(
    maipu: City, clean: None, arrives: Arrives, language: str, tmp_path: Path
) -> None:
    with entering(maipu):
        edition = an_edition(a_course(4))
        person = somebody("Ana María", "Lapacho")
        services.enrol(edition_id=edition.pk, participant_ids=[person.pk], by=TRAINER)
        a_session(edition)
    sheet = tmp_path / "planilla.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    trainer = arrives(maipu, "trainer", language)
    base = f"/training/editions/{edition.pk}"
    trainer.goes_to(f"{base}/sheet/")
    trainer.page.locator("[type=submit], main button").last.focus()
    trainer.presses("Enter").arrives().finds_it_sound(where="no sheet chosen")
    trainer.page.locator("#id_file").set_input_files(sheet)
    trainer.page.locator("main form button").last.focus()
    trainer.presses("Enter")
    trainer.page.wait_for_url("**/training/sheets/**")
    trainer.arrives()
    trainer.page.locator("form[action$='/load/'] button").focus()
    trainer.presses("Enter").sees("1").arrives()
    trainer.page.locator(".notice, [class*=tone-ok]").first.wait_for()
    trainer.finds_it_sound(where="a sheet that is loaded")
    with entering(maipu):
        assert [row.how for row in Attendance.objects.all()] == ["sheet"]
    trainer.goes_to(f"{base}/calendar/")
    trainer.page.locator("main form button").focus()
    trainer.presses("Enter")
    trainer.page.locator("#address").wait_for()
    trainer.finds_it_sound(where="a calendar")
