"""Attendance from sheets people have: read as they write it, written once, nobody guessed."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from apps.training import clock
from apps.training import services as training
from apps.training.models import (
    Attendance,
    AttendanceSheet,
    CourseSession,
    Edition,
    Enrolment,
    Participant,
)
from apps.training.selectors import sheets as selectors
from apps.training.services import sheets
from apps.training.sheets_reading import Said, said
from apps.training.tests.factories import TRAINER, a_course, a_session, an_edition, somebody
from kernel import files
from kernel.sheets.reading import CannotRead
from tenants import entering
from tenants.models import City

Client = Callable[..., Any]


@pytest.fixture
def course(in_maipu: City) -> tuple[Edition, list[CourseSession]]:
    """Three sessions of two hours and three people with a place."""
    return set_up()


def set_up() -> tuple[Edition, list[CourseSession]]:
    edition = an_edition(a_course(8))
    people = [
        somebody("Ana María", "Lapacho", email="ana@maipu.example"),
        somebody("José", "Ñandubay", document="28.123.456"),
        somebody("Juana", "Quebracho Colorado"),
    ]
    training.enrol(edition_id=edition.pk, participant_ids=[one.pk for one in people], by=TRAINER)
    return edition, [a_session(edition, 2, day=day) for day in (0, 7, 14)]


def received(edition: Edition, text: str) -> AttendanceSheet:
    return sheets.receive(edition_id=edition.pk, name="lista.csv", data=text.encode(), by=TRAINER)


def marks(edition: Edition) -> dict[tuple[str, int], tuple[str, Decimal]]:
    """What is written: by surname and number of the session."""
    order = list(CourseSession.objects.filter(edition=edition).order_by("starts_at"))
    return {
        (row.enrolment.participant.family_names, order.index(row.session) + 1): (
            row.mark,
            row.hours,
        )
        for row in Attendance.objects.filter(enrolment__edition=edition).select_related(
            "session", "enrolment__participant"
        )
    }


SHEET = """Oficina de Migraciones;;;;
Apellido y nombre;DNI;03/03/2026;10-3;Encuentro 3
LAPACHO, Ana María;;x;P;1
Jose Nandubay;28123456;1,5;A;
Quebracho Colorado Juana;;si;J;2
"""


def test_a_sheet_is_read_as_people_write_it(course: tuple[Edition, list[CourseSession]]) -> None:
    edition, sessions = course
    sheet = received(edition, SHEET)
    assert sheet.columns == ["name", "document", *(str(one.pk) for one in sessions)]
    plan = sheets.plan(sheet)
    assert (plan.fresh, plan.changed, plan.same, plan.refused) == (8, 0, 0, [])
    done = sheets.load(sheet.pk, by=TRAINER)
    assert done.written == 8
    two, nothing = Decimal(2), Decimal(0)
    assert marks(edition) == {
        ("Lapacho", 1): ("present", two),
        ("Lapacho", 2): ("present", two),
        ("Lapacho", 3): ("present", two),
        ("Ñandubay", 1): ("present", Decimal("1.5")),
        ("Ñandubay", 2): ("absent", nothing),
        ("Quebracho Colorado", 1): ("present", two),
        ("Quebracho Colorado", 2): ("excused", nothing),
        ("Quebracho Colorado", 3): ("present", two),
    }
    assert {row.how for row in Attendance.objects.all()} == {"sheet"}


def test_the_same_file_twice_changes_nothing(course: tuple[Edition, list[CourseSession]]) -> None:
    edition, sessions = course
    sheets.load(received(edition, SHEET).pk, by=TRAINER)
    before = list(Attendance.objects.order_by("pk").values())
    versions = list(CourseSession.objects.order_by("pk").values_list("version", flat=True))
    for _session in sessions:
        _session.refresh_from_db()
    training.close_session(session_id=sessions[0].pk, version=None, by=TRAINER)
    again = received(edition, SHEET)
    plan = sheets.plan(again)
    assert (plan.fresh, plan.changed, plan.same, plan.refused) == (0, 0, 8, [])
    assert sheets.load(again.pk, by=TRAINER).written == 0
    sheets.load(again.pk, by=TRAINER)
    assert list(Attendance.objects.order_by("pk").values()) == before
    after = CourseSession.objects.exclude(pk=sessions[0].pk).order_by("pk")
    assert set(after.values_list("version", flat=True)) <= set(versions)


def test_whoever_is_not_certain_is_chosen_and_never_guessed(
    course: tuple[Edition, list[CourseSession]],
) -> None:
    edition, _sessions = course
    other = somebody("Ana María", "Lapacho Rosado")
    text = "Nombre;3/3\nAna Lapacho;x\nZulema Ombú;x\nNadie Conocido;x\n;x\nJosé Ñandubay;quizás\n"
    sheet = received(edition, text)
    plan = sheets.plan(sheet)
    assert [line.number for line in plan.refused] == [2, 3, 4, 5, 6]
    ana = plan.lines[0]
    assert plan.names[ana.match.maybe[0]] == "Lapacho, Ana María", "who has a place stands first"
    assert other.pk in ana.match.maybe
    assert sheets.load(sheet.pk, by=TRAINER).written == 0
    choices = {"2": str(other.pk), "3": "new", "4": "skip"}
    sheets.correct(sheet.pk, columns=sheet.columns, choices=choices)
    sheet = sheets.load(sheet.pk, by=TRAINER)
    assert (sheet.written, sheet.refused) == (2, 3)
    assert set(marks(edition)) == {("Lapacho Rosado", 1), ("", 1)}
    somebody("Zulema", "Ombú")
    assert sheets.load(sheet.pk, by=TRAINER).written == sheet.written
    assert Participant.objects.filter(folded_name__contains="zulema").count() == 2
    assert not Participant.objects.filter(given_names__contains="Nadie").exists()


def test_of_two_with_one_name_whoever_has_a_place_is_meant_or_nobody(
    course: tuple[Edition, list[CourseSession]],
) -> None:
    edition, _sessions = course
    outside = {somebody("Pedro", "Ceibo").pk, somebody("Pedro", "Ceibo").pk}
    somebody("José", "Ñandubay")
    plan = sheets.plan(received(edition, "Nombre;3/3\nPedro Ceibo;x\nJosé Ñandubay;x\n"))
    two, one = plan.lines
    assert (two.match.surely, set(two.match.maybe)) == (None, outside)
    assert one.why == ""
    place = Enrolment.objects.get(edition=edition, participant__family_names="Ñandubay")
    assert one.person == place.participant_id


def test_a_closed_session_and_the_same_person_twice_are_refused(
    course: tuple[Edition, list[CourseSession]],
) -> None:
    edition, sessions = course
    training.close_session(session_id=sessions[0].pk, version=None, by=TRAINER)
    text = "Nombre;3/3;10/3\nJosé Ñandubay;x;x\nLapacho Ana María;;x\nAna María Lapacho;;A\n"
    sheet = received(edition, text)
    plan = sheets.plan(sheet)
    assert [line.number for line in plan.refused] == [2, 4]
    assert "03/03/2026" in plan.refused[0].why
    sheets.load(sheet.pk, by=TRAINER)
    assert marks(edition)["Lapacho", 2] == ("present", Decimal(2))
    assert marks(edition)["Ñandubay", 1] == ("absent", Decimal(0))


def test_whoever_withdrew_is_not_enrolled_again_by_a_sheet(
    course: tuple[Edition, list[CourseSession]],
) -> None:
    edition, _sessions = course
    row = Enrolment.objects.get(participant__family_names="Lapacho")
    training.withdraw(enrolment_id=row.pk, by=TRAINER)
    sheets.load(received(edition, SHEET).pk, by=TRAINER)
    row.refresh_from_db()
    assert row.state == "withdrawn"


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("X", Said("present")),
        ("✓", Said("present")),
        (1, Said("present")),
        (1.0, Said("present")),
        ("Presente", Said("present")),
        ("2 hs", Said("present")),
        ("1,5", Said("present", Decimal("1.5"))),
        (0.5, Said("present", Decimal("0.5"))),
        ("0", Said("absent")),
        ("Aus.", Said("absent")),
        ("Justificado", Said("excused")),
        ("", None),
        (None, None),
        ("-", None),
    ],
)
def test_marks_mean_what_people_mean(cell: object, told: Said | None) -> None:
    assert said(cell, Decimal(2)) == told


@pytest.mark.parametrize("cell", ["3", "-1", "quizás", "NaN", "1e9", "x x"])
def test_what_nobody_understands_is_not_guessed(cell: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        said(cell, Decimal(2))


def test_sheets_are_deleted_after_a_week(course: tuple[Edition, list[CourseSession]]) -> None:
    edition, _sessions = course
    old, new = received(edition, SHEET), received(edition, SHEET)
    AttendanceSheet.objects.filter(pk=old.pk).update(
        created_at=old.created_at - sheets.KEPT_FOR * 2
    )
    sheets.look_after()
    assert list(AttendanceSheet.objects.all()) == [new]
    assert not files.exists(old.file_key)
    assert files.exists(new.file_key)


def test_what_is_no_sheet_is_told(course: tuple[Edition, list[CourseSession]]) -> None:
    edition, _sessions = course
    for data in (b"", b"PK\x03\x04 no", b"x" * (sheets.LARGEST + 1), b"uno;dos\n1;2\n"):
        with pytest.raises(CannotRead):
            sheets.receive(edition_id=edition.pk, name="x", data=data, by=TRAINER)
    assert not AttendanceSheet.objects.exists()


def test_from_the_file_to_the_marks_on_the_page(
    maipu: City, clean: None, city_client: Client
) -> None:
    with entering(maipu):
        edition, _sessions = set_up()
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Apellido", "Nombre", "Correo", "Sesión 1", "Sesión 2"])
    page.append(["Lapacho", "Ana María", "ANA@maipu.example", "x", 1.5])
    page.append(["Nuevo", "Alguien", "", "x", None])
    packed = io.BytesIO()
    book.save(packed)
    trainer = city_client(maipu, "trainer")
    sent = SimpleUploadedFile("planilla.xlsx", packed.getvalue())
    answer = trainer.post(f"/training/editions/{edition.pk}/sheet/", {"file": sent})
    assert answer.status_code == 302, answer.content.decode()
    shown = trainer.get(answer["Location"])
    assert (shown.context["plan"].fresh, len(shown.context["refused"])) == (2, 1)
    taken = trainer.get(f"{answer['Location']}refused.xlsx")
    [_head, row] = load_workbook(io.BytesIO(taken.content)).active.values  # type: ignore[union-attr]
    assert row[:2] == ("Nuevo", "Alguien")
    assert "Elegí" in str(row[-1])
    told = {f"c{at}": one for at, one in enumerate(shown.context["sheet"].columns)}
    assert trainer.post(answer["Location"], {**told, "r3": "new"}).status_code == 302
    done = trainer.post(f"{answer['Location']}load/", follow=True)
    assert done.context["nothing"]
    with entering(maipu):
        assert marks(edition) == {
            ("Lapacho", 1): ("present", Decimal(2)),
            ("Lapacho", 2): ("present", Decimal("1.5")),
            ("Nuevo", 1): ("present", Decimal(2)),
        }
        assert selectors.sheets(edition.pk)[0].written == 3
    wrong = SimpleUploadedFile("foto.csv", b"\x89PNG\r\n\x1a\n")
    refused = trainer.post(f"/training/editions/{edition.pk}/sheet/", {"file": wrong})
    assert refused.status_code == 422
    officer = city_client(maipu, "officer")
    assert officer.get(answer["Location"]).status_code in {302, 403, 404}


def test_a_name_that_something_else_speaks_against_is_nobody_for_sure(
    course: tuple[Edition, list[CourseSession]],
) -> None:
    edition, _sessions = course
    gone = somebody("Rosa", "Algarrobo", left_on=clock.today() - datetime.timedelta(days=1))
    text = (
        "Nombre;DNI;Correo;3/3\n"
        "José Ñandubay;30999888;;x\n"
        "Ana María Lapacho;;otra@maipu.example;x\n"
        "Juana Quebracho Colorado;30111222;;x\n"
        "Pedro Ceibo;;ana@maipu.example;x\n"
        "Rosa Algarrobo;;;x\n"
        "Lapacho Ana;;ana@maipu.example;x\n"
    )
    lines = sheets.plan(received(edition, text)).lines
    assert [line.match.surely is None for line in lines] == [True] * 5 + [False]
    assert all(line.why for line in lines[:5])
    assert all(line.match.maybe for line in lines[:5]), "but they are offered"
    assert lines[4].match.maybe == (gone.pk,)


def test_a_row_that_cannot_be_somebody_says_why(
    course: tuple[Edition, list[CourseSession]],
) -> None:
    edition, _sessions = course
    sheet = received(edition, f"Nombre;3/3\n{'Zulema ' * 40};x\nPedro Ceibo;x\n")
    choices = {"2": "new", "3": "new"}
    sheet = sheets.correct(sheet.pk, columns=sheet.columns, choices=choices)
    assert [line.number for line in sheets.plan(sheet).refused] == [2]
    assert sheets.load(sheet.pk, by=TRAINER).written == 1


def test_a_year_of_four_digits_is_that_year(course: tuple[Edition, list[CourseSession]]) -> None:
    edition, sessions = course
    last_year = a_session(edition, 2, starts_at=sessions[0].starts_at.replace(year=2025))
    text = "Nombre;3/3/2026;03-03-2025;3/3/26;3/3/2024\nAna María Lapacho;x;a;;x\n"
    sheet = received(edition, text)
    assert sheet.columns == ["name", str(sessions[0].pk), str(last_year.pk), "", ""]
    sheets.load(sheet.pk, by=TRAINER)
    told = dict(Attendance.objects.values_list("session", "mark"))
    assert told == {sessions[0].pk: "present", last_year.pk: "absent"}


def test_what_cannot_be_written_is_said_by_row_and_the_rest_is_loaded(
    course: tuple[Edition, list[CourseSession]],
) -> None:
    edition, sessions = course
    tomorrow = clock.now() + datetime.timedelta(days=1)
    coming = a_session(edition, 2, starts_at=tomorrow)
    text = (
        "Nombre;Correo;3/3/2026;Encuentro 4\n"
        "Ana María Lapacho;;x;\n"
        "Zulema Ombú;no tiene@;x;\n"
        "José Ñandubay;;x;x\n"
    )
    sheet = received(edition, text)
    assert sheet.columns[-1] == str(coming.pk)
    sheets.correct(sheet.pk, columns=sheet.columns, choices={"3": "new"})
    sheet.refresh_from_db()
    refused = {line.number: line.why for line in sheets.plan(sheet).refused}
    assert sorted(refused) == [3, 4]
    assert "correo" in refused[3]
    assert "todavía" in refused[4]
    assert sheets.load(sheet.pk, by=TRAINER).refused == 2
    [row] = Attendance.objects.all()
    assert (row.enrolment.participant.family_names, row.session_id) == ("Lapacho", sessions[0].pk)
    assert not Participant.objects.filter(family_names="Ombú").exists()
