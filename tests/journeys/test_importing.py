"""The office's spreadsheet: read, corrected, looked at, loaded, its refused rows mended."""

from __future__ import annotations

import datetime
import io
import random
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import FilePayload

from apps.registry.models import Consultation
from apps.registry.tests.imports import sheets
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Opens
from tests.journeys.product import Product
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-imports")]

WORKBOOK = replace(sheets.OFFICES[2], people=40, rows=120)
TEXT = replace(sheets.OFFICES[1], people=40, rows=60)
NOTES = ("Remarks", "Nota", "")
DAY_COLUMN, SOME_DAY = "Date", datetime.date(2024, 5, 6)


@pytest.fixture
def officer(maipu: City, signed_in: Opens) -> Visitor:
    """An officer at the page where sheets are loaded."""
    return signed_in(maipu, "officer").clicks("Importar planilla", "link").arrives()


def test_a_workbook_is_corrected_loaded_mended_and_loaded_again(
    officer: Visitor, maipu: City, product: Product
) -> None:
    data, truth = sheets.as_xlsx(WORKBOOK)
    readable = truth.rows - truth.unreadable
    assert truth.unreadable == 2

    when_a_file_is_given(officer, "atenciones.xlsx", data)
    then_the_columns_are_recognised(officer, readable)
    when_a_column_is_corrected(officer)
    with product.with_its_worker_held():
        officer.clicks(f"Cargar {readable} ").arrives()
        then_progress_is_seen(officer, truth.rows)
    then_it_is_loaded(officer, readable)
    officer.finds_it_sound(where="loaded with refusals")
    then_the_registry_holds(maipu, readable, notes=0)

    refused = officer.takes("Filas rechazadas (.xlsx)")
    when_a_file_is_given(officer, "corregidas.xlsx", mended(refused))
    officer.clicks(f"Cargar {truth.unreadable} ")
    then_it_is_loaded(officer, truth.unreadable)
    then_the_registry_holds(maipu, truth.rows)

    when_a_file_is_given(officer, "otra-vez.xlsx", data)
    officer.clicks("Terminar: no hay nada nuevo").sees("No se agregó nada")
    then_the_registry_holds(maipu, truth.rows)
    officer.goes_to("/imports/").sees("atenciones.xlsx", "corregidas.xlsx", "otra-vez.xlsx")
    officer.named_nobody(*people_of_the_workbook())


def test_a_text_file_is_loaded_and_its_refusals_come_as_text(officer: Visitor, maipu: City) -> None:
    data, truth = sheets.as_text(TEXT)
    readable = truth.rows - truth.unreadable
    when_a_file_is_given(officer, "atenciones.csv", data)
    officer.clicks(f"Cargar {readable} ")
    then_it_is_loaded(officer, readable)
    then_the_registry_holds(maipu, readable)
    lines = officer.takes("Filas rechazadas (.csv)").read_text("utf-8-sig").splitlines()
    assert len(lines) >= 1 + truth.unreadable
    assert "Motivo del rechazo" in lines[0]


def test_a_sheet_is_given_up_before_and_while_it_is_loaded(
    officer: Visitor, maipu: City, product: Product
) -> None:
    data, _truth = sheets.as_xlsx(WORKBOOK)
    when_a_file_is_given(officer, "arrepentida.xlsx", data)
    officer.clicks("Cancelar").sees("La carga se canceló", "No se cargó nada")
    officer.finds_it_sound(where="cancelled")

    when_a_file_is_given(officer, "a-medias.xlsx", data)
    with product.with_its_worker_held():
        officer.clicks("Cargar ").sees("Cargando").clicks("Cancelar")
        officer.sees("No se cargó nada")
    then_the_registry_holds(maipu, 0)


def test_a_file_that_is_no_sheet_is_refused_in_words(officer: Visitor) -> None:
    officer.finds_it_sound(where="no sheet received yet")
    officer.clicks("Leer la planilla").arrives()
    officer.page.locator("[aria-invalid=true]").wait_for()
    officer.finds_it_sound(where="no file chosen")
    when_a_file_is_given(officer, "foto.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 200)
    officer.page.locator(".error-summary, .tone-bad").first.wait_for()
    officer.finds_it_sound(where="a picture for a sheet")


def when_a_file_is_given(officer: Visitor, name: str, data: bytes) -> None:
    officer.goes_to("/imports/")
    file = FilePayload(name=name, mimeType="application/octet-stream", buffer=data)
    officer.page.locator("input[type=file]").set_input_files(file)
    officer.clicks("Leer la planilla").arrives()


def then_the_columns_are_recognised(officer: Visitor, readable: int) -> None:
    officer.sees("Columnas reconocidas", f"Cargar {readable} atenciones", "Filas que se van a")
    column = officer.page.get_by_label(NOTES[0], exact=True)
    assert column.locator("option:checked").inner_text() == NOTES[1]
    officer.finds_it_sound(where="check")


def when_a_column_is_corrected(officer: Visitor) -> None:
    officer.page.get_by_label(NOTES[0], exact=True).select_option(NOTES[2])
    officer.clicks("Leer de nuevo con estas correcciones").arrives()
    officer.page.get_by_text("con tus correcciones").first.wait_for()
    assert officer.page.get_by_label(NOTES[0], exact=True).input_value() == NOTES[2]


def then_progress_is_seen(officer: Visitor, rows: int) -> None:
    officer.sees("Cargando", f"0 de {rows} filas")
    officer.finds_it_sound(where="loading")


def then_it_is_loaded(officer: Visitor, number: int) -> None:
    """Without asking again: the page follows by itself."""
    officer.sees("La planilla está cargada")
    assert f"{number} atenci" in officer.reads()


def then_the_registry_holds(city: City, number: int, *, notes: int | None = None) -> None:
    with entering(city):
        # All of them: lists leave out what is reserved, and some rows of a sheet are.
        loaded = list(Consultation.objects.all())
        assert len(loaded) == number
        if notes is not None:
            assert sum(bool(one.note) for one in loaded) == notes


def mended(path: Path) -> bytes:
    """The refused rows with a day that exists."""
    book = load_workbook(io.BytesIO(path.read_bytes()))
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    column = [cell.value for cell in sheet[1]].index(DAY_COLUMN) + 1
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, column).value = SOME_DAY
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def people_of_the_workbook() -> list[str]:
    """Family names and numbers that must stay out of every address."""
    known = sheets.people(WORKBOOK, random.Random(WORKBOOK.seed))
    return [word for one in known for word in (one.document, one.family) if len(word) > 4]
