"""Everything out of a city and into an empty one: the same records, and the same file again."""

from __future__ import annotations

import csv
import datetime
import io
import uuid
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from apps.registry import ages, services
from apps.registry import archives_services as archives
from apps.registry import imports_services as imports
from apps.registry.archive import cells, parts, zipping
from apps.registry.imports_now import load_stream
from apps.registry.models import (
    Archive,
    ArchiveStep,
    Consultation,
    Person,
    PersonDocument,
    PersonPhone,
)
from apps.registry.models.archives import ARCHIVE_MOVES, ArchiveState
from apps.registry.models.imports import ImportRefusal
from apps.registry.selectors.search import search_people
from apps.registry.services import DocumentData, PersonData
from apps.registry.tests.factories import OFFICER, a_consultation, a_document, a_person
from conftest import wipe
from kernel import largefiles
from kernel.files import NoSuchFile
from kernel.models import Outbox
from tenants import entering
from tenants.models import City

pytestmark = pytest.mark.usefixtures("clean")


def taken() -> bytes:
    """The file of all records of the city one stands in."""
    asked = archives.ask(reason="La ciudad cambia de sistema", by=OFFICER, in_background=False)
    made = archives.make(asked.pk, turn_seconds=None)
    assert made.state == ArchiveState.READY
    with largefiles.open(made.file_key) as source:
        data = source.read()
    assert made.file_size == len(data)
    assert made.rows_done == made.rows_total
    archives.cancel(made.pk, by=OFFICER)
    return data


def loaded(data: bytes, name: str = "todo.zip") -> dict[str, Any]:
    """Load it here."""
    return load_stream(name=name, source=io.BytesIO(data), by=None)


def consultations() -> list[Any]:
    """What people came for, without what is sealed."""
    rows = Consultation.objects.order_by("pk")
    return list(rows.values("pk", "subject", "person", "age_at_contact", "created_at"))


def some_records() -> None:
    """People with all they may have, and without."""
    ana = a_person(
        given_names="Ana",
        documents=(a_document(), a_document("AB 123456", kind="passport")),
        phones=("261 555-1234", "+54 9 261 555-9876"),
    )
    a_person(given_names="=1+1", family_names='\'Lapacho, "Ñandú"', nationalities=())
    a_person(birth=ages.UNKNOWN, gender="")
    a_consultation(person=ana, note="=HYPERLINK(1)\nvuelve el martes\n'con' la hija; 3,5")
    a_consultation(person=ana, subject="dni", other_subjects=("school", "health"))
    a_consultation()


