"""Invented people and consultations, the same for the same city and day.

Family names are trees, birds and rivers of Argentina and document numbers start where none
was ever issued: whoever meets them outside the demonstration sees at once what they are.
Origins follow the foreign-born population of the 2022 census (shares to be confirmed).
"""

import datetime
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from apps.registry import ages
from apps.registry.services import ConsultationData, DocumentData, PersonData, PreparedPerson

VERSION = 1
MONTHS_BACK = 17
DAYS_BACK = MONTHS_BACK * 30
RETURNING = 0.45
ANONYMOUS = 0.06
FIRST_DOCUMENT = 99_000_000

ORIGINS = {
    "PRY": 27.0, "BOL": 17.5, "VEN": 8.4, "PER": 8.1, "CHL": 7.7, "URY": 4.9, "BRA": 2.6,
    "COL": 2.4, "HTI": 1.4, "SEN": 1.2, "CUB": 1.1, "DOM": 1.0, "ECU": 0.9, "RUS": 0.8,
    "UKR": 0.6, "SYR": 0.5, "CHN": 0.5, "XXX": 0.1, "": 1.5,
}  # fmt: skip
WOMEN = (
    "Lucía", "María Belén", "Rosa", "Yolanda", "Camila", "Valentina", "Teresa", "Nélida",
    "Carmen", "Graciela", "Daniela", "Sofía", "Mercedes", "Elena", "Susana", "Norma",
    "Silvia", "Alicia", "Beatriz", "Noemí", "Julia", "Adriana", "Ramona", "Victoria",
)  # fmt: skip
MEN = (
    "Juan", "Carlos", "Ramón", "Luis", "Diego", "Martín", "Hugo", "Ángel", "José Luis",
    "Andrés", "Miguel", "Raúl", "Javier", "Pedro", "Rubén", "Óscar", "Nicolás", "Fabián",
    "Gustavo", "Sergio", "Emilio", "Wilson", "Édgar", "Tomás",
)  # fmt: skip
# Where other names are usual: women's, then men's.
NAMES_OF = {
    "SEN": (("Fatou", "Aminata", "Awa"), ("Mamadou", "Cheikh", "Ousmane")),
    "HTI": (("Marie", "Guerline", "Rose"), ("Jean", "Wilner", "Réginald")),
    "RUS": (("Olga", "Irina", "Daria"), ("Andréi", "Pável", "Iván")),
    "UKR": (("Oksana", "Iryna", "Olena"), ("Andrí", "Taras", "Petró")),
    "SYR": (("Layla", "Rima", "Salma"), ("Ibrahim", "Omar", "Yamil")),
    "CHN": (("Mei", "Xiu", "Lan"), ("Wei", "Jun", "Ming")),
    "BRA": (("Ana Paula", "Luciana", "Cleide"), ("Édson", "Paulo", "Joaquim")),
}
FAMILY_NAMES = (
    "Lapacho", "Ceibo", "Jacarandá", "Quebracho", "Algarrobo", "Ñandubay", "Tala", "Caldén",
    "Chañar", "Aguaribay", "Hornero", "Calandria", "Benteveo", "Chingolo", "Zorzal", "Carancho",
    "Paraná", "Bermejo", "Pilcomayo", "Limay", "Suquía", "Atuel", "Tunuyán", "Carcarañá",
    "Timbó", "Urunday", "Guayacán", "Palosanto", "Tipa", "Molle", "Churrinche", "Tacuarita",
)  # fmt: skip
GENDERS = {
    "woman": 55, "man": 41, "trans_woman": 1, "trans_man": 0.5, "non_binary": 0.5,
    "undisclosed": 1, "": 1,
}  # fmt: skip
SUBJECTS = {
    "residency": 22, "precaria": 9, "dni": 12, "cuil": 4, "refuge": 2, "criminal_record": 3,
    "apostille": 2, "school": 7, "degree_recognition": 3, "health": 9, "mental_health": 2,
    "benefits": 7, "pensions": 1, "employment": 8, "labour_exploitation": 0.6, "housing": 4,
    "food": 4, "gender_violence": 1.4, "childhood": 2, "discrimination": 0.8, "legal_aid": 3,
    "spanish": 2.5, "naturalisation": 2, "voluntary_return": 0.5, "other": 1.5,
}  # fmt: skip
RESULTS = {
    "informed": 38, "assisted_filing": 17, "appointment": 14, "referred_accepted": 9,
    "referred_no_reply": 3, "in_progress": 9, "resolved": 6, "not_resolved": 2,
    "withdrew": 0.7, "lost_contact": 0.8, "": 1,
}  # fmt: skip
CHANNELS = {"counter": 62, "whatsapp": 18, "phone": 12, "mobile_desk": 6, "field_visit": 2}
NOTES = (
    "Consulta inventada para la demostración. Se explicó el trámite y se entregó la lista.",
    "Consulta inventada para la demostración. Vuelve con el comprobante de turno.",
    "Consulta inventada para la demostración. Se avisó al área de salud.",
)


@dataclass(frozen=True)
class Town:
    """How much is invented for a city, and the area code of its phones."""

    people: int
    area: str


TOWNS = {
    "maipu": Town(280, "261"),
    "rosario": Town(480, "341"),
    "mendoza": Town(340, "261"),
    "cordoba": Town(500, "351"),
    "neuquen": Town(300, "299"),
}
ELSEWHERE = Town(150, "11")


