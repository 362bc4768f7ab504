"""Invented people and what they came for, the same ones for the same seed, as many as asked for.

Names are spread as in a real registry: a few surnames cover much of it ("González", "Mamani"), the
rest is a long tail. That is what makes a search of a large city hard, so it must be here.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

TODAY: Final = datetime.date(2026, 10, 1)
FIRST_DAY: Final = datetime.date(2017, 1, 2)
SPAN: Final = (TODAY - FIRST_DAY).days


def _words(text: str) -> list[str]:
    return text.split()


_SURNAMES: Final = _words("""
González Rodríguez Mamani Gómez Fernández López Quispe Díaz Martínez Pérez Flores
García Sánchez Romero Sosa Torres Álvarez Ruiz Ramírez Condori Choque Benítez Acosta Medina Herrera
Suárez Aguirre Giménez Gutiérrez Pereyra Rojas Molina Castro Ortiz Silva Núñez Luna Juárez Cabrera
Ríos Morales Godoy Moreno Ferreyra Domínguez Carrizo Peralta Castillo Ledesma Quiroga Vega Vera
Muñoz Ojeda Ponce Villalba Cardozo Navarro Coronel Vázquez Ramos Vargas Cáceres Arias Figueroa
Córdoba Correa Maldonado Paz Rivero Miranda Mansilla Farías Roldán Méndez Guzmán Agüero Hernández
Lucero Cruz Páez Escobar Mendoza Barrios Bustos Ávila Ayala Blanco Soria Maidana Huanca Apaza Ticona
Chura Copa Limachi Calle Poma Yujra Villca Colque Fuentes Salazar Contreras Chávez Espinoza Zambrano
Colmenares Marcano Urdaneta Parra Bello Cedeño Zapata Rengifo Duarte Ovelar Caballero Samaniego Báez
Pierre Jean Joseph Charles Diop Ndiaye Fall Seck Chen Wang Li Zhang Ivanova Petrenko""")
_GIVEN: Final = {
    "woman": _words("""
María Ana Juana Rosa Martha Luz Carmen Gladys Marisol Yolanda Elena Patricia Silvia
Mariana Marina Lucía Sofía Camila Valentina Daniela Gabriela Verónica Natalia Paola Karina Mirta
Norma Ester Nélida Ruth Noemí Raquel Delia Berta Inés Julia Irene Alicia Beatriz Susana Claudia
Yenny Génesis Oriana Mayerlin Fátima Liz Rocío Soledad Milagros Celeste Aurora"""),
    "man": _words("""
