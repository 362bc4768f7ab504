"""Invented people of other cities, some easily taken for each other, and their attendances."""

from __future__ import annotations

import datetime
import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from apps.registry.tests.imports.office_subjects import written
from apps.registry.tests.imports.office_values import GENDERS, NATIONALITIES, NO_NAME, pairs, texts
from apps.registry.tests.imports.sheets import unaccented


def _words(text: str) -> list[str]:
    return text.split()


SURNAMES = _words("""
Acosta Alarcón Amarilla Antezana Arce Ayala Barboza Bascopé Bogado Brítez Cabrera Calle
Candia Castañeda Chaparro Chura Colque Cruz Espínola Estigarribia Faría Ferreira Franco
Galeano Godoy Guanipa Guevara Gutiérrez Hinojosa Ibáñez Irigoyen Jiménez Laime Lezcano
Linares Lugo Maidana Mareco Medina Mendieta Miranda Montaño Núñez Orellana Otazú Parra Pinto
Pizarro Ramos Rengifo Rivas Rolón Salazar Sanabria Sequera Suárez Tapia Urrutia Vega
Velázquez Villca Yegros Zambrano Zegarra Diallo Guèye Etienne Baptiste Moreau Chen Zhang
Kovalenko Smirnov
""")
FIRST = {
    "woman": _words("""
Adriana Amalia Belén Carolina Cecilia Clara Delia Estefanía Eva Flor Gladys Irene Jazmín
Jimena Leonor Lorena Magdalena Marlene Nadia Noelia Paola Raquel Rebeca Sandra Silvana
Susana Tatiana Teresa Valeria Vanesa Viviana Yésica Awa Marisol Oksana
"""),
    "man": _words("""
Abel Agustín Alfredo Andrés Ariel Bruno Cristian Damián Edgardo Eduardo Emiliano Enzo
Ernesto Ezequiel Federico Gabriel Gonzalo Guillermo Horacio Isidro Jorge Leandro Luciano
Marcelo Marcos Mauricio Nelson Osvaldo Rafael Raúl Rodolfo Santiago Saúl Serigne Dmytro
"""),
}
BROAD = {"woman": "woman", "man": "man", "undisclosed": "unknown", "": "unknown"}
BAD_DAYS = ["31/02/2024", "ayer", "s/f", "?", "12/05/2094", "30/02/24", "lunes", "", "00/00/2024"]
NOT_SAID = [text for code, text in pairs(NATIONALITIES) if code == "-"]
WEIGHTS = {"PRY": 30, "BOL": 24, "VEN": 18, "PER": 12, "CHL": 9, "COL": 6, "URY": 5, "BRA": 5}


@dataclass(frozen=True)
class Somebody:
    """One invented person."""

    number: int
    family: str
    given: str
    gender: str
    nationality: str
    born: datetime.date
    document: str
    phone: str