class Inventor:
    """Draws people and their consultations for one city, always the same for the same seed."""

    def __init__(self, slug: str, today: datetime.date) -> None:
        self.slug = slug
        self.town = TOWNS.get(slug, ELSEWHERE)
        self.today = today
        # Numbers that only have to look real; nothing secret is drawn here.
        self.chance = random.Random(f"{VERSION}:{slug}")  # noqa: S311

    def people(self) -> Iterator[tuple[PersonData, list[datetime.date]]]:
        """The people of the city, each with the days on which they came."""
        for number in range(self.town.people):
            days = self._days()
            yield self._person(number, days[0]), days

    def anonymous_visits(self) -> int:
        """How many came without giving a name."""
        return int(self.town.people * ANONYMOUS)

    def consultation(
        self, number: int, visitor: PreparedPerson, day: datetime.date
    ) -> ConsultationData:
        """What one visit of that person was about."""
        subject = self._pick(SUBJECTS)
        other = self._pick(SUBJECTS) if self.chance.random() < 0.12 else ""
        return ConsultationData(
            contacted_on=day,
            person=visitor.person,
            subject=subject,
            other_subjects=(other,) if other and other != subject else (),
            result=self._pick(RESULTS),
            channel=self._pick(CHANNELS),
            note=self.chance.choice(NOTES) if self.chance.random() < 0.1 else "",
            fingerprint=self.fingerprint(number),
        )

    def anonymous(self, number: int) -> ConsultationData:
        """A visit of somebody who gave no name: only what was told."""
        day = self.today - datetime.timedelta(days=self.chance.randrange(1, DAYS_BACK))
        return ConsultationData(
            contacted_on=_working_day(day, self.today),
            anonymous=True,
            subject=self._pick(SUBJECTS),
            result=self._pick(RESULTS),
            channel=self._pick(CHANNELS),
            nationality=self._pick(ORIGINS),
            gender=self._pick(GENDERS),
            age=self.chance.randrange(18, 70) if self.chance.random() < 0.5 else None,
            fingerprint=self.fingerprint(number),
        )

    def fingerprint(self, number: int) -> str:
        """Marks an invented consultation, so that loading twice adds nothing."""
        return f"demo-{VERSION}-{self.slug}-{number}"

    def _days(self) -> list[datetime.date]:
        """When one person came: once, or again some weeks later; only on working days."""
        day = self.today - datetime.timedelta(days=self.chance.randrange(1, DAYS_BACK))
        found = [day]
        while self.chance.random() < RETURNING:
            day += datetime.timedelta(days=self.chance.randrange(5, 90))
            if day >= self.today:
                break
            found.append(day)
        return [_working_day(one, self.today) for one in found]

    def _person(self, number: int, first_day: datetime.date) -> PersonData:
        gender = self._pick(GENDERS)
        origin = self._pick(ORIGINS)
        women, men = NAMES_OF.get(origin, (WOMEN, MEN))
        names = women if gender in {"woman", "trans_woman"} else men
        return PersonData(
            given_names=self.chance.choice(names),
            family_names=self._family_names(),
            chosen_name=self.chance.choice(women) if gender == "trans_woman" else "",
            gender=gender,
            birth=self._birth(),
            nationalities=self._nationalities(origin),
            country_of_birth="" if origin == "XXX" else origin,
            documents=self._documents(number, origin),
            phones=self._phones(number),
            registered_on=first_day,
        )

    def _family_names(self) -> str:
        return " ".join(self.chance.sample(FAMILY_NAMES, self.chance.choice((1, 2, 2))))

    def _birth(self) -> ages.Birth:
        age = int(self.chance.triangular(0, 88, 31))
        day = self.today - datetime.timedelta(days=age * 365 + self.chance.randrange(365))
        precision = self.chance.choices(("exact", "year", "estimated"), (80, 8, 12))[0]
        if precision == "exact":
            return ages.exact(day)
        return ages.Birth(year=day.year, precision=precision)

    def _nationalities(self, origin: str) -> tuple[str, ...]:
        if not origin:
            return ()
        second = origin != "XXX" and self.chance.random() < 0.03
        return (origin, "ARG") if second else (origin,)

    def _documents(self, number: int, origin: str) -> tuple[DocumentData, ...]:
        draw = self.chance.random()
        if draw < 0.08:
            return ()
        if draw < 0.6:
            return (DocumentData("dni_foreigner", str(FIRST_DOCUMENT + number), "ARG"),)
        country = origin if origin not in {"", "XXX"} else ""
        return (DocumentData("passport", f"DEMO{number:05d}", country),)

    def _phones(self, number: int) -> tuple[str, ...]:
        if self.chance.random() < 0.25:
            return ()
        digits = 10 - len(self.town.area)
        return (f"{self.town.area}{5_000_000 + number:0{digits}d}"[:10],)

    def _pick(self, weights: Mapping[str, float]) -> str:
        return self.chance.choices(tuple(weights), tuple(weights.values()))[0]


def _working_day(day: datetime.date, today: datetime.date) -> datetime.date:
    """Offices open from Monday to Friday; never today or later."""
    moved = day - datetime.timedelta(days=max(day.weekday() - 4, 0))
    return min(moved, today - datetime.timedelta(days=1))
