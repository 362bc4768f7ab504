"""A sheet without days is a list of people: each is registered once, and no consultation is."""

from __future__ import annotations

import datetime
import io
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from apps.registry import (
    ages,
    duplicates_finding,
    imports_errorfile,
    imports_preview,
    services,
)
from apps.registry import imports_services as imports
from apps.registry.importing.problems import CannotLoad
from apps.registry.imports_now import load_now, load_stream
from apps.registry.models import Consultation, DuplicatePair, Person
from apps.registry.models.imports import ImportJob, State
from apps.registry.tests.factories import a_document, a_person
from apps.registry.tests.imports.kinds import KINDS, as_file
from tenants import entering
from tenants.models import City

ClientOf = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("clean")

HEAD = ("Apellido y nombre", "Documento", "Nacionalidad", "Género", "Fecha de nacimiento", "Tel")
ANA = ("Paz, Ana", "93.561.738", "boliviana", "F", "02/03/1990", "261 555-1234")
LUZ = ("Sol, Luz", "92.000.111", "peruana", "F", "", "")
# Nothing but a name: told apart from nobody, and still the same row tomorrow.
NAMES = (("Río, Pablo", "", "", "", "", ""), ("Río, Pablo", "", "", "", "", ""))
AGAIN = ("ANA PAZ", "93561738", "Bolivia", "Mujer", "", "")
NOBODY = ("", "", "chilena", "M", "", "")
SHEET = (HEAD, ANA, LUZ, *NAMES, AGAIN, NOBODY)


def registered(data: bytes, asked: str = "people") -> dict[str, Any]:
    return load_stream(name="gente", source=io.BytesIO(data), by=None, asked=asked)


@pytest.mark.parametrize("kind", KINDS)
def test_people_are_registered_once_however_often_and_in_whatever_file(
    in_maipu: City, kind: str
) -> None:
    figures = registered(as_file(SHEET, kind))
    assert (figures["rows"], figures["imported"], figures["persons_new"]) == (6, 4, 4)
    assert figures["skipped_already_loaded"] == 1
    (refused,) = figures["rejected"]
    assert (refused["row"], refused["column"], refused["reason"]) == (
        7,
        "Apellido y nombre",
        "nobody",
    )
    assert not Consultation.objects.exists()
    ana = Person.objects.get(given_names="Ana")
    assert (ana.birth_date, ana.nationalities) == (datetime.date(1990, 3, 2), ["BOL"])
    assert (ana.documents.get().masked_tail, ana.phones.count()) == ("38", 1)
    assert Person.objects.filter(family_names="Río").count() == 2
    for other in KINDS:
        again = registered(as_file(SHEET, other))
        assert (again["imported"], again["persons_new"]) == (0, 0)
        assert again["skipped_already_loaded"] == 5
    assert Person.objects.count() == 4


def test_the_list_of_another_day_is_the_same_list(in_maipu: City) -> None:
    data = as_file((HEAD, *NAMES), "csv")
    registered(data)
    job = imports.receive_file(name="g.csv", data=data, by=None, in_background=False)
    received = job.created_at + datetime.timedelta(days=40)
    ImportJob.objects.filter(pk=job.pk).update(created_at=received)
    assert imports.prepare(job.pk).expected["already_loaded"] == 2


def test_whoever_is_known_is_not_registered_again_and_what_the_list_knows_is_added(
    in_maipu: City,
) -> None:
    known = a_person(given_names="Ana", family_names="Paz", birth=ages.UNKNOWN,
                     documents=(a_document(),))  # fmt: skip
    figures = registered(as_file((HEAD, ANA), "csv"))
    assert (figures["imported"], figures["persons_matched"]) == (0, 1)
    known.refresh_from_db()
    assert (known.birth_year, known.phones.count()) == (1990, 1)


def test_whoever_was_erased_is_not_brought_back_by_the_same_list(in_maipu: City) -> None:
    registered(as_file((HEAD, NAMES[0]), "csv"))
    services.erase([Person.objects.get().pk], reason="rights", erasure=uuid.uuid4())
    assert registered(as_file((HEAD, NAMES[0]), "csv"))["imported"] == 0
    assert not Person.objects.filter(family_names="Río").exists()


