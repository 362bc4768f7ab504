"""Certificates from the keyboard to the public page, and checking in over a line that breaks."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from apps.training import services
from apps.training.models import Attendance, Certificate, CourseSession, Edition
from apps.training.services import checking_in
from apps.training.tests.factories import (
    TRAINER,
    a_course,
    a_session,
    an_edition,
    enrolled,
    present,
    somebody,
)
from apps.training.tests.test_certificates import seen_codes
from kernel import clock
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Arrives, Opens

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-training")]
ACCREDITED, ALL = 27, 32


@pytest.fixture
def edition(maipu: City, clean: None) -> Edition:
    """Thirty-two people with a place, twenty-seven of them there for all of it."""
    with entering(maipu):
        edition = an_edition(a_course(4, title="Gobernanza migratoria local"), capacity=ALL)
        rows = enrolled(edition, ALL)
        present(a_session(edition, 4), *rows[:ACCREDITED])
        return edition


@pytest.mark.parametrize(("language", "taking"), [("es-ar", "Descargar 27"), ("en", "Download 27")])
def test_twenty_seven_are_certified_and_one_is_revoked(
    maipu: City, edition: Edition, arrives: Arrives, opens: Opens, language: str, taking: str
) -> None:
    trainer = arrives(maipu, "trainer", language)
    page = f"/training/editions/{edition.pk}/certificates/"
    trainer.goes_to(page).finds_it_sound(where="nobody is certified yet")
    first = trainer.page.locator("#id_name_1")
    first.focus()
    trainer.types("Ana Lapacho").presses("Tab").types("Coordinadora").presses("Enter")
    # The worker makes them; the page follows by itself.
    trainer.page.get_by_role("link", name=taking).wait_for(timeout=60_000)
    trainer.goes_to(page).finds_it_sound(where="all are certified")
    assert trainer.page.locator("tbody tr").count() == ACCREDITED
    packed = trainer.takes(taking)
    with zipfile.ZipFile(io.BytesIO(packed.read_bytes())) as archive:
        documents = [archive.read(name) for name in archive.namelist()]
    assert len(documents) == ACCREDITED
    addresses = [urlsplit(seen_codes(document)[0]).path for document in documents]
    assert len(set(addresses)) == ACCREDITED
    stranger = opens(maipu).goes_to("/training/verify/").speaks(language)
    valid, gone = (
        ("This certificate is valid", "This certificate is revoked")
        if language == "en"
        else ("Este certificado es válido", "Este certificado está revocado")
    )
    stranger.goes_to(addresses[0]).sees(valid).finds_it_sound(where="a valid one")
    with entering(maipu):
        revoked = Certificate.objects.get(code=addresses[0].split("/")[-2])
    trainer.goes_to(f"/training/certificates/{revoked.pk}/revoke/").finds_it_sound(where="revoking")
    trainer.page.locator("#id_reason").focus()
    trainer.types("Se emitió por error").presses("Tab", "Tab", "Enter")
    trainer.page.wait_for_url(f"**{page}")
    stranger.goes_to(addresses[0]).sees(gone).finds_it_sound(where="a revoked one")
    stranger.goes_to(addresses[1]).sees(valid)
    stranger.goes_to("/training/verify/").finds_it_sound(where="typing a code")
    stranger.page.locator("#id_code").focus()
    stranger.types(addresses[2].split("/")[-2].lower()).presses("Enter").sees(valid)
    stranger.goes_to(f"{addresses[2][:-2]}/").finds_it_sound(where="nothing found")
    with entering(maipu):
        certificates = Certificate.objects.filter(enrolment__edition=edition)
        assert certificates.filter(revoked_at=None).count() == ACCREDITED - 1
        assert certificates.count() == ACCREDITED


def test_a_phone_whose_line_breaks_notes_its_owner_once(
    maipu: City, clean: None, opens: Opens, signed_in: Opens
) -> None:
    with entering(maipu):
        edition = an_edition(a_course(4))
        person = somebody(email="ana@maipu.example")
        services.enrol(edition_id=edition.pk, participant_ids=[person.pk], by=TRAINER)
        session = a_session(edition, starts_at=clock.now())
    wall = signed_in(maipu, "trainer").goes_to(f"/training/sessions/{session.pk}/wall/")
    wall.finds_it_sound(where="the wall")
    phone = opens(maipu).may_lose_the_line().goes_to(_on_the_wall(maipu, session))
    phone.finds_it_sound(where="checking in")
    phone.page.locator("#id_who").fill("ana@maipu.example")
    phone.context.set_offline(True)
    phone.clicks("Registrar mi presencia")
    phone.sees("No hay conexión")
    assert phone.page.locator("#id_who").input_value() == "ana@maipu.example"
    phone.context.set_offline(False)
    phone.clicks("Registrar mi presencia").sees("Tu presencia quedó registrada.")
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
    trainer.goes_to(f"{base}/sheet/").finds_it_sound(where="choosing a sheet")
    trainer.page.locator("[type=submit], main button").last.focus()
    trainer.presses("Enter").arrives().finds_it_sound(where="no sheet chosen")
    trainer.page.locator("#id_file").set_input_files(sheet)
    trainer.page.locator("main form button").last.focus()
    trainer.presses("Enter")
    trainer.page.wait_for_url("**/training/sheets/**")
    trainer.arrives().finds_it_sound(where="a sheet that is read")
    trainer.page.locator("form[action$='/load/'] button").focus()
    trainer.presses("Enter").sees("1").arrives()
    trainer.page.locator(".notice, [class*=tone-ok]").first.wait_for()
    trainer.finds_it_sound(where="a sheet that is loaded")
    with entering(maipu):
        assert [row.how for row in Attendance.objects.all()] == ["sheet"]
    trainer.goes_to(f"{base}/calendar/").finds_it_sound(where="no calendar yet")
    trainer.page.locator("main form button").focus()
    trainer.presses("Enter")
    trainer.page.locator("#address").wait_for()
    trainer.finds_it_sound(where="a calendar")
