"""A course of forty hours by keyboard alone, from its adoption to the certificate on its page.

Attendance costs few keys; whoever was there is certified by one file, and whoever holds a print
reads what stands. Every figure shown agrees with a recount in SQL.
"""

from __future__ import annotations

import io
import os
import re
import zipfile
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.utils import translation
from django.utils.translation import pgettext

from apps.staff import services as staff
from apps.training import presenters
from apps.training.models import CourseSession
from apps.training.tests.factories import somebody
from apps.training.tests.test_certificates import words
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Arrives, Opens
from tests.journeys.visitor import Visitor
from tests.prints import codes as seen_codes

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-training")]

KEYS: Final = 35
# Who is away in so much of the course that they can't be accredited.
AWAY = ("aguirre", "benitez", "caceres", "dominguez", "escobar")
OTHERS = (
    *("farias", "gallo", "herrera", "ibarra", "juarez", "ledesma", "maidana", "navarro", "ojeda"),
    *("paz", "quiroga", "rios", "sosa", "toledo", "urquiza", "vega", "weiss", "ximenez", "yacante"),
    *("zarate", "acosta", "bravo", "correa", "diaz", "esteche", "funes", "godoy"),
)
DEPARTMENTS, GENDERS = ("Salud", "Educación", ""), ("woman", "man", "", "woman")
VALID = {"es-ar": "Este certificado es válido", "en": "This certificate is valid"}
REVOKED = {"es-ar": "Este certificado está revocado", "en": "This certificate is revoked"}
# Whoever has the hours and the assessment, told by the rows of attendance alone.
ACCREDITED = """
    SELECT e.participant_id FROM training_enrolment e JOIN (
        SELECT enrolment_id, sum(least(given, 10)) AS counted FROM (
            SELECT a.enrolment_id, s.module, sum(a.hours) AS given
            FROM training_attendance a JOIN training_coursesession s ON s.id = a.session_id
            GROUP BY a.enrolment_id, s.module
        ) AS modules GROUP BY enrolment_id
    ) AS hours ON hours.enrolment_id = e.id
    WHERE e.state = 'enrolled' AND e.assessment = 'approved' AND hours.counted >= 32
"""
THERE = """
    SELECT DISTINCT e.participant_id FROM training_enrolment e
    JOIN training_attendance a ON a.enrolment_id = e.id WHERE a.hours > 0
"""
BY = (
    """
    SELECT {what}, count(*) FILTER (WHERE p.id IN ("""
    + THERE
    + """)),
        count(*) FILTER (WHERE p.id IN ("""
    + ACCREDITED
    + """))
    FROM training_participant p LEFT JOIN staff_department d ON d.id = p.department_id
    GROUP BY 1
"""
)


@dataclass(frozen=True)
class Course:
    """How large an edition is, and in which language it is run."""

    language: str
    away: tuple[str, ...]
    others: tuple[str, ...]
    sessions: int
    # So many of the first sessions are missed by those who are away.
    missed: int

    @property
    def people(self) -> int:
        """All who take part."""
        return len(self.away) + len(self.others)

    def away_in(self, number: int) -> tuple[str, ...]:
        """Who is away in a session: those who miss too much, or two of the others in turn."""
        return self.away if number <= self.missed else self.others[2 * number : 2 * number + 2]


WHOLE = Course("es-ar", AWAY, OTHERS, sessions=10, missed=3)
SMALL = Course("en", AWAY[:1], OTHERS[:3], sessions=4, missed=2)


def looks(visitor: Visitor, name: str) -> None:
    """Keep a picture of the page where somebody asks for pictures."""
    folder = os.environ.get("MC_PICTURES")
    if folder:
        visitor.page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def at(visitor: Visitor) -> str:
    """The address of the page, without its host."""
    return urlsplit(visitor.page.url).path


def asked(city: City, query: str) -> list[Any]:
    """The rows that a query finds in the city's tables."""
    with entering(city), connection.cursor() as cursor:
        cursor.execute(query)
        return list(cursor.fetchall())