def test_the_same_records_arrive_and_the_same_file_leaves_again(maipu: City, rosario: City) -> None:
    with entering(maipu):
        some_records()
        data = taken()
        told = consultations()
        notes = sorted(row.note for row in Consultation.objects.all())
    with entering(rosario):
        figures = loaded(data)
        assert (figures["imported"], figures["rejected"]) == (figures["rows"], [])
        assert (figures["persons_new"], figures["persons_matched"]) == (3, 0)
        assert told == consultations()
        assert notes == sorted(row.note for row in Consultation.objects.all())
        # Keyed hashes are this city's own: whoever comes is found by what they show.
        assert search_people("93.561.738")[0].reasons == ("document",)
        assert search_people("155 559876")[0].reasons == ("phone_end",)
        assert taken() == data
        again = loaded(data)
        assert (again["imported"], again["skipped_already_loaded"]) == (0, figures["rows"])


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=30)
PEOPLE = st.lists(
    st.builds(
        PersonData,
        given_names=WORDS.map(lambda text: f"{text} Ceibo"),
        family_names=st.sampled_from(["=cmd|' /C calc'!A0", "+54", "-", "@ver", "Ñ'\"; ,\n", ""]),
        chosen_name=st.sampled_from(["", "'Luz", "\tSol"]),
        gender=st.sampled_from(["", "woman", "non_binary"]),
        birth=st.sampled_from([ages.UNKNOWN, ages.exact(datetime.date(1990, 2, 28))]),
        nationalities=st.sampled_from([(), ("BOL",), ("PRY", "ARG")]),
        documents=st.lists(
            st.builds(
                DocumentData,
                kind=st.just("passport"),
                number=st.from_regex(r"[A-Z]{2}[0-9]{5,8}", fullmatch=True),
            ),
            max_size=2,
            unique_by=lambda document: document.number,
        ).map(tuple),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=12)
@given(people=PEOPLE, notes=st.lists(st.text(max_size=40).filter(lambda t: "\x00" not in t)))
def test_whatever_is_written_comes_back_as_it_was(
    maipu: City, rosario: City, people: list[PersonData], notes: list[str]
) -> None:
    wipe()
    with entering(maipu):
        who = [services.register(person, by=OFFICER) for person in people]
        for note in notes:
            a_consultation(person=who[0], note=note)
        data = taken()
        before = sorted(
            (p.given_names, p.family_names, p.chosen_name, p.search_name)
            for p in Person.objects.all()
        )
        kept = sorted(row.note for row in Consultation.objects.all())
    with entering(rosario):
        assert loaded(data)["rejected"] == []
        assert before == sorted(
            (p.given_names, p.family_names, p.chosen_name, p.search_name)
            for p in Person.objects.all()
        )
        assert kept == sorted(row.note for row in Consultation.objects.all())
        assert taken() == data


@given(text=st.text().filter(lambda t: "\x00" not in t))
def test_no_cell_runs_and_every_cell_comes_back(text: str) -> None:
    guarded = cells.guarded(text)
    assert cells.bare(guarded) == text
    assert not guarded.lstrip().startswith(("=", "+", "-", "@")) or guarded.startswith("'")


def test_no_name_or_number_lies_readable_between_two_turns(maipu: City) -> None:
    with entering(maipu):
        some_records()
        asked = archives.ask(reason="x", by=OFFICER, in_background=False)
        Outbox.objects.all().delete()
        turned = archives.make(asked.pk, turn_seconds=-1)
        assert (turned.state, turned.rows_done) == (ArchiveState.RUNNING, 3)
        assert Outbox.objects.get(task=archives.MAKE).payload == {"archive": str(asked.pk)}
        assert all("Ana" not in str(piece) for piece in turned.pieces)
        # A worker that died is not missed: whoever takes it up goes on where it was.
        while archives.make(asked.pk, turn_seconds=-1).state == ArchiveState.RUNNING:
            pass
        steps = ArchiveStep.objects.order_by("taken_at").values_list("state", flat=True)
        assert list(steps) == ["asked", "running", "ready"]


def test_what_was_told_in_confidence_is_in_no_file(maipu: City) -> None:
    with entering(maipu):
        a_consultation(person=a_person(), subject="gender_violence", note="canario")
        a_consultation(subject="dni", other_subjects=("trafficking",))
        a_consultation(subject="dni")
        with zipfile.ZipFile(io.BytesIO(taken())) as archive:
            text = archive.read("consultations.csv").decode()
        assert "canario" not in text
        assert len(list(csv.reader(io.StringIO(text)))) == 2


def test_a_record_that_was_changed_is_refused_and_the_others_are_loaded(
    maipu: City, rosario: City
) -> None:
    with entering(maipu):
        some_records()
        data = taken()
    told = {
        code: (heading, list(lines)) for code, heading, lines in zipping.tables(io.BytesIO(data))
    }
    people, came = told["people"][1], told["consultations"][1]
    heading = told["people"][0]
    people[0][heading.index("registered_on")] = "ayer"
    gone = people[0][0]
    changed = b"".join(
        zipping.packed(
            (code, heading, partial(_text, lines)) for code, (heading, lines) in told.items()
        )
    )
    with entering(rosario):
        figures = loaded(changed)
        reasons = set(ImportRefusal.objects.values_list("sheet", "reason"))
        assert ("people", "record_unreadable") in reasons
        assert not Person.objects.filter(pk=gone).exists()
        strays = ImportRefusal.objects.filter(reason="record_stray", sheet="consultations")
        assert strays.count() == sum(gone in line for line in came)
        assert figures["imported"] == figures["rows"] - len(figures["rejected"])


def _text(lines: list[list[str]]) -> Iterator[bytes]:
    yield zipping.csv_bytes(lines)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_one_table_alone_may_come_as_a_sheet(maipu: City, rosario: City, kind: str) -> None:
    with entering(maipu):
        some_records()
        data = taken()
    tables = {code: [heading, *lines] for code, heading, lines in zipping.tables(io.BytesIO(data))}
    with entering(rosario):
        for code in ("people", "documents", "phones", "consultations"):
            lines = [list(line) for line in tables[code]]
            figures = loaded(_sheet(lines, kind), f"{code}.{kind}")
            assert (figures["imported"], figures["rejected"]) == (len(lines) - 1, []), code
        assert (PersonDocument.objects.count(), PersonPhone.objects.count()) == (2, 2)
        assert taken() == data


def _sheet(lines: list[list[str]], kind: str) -> bytes:
    if kind == "csv":
        return zipping.csv_bytes(lines)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in lines:
        sheet.append(line)
        for cell in sheet[sheet.max_row]:
            cell.data_type = "s"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_it_is_asked_for_with_a_reason_and_deleted(maipu: City) -> None:
    with entering(maipu):
        with pytest.raises(ValidationError):
            archives.ask(reason="  ", by=OFFICER)
        some_records()
        asked = archives.ask(reason="auditoría", by=OFFICER, in_background=False)
        with pytest.raises(archives.IllegalMove), transaction.atomic():
            archives._move(asked, ArchiveState.GONE, by=OFFICER)
        made = archives.make(asked.pk, turn_seconds=None)
        assert archives.make(asked.pk, turn_seconds=None).file_key == made.file_key
        long_ago = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=3)
        Archive.objects.filter(pk=made.pk).update(touched_at=long_ago)
        archives.look_after()
        assert Archive.objects.get().state == ArchiveState.GONE
        with pytest.raises(NoSuchFile):
            largefiles.open(made.file_key)
    assert set(ARCHIVE_MOVES) - {""} == set(ArchiveState.values)


def test_records_that_somebody_writes_down_by_hand_are_not_taken_for_ours(maipu: City) -> None:
    with entering(maipu):
        sheet = b"Fecha;Nombre;Motivo\r\n02/01/2024;Paz, Ana;salud\r\n"
        job = imports.receive_file(name="p.csv", data=sheet, by=None, in_background=False)
        assert "records" not in imports.prepare(job.pk).expected
        assert parts.part("people") is not None
        assert uuid.UUID(int=0) not in Person.objects.values_list("pk", flat=True)


def test_a_file_of_before_brings_nobody_back_whom_the_city_erased(maipu: City) -> None:
    with entering(maipu):
        some_records()
        data = taken()
        ana = PersonDocument.objects.all()[0].person_id
        services.erase([ana], reason="rights", erasure=uuid.uuid4())
        figures = loaded(data)
        assert (figures["imported"], {row["reason"] for row in figures["rejected"]}) == (
            0,
            {"record_stray"},
        )
        assert (PersonDocument.objects.count(), PersonPhone.objects.count()) == (0, 0)
        assert Person.with_erased.get(pk=ana).given_names == ""