@dataclass
class Crowd:
    """Rows by field, and what is true of them; `refused` are places in `rows`."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    people: set[int] = field(default_factory=set)
    anonymous: int = 0
    by_nationality: Counter[str] = field(default_factory=Counter)
    by_subject: Counter[str] = field(default_factory=Counter)
    by_gender: Counter[str] = field(default_factory=Counter)


def everybody(chance: random.Random, count: int) -> list[Somebody]:
    """Distinct people; among them twins, couples of one phone, and namesakes."""
    made: list[Somebody] = []
    codes = sorted({code for code, _ in pairs(NATIONALITIES) if code not in {"-", "XXX"}})
    while len(made) < count:
        one = _somebody(chance, len(made), codes)
        made.append(one)
        kind = chance.random()
        if kind < 0.02:
            made.append(_twin(one, chance))
        elif kind < 0.04:
            made.append(_namesake(one, chance))
    return made[:count]


def _somebody(chance: random.Random, number: int, codes: list[str]) -> Somebody:
    gender = chance.choice(["woman", "man"])
    shown = chance.choices(
        [gender, "trans_woman", "non_binary", "undisclosed", ""], [94, 1, 1, 2, 2]
    )
    kind = chance.random()
    document = f"{93_000_000 + number * 1_933 + chance.randrange(1_900)}"
    if kind > 0.85:
        document = ""
    elif kind > 0.7:
        document = f"{chance.choice(['P', 'AB', 'G'])}{200_000 + number * 41}"
    return Somebody(
        number=number,
        family=" ".join(chance.sample(SURNAMES, 2 if chance.random() < 0.6 else 1)),
        given=" ".join(chance.sample(FIRST[gender], 2 if chance.random() < 0.5 else 1)),
        gender=shown[0],
        nationality=chance.choices(codes, [WEIGHTS.get(code, 0.4) for code in codes])[0],
        born=datetime.date(1948, 1, 1) + datetime.timedelta(days=chance.randrange(24_000)),
        document=document,
        phone=f"341 {5_000_000 + number * 613}" if chance.random() < 0.7 else "",
    )


def _twin(one: Somebody, chance: random.Random) -> Somebody:
    first = next(n for n in FIRST["woman"] if n not in one.given)
    number = one.number + 1
    document = str(int(one.document) + 1) if one.document.isdigit() else ""
    return Somebody(
        number, one.family, first, "woman", one.nationality, one.born, document, one.phone
    )


def _namesake(one: Somebody, chance: random.Random) -> Somebody:
    other = "PER" if one.nationality != "PER" else "BOL"
    born = one.born + datetime.timedelta(days=9 * 365)
    return Somebody(one.number + 1, one.family, one.given, one.gender, other, born, "", "")


def crowd(
    seed: int, *, people: int = 200, rows: int = 420, genders: dict[str, list[str]] | None = None
) -> Crowd:
    """Attendances of one office's year, in the order of the days."""
    chance = random.Random(seed)
    known = everybody(chance, people)
    words = written()
    made = Crowd()
    for place in range(rows):
        day = datetime.date(2024, 1, 2) + datetime.timedelta(days=place * 340 // rows)
        somebody = chance.choice(known)
        anonymous, bad = chance.random() < 0.05, chance.random() < 0.02
        subject, said = chance.choice(words)
        row = _row(chance, somebody, day, genders) | {"subject": said}
        if anonymous:
            blank = {
                "name": chance.choice(texts(NO_NAME)),
                "given": "",
                "document": "",
                "phone": "",
            }
            row |= blank | {"birth": "", "age": "", "born": "", "kind": "", "number": ""}
            row["family"] = row["name"]
        row["date"] = chance.choice(BAD_DAYS) if bad else day
        row["bad"] = bad
        nationality = somebody.nationality
        if chance.random() < 0.02:
            nationality, row["nationality"] = "unknown", chance.choice(NOT_SAID)
        made.rows.append(row)
        if bad:
            made.refused.append(place)
            continue
        made.anonymous += anonymous
        if not anonymous:
            made.people.add(somebody.number)
        made.by_nationality[nationality] += 1
        made.by_subject[subject] += 1
        made.by_gender[BROAD.get(somebody.gender, "other")] += 1
    return made


def _row(
    chance: random.Random,
    one: Somebody,
    day: datetime.date,
    genders: dict[str, list[str]] | None,
) -> dict[str, Any]:
    age = day.year - one.born.year - ((day.month, day.day) < (one.born.month, one.born.day))
    said = genders or _gender_words()
    papers = _document(chance, one)
    exact = f"{one.born:%d/%m/%Y}"
    return {
        **_name(chance, one, shown=bool(papers["number"])),
        **papers,
        "nationality": chance.choice([t for c, t in pairs(NATIONALITIES) if c == one.nationality]),
        "gender": chance.choice(said[one.gender]),
        "birth": chance.choice([exact, exact, age, f"{age} años", str(one.born.year), ""]),
        "born": chance.choice([exact, f"{one.born:%d-%m-%y}", ""]),
        "age": chance.choice([age, str(age), ""]),
        "phone": chance.choice([one.phone, one.phone.replace(" ", ""), "+54 9 " + one.phone, ""])
        if one.phone
        else "",
        "result": chance.choice(
            ["Informado", "se derivó", "Resuelto", "turno asignado", "en curso"]
        ),
        "note": chance.choice(
            ["", "=SUMA(A1)", "+54 llamar", "@ver", "a\nb", '"cita"; y coma, fin']
        ),
    }


def _gender_words() -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for code, text in pairs(GENDERS):
        said.setdefault("" if code == "-" else code, []).append(text)
    return said


def _name(chance: random.Random, one: Somebody, *, shown: bool) -> dict[str, str]:
    family, given = one.family, one.given
    # Who shows a document may be written with less of the name.
    if chance.random() < 0.15 and shown:
        family = family.split()[0]
    if chance.random() < 0.25:
        family, given = unaccented(family), unaccented(given)
    forms = [f"{family}, {given}", f"{family.upper()}, {given}", f"{given} {family}"]
    forms += [f" {family.upper()}  {given} ", f"{family.lower()}, {given.lower()}"]
    return {"name": chance.choice(forms), "family": family.upper(), "given": given}


def _document(chance: random.Random, one: Somebody) -> dict[str, Any]:
    number = one.document
    shown = number
    if not number or (one.phone and chance.random() < 0.1):
        kind = shown = chance.choice(["", "-", "no tiene", "s/doc", "en trámite"])
        return {"document": shown, "kind": kind, "number": ""}
    if not number.isdigit():
        forms = [
            number,
            f"PAS {number}",
            f"Pasaporte: {number}",
            number.lower(),
            f"Pas. Nº {number}",
        ]
        return {"document": chance.choice(forms), "kind": "Pasaporte", "number": number}
    dotted = f"{int(number):,}".replace(",", ".")
    forms = [number, dotted, f"DNI {dotted}", f"{dotted}-", f"DNI ext. {number}", f"{number}.0"]
    kind = chance.choice(["DNI", "DNI ext.", "D.N.I."])
    return {"document": chance.choice([*forms, int(number)]), "kind": kind, "number": dotted}