# --- the course -----------------------------------------------------------------------------------
def when_the_national_course_is_adopted_and_an_edition_planned(
    trainer: Visitor, course: Course
) -> str:
    """From the menu; returns the edition's address."""
    trainer.enters("nav a[href='/training/']").enters("main a[href='/training/courses/']")
    trainer.enters("main form[action$='/adopt/'] button").enters("main a[href$='/editions/new/']")
    trainer.fills(starts_on="03/03/2026", ends_on="30/06/2026", capacity=str(course.people))
    trainer.sends().fills(total=str(course.sessions)).sends()
    return at(trainer)


def when_everybody_is_enrolled(trainer: Visitor, edition: str, course: Course) -> None:
    trainer.enters(f"main a[href='{edition}enrol/']")
    for _each in range(course.people):
        trainer.tabs_to("[name=person]:not(:checked)").presses("Space")
    trainer.enters("main button[value=enrol]")
    assert trainer.page.locator("main [name=person]").count() == 0


def when_attendance_is_taken(trainer: Visitor, course: Course, number: int) -> int:
    """From where the page puts the keyboard; returns how many keys it took."""
    before, away = trainer.pressed, course.away_in(number)
    assert trainer.focus().get_attribute("data-mark-all") == "present"
    trainer.presses("Enter")
    for name in away:
        trainer.types(name[:3]).presses("Space")
    told = re.compile(rf"^{course.people - len(away)}\D+{len(away)}\D+0\D+$")
    trainer.page.locator("[data-mark-counts]").get_by_text(told).wait_for()
    trainer.presses("Control+Enter").page.locator("#work [role=status].notice").wait_for()
    keys = trainer.pressed - before
    if number < course.sessions:
        trainer.page.locator("#work a[href^='/training/sessions/']:focus").wait_for()
        trainer.follows("Enter")
    return keys


def when_all_its_sessions_are_held(trainer: Visitor, edition: str, course: Course) -> None:
    trainer.enters("main tbody a[href^='/training/sessions/']")
    keys = [
        when_attendance_is_taken(trainer, course, number)
        for number in range(1, course.sessions + 1)
    ]
    assert max(keys) <= KEYS, keys
    trainer.enters(f"#work a[href='{edition}']").enters(f"main a[href='{edition}assess/']")
    trainer.tabs_to("[data-mark-all=approved]").presses("Enter").sends()
    trainer.enters("main button[name=state][value=finished]")


# --- its certificates -----------------------------------------------------------------------------
def when_they_are_certified(trainer: Visitor, edition: str, course: Course) -> list[bytes]:
    """Everybody at once, with progress; returns the documents of the file."""
    page = f"{edition}certificates/"
    trainer.enters(f"main a[href='{page}']").finds_it_sound(where="nobody is certified yet")
    with trainer.product.with_its_worker_held():
        trainer.fills(name_1="Ana Lapacho", position_1="Coordinadora").follows("Enter")
        trainer.page.locator("main [role=progressbar], main progress").first.wait_for()
        trainer.finds_it_sound(where="they are being made")
    # The worker makes them; the page follows by itself.
    trainer.page.locator("main a[href$='/file.zip']").wait_for(timeout=60_000)
    trainer.goes_to(page).finds_it_sound(where="all are certified")
    with trainer.page.expect_download() as taken:
        trainer.tabs_to("main a[href$='/file.zip']").presses("Enter")
    with zipfile.ZipFile(io.BytesIO(Path(taken.value.path()).read_bytes())) as archive:
        documents = [archive.read(name) for name in archive.namelist()]
    told = [words(one).casefold() for one in documents]
    for name in course.others:
        assert sum(f"prueba {name}" in text for text in told) == 1, name
    assert not any(f"prueba {name}" in text for name in course.away for text in told)
    assert len(documents) == len(course.others)
    return documents


def when_one_is_revoked(trainer: Visitor, edition: str, code: str) -> None:
    [[pk]] = asked(trainer.city, f"SELECT id FROM training_certificate WHERE code = '{code}'")  # type: ignore[arg-type]
    trainer.enters(f"main tbody a[href='/training/certificates/{pk}/revoke/']")
    trainer.fills(reason="Se emitió por error")
    trainer.enters("main form .btn--danger")
    assert at(trainer) == f"{edition}certificates/"


