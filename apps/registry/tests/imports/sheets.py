"""Invented attendance sheets of other cities, each with its habits and with what is true of it."""

from __future__ import annotations

import csv
import datetime
import io
import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook

from apps.registry.tests.imports.vocabulary import (
    ANONYMOUS,
    BAD_DAYS,
    FAMILY,
    GIVEN,
    MONTHS,
    NATIONALITIES,
    RESULTS,
    SUBJECTS,
)


@dataclass
class Person:
    """Somebody invented, with everything the sheet may say."""

    family: str
    given: str
    gender: str
    nationality: str
    born: datetime.date
    document: str
    phone: str


@dataclass
class Habits:
    """How an office keeps its sheet."""

    seed: int
    headings: dict[str, str]
    order: list[str]
    genders: dict[str, list[str]]
    title_rows: int = 0
    split_names: bool = False
    delimiter: str = ";"
    encoding: str = "utf-8"
    people: int = 300
    rows: int = 520


@dataclass
class Truth:
    """What a correct import finds."""

    rows: int = 0
    unreadable: int = 0
    anonymous: int = 0
    people: set[int] = field(default_factory=set)
    by_nationality: Counter[str] = field(default_factory=Counter)
    by_subject: Counter[str] = field(default_factory=Counter)
    by_gender: Counter[str] = field(default_factory=Counter)


OFFICES = [
    Habits(
        seed=1,
        headings={
            "date": "FECHA ATENCIÓN",
            "family": "Apellidos",
            "given": "Nombres",
            "document": "DNI/Pasaporte",
            "nationality": "País de origen",
            "gender": "Sexo",
            "birth": "Fecha de Nacimiento",
            "phone": "Celular",
            "subject": "Consulta",
            "result": "Intervención",
            "note": "Obs.",
        },
        order=[
            "n",
            "date",
            "family",
            "given",
            "birth",
            "gender",
            "document",
            "nationality",
            "phone",
            "subject",
            "result",
            "note",
        ],
        genders={"woman": ["F", "f"], "man": ["M", "m"], "other": ["X"], "unknown": [""]},
        title_rows=4,
        split_names=True,
    ),
    Habits(
        seed=2,
        headings={
            "date": "Día y hora",
            "name": "Persona atendida",
            "document": "Nro. Documento",
            "nationality": "Nacionalidad/es",
            "gender": "Género (autopercibido)",
            "birth": "Edad",
            "phone": "Tel. contacto",
            "subject": "Motivo de la visita",
            "result": "¿Cómo se resolvió?",
            "note": "Comentarios",
        },
        order=[
            "subject",
            "nationality",
            "gender",
            "name",
            "birth",
            "date",
            "document",
            "result",
            "phone",
            "note",
        ],
        genders={
            "woman": ["M", "Mujer"],
            "man": ["H", "Hombre", "h"],
            "other": ["No binario", "Otro"],
            "unknown": ["", "s/d"],
        },
        delimiter=",",
    ),
    Habits(
        seed=3,
        headings={
            "date": "Date",
            "name": "Full name",
            "document": "Document no.",
            "nationality": "Country",
            "gender": "Gender",
            "birth": "Date of birth",
            "phone": "Phone",
            "subject": "Reason for visit",
            "result": "Outcome",
            "note": "Remarks",
        },
        order=[
            "date",
            "name",
            "nationality",
            "document",
            "gender",
            "birth",
            "phone",
            "subject",
            "result",
            "note",
        ],
        genders={
            "woman": ["Female", "F"],
            "man": ["Male", "M"],
            "other": ["Non-binary"],
            "unknown": ["unknown", ""],
        },
        delimiter="\t",
        encoding="utf-16",
        title_rows=1,
    ),
    Habits(
        seed=4,
        headings={
            "date": "Fec.",
            "name": "AyN",
            "document": "Doc.",
            "nationality": "Nac.",
            "gender": "Gén.",
            "birth": "F.Nac.",
            "phone": "Cel.",
            "subject": "Tema",
            "result": "Res.",
            "note": "Notas",
        },
        order=[
            "date",
            "document",
            "name",
            "birth",
            "nationality",
            "gender",
            "subject",
            "phone",
            "result",
            "note",
        ],
        genders={
            "woman": ["mujer", "MUJER", "Fem."],
            "man": ["varón", "VARON", "Masc."],
            "other": ["x", "no binarie"],
            "unknown": ["", "-"],
        },
        delimiter="|",
        encoding="cp1252",
        title_rows=6,
    ),
]


