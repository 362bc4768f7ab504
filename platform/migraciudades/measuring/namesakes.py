"""Invented people of whom some were registered twice, with what a hurried hand made of them.

Names are as common as they are among each nationality, so that strangers share them; households
share surnames and phones, twins a date of birth and neighbouring document numbers besides. Whoever
offers these as one person is wrong. One in twenty records is a second one of somebody, typed
otherwise: accents, swapped or missing surnames, married names, mistyped digits, letters that sound
the same, and things not told this time.
"""

from __future__ import annotations

import dataclasses
import datetime
import random
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

from kernel.text import strip_accents

SHARE_TWICE: Final = 0.05
SHARE_HOUSEHOLD: Final = 0.12
SHARE_NAMESAKES: Final = 0.02
LATEST_YEAR: Final = 2025


def _words(text: str) -> list[str]:
    return text.split()


_WOMEN: Final = _words(
    """María Ana Rosa Juana Luz Carmen Gladys Yolanda Elena Patricia Silvia Mariana Lucía Sofía
Camila Valentina Daniela Gabriela Verónica Natalia Paola Karina Norma Ester Ruth Noemí
Raquel Delia Inés Julia Irene Alicia Beatriz Susana Claudia Yenny Génesis Oriana Fátima
Liz Rocío Soledad Milagros Wilma Vilma Martina Paula Andrea Angélica Rosario Mercedes
Eugenia Graciela Adriana Lourdes Janet Giovanna Ximena Abigaíl Zulma Blanca Dora Elsa
Nancy Pamela Viviana Yésica"""
)
_MEN: Final = _words(
    """Juan José Luis Carlos Miguel Jorge Pedro Mario Marcos Martín Matías Mateo Santiago Diego
Pablo Sergio Daniel Víctor Hugo Raúl Ramón Rubén Ángel Julio Oscar Walter Freddy Wilson
Edwin Franklin Henry Rolando Néstor Fabián Gustavo Adrián Cristian Nicolás Lucas Tomás
Joaquín Emanuel Isaías Elías Abel Wilfredo Gabriel Javier Eduardo Fernando Roberto
Ricardo Alberto Francisco Antonio Manuel Andrés Felipe Iván Reynaldo Efraín Teófilo
Bonifacio Jhon Kevin Brayan"""
)
_COMMON: Final = _words(
    """González Rodríguez Gómez Fernández López Díaz Martínez Pérez García Sánchez Romero
Torres Álvarez Ruiz Ramírez Flores Benítez Acosta Medina Herrera Suárez Gutiérrez Rojas
Molina Castro Ortiz Silva Núñez Juárez Cabrera Ríos Morales Moreno Domínguez Castillo
Vega Vera Muñoz Ponce Navarro Vázquez Ramos Vargas Cáceres Figueroa Córdoba Maldonado
Paz Miranda Méndez Guzmán Hernández Cruz Páez Escobar Mendoza Barrios Ávila Ayala Blanco
Fuentes Salazar Contreras Chávez Espinoza Zapata Duarte Caballero Báez Peña Reyes
Aguilar Delgado Soto Sandoval Campos Lara Valdez Orellana Cárdenas"""
)
_OF: Final[dict[str, str]] = {
    "BOL": """Mamani Quispe Condori Choque Huanca Apaza Ticona Chura Copa Limachi Calle Poma Yujra
Villca Colque Huarachi Tarqui Callisaya Nina Chambi Layme Canaviri Machaca Aruquipa
Zeballos""",
    "PRY": """Ovelar Villalba Cardozo Samaniego Maidana Ocampos Riveros Bogado Franco Galeano
    Insfrán
Irala Leguizamón Notario Arzamendia Cañete Brítez Servín Verón Zárate""",
    "PER": """Quispe Huamán Mamani Chávez Rojas Huayta Ccori Paredes Palomino Ccahuana Espinoza
    Ñahui
Saldaña Villanueva Zevallos Yupanqui Tello Bazán Carhuamaca Inga""",
    "VEN": """Marcano Urdaneta Parra Bello Cedeño Colmenares Rengifo Zambrano Briceño Bracho
    Chirinos
Graterol Guaicaipuro Montilla Piñango Quintero Rincón Sulbarán Tovar Yánez""",
    "HTI": "Pierre Jean Joseph Charles Louis Saint-Louis Toussaint Desir Etienne Cadet Dorvil",
    "SEN": "Diop Ndiaye Fall Seck Sow Gueye Mbaye Diouf Faye Cissé Thiam Sarr Ba Ndao",
    "CHN": "Chen Wang Li Zhang Liu Lin Huang Zhao Wu Yang Zheng Weng",
}
_GIVEN_OF: Final[dict[str, dict[str, str]]] = {
    "HTI": {
        "woman": "Marie Rose Nadège Guerline Fabiola Mirlande Wideline Islande Roseline Jésula",
        "man": "Jean Pierre Wilner Jacques Emmanuel Frantz Evens Ronald Wesly Dieudonné",
    },
    "SEN": {
        "woman": "Fatou Aïssatou Awa Mariama Khady Ndeye Coumba Aminata Sokhna",
        "man": "Moussa Ibrahima Mamadou Cheikh Abdou Modou Ousmane Alioune Serigne Babacar",
    },
    "CHN": {
        "woman": "Mei Xiuying Lihua Yan Jing Fang Xia Li Meiling Yun",
        "man": "Wei Jun Hao Qiang Lei Jianguo Ming Yong Bin Guang",
    },
}
_NATIONS: Final = {
    "BOL": 25, "PRY": 20, "PER": 15, "VEN": 18, "CHL": 8, "COL": 6, "HTI": 3, "SEN": 3, "CHN": 2,
}  # fmt: skip
_SPELLINGS: Final = (
    ("v", "b"), ("b", "v"), ("z", "s"), ("s", "z"), ("c", "s"), ("ll", "y"), ("y", "i"),
    ("i", "y"), ("j", "g"), ("h", ""), ("qu", "k"), ("k", "c"), ("nn", "n"), ("w", "v"),
    ("x", "s"), ("th", "t"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Namesake:
    """A record as it was typed; `somebody` says whose it is, which no program is told."""

    somebody: int
    given: str
    family: str
    gender: str
    nationality: str
    birth_date: datetime.date | None
    birth_year: int | None
    estimated: bool
    document_kind: str
    document: str
    phone: str


def records(count: int, *, seed: int) -> list[Namesake]:
    """`count` records of somewhat fewer people, in no telling order."""
    source = random.Random(seed)  # noqa: S311  the same people each time is the point
    people: list[Namesake] = []
    singles = count - int(count * SHARE_TWICE)
    while len(people) < singles:
        number = len(people)
        chance = source.random()
        if people and chance < SHARE_HOUSEHOLD:
            people.append(_relative(source, source.choice(people[-20:]), number))
        elif people and chance < SHARE_HOUSEHOLD + SHARE_NAMESAKES:
            people.append(_namesake(source, source.choice(people), number))
        else:
            people.append(_somebody(source, number))
    typed_again = source.sample(people, count - len(people))
    everything = people + [_typed_again(source, one) for one in typed_again]
    source.shuffle(everything)
    return everything


def _weighted(source: random.Random, names: list[str], flat: float = 6.0) -> str:
    weights = list(accumulate(1.0 / (rank + flat) for rank in range(len(names))))
    return source.choices(names, cum_weights=weights)[0]


def _given(source: random.Random, gender: str, nation: str) -> str:
    told = _GIVEN_OF.get(nation, {}).get(gender)
    names = told.split() if told else (_MEN if gender == "man" else _WOMEN)
    first = _weighted(source, names)
    if source.random() < 0.5:
        second = _weighted(source, names)
        return first if second == first else f"{first} {second}"
    return first


def _surname(source: random.Random, nation: str) -> str:
    own = _OF.get(nation, "").split()
    if own and source.random() < (0.97 if nation in _GIVEN_OF else 0.6):
        return _weighted(source, own)
    return _weighted(source, _COMMON)


def _somebody(source: random.Random, number: int) -> Namesake:
    nation = source.choices(list(_NATIONS), weights=list(_NATIONS.values()))[0]
    gender = source.choice(("woman", "woman", "man"))
    family = _surname(source, nation)
    if source.random() < 0.55 and nation not in _GIVEN_OF:
        family = f"{family} {_surname(source, nation)}"
    year = 2022 - int(source.betavariate(2.2, 3.4) * 85)
    born = datetime.date(year, 1, 1) + datetime.timedelta(days=int(source.random() * 365))
    made = Namesake(
        somebody=number,
        given=_given(source, gender, nation),
        family=family,
        gender=gender,
        nationality=nation,
        birth_date=born,
        birth_year=year,
        estimated=False,
        document_kind="",
        document="",
        phone=_phone(source) if source.random() < 0.65 else "",
    )
    return _known(source, _documented(source, made))


def _known(source: random.Random, one: Namesake) -> Namesake:
    """As much of the birth as offices write down: a date, a year, an age guessed, nothing."""
    chance = source.random()
    if chance < 0.62:
        return one
    if chance < 0.80:
        return dataclasses.replace(one, birth_date=None)
    if chance < 0.92 and one.birth_year is not None:
        guessed = min(LATEST_YEAR, one.birth_year + source.choice((-1, 0, 0, 1)))
        return dataclasses.replace(one, birth_date=None, birth_year=guessed, estimated=True)
    return dataclasses.replace(one, birth_date=None, birth_year=None)


def _documented(source: random.Random, one: Namesake) -> Namesake:
    chance = source.random()
    if chance < 0.62:
        number = str(source.randint(92_000_000, 96_400_000))
        return dataclasses.replace(one, document_kind="dni_foreigner", document=number)
    if chance < 0.80:
        letters = "".join(source.choice("ABCDEFGHJKLMNPRSTUVXYZ") for _ in range(2))
        number = f"{letters}{source.randint(1_000_000, 9_999_999)}"
        return dataclasses.replace(one, document_kind="passport", document=number)
    return one


def _phone(source: random.Random) -> str:
    return f"{source.choice(('261', '341', '11'))} {source.randint(4_000_000, 6_999_999)}"


def _relative(source: random.Random, of: Namesake, number: int) -> Namesake:
    """A sister, a twin or a child under the same roof: surname and phone shared, not the person."""
    gender = source.choice(("woman", "man"))
    given = _given(source, gender, of.nationality)
    first = of.given.split()[0]
    if source.random() < 0.25 and gender == of.gender:
        # Sisters named alike: María José and María Laura.
        given = f"{first} {_given(source, gender, of.nationality).split()[0]}"
    own, others = set(given.split()), set(of.given.split())
    if own <= others or others <= own:
        # Nobody calls two children the same.
        names = (_WOMEN if gender == "woman" else _MEN)[-30:]
        given = source.choice([name for name in names if name not in others])
    twin = source.random() < 0.35
    year = (of.birth_year or 1990) + (0 if twin else source.randint(1, 28))
    year = min(year, LATEST_YEAR)
    born = (
        of.birth_date
        if twin and of.birth_date
        else datetime.date(year, 1, 1) + datetime.timedelta(days=int(source.random() * 365))
    )
    document = ""
    if of.document.isdigit():
        document = str(int(of.document) + (1 if twin else source.randint(1, 9000)))
    return dataclasses.replace(
        of,
        somebody=number,
        given=given,
        gender=gender,
        birth_date=born if of.birth_date else None,
        birth_year=born.year if of.birth_date else year,
        document_kind=of.document_kind if document else "",
        document=document,
    )


def _namesake(source: random.Random, of: Namesake, number: int) -> Namesake:
    """A stranger with the same name who was born in the same year."""
    other = _documented(source, _somebody(source, number))
    year = of.birth_year or 1985
    born = datetime.date(year, 1, 1) + datetime.timedelta(days=int(source.random() * 365))
    return dataclasses.replace(
        other,
        given=of.given,
        family=of.family,
        gender=of.gender,
        nationality=of.nationality,
        birth_date=born if other.birth_date else None,
        birth_year=year if other.birth_year else None,
        estimated=other.estimated,
    )


def _typed_again(source: random.Random, one: Namesake) -> Namesake:
    """The same person on another day: one or two things typed otherwise, some not told."""
    slips: list[Callable[[random.Random, Namesake], Namesake]] = [
        _without_accents, _surnames_swapped, _one_surname, _married, _digit_of_document,
        _digit_of_year, _sounds_alike, _letter, _one_given_name, _fields_swapped,
    ]  # fmt: skip
    weights = [4, 3, 3, 2, 3, 3, 2, 2, 2, 1]
    made = one
    for _turn in range(source.choice((1, 1, 2))):
        made = source.choices(slips, weights=weights)[0](source, made)
    if made.phone and source.random() < 0.25:
        made = dataclasses.replace(made, phone=source.choice(("", _phone(source))))
    if made.document and source.random() < 0.12:
        made = dataclasses.replace(made, document="", document_kind="")
    if made.birth_date and source.random() < 0.12:
        made = dataclasses.replace(made, birth_date=None)
    if source.random() < 0.05:
        made = dataclasses.replace(made, gender="")
    return made


def _without_accents(source: random.Random, one: Namesake) -> Namesake:
    given, family = strip_accents(one.given), strip_accents(one.family)
    if source.random() < 0.5:
        given, family = given.upper(), family.upper()
    return dataclasses.replace(one, given=given, family=family)


def _surnames_swapped(_source: random.Random, one: Namesake) -> Namesake:
    return dataclasses.replace(one, family=" ".join(reversed(one.family.split())))


def _one_surname(_source: random.Random, one: Namesake) -> Namesake:
    return dataclasses.replace(one, family=one.family.split()[0])


def _married(source: random.Random, one: Namesake) -> Namesake:
    if one.gender != "woman":
        return _without_accents(source, one)
    husband = _surname(source, one.nationality)
    return dataclasses.replace(one, family=f"{one.family.split()[0]} de {husband}")


def _mistyped(source: random.Random, digits: str) -> str:
    places = [i for i, char in enumerate(digits) if char.isdigit()]
    at = source.choice(places)
    if source.random() < 0.4 and at + 1 < len(digits) and digits[at + 1].isdigit():
        swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        if swapped != digits:
            return swapped
    other = source.choice([d for d in "0123456789" if d != digits[at]])
    return digits[:at] + other + digits[at + 1 :]


def _digit_of_document(source: random.Random, one: Namesake) -> Namesake:
    if not one.document:
        return _without_accents(source, one)
    return dataclasses.replace(one, document=_mistyped(source, one.document))


def _digit_of_year(source: random.Random, one: Namesake) -> Namesake:
    if one.birth_year is None:
        return _without_accents(source, one)
    text = str(one.birth_year)
    year = int(text[:2] + _mistyped(source, text[2:]))
    if not 1930 <= year <= LATEST_YEAR:
        return one
    if one.birth_date is None:
        return dataclasses.replace(one, birth_year=year)
    day = min(one.birth_date.day, 28)
    return dataclasses.replace(
        one, birth_year=year, birth_date=one.birth_date.replace(year=year, day=day)
    )


def _sounds_alike(source: random.Random, one: Namesake) -> Namesake:
    """One letter written as it sounds."""
    text = strip_accents(one.family).lower()
    options = [(a, b) for a, b in _SPELLINGS if a in text]
    if not options:
        return _letter(source, one)
    spelt, heard = source.choice(options)
    return dataclasses.replace(one, family=text.replace(spelt, heard, 1).title())


def _letter(source: random.Random, one: Namesake) -> Namesake:
    """One letter left out, doubled, changed or swapped with the next."""
    field = source.choice(("given", "family"))
    text: str = getattr(one, field)
    longest = max(text.split(), key=len)
    if len(longest) < 4:
        return _without_accents(source, one)
    at = source.randrange(1, len(longest) - 1)
    ways = (
        longest[:at] + longest[at + 1 :],
        longest[:at] + longest[at] + longest[at:],
        longest[:at] + source.choice("aeiournst") + longest[at + 1 :],
        longest[:at] + longest[at + 1] + longest[at] + longest[at + 2 :],
    )
    changed = text.replace(longest, source.choice(ways), 1)
    said: Any = {field: changed}
    return dataclasses.replace(one, **said)


def _one_given_name(source: random.Random, one: Namesake) -> Namesake:
    return dataclasses.replace(one, given=source.choice(one.given.split()))


def _fields_swapped(_source: random.Random, one: Namesake) -> Namesake:
    return dataclasses.replace(one, given=one.family, family=one.given)