def then_strangers_read_what_stands(stranger: Visitor, addresses: list[str], lang: str) -> None:
    """The first of them is revoked; of a valid one no more is shown than what it certifies."""
    stranger.goes_to(addresses[0]).speaks(lang).sees(REVOKED[lang])
    stranger.finds_it_sound(where="a revoked one")
    stranger.goes_to(addresses[1]).sees(VALID[lang])
    stranger.goes_to("/training/verify/")
    code = addresses[2].split("/")[-2]
    stranger.fills(code=code.lower()).follows("Enter").sees(VALID[lang])
    stranger.goes_to(f"{addresses[2][:-2]}/").finds_it_sound(where="nothing found")


# --- and its figures ------------------------------------------------------------------------------
def then_the_figures_agree_with_a_recount(
    trainer: Visitor, maipu: City, edition: str, course: Course
) -> None:
    [[people]] = asked(maipu, f"SELECT count(*) FROM ({THERE}) AS there")
    [[accredited]] = asked(maipu, f"SELECT count(*) FROM ({ACCREDITED}) AS accredited")
    [[hours]] = asked(maipu, "SELECT sum(hours) FROM training_attendance")
    [[certified]] = asked(
        maipu, "SELECT count(*) FROM training_certificate WHERE revoked_at IS NULL"
    )
    assert (people, accredited) == (course.people, len(course.others))
    assert certified == accredited - 1, "one was revoked"
    trainer.goes_to(f"{edition}certificates/")
    assert _stats(trainer, course.language) == [accredited, certified, 0]
    looks(trainer, f"{course.language}_certificates")
    trainer.goes_to("/training/figures/?year=2026")
    assert _stats(trainer, course.language) == [1, people, accredited, hours]
    shown = [
        {
            line[0]: tuple(int(cell) for cell in line[1:])
            for line in table.locator("tbody tr").evaluate_all(
                "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))"
            )
        }
        for table in trainer.page.locator("main table").all()[:3]
    ]
    by_department, by_gender = _by(maipu, "d.name"), _by(maipu, "p.gender")
    with entering(maipu), translation.override(course.language):
        nowhere = pgettext("coverage", "not written down")
        departments = {name or nowhere: (took, got) for name, took, got in by_department}
        genders = {presenters.gender(code): (took, got) for code, took, got in by_gender}
        topics = {presenters.topic("migration_governance"): (people, accredited)}
    assert shown == [departments, genders, topics]
    looks(trainer, f"{course.language}_figures")


def _by(maipu: City, what: str) -> list[Any]:
    return asked(maipu, BY.format(what=what))


def _stats(visitor: Visitor, language: str) -> list[Decimal]:
    """The figures as they are written, in either language."""
    groups, point = (",", ".") if language == "en" else (".", ",")
    shown = [one.inner_text() for one in visitor.page.locator("main .stat__value").all()]
    return [Decimal(one.strip().replace(groups, "").replace(point, ".")) for one in shown]


@pytest.mark.parametrize("course", [WHOLE, SMALL], ids=lambda one: str(one.language))
def test_forty_hours_from_the_catalogue_to_the_public_page(
    arrives: Arrives, opens: Opens, maipu: City, clean: None, course: Course
) -> None:
    with entering(maipu):
        names = {
            name: staff.create_department(name=name, by=None).pk
            for name in filter(None, DEPARTMENTS)
        }
        for place, family in enumerate((*course.away, *course.others)):
            department = names.get(DEPARTMENTS[place % len(DEPARTMENTS)])
            gender = GENDERS[place % len(GENDERS)]
            somebody("Prueba", family.capitalize(), gender=gender, department=department)
    trainer = arrives(maipu, "trainer", course.language)
    edition = when_the_national_course_is_adopted_and_an_edition_planned(trainer, course)
    with entering(maipu):
        assert sum(one.hours for one in CourseSession.objects.all()) == 40
    trainer.goes_to(edition)
    when_everybody_is_enrolled(trainer, edition, course)
    trainer.goes_to(edition)
    when_all_its_sessions_are_held(trainer, edition, course)
    documents = when_they_are_certified(trainer, edition, course)
    addresses = [urlsplit(seen_codes(one)[0]).path for one in documents]
    assert len(set(addresses)) == len(course.others)
    when_one_is_revoked(trainer, edition, addresses[0].split("/")[-2])
    then_strangers_read_what_stands(opens(maipu), addresses, course.language)
    then_the_figures_agree_with_a_recount(trainer, maipu, edition, course)