def people(office: Habits, chance: random.Random) -> list[Person]:
    """Distinct people; some share a name with somebody of another country."""
    made: list[Person] = []
    for number in range(office.people):
        gender = chance.choice(["woman", "man"])
        shown = gender if chance.random() > 0.03 else chance.choice(["other", "unknown"])
        nationality = chance.choices(
            list(NATIONALITIES), weights=[30, 22, 14, 9, 5, 4, 3, 1, 1, 1, 1, 1, 1, 1, 1, 2]
        )[0]
        kind = chance.random()
        if kind < 0.62:
            document = str(92_000_000 + number * 7_001 + chance.randrange(7_000))
        elif kind < 0.78:
            document = f"{chance.choice(['P', 'AB', 'AAC'])}{100_000 + number * 37}"
        else:
            document = ""
        families = " ".join(chance.sample(FAMILY, 2 if chance.random() < 0.5 else 1))
        made.append(
            Person(
                family=families,
                given=" ".join(chance.sample(GIVEN[gender], 2 if chance.random() < 0.4 else 1)),
                gender=shown,
                nationality=nationality,
                born=datetime.date(1945, 1, 1) + datetime.timedelta(days=chance.randrange(26_000)),
                document=document,
                phone=f"299 {4_000_000 + number * 997}" if chance.random() < 0.6 else "",
            )
        )
    return made


def rows(office: Habits) -> tuple[list[dict[str, Any]], Truth]:
    """Data rows by field, in the order of the days, and the truth about them."""
    chance = random.Random(office.seed)
    known = people(office, chance)
    truth = Truth()
    made: list[dict[str, Any]] = []
    day = datetime.date(2023, 1, 2)
    for _ in range(office.rows):
        # About three years whatever the size: nothing in the future.
        step = 700 / office.rows
        day += datetime.timedelta(days=int(step) + (chance.random() < step % 1))
        number = chance.randrange(len(known))
        made.append(_row(office, chance, known[number], number, day, truth))
    return made, truth


def _row(
    office: Habits,
    chance: random.Random,
    person: Person,
    number: int,
    day: datetime.date,
    truth: Truth,
) -> dict[str, Any]:
    truth.rows += 1
    subject = chance.choice(list(SUBJECTS))
    anonymous = chance.random() < 0.04
    unreadable = chance.random() < 0.02
    row: dict[str, Any] = {
        "n": truth.rows,
        "date": chance.choice(BAD_DAYS) if unreadable else day_text(day, chance),
        "nationality": chance.choice(NATIONALITIES[person.nationality]),
        "gender": chance.choice(office.genders[person.gender]),
        "birth": birth_text(person.born, day, chance),
        "subject": chance.choice(SUBJECTS[subject]),
        "result": chance.choice(RESULTS),
        "note": chance.choice(["", "=1+1", "+54 llamar", "@ver", "línea 1\nlínea 2", "vuelve"]),
        "document": "" if anonymous else document_text(person.document, chance),
        "phone": "" if anonymous else person.phone,
    }
    row |= {"name": chance.choice(ANONYMOUS)} if anonymous else name_texts(person, chance)
    if anonymous:
        row |= {"family": row["name"], "given": "", "birth": ""}
    if unreadable:
        truth.unreadable += 1
        return row
    truth.anonymous += anonymous
    if not anonymous:
        truth.people.add(number)
    truth.by_nationality[person.nationality or "unknown"] += 1
    truth.by_subject[subject] += 1
    truth.by_gender[person.gender] += 1
    return row


