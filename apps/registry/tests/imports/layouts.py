"""The same attendances laid out as twelve other offices would keep them."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from apps.registry.tests.imports.crowd import Crowd, crowd

MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
Line = list[Any]


@dataclass(frozen=True)
class Layout:
    """A file, what is true of it, and the rows refused as (sheet, row) as people count them."""

    data: bytes
    truth: Crowd
    refused: list[tuple[str, int]]


def day_text(day: Any, place: int) -> Any:
    """A day in one of many forms, turn by turn; what is no day stays as it is."""
    if not isinstance(day, datetime.date):
        return day
    month = MONTHS.split()[day.month - 1]
    forms = [
        f"{day:%d/%m/%Y}", f"{day:%d/%m/%y}", day.isoformat(), f"{day:%Y/%m/%d}", f"{day:%d-%m-%y}",
        f"{day.day}/{month[:3]}/{day:%y}", f"{month} {day.day}, {day.year}", f"{day:%d.%m.%Y}",
        f"{day:%d/%m/%Y} 11:20", f"{day.day} de {month} de {day.year}",
        f"{day.isoformat()} 09:05:00",
    ]  # fmt: skip
    return forms[place % len(forms)]


def lines_of(truth: Crowd, order: str, *, typed: bool = False) -> list[Line]:
    """Rows as lines of cells in an order of fields; n is the row's own number."""
    lines: list[Line] = []
    for place, row in enumerate(truth.rows):
        day = row["date"]
        if typed and isinstance(day, datetime.date) and place % 3:
            shown: Any = datetime.datetime.combine(day, datetime.time(10 * (place % 2)))
        else:
            shown = day_text(day, place)
        cells = {**row, "date": shown, "n": place + 1, "who": "mlópez", "": ""}
        lines.append([cells[name] for name in order.split()])
    return lines


def placed(truth: Crowd, body: list[Line], before: list[Line], sheet: str = "") -> tuple[Any, Any]:
    """All lines, and the rows refused by their number; a body may hold lines that are no data."""
    data = [number for number, line in enumerate(body) if not getattr(line, "furniture", False)]
    refused = [(sheet, len(before) + data[place] + 1) for place in truth.refused]
    return [*before, *body], refused


class Furniture(Line):
    """A line that is no attendance: a subtotal, a heading again, a blank."""

    furniture = True


def text_file(lines: Iterable[Line], *, delimiter: str, encoding: str) -> bytes:
    """A text file with cells quoted where they must be."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator="\r\n").writerows(lines)
    return stream.getvalue().encode(encoding, errors="replace")


def fill(sheet: Worksheet, lines: Iterable[Line]) -> None:
    """Write lines into a worksheet; what looks like a formula stays text."""
    for number, line in enumerate(lines, start=1):
        for column, cell in enumerate(line, start=1):
            if cell not in {None, ""} if not isinstance(cell, float) else True:
                target = sheet.cell(number, column, cell)
                if isinstance(cell, str) and cell.startswith("="):
                    target.data_type = "s"


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def only(book: Workbook) -> Worksheet:
    """The first sheet of a new workbook."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def titled_two_row_heading(seed: int) -> Layout:
    """Merged titles, the heading in two rows from row 7, a document in two columns."""
    truth = crowd(seed)
    order = "n date name kind number nationality gender birth phone subject result note"
    title = [["MUNICIPALIDAD DE ROSARIO"], ["Dirección de Migrantes"], [], ["Año 2024"], []]
    group = ["Nº", "Fecha", "Apellido y Nombre", "Documento", "", "Nacionalidad", "Género"]
    own = ["", "", "", "Tipo", "Número", "", "", "", "", "", "", ""]
    head = [[*group, "Edad / F. nac.", "Teléfono", "Motivo", "Resultado", "Observaciones"], own]
    lines, refused = placed(truth, lines_of(truth, order, typed=True), [*title, *head], "Hoja 1")
    book = Workbook()
    only(book).title = "Hoja 1"
    fill(only(book), lines)
    only(book).merge_cells("A1:L1")
    only(book).merge_cells("D6:E6")
    return Layout(saved(book), truth, refused)


