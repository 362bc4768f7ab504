"""Lists of people made to order, right and wrong in every way that is known."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterable, Sequence

HEADER = ("Correo electrónico", "Nombre y apellido", "Área", "Rol", "Hasta", "Idioma")
GIVEN = ("Ana", "Beto", "Celia", "Dario", "Elsa", "Fabio", "Gala", "Hugo", "Íñiga", "Jazmín")
FAMILY = ("Lapacho", "Ñandubay", "Quebracho", "Hornero", "Calandria", "Uruguay", "Chubut")
ROLES = ("Atención", "agente", "Coordinación", "officer", "Consulta, auditoría", "viewer / trainer")
LANGUAGES = ("", "Español", "inglés", "es", "English")
DEPARTMENTS = ("Salud", "EDUCACION", "educación", "")
# One way to be wrong, and how it is mended: (column, wrong value, right value).
FAULTS: tuple[tuple[int, str, str], ...] = (
    (0, "", "corregida{n}@example.org"),
    (0, "sin-arroba.example.org", "corregida{n}@example.org"),
    (0, "dos@@example.org", "corregida{n}@example.org"),
    (0, "con espacio @example.org", "corregida{n}@example.org"),
    (1, "N" * 151, "Nombre Corto"),
    (2, "Área 51", "Salud"),
    (2, "=cmd|' /C calc'!A0", "Salud"),
    (3, "", "Atención"),
    (3, "jefa de todo", "Atención"),
    (3, "Atención y brujería", "Atención"),
    (3, "Soporte", "Consulta"),
    (3, "Operación", "Consulta"),
    (4, "pronto", "31/12/2031"),
    (4, "31/02/2031", "28/02/2031"),
    (4, "01/01/2020", "01/01/2032"),
    (5, "klingon", "es"),
)


def person(number: int, chance: random.Random) -> list[str]:
    """A row with nothing wrong, written as offices write."""
    address = f"persona{number}@example.org"
    return [
        address.upper() if number % 7 == 0 else address,
        f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}",
        chance.choice(DEPARTMENTS),
        chance.choice(ROLES),
        chance.choice(("", "", "31/12/2030")),
        chance.choice(LANGUAGES),
    ]


def rows(many: int, bad: int, *, seed: int = 1) -> tuple[list[list[str]], dict[int, str]]:
    """(rows, right cell by index of a bad row), the bad ones of every kind, all over the list."""
    chance = random.Random(seed)
    made = [person(number, chance) for number in range(many)]
    mending: dict[int, str] = {}
    for turn, index in enumerate(sorted(chance.sample(range(many), bad))):
        column, wrong, right = FAULTS[turn % len(FAULTS)]
        made[index][column] = wrong
        mending[index] = f"{column}\x1f{right.format(n=index)}"
    return made, mending


def as_csv(
    body: Iterable[Sequence[str]], *, header: Sequence[str] = HEADER, delimiter: str = ";"
) -> bytes:
    """A file as spreadsheet programs in Spanish write it."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(body)
    return stream.getvalue().encode("utf-8-sig")


def read_csv(data: bytes) -> list[list[str]]:
    """Rows of such a file, the header first."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