Juan José Luis Carlos Miguel Jorge Pedro Mario Marcos Martín Matías Mateo Santiago
Diego Pablo Sergio Daniel Víctor Hugo Raúl Ramón Rubén Ángel Julio Oscar Walter Freddy Wilson Edwin
Franklin Henry Jean Pierre Moussa Ibrahima Rolando Reynaldo Néstor Fabián Gustavo Adrián Cristian
Nicolás Lucas Tomás Benjamín Joaquín Emanuel Isaías Elías Abel"""),
}
_SYLLABLES: Final = _words("""
ba be bo ca co chi cu da de di fa fe ga go gua hua i ja jo ka la le lli lo ma me
mi mo mu na ne ni ño pa pe pi qui ra re ri ro sa se so sul ta te ti to u va ve vi ya yu za""")
_ENDINGS: Final = _words("ni ri co llo ta nez rra cha yo que lla ndo les za ga ro")
_NATIONS: Final = {
    "BOL": 24, "PRY": 19, "PER": 13, "VEN": 17, "CHL": 8, "COL": 6, "ARG": 4, "BRA": 3, "URY": 2,
    "HTI": 1, "DOM": 1, "ECU": 1, "SEN": 1, "CHN": 1, "UKR": 1, "RUS": 1, "SYR": 1,
}  # fmt: skip
_GENDERS: Final = {"woman": 55, "man": 42, "trans_woman": 1, "non_binary": 1, "": 1}
_SUBJECTS: Final = {
    "residency": 30, "dni": 16, "school": 7, "health": 8, "employment": 8, "benefits": 7,
    "housing": 4, "criminal_record": 4, "precaria": 4, "naturalisation": 2, "cuil": 2, "food": 2,
    "refuge": 2, "gender_violence": 1, "legal_aid": 1, "apostille": 1, "other": 1,
}  # fmt: skip
_RESULTS: Final = {
    "informed": 34, "assisted_filing": 22, "appointment": 15, "referred_accepted": 7,
    "referred_no_reply": 5, "in_progress": 6, "resolved": 8, "not_resolved": 1, "": 2,
}  # fmt: skip
_CHANNELS: Final = {"counter": 70, "phone": 8, "whatsapp": 15, "field_visit": 4, "mobile_desk": 3}
_LANGUAGES: Final = {"es": 92, "gn": 3, "qu": 2, "pt": 1, "ht": 1, "zh": 1}
_NOTES: Final = (
    "Trae partida de nacimiento apostillada, falta el certificado de domicilio.",
    "Vuelve el martes con su hija; se le explicó el trámite y los plazos.",
    "No tiene quien cuide a los chicos por la mañana, prefiere turno de tarde.",
    "Habló con la escuela, hay vacante en tercer grado desde marzo.",
)


class Drawn:
    """Draws keys by their weights, faster than `random.choices` on a dictionary."""

    def __init__(self, weights: dict[str, int]) -> None:
        self._table = [key for key, weight in weights.items() for _ in range(weight)]

    def __call__(self, source: random.Random) -> str:
        """One key."""
        return self._table[int(source.random() * len(self._table))]


@dataclass(slots=True)
class Somebody:
    """A person as a sheet or a form would tell of them."""

    number: int
    family: str
    given: str
    gender: str
    nationality: str
    born: datetime.date | None
    year: int | None
    document_kind: str
    document: str
    phone: str
    visits: tuple[datetime.date, ...]


@dataclass(slots=True)
class Visit:
    """One consultation."""

    day: datetime.date
    subject: str
    others: tuple[str, ...]
    result: str
    channel: str
    language: str
    note: str


def _ranked(names: list[str], spread: float) -> list[float]:
    return list(accumulate(1.0 / (rank + spread) for rank in range(len(names))))


_SURNAME_WEIGHTS: Final = _ranked(_SURNAMES, 6.0)
_GIVEN_WEIGHTS: Final = {gender: _ranked(names, 5.0) for gender, names in _GIVEN.items()}
_NATION, _GENDER = Drawn(_NATIONS), Drawn(_GENDERS)
_SUBJECT, _RESULT, _CHANNEL, _LANGUAGE = map(Drawn, (_SUBJECTS, _RESULTS, _CHANNELS, _LANGUAGES))


def _surname(source: random.Random) -> str:
    if source.random() < 0.72:
        return source.choices(_SURNAMES, cum_weights=_SURNAME_WEIGHTS)[0]
    middle = "".join(source.choice(_SYLLABLES) for _ in range(source.choice((1, 2, 2))))
    return (middle + source.choice(_ENDINGS)).capitalize()


def people(count: int, *, seed: int, visits: float = 3.0, first: int = 0) -> Iterator[Somebody]:
    """`count` people, each with the days on which they came, `visits` of them on average.

    Their numbers are theirs alone; `first` is the number to begin with.
    """
    source = random.Random(seed)  # noqa: S311  the same people each time is the point
    for number in range(first, first + count):
        gender = _GENDER(source)
        names = _GIVEN["man" if gender == "man" else "woman"]
        weights = _GIVEN_WEIGHTS["man" if gender == "man" else "woman"]
        given = source.choices(names, cum_weights=weights)[0]
        if source.random() < 0.6:
            second = source.choices(names, cum_weights=weights)[0]
            given = f"{given} {second}" if second != given else given
        family = _surname(source)
        if source.random() < 0.45:
            family = f"{family} {_surname(source)}"
        year = 2024 - int(source.betavariate(2.2, 3.4) * 90)
        exact = source.random() < 0.8
        born = datetime.date(year, 1, 1) + datetime.timedelta(days=int(source.random() * 365))
        # Every number once: what is shared is the duplicates' business, not the clock's.
        kind, document = _document(source, number)
        phone = f"{261 + number % 9} {400 + number // 10_000 % 590}-{number % 10_000:04d}"
        yield Somebody(
            number=number,
            family=family,
            given=given,
            gender=gender,
            nationality=_NATION(source),
            born=born if exact else None,
            year=year if exact or source.random() < 0.8 else None,
            document_kind=kind,
            document=document,
            phone=phone if source.random() < 0.65 else "",
            visits=_days(source, max(1, int(source.expovariate(1.0 / visits) + 0.5))),
        )


def _document(source: random.Random, number: int) -> tuple[str, str]:
    drawn = source.random()
    if drawn < 0.55:
        return "dni_foreigner", str(92_000_000 + number)
    if drawn < 0.75:
        letters = chr(65 + number % 26) + chr(65 + number // 26 % 26)
        return "passport", f"{letters}{1_000_000 + number}"
    if drawn < 0.85:
        return "precaria", f"{200_000 + number}2024"
    return "", ""


def _days(source: random.Random, times: int) -> tuple[datetime.date, ...]:
    first = int(source.random() * SPAN)
    days = {min(SPAN, first + int(source.expovariate(1 / 120))) for _ in range(times)}
    return tuple(FIRST_DAY + datetime.timedelta(days=day) for day in sorted(days))


def visit(source: random.Random, day: datetime.date) -> Visit:
    """What somebody came for on a day."""
    subject = _SUBJECT(source)
    others = (_SUBJECT(source),) if source.random() < 0.15 else ()
    return Visit(
        day=day,
        subject=subject,
        others=tuple(code for code in others if code != subject),
        result=_RESULT(source),
        channel=_CHANNEL(source),
        language=_LANGUAGE(source),
        note=source.choice(_NOTES) if source.random() < 0.25 else "",
    )