def a_sheet_a_month(seed: int) -> Layout:
    """An index, a sheet a month with its total, and a hidden old copy."""
    truth = crowd(seed)
    order = "date family given document nationality gender age born subject phone result"
    head = ["FECHA", "APELLIDOS", "NOMBRES", "DNI/PAS.", "NAC.", "SEXO", "EDAD"]
    head += ["FECHA DE NACIMIENTO", "MOTIVO", "CELULAR", "RESPUESTA"]
    book = Workbook()
    only(book).title = "Índice"
    fill(only(book), [["Índice"], ["Mes", "Responsable"], ["Enero", "Marta"], ["Febrero", "Luis"]])
    lines = lines_of(truth, order, typed=True)
    refused: list[tuple[str, int]] = []
    months = MONTHS.split()
    size = -(-len(lines) // 12)
    for number, month in enumerate(months):
        part = lines[number * size : (number + 1) * size]
        sheet = book.create_sheet(f"{month.capitalize()} 2024")
        fill(
            sheet, [[f"ATENCIONES {month.upper()}"], [], head, *part, [f"Total {month}", len(part)]]
        )
        first = number * size
        bad = [place - first for place in truth.refused if first <= place < first + len(part)]
        refused += [(sheet.title, place + 4) for place in bad]
    old = book.create_sheet("enero viejo")
    old.sheet_state = "hidden"
    fill(old, [head, *lines[:20]])
    return Layout(saved(book), truth, refused)


def heading_again_and_subtotals(seed: int) -> Layout:
    """Headings printed on each page, subtotals, blank rows, a signature."""
    truth = crowd(seed, genders={"woman": ["M"], "man": ["V"], "trans_woman": ["X"],
                                 "non_binary": ["X"], "undisclosed": ["-"], "": [""]})  # fmt: skip
    order = "subject date name gender document nationality birth note phone result"
    head = ["Tema", "Fecha de atención", "Persona", "Sexo", "Documento", "País de origen"]
    head += ["Edad", "Notas", "Contacto", "Estado"]
    body: list[Line] = []
    for number, line in enumerate(lines_of(truth, order), start=1):
        body.append(line)
        if number % 45 == 0:
            body += [Furniture(["Total enero", "", 45]), Furniture([]), Furniture(head)]
    body += [Furniture([]), Furniture(["TOTAL GENERAL", "", len(truth.rows)])]
    body += [Furniture(["Elaborado por: Mesa de Entradas"]), Furniture(["Rosario, 30/12/2024"])]
    lines, refused = placed(truth, body, [["Registro de atención"], head])
    return Layout(text_file(lines, delimiter=";", encoding="utf-8-sig"), truth, refused)


def numbered_genders(seed: int) -> Layout:
    """Sexes by the census's numbers, an officer's column, commas between cells."""
    truth = crowd(seed, genders={"woman": ["2"], "man": ["1"], "trans_woman": ["3"],
                                 "non_binary": ["3"], "undisclosed": [""], "": [""]})  # fmt: skip
    order = "n who date family given number nationality gender born subject result note"
    head = [
        "#",
        "Atendió",
        "Fec. atención",
        "Apellido",
        "Nombre",
        "N° doc",
        "Nac",
        "Sexo (1 V, 2 M)",
    ]
    head += ["F. nacim.", "Motivo de consulta", "Resultado", "Obs"]
    lines, refused = placed(truth, lines_of(truth, order), [head])
    return Layout(text_file(lines, delimiter=",", encoding="utf-8"), truth, refused)


def _plain_text(order: str, head: str, delimiter: str, encoding: str) -> Callable[[int], Layout]:
    def make(seed: int) -> Layout:
        truth = crowd(seed)
        lines, refused = placed(truth, lines_of(truth, order), [["Planilla"], [], head.split("|")])
        return Layout(text_file(lines, delimiter=delimiter, encoding=encoding), truth, refused)

    return make


def computed_cells(seed: int) -> Layout:
    """Row numbers, ages and a whole name computed by formulas, their values kept by the program."""
    truth = crowd(seed)
    order = "n date name document nationality gender age subject phone result note"
    head = ["Nº", "Fecha", "Nombre completo", "Documento", "Nacionalidad", "Género", "Edad"]
    head += ["Consulta", "Tel.", "Intervención", "Comentarios"]
    lines, refused = placed(truth, lines_of(truth, order, typed=True), [head], "Sheet")
    book = Workbook()
    fill(only(book), lines)
    return Layout(_with_formulas(saved(book), rows=len(lines)), truth, refused)


def _with_formulas(data: bytes, *, rows: int) -> bytes:
    """Column A becomes =ROW()-1 with its value cached, as a spreadsheet program saves it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename.endswith("worksheets/sheet1.xml"):
                for row in range(2, rows + 1):
                    plain = f'<c r="A{row}" t="n"><v>{row - 1}</v></c>'
                    computed = f'<c r="A{row}"><f>ROW()-1</f><v>{row - 1}</v></c>'
                    content = content.replace(plain.encode(), computed.encode())
            new.writestr(item, content)
    return stream.getvalue()


def day_month_year(seed: int) -> Layout:
    """The day in three columns, on a sheet with a list of services beside it."""
    truth = crowd(seed)
    lines = lines_of(truth, "name document nationality gender birth subject phone")
    head = [
        "Día",
        "Mes",
        "Año",
        "Usuario/a",
        "Doc.",
        "Origen",
        "Gén.",
        "Nacimiento",
        "Consulta",
        "Tel",
    ]
    for place, line in enumerate(lines):
        day = truth.rows[place]["date"]
        line[:0] = (
            [day.day, day.month, day.year] if isinstance(day, datetime.date) else [31, 2, 2024]
        )
    all_lines, refused = placed(truth, lines, [head], "Atención")
    book = Workbook()
    only(book).title = "Servicios"
    fill(
        only(book), [["Servicio", "Teléfono"], ["Hospital", "341 4800000"], ["CAPS", "341 4800001"]]
    )
    book.create_sheet("Atención")
    fill(book["Atención"], all_lines)
    return Layout(saved(book), truth, refused)


_ENGLISH = "Date|Client|ID number|Nationality|Gender|Age|Topic|Phone|Outcome|Remarks"
_FIELDS = "date name document nationality gender birth subject phone result note"
LAYOUTS: dict[str, Callable[[int], Layout]] = {
    "titled_two_row_heading": titled_two_row_heading,
    "a_sheet_a_month": a_sheet_a_month,
    "heading_again_and_subtotals": heading_again_and_subtotals,
    "numbered_genders": numbered_genders,
    "computed_cells": computed_cells,
    "day_month_year": day_month_year,
    "english_utf16": _plain_text(_FIELDS, _ENGLISH, "\t", "utf-16"),
    "cp1252_pipes": _plain_text(
        "phone birth gender nationality document name subject date",
        "Cel.|F. nac. o edad|Género|Nacionalidad|DNI/Pasaporte|Apellido/s y Nombre/s|Trámite|Día",
        "|", "cp1252",
    ),
    "mac_roman": _plain_text(
        "date family given document nationality gender birth subject note",
        "Fecha|Apellido(s)|Nombre(s)|Nº de documento|País|Género"
        "|Nacimiento / Edad|Demanda|Observación",
        ";", "mac-roman",
    ),
    "utf16_no_mark": _plain_text(
        "date name document nationality gender birth subject result",
        "Fecha consulta|Nombre y apellido|Documento|Nacionalidad|Identidad de género"
        "|Edad|Motivo|Rdo.",
        ";", "utf-16-le",
    ),
    "two_births": _plain_text(
        "n date subject name kind number nationality gender born age phone note",
        "Orden|Fecha de consulta|Motivo de la consulta|Apellido, nombre|Tipo doc|Nro doc"
        "|Nacionalidad|Sexo/Género|F. Nac.|Edad|Teléfono de contacto|Observaciones",
        ";", "utf-8",
    ),
    "no_heading_words": _plain_text(
        _FIELDS,
        "cuándo|quién|nº|de dónde|id. de género|años|qué necesita|llamar a|qué se hizo|más",
        ",", "utf-8-sig",
    ),
}  # fmt: skip
