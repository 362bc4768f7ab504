"""Referrals of before, from the sheet an office kept: read, checked, written once, mended."""

from __future__ import annotations

import datetime
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.utils import timezone

from apps.directory import services as directory
from apps.referrals.models import Disclosure, Referral, ReferralStep
from apps.referrals.sheets import places, read_state
from apps.referrals.snapshot import loads
from apps.referrals.tests.conftest import Office, client_of, text_of
from apps.registry import imports_errorfile
from apps.registry import imports_services as imports
from apps.registry.imports_now import load_stream
from apps.registry.models import Consultation, Person
from apps.registry.models.imports import ImportJob, ImportRefusal
from apps.registry.tests.imports.kinds import KINDS, as_file
from tenants import entering

WILMA = "Mamani Quispe, Wilma"
HEAD = ("Fecha de derivación", "Apellido y nombre", "DNI", "Nacionalidad", "Área", "Motivo",
        "Estado", "Fecha de respuesta", "Observaciones")  # fmt: skip
ANA = ("05/02/2024", WILMA, "93.561.738", "boliviana", "Dirección de Salud", "salud",
       "Resuelta", "20/02/2024", "Turno con pediatría")  # fmt: skip
LUZ = ("06/02/2024", "Sol, Luz", "92.000.111", "peruana", "CARITAS MAIPU", "vivienda",
       "rechazada", "01/03/2024", "")  # fmt: skip
YESTERDAY = timezone.localdate() - datetime.timedelta(days=1)
OPEN = (f"{YESTERDAY:%d/%m/%Y}", "Sol, Luz", "92.000.111", "peruana", "educacion",
        "vacante escolar", "", "", "")  # fmt: skip
SILENT = ("08/02/2024", "", "", "", "Salud", "salud", "sin respuesta", "", "")
GOOD = (ANA, LUZ, OPEN, SILENT)
BAD = (
    ("09/02/2024", WILMA, "93.561.738", "", "Zoonosis", "salud", "", "", ""),
    ("10/02/2024", WILMA, "93.561.738", "", "", "salud", "", "", ""),
    ("11/02/2024", WILMA, "93.561.738", "", "Salud", "salud", "resuelta", "", ""),
    (
        "12/02/2024",
        WILMA,
        "93.561.738",
        "",
        "Salud",
        "salud",
        "resuelta",
        "01/02/2024",
        "",
    ),
    (
        "13/02/2024",
        WILMA,
        "93.561.738",
        "",
        "Salud",
        "salud",
        "",
        "14/02/2024",
        "",
    ),
    (
        "14/02/2024",
        WILMA,
        "93.561.738",
        "",
        "Salud",
        "salud",
        "vaya a saber",
        "",
        "",
    ),
    (
        "15/02/2024",
        WILMA,
        "93.561.738",
        "",
        "Salud",
        "salud",
        "resuelta",
        "pronto",
        "",
    ),
    ("nunca", WILMA, "93.561.738", "", "Salud", "salud", "", "", ""),
)
REASONS = [
    ("Área", "destination_unknown"),
    ("Área", "destination_missing"),
    ("Fecha de respuesta", "answer_missing"),
    ("Fecha de respuesta", "answer_before"),
    ("Estado", "state_missing"),
    ("Estado", "state_unknown"),
    ("Fecha de respuesta", "date_unreadable"),
    ("Fecha de derivación", "date_unreadable"),
]


def load(lines: Any, kind: str = "csv", asked: str = "referrals") -> dict[str, Any]:
    source = io.BytesIO(as_file(lines, kind))
    return load_stream(name="derivaciones", source=source, by=None, asked=asked)


def last_of(referral: Referral) -> ReferralStep:
    step = referral.steps.last()
    assert step is not None
    return step


def steps_of(referral: Referral) -> list[tuple[str, str, datetime.date]]:
    return [(one.state, one.actor, one.at.date()) for one in referral.steps.all()]


