"""Checking in over a line that breaks; sheets, calendars and logos from the keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from apps.training import services
from apps.training.models import Attendance, CityLogo, CourseSession
from apps.training.services import checking_in
from apps.training.tests.drawn import WIDE, png
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
WAITING = {
    "es-ar": "No hay conexión. No cierres esta página",
    "en": "No connection. Keep this page open",
}
NOTED = {"es-ar": "Tu presencia quedó registrada.", "en": "You are noted as present."}


@pytest.mark.parametrize("language", WAITING)
def test_a_phone_whose_line_breaks_notes_its_owner_once(
    maipu: City, clean: None, opens: Opens, arrives: Arrives, language: str
) -> None:
    with entering(maipu):
        edition = an_edition(a_course(4))
        person = somebody(email="ana@maipu.example")
        services.enrol(edition_id=edition.pk, participant_ids=[person.pk], by=TRAINER)
        session = a_session(edition, starts_at=clock.now())
    trainer = arrives(maipu, "trainer", language).goes_to(f"/training/sessions/{session.pk}/")
    trainer.enters("main a[href$='/wall/']")
    phone = opens(maipu).has_spoken(language).may_lose_the_line()
    phone.goes_to(_on_the_wall(maipu, session)).fills(who="ana@maipu.example")
    phone.context.set_offline(True)
    phone.tabs_to("main form .btn--primary").presses("Enter")
    phone.sees(WAITING[language])
    assert phone.page.locator("#id_who").input_value() == "ana@maipu.example"
    phone.context.set_offline(False)
    # Nobody presses anything: it goes by itself.
    phone.sees(NOTED[language])
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
    trainer.enters("main form button").finds_it_sound(where="no sheet chosen")
    trainer.chooses("#id_file", sheet).enters("main form button")
    trainer.page.wait_for_url("**/training/sheets/**")
    trainer.enters("form[action$='/load/'] button")
    trainer.page.locator(".notice, [class*=tone-ok]").first.wait_for()
    trainer.finds_it_sound(where="a sheet that is loaded")
    with entering(maipu):
        assert [row.how for row in Attendance.objects.all()] == ["sheet"]
    trainer.goes_to(f"{base}/calendar/")
    trainer.enters("main form button").finds_it_sound(where="a calendar")
    first = trainer.page.locator("#address").input_value()
    trainer.enters("main form[action$='/renew/'] button").finds_it_sound(where="another calendar")
    assert trainer.page.locator("#address").input_value() != first


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_two_choose_a_logo_by_keyboard_and_neither_loses_theirs(
    maipu: City, clean: None, arrives: Arrives, language: str
) -> None:
    trainer = arrives(maipu, "trainer", language).goes_to("/training/")
    trainer.enters("main a[href='/training/certificates/logo/']").finds_it_sound(where="no logo")
    second = arrives(maipu, "coordinator", language).goes_to("/training/certificates/logo/")
    trainer.tabs_to("#id_file").page.locator("#id_file").set_input_files(_sent(b"GIF89a"))
    trainer.sends().finds_it_sound(where="no picture")
    for who, data in ((trainer, png()), (second, WIDE)):
        who.tabs_to("#id_file").page.locator("#id_file").set_input_files(_sent(data))
        who.enters("form[enctype] button").finds_it_sound(where="a logo that is looked at")
        shown = who.page.locator("img.specimen").evaluate("one => one.naturalWidth")
        assert shown > 1000, "the sheet is a picture that can be seen"
    trainer.enters("form[action$='/use/'] button").finds_it_sound(where="a logo in use")
    second.enters("form[action$='/use/'] button").finds_it_sound(where="somebody chose another")
    second.enters("form[action$='/use/'] button").enters("form[action$='/away/'] button")
    second.finds_it_sound(where="a logo that was taken away")
    with entering(maipu):
        kept = [row.media for row in CityLogo.objects.order_by("version")]
    assert kept == ["image/png", "image/svg+xml", ""]


def _sent(data: bytes) -> Any:
    return {"name": "logo", "mimeType": "image/png", "buffer": data}
