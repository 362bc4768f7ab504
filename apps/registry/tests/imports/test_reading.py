"""From bytes to a table: encodings, delimiters, headings, and files that can't be read."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from apps.registry.importing import crew
from apps.registry.importing.columns import find_table
from apps.registry.importing.headings import Field, field_of
from apps.registry.importing.rows import Attendance, Refused
from apps.registry.importing.table_reading import open_workbook, read_rows
from apps.registry.imports_staging import Repetitions
from kernel.sheets import reading, workbook
from kernel.sheets.reading import CannotRead, Problem, Sheet, read_sheets

TODAY = datetime.date(2026, 11, 21)
LINE = "Fecha;Nombre;Nacionalidad;Motivo\r\n02/01/2024;Ñusta Peña;boliviana;salud\r\n"


def outcomes(data: bytes) -> list[Attendance | Refused]:
    """What each data row of a file says."""
    return [read.outcome for read in read_rows(open_workbook(data), today=TODAY)]


def xlsx(*lines: list[object], merged: str = "") -> bytes:
    """A workbook of one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in lines:
        sheet.append(line)
    if merged:
        sheet.merge_cells(merged)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "cp850", "utf-16", "utf-16-le"]
)
def test_any_usual_encoding(encoding: str) -> None:
    (row,) = outcomes(LINE.encode(encoding))
    assert isinstance(row, Attendance)
    assert row.name is not None
    assert row.name.family == "Peña"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_any_usual_delimiter(delimiter: str) -> None:
    (row,) = outcomes(LINE.replace(";", delimiter).encode())
    assert isinstance(row, Attendance)
    assert row.nationalities == ("BOL",)


def test_a_cell_of_several_lines_stays_one_cell() -> None:
    text = 'Fecha;Nombre;Motivo;Obs\n02/01/2024;Ana Paz;salud;"trae hijo; pide\nvacante"\n'
    (row,) = outcomes(text.encode())
    assert isinstance(row, Attendance)
    assert row.note == "trae hijo; pide\nvacante"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.EMPTY),
        (b"\n\n", Problem.EMPTY),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, Problem.OLD_EXCEL),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Problem.PASSWORD,
        ),
        (b"<html><table></table></html>", Problem.WEB_PAGE),
        (b"%PDF-1.7", Problem.NOT_A_SHEET),
        (b"PK\x03\x04 cut short", Problem.DAMAGED),
        (b"hola\nque\ntal\n", Problem.NO_TABLE),
    ],
)
def test_what_is_no_sheet_says_what_to_do(data: bytes, problem: Problem) -> None:
    with pytest.raises(CannotRead) as refused:
        open_workbook(data)
    assert refused.value.problem == problem
    assert refused.value.message


def test_a_file_that_unpacks_without_end_is_refused_before_it_is_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workbook, "LARGEST_UNPACKED", 1_000_000)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 2_000_000)
    assert len(stream.getvalue()) < 10_000
    with pytest.raises(CannotRead) as refused:
        read_sheets(stream.getvalue())
    assert refused.value.problem == Problem.TOO_LARGE


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kernel.sheets.textfile.MOST_ROWS", 10)
    with pytest.raises(CannotRead) as refused:
        read_sheets((LINE + "02/01/2024;A B;boliviana;salud\r\n" * 20).encode())
    assert refused.value.problem == Problem.TOO_MANY_ROWS
    assert reading.MESSAGES[Problem.TOO_MANY_ROWS]


def test_titles_totals_blank_rows_and_headings_printed_again_are_no_data() -> None:
    data = xlsx(
        ["MUNICIPALIDAD DE X"],
        ["Planilla 2024"],
        [],
        ["Fecha", "Apellido y nombre", "Nacionalidad", "Motivo"],
        ["02/01/2024", "Paz, Ana", "boliviana", "salud"],
        [],
        ["ENERO"],
        ["Fecha", "Apellido y nombre", "Nacionalidad", "Motivo"],
        ["ayer", "Paz, Ana", "boliviana", "salud"],
        ["03/01/2024", None, None, None],
        ["TOTAL", 2],
    )
    found = outcomes(data)
    assert [type(row) for row in found] == [Attendance, Refused]
    assert [row.row for row in found] == [5, 9]
    assert isinstance(found[1], Refused)
    assert found[1].column == "Fecha"


def test_a_date_merged_over_several_rows_is_the_date_of_each() -> None:
    data = xlsx(
        ["Fecha", "Nombre", "Motivo"],
        ["02/01/2024", "Ana Paz", "salud"],
        [None, "Luz Sol", "dni"],
        [None, "Eva Mar", "dni"],
        merged="A2:A3",
    )
    assert [type(row) for row in outcomes(data)] == [Attendance, Attendance, Refused]