def day_text(day: datetime.date, chance: random.Random) -> Any:
    """A day in one of the ways it is typed."""
    return chance.choice(
        [
            datetime.datetime.combine(day, datetime.time()),
            f"{day:%d/%m/%Y}",
            f"{day.day}/{day.month}/{day:%y}",
            f"{day:%d-%m-%Y}",
            f"{day:%d.%m.%y}",
            day.isoformat(),
            f"{day.day} {MONTHS[day.month - 1]} {day.year}",
            f"{day:%d/%m/%Y} 10:35",
        ]
    )


def birth_text(born: datetime.date, day: datetime.date, chance: random.Random) -> Any:
    """A birth as a date, a year or an age, or nothing."""
    age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return chance.choice(
        [f"{born:%d/%m/%Y}", f"{born:%d/%m/%Y}", age, f"{age} años", str(born.year), ""]
    )


def document_text(document: str, chance: random.Random) -> Any:
    """A document with or without dots, word or type."""
    if not document:
        return chance.choice(["", "no tiene", "-", "s/d"])
    if not document.isdigit():
        return chance.choice([document, f"Pas. {document}", document.lower()])
    dotted = f"{int(document):,}".replace(",", ".")
    return chance.choice([document, int(document), float(document), dotted, f"DNI {dotted}"])


def name_texts(person: Person, chance: random.Random) -> dict[str, str]:
    """A name in one cell or two; accents, case and spaces at will."""
    family, given = person.family, person.given
    if chance.random() < 0.2:
        family, given = unaccented(family), unaccented(given)
    whole = chance.choice(
        [
            f"{family}, {given}",
            f"{family.upper()}, {given}",
            f"{given} {family}",
            f" {family.upper()} {given}",
        ]
    )
    return {"name": whole, "family": chance.choice([family, family.upper()]), "given": given}


def unaccented(text: str) -> str:
    """As typed on a keyboard without accents."""
    return text.translate(str.maketrans("áéíóúñÁÉÍÓÚï", "aeiounAEIOUi"))


def table(office: Habits) -> tuple[list[list[Any]], Truth]:
    """All the rows of the sheet: titles, headings, data, blank rows, a total."""
    data, truth = rows(office)
    headings = {"n": "N°", **office.headings}
    lines: list[list[Any]] = [[f"MUNICIPALIDAD {office.seed}"], *[[] for _ in range(9)]]
    lines = lines[: office.title_rows]
    lines.append([headings[name] for name in office.order])
    for place, row in enumerate(data):
        if place % 90 == 89:
            lines.append([])
        lines.append([row[name] for name in office.order])
    lines.extend([[], ["TOTAL", len(data)]])
    return lines, truth


def as_xlsx(office: Habits) -> tuple[bytes, Truth]:
    """The sheet as a workbook, with a hidden sheet and a list of phones beside it."""
    lines, truth = table(office)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Atenciones"
    for line in lines:
        sheet.append([_typed(cell) for cell in line])
    other = book.create_sheet("Teléfonos útiles")
    other.append(["Organismo", "Teléfono"])
    other.append(["Hospital", "299 4449000"])
    hidden = book.create_sheet("viejo")
    hidden.sheet_state = "hidden"
    hidden.append([_typed(cell) for cell in lines[office.title_rows]])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue(), truth


def _typed(cell: Any) -> Any:
    return None if cell == "" else cell


def as_text(office: Habits) -> tuple[bytes, Truth]:
    """The sheet as a text file in the office's encoding and delimiter."""
    lines, truth = table(office)
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=office.delimiter, lineterminator="\r\n")
    for line in lines:
        writer.writerow([f"{c:%d/%m/%Y}" if isinstance(c, datetime.datetime) else c for c in line])
    return stream.getvalue().encode(office.encoding, errors="replace"), truth
