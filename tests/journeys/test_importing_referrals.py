"""The office's sheet of referrals: a place nobody knows is said to be one, and all are loaded."""

from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload

from apps.referrals.selectors import Referral
from apps.registry.tests.imports.kinds import as_file
from apps.staff import services as staff
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Opens

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-imports")]

LINES = (
    ("Fecha", "Persona", "DNI", "Área", "Motivo", "Estado", "Fecha de respuesta", "Observaciones"),
    ("05/02/2024", "Paz, Ana", "93.561.738", "Dirección de Salud", "salud", "resuelta",
     "20/02/2024", "Turno con pediatría"),
    ("06/02/2024", "Sol, Luz", "92.000.111", "Zoonosis", "salud", "", "", ""),
    ("07/02/2024", "Río, Eva", "92.000.222", "Salud", "salud", "rechazada", "", ""),
    ("08/02/2024", "Luna, Inés", "92.000.333", "Salud", "salud", "", "", ""),
)  # fmt: skip


def test_a_sheet_of_referrals_is_placed_and_loaded(maipu: City, signed_in: Opens) -> None:
    with entering(maipu):
        staff.create_department(name="Salud", by=None)
    officer = signed_in(maipu, "officer").goes_to("/imports/")
    officer.finds_it_sound(where="what it holds may be said")
    file = FilePayload(
        name="derivaciones.ods", mimeType="application/octet-stream", buffer=as_file(LINES, "ods")
    )
    officer.page.locator("input[type=file]").set_input_files(file)
    officer.clicks("Leer la planilla").arrives()
    officer.sees("Son derivaciones", "Cargar 2 derivaciones", "Palabras por ubicar", "Zoonosis")
    officer.finds_it_sound(where="referrals looked at")
    officer.page.get_by_label("Zoonosis", exact=True).select_option(label="Salud")
    officer.clicks("Leer de nuevo con estas correcciones").arrives()
    officer.clicks("Cargar 3 derivaciones").sees("La planilla está cargada", "3 derivaciones")
    officer.sees("Dice que se respondió y no cuándo")
    officer.finds_it_sound(where="referrals loaded")
    with entering(maipu):
        states = sorted(Referral.objects.values_list("state", flat=True))
        assert states == ["no_reply", "no_reply", "resolved"]
    later = (*LINES[:2], (*LINES[4][:5], "resuelta", "20/02/2024", "Vino sola"))
    again = FilePayload(
        name="derivaciones.csv", mimeType="application/octet-stream", buffer=as_file(later, "csv")
    )
    officer.goes_to("/imports/").page.locator("input[type=file]").set_input_files(again)
    officer.clicks("Leer la planilla").arrives()
    officer.finds_it_sound(where="a later sheet looked at")
    officer.clicks("Anotar el estado nuevo de 1 derivación").sees("tiene ahora su estado nuevo")
    with entering(maipu):
        assert Referral.objects.filter(state="resolved").count() == 2
    officer.named_nobody("93561738", "Zoonosis", "Paz")