def test_formulas_are_text_and_never_evaluated() -> None:
    data = xlsx(
        ["Fecha", "Nombre", "Motivo", "Notas"],
        ["02/01/2024", "Ana Paz", "salud", '=HYPERLINK("http://example.invalid","ver")'],
    )
    (row,) = outcomes(data)
    assert isinstance(row, Attendance)
    assert row.note == '=HYPERLINK("http://example.invalid","ver")'


def test_a_sheet_per_month_is_read_whole_and_hidden_ones_are_not() -> None:
    book = Workbook()
    for number, name in enumerate(["Enero", "Febrero", "viejo"], start=1):
        sheet = book.create_sheet(name)
        sheet.append(["Fecha", "Nombre", "Motivo"])
        sheet.append([f"0{number}/0{number}/2024", "Ana Paz", "salud"])
    book["viejo"].sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    opened = open_workbook(stream.getvalue())
    assert [item.table.sheet for item in opened.tables] == ["Enero", "Febrero"]
    assert opened.hidden == ["viejo"]
    assert len(list(read_rows(opened, today=TODAY))) == 2


def test_day_and_month_in_columns_of_their_own_and_the_year_in_the_title() -> None:
    data = xlsx(
        ["Atenciones 2024"],
        ["Día", "Mes", "Nombre", "Motivo"],
        [15, 1, "Ana Paz", "salud"],
        [16, "enero", "Luz Sol", "dni"],
    )
    found = outcomes(data)
    assert [r.contacted_on.day for r in found if isinstance(r, Attendance)] == [15, 16]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Nº doc.", Field.DOCUMENT), ("Apellido y nombre", Field.NAME), ("F. nac.", Field.BIRTH),
        ("Edad / F. nac.", Field.BIRTH), ("Motivo consulta", Field.SUBJECT), ("Fecha", Field.DATE),
        ("Marca temporal", Field.DATE), ("Fecha de nacimiento", Field.BIRTH),
        ("País de nacimiento", Field.BIRTH_COUNTRY), ("Fecha de ingreso al país", Field.IGNORED),
        ("Full name", Field.NAME), ("Reason for visit", Field.SUBJECT), ("Sexo", Field.GENDER),
        ("Tipo de documento", Field.DOCUMENT_KIND), ("Motivo del rechazo", Field.IGNORED),
    ],
)  # fmt: skip
def test_headings(heading: str, field: Field) -> None:
    found = field_of(heading)
    assert found is not None
    assert found[0] == field


def test_columns_are_recognised_by_what_they_hold_when_headings_say_nothing() -> None:
    rows = [("Columna1", "Columna2", "Columna3", "Columna4", "Columna5")]
    data = [
        (f"{day:02d}/03/2024", "Paz, Ana", f"9356{day:04d}", "boliviana", "radicación")
        for day in range(1, 20)
    ]
    table = find_table(Sheet("", [*data]))
    assert table is not None
    assert [column.field for column in table.columns] == [
        Field.DATE, Field.NAME, Field.DOCUMENT, Field.NATIONALITY, Field.SUBJECT,
    ]  # fmt: skip
    assert rows


def test_a_heading_that_its_cells_deny_is_not_believed() -> None:
    data = [("Documento", "Número", "Fecha", "Nombre")] + [
        ("DNI", f"93.561.{n:03d}", f"{n:02d}/03/2024", "Paz, Ana") for n in range(1, 20)
    ]
    table = find_table(Sheet("", list(data)))
    assert table is not None
    assert table.of(Field.DOCUMENT) == (1,)


def test_a_long_table_is_read_by_several_as_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = ["Fecha;Nombre;Motivo;Nacionalidad"]
    for number in range(400):
        day = f"{number % 27 + 1:02d}/0{number % 8 + 1}/2024" if number % 5 == 0 else "ídem"
        rows.append(f"{day};Persona {number};salud;boliviana")
    rows[77] = "ayer;Persona;salud;boliviana"
    data = "\r\n".join(rows).encode()
    alone = outcomes(data)
    monkeypatch.setattr(crew, "WORTH_IT", 100)
    monkeypatch.setattr(crew, "SHARE", 30)
    together = outcomes(data)
    assert together == alone
    assert sum(isinstance(row, Refused) for row in alone) == 1
    assert len({row.contacted_on for row in alone if isinstance(row, Attendance)}) > 40


@given(st.lists(st.integers(0, 40), max_size=200))
def test_contents_are_counted_as_often_as_they_come(told: list[int]) -> None:
    seen, counted = Repetitions(), Counter[int]()
    for one in told:
        assert seen.of(f"fila {one}") == counted[one]
        counted[one] += 1


def test_many_contents_are_told_apart_in_little_room() -> None:
    seen = Repetitions()
    assert not any(seen.of(str(number)) for number in range(40_000))
    assert all(seen.of(str(number)) == 1 for number in range(0, 40_000, 97))