def labels_of(referral: Referral) -> list[str]:
    """What the history says was done with it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pgh_label FROM referrals_referralevent WHERE pgh_obj_id = %s", [referral.pk]
        )
        return [label for (label,) in cursor.fetchall()]


@pytest.mark.parametrize("kind", KINDS)
def test_each_row_is_a_referral_with_its_steps_and_loading_again_adds_nothing(
    office: Office, kind: str
) -> None:
    with entering(office.city):
        figures = load((HEAD, *GOOD), kind)
        assert (figures["rows"], figures["imported"], figures["rejected"]) == (4, 4, [])
        assert not Consultation.objects.exists()
        ana, luz, silent, opened = Referral.objects.order_by("created_at")
        assert (ana.department_id, ana.state, ana.subject) == (office.health, "resolved", "health")
        # Somebody of before is found by their document, and not registered again.
        assert (ana.person_id, ana.closed_on) == (office.person.pk, datetime.date(2024, 2, 20))
        assert steps_of(ana) == [
            ("pending", "officer", datetime.date(2024, 2, 5)),
            ("resolved", "department", datetime.date(2024, 2, 20)),
        ]
        assert (luz.organization_id, last_of(luz).actor) == (office.outside, "outside")
        assert last_of(luz).reason == "other"
        assert (opened.department_id, opened.state) == (office.school, "pending")
        assert opened.next_on is not None
        assert opened.due_on > YESTERDAY
        assert opened.person == luz.person
        assert (silent.person, silent.state) == (None, "no_reply")
        assert last_of(silent).at.date() == silent.due_on
        for one in (ana, luz, opened, silent):
            assert one.disclosure == Disclosure.SLIP
            seen = loads(one.snapshot)
            assert seen is not None
            assert not seen.named
        assert loads(ana.snapshot).request == "Turno con pediatría"  # type: ignore[union-attr]
        assert labels_of(ana) == ["insert"]
        for other in KINDS:
            again = load((HEAD, *reversed(GOOD)), other)
            assert (again["imported"], again["skipped_already_loaded"]) == (0, 4)
            assert (again["persons_new"], Referral.objects.count()) == (0, 4)


def test_rows_that_cannot_be_are_refused_with_their_place_and_mended(office: Office) -> None:
    with entering(office.city):
        figures = load((HEAD, ANA, *BAD))
        assert [(row["column"], row["reason"]) for row in figures["rejected"]] == REASONS
        assert figures["imported"] == 1
        job = ImportJob.objects.get()
        (table,) = imports_errorfile.refused_tables(job)
        assert [tuple(cells) for cells, _why in table.rows] == list(BAD)
        assert "directorio" in table.rows[0][1] or "directory" in table.rows[0][1]
        assert not ImportRefusal.objects.filter(column__contains="Zoonosis").exists()
        mended = [(*BAD[0][:4], "Salud", *BAD[0][5:]), ANA]
        again = load((HEAD, *mended))
        assert (again["imported"], again["skipped_already_loaded"]) == (1, 1)


def test_words_nobody_knows_are_placed_by_an_officer_before_loading(office: Office) -> None:
    officer = client_of(office, office.officer)
    file = SimpleUploadedFile("d.csv", as_file((HEAD, BAD[0], BAD[5]), "csv"))
    address = officer.post("/imports/", {"file": file}).headers["Location"]
    page = text_of(officer.get(address))
    assert "Zoonosis" in page
    assert "son derivaciones" in page.lower()
    with entering(office.city):
        job = ImportJob.objects.get()
        assert (job.expected["to_load"], job.expected["rejected"]) == (0, 2)
    fields = {f"c0-{index}": field for index, field in enumerate(job.tables[0]["fields"])}
    told = {
        "v0": f"department:{office.health}",
        "v1": "pending",
    }
    without = {**fields, "c0-4": ""}
    assert "a dónde se derivó" in text_of(officer.post(f"{address}correct/", without)).lower()
    answer = officer.post(f"{address}correct/", {**fields, **told})
    assert answer.status_code == 302
    with entering(office.city):
        job.refresh_from_db()
        assert (job.expected["to_load"], job.expected["rejected"]) == (2, 0)
        imports.confirm(job.pk, by=office.officer.pk, in_background=False)
        imports.run(job.pk)
        assert set(Referral.objects.values_list("department", "state", "sent_by")) == {
            (office.health, "no_reply", office.officer.pk)
        }


def test_what_is_killed_between_two_batches_goes_on_where_it_was(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "BATCH", 2)
    with entering(office.city):
        data = as_file((HEAD, *GOOD), "csv")
        job = imports.receive_file(
            name="d.csv", data=data, by=None, in_background=False, asked="referrals"
        )
        imports.prepare(job.pk)
        imports.confirm(job.pk, by=None, in_background=False)
        imports.run(job.pk, turn_seconds=-1)
        assert Referral.objects.count() == 2
        while imports.run(job.pk, turn_seconds=-1).state == "running":
            pass
        assert Referral.objects.count() == 4
        assert ReferralStep.objects.count() == 7


def test_a_column_of_an_attendance_that_says_where_to_makes_no_referral(office: Office) -> None:
    head = ("Fecha", "Apellido y nombre", "DNI", "Motivo", "Derivado a")
    line = ("05/02/2024", WILMA, "93.561.738", "salud", "Salud")
    with entering(office.city):
        load((head, line), asked="consultations")
        assert (Consultation.objects.count(), Referral.objects.count()) == (1, 0)
        # Said to be a sheet of referrals it is one.
        load((head, line), asked="referrals")
        assert (Consultation.objects.count(), Referral.objects.count()) == (1, 1)


def test_without_a_destination_no_row_is_written_and_nobody_registered(office: Office) -> None:
    with entering(office.city):
        figures = load((("Fecha", "Nombre", "Motivo"), ("05/02/2024", "Paz, Ana", "salud")))
        assert [row["reason"] for row in figures["rejected"]] == ["destination_missing"]
        assert not Person.objects.filter(family_names="Paz").exists()


def test_whoever_may_not_refer_loads_no_referrals(office: Office) -> None:
    with entering(office.city):
        data = as_file((HEAD, ANA), "csv")
        job = imports.receive_file(
            name="d.csv", data=data, by=office.contact.pk, in_background=False
        )
        assert imports.prepare(job.pk).problem == "referrals_not_allowed"


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("", "pending"),
        ("-", "pending"),
        ("Pendiente", "pending"),
        ("ACEPTADO", "accepted"),
        ("en trámite", "in_progress"),
        ("se resolvió", "resolved"),
        ("no aceptada", "rejected"),
        ("sin vacantes", "rejected"),
        ("No contestan", "no_reply"),
        ("desistió", "withdrawn"),
        ("no resuelta", None),
        ("ver carpeta", None),
    ],
)
def test_what_words_tell_of_a_referral(words: str, state: str | None) -> None:
    assert read_state(words) == state


def test_a_place_is_known_by_what_people_call_it_and_never_guessed(office: Office) -> None:
    with entering(office.city):
        directory.create(directory.OrganizationData(name="Fundación Salud"), by=None)
        known = places()
        assert known.of("Secretaría de Salud") == f"department:{office.health}"
        assert known.of("área de EDUCACION") == f"department:{office.school}"
        assert known.of("fundacion salud") is not None
        assert known.of("Fundación") is None
        directory.create(directory.OrganizationData(name="Salud Municipal"), by=None)
        assert places().of("Dirección de Salud") is None
        assert places().of("Salud") == f"department:{office.health}"