def test_people_of_a_list_are_compared_with_those_there_were(in_maipu: City) -> None:
    a_person(given_names="Pablo", family_names="Ríos", nationalities=("CHL",), gender="man",
             documents=(a_document("93.561.738"),))  # fmt: skip
    line = ("Ríos, Pavlo", "93.561.783", "chilena", "M", "14/03/1990", "")
    assert registered(as_file((HEAD, line), "csv"))["persons_new"] == 1
    while duplicates_finding.compare_marked():
        pass
    assert DuplicatePair.objects.get().state == "open"


def test_a_sheet_whose_day_is_not_found_is_not_taken_for_people_unasked(in_maipu: City) -> None:
    with pytest.raises(CannotLoad) as refused:
        load_now(name="g.csv", data=as_file(SHEET, "csv"), by=None)
    assert refused.value.problem == "no_date_column"
    assert not Person.objects.exists()
    assert ImportJob.objects.get().state == State.CANCELLED


def test_a_sheet_of_consultations_is_no_list_of_people(in_maipu: City) -> None:
    with pytest.raises(CannotLoad) as refused:
        registered(as_file((("Fecha", *HEAD), ("02/01/2024", *ANA)), "csv"))
    assert refused.value.problem == "has_days"
    assert not Person.objects.exists()


def test_an_officer_is_told_what_it_was_taken_for_before_anything_is_loaded(
    maipu: City, city_client: ClientOf
) -> None:
    officer = city_client(maipu, "officer")
    file = SimpleUploadedFile("gente.ods", as_file(SHEET, "ods"))
    address = officer.post("/imports/", {"file": file}).url
    page = officer.get(address).content.decode()
    assert "lista de personas" in page
    assert "Registrar a estas personas" in page
    assert "Consultas anónimas" not in page
    with entering(maipu):
        assert not Person.objects.exists()
        job = ImportJob.objects.get()
        imports.confirm(job.pk, by=None, in_background=False)
        imports.run(job.pk)
        (table,) = imports_errorfile.refused_tables(job)
        assert [row[2:4] for row, _why in table.rows] == [NOBODY[2:4]]
    page = officer.get(address).content.decode()
    assert "Se registraron 4 personas" in page
    assert "chilena" not in page


def test_a_program_is_told_what_it_was_taken_for(maipu: City, city_client: ClientOf) -> None:
    program = city_client(maipu, "coordinator")
    file = SimpleUploadedFile("gente.csv", as_file(SHEET, "csv"))
    made = program.post("/api/v1/imports", {"file": file, "holds": "people"})
    assert (made.status_code, made.json()["expected"]) == (201, None)
    with entering(maipu):
        imports.prepare(ImportJob.objects.get().pk)
    told = program.get(f"/api/v1/imports/{made.json()['id']}").json()
    assert (told["holds"], told["expected"]["rejected"]) == ("people", 1)
    wrong = SimpleUploadedFile("gente.csv", as_file(SHEET, "csv"))
    assert program.post("/api/v1/imports", {"file": wrong, "holds": "x"}).status_code == 400


def test_of_a_long_list_people_are_estimated_from_ever_fewer_names(
    in_maipu: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports_preview, "EXACT_UP_TO", 0)
    monkeypatch.setattr(imports_preview, "MOST_IN_SHARE", 40)
    letters = "abcdefghij"
    names = ["".join(letters[int(digit)] for digit in f"{n:04}") for n in range(3_000)]
    lines = [(f"Paz{name}, Luz{name}", "", "", "", "", "") for name in names]
    data = as_file((HEAD, *lines, *lines), "csv")
    job = imports.receive_file(name="g.csv", data=data, by=None, in_background=False)
    expected = imports.prepare(job.pk).expected
    assert expected["about"]
    # Nothing but a name: whoever is written twice may be two.
    assert 3_000 <= expected["persons_new"] <= 12_000
