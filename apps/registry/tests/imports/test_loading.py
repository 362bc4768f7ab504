"""Loading into a city: exactly once, resumable, cancellable, mendable, and told without names."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from apps.registry import imports_errorfile, imports_selectors
from apps.registry import imports_services as services
from apps.registry import services as registry
from apps.registry.imports_now import load_now
from apps.registry.models import Consultation, Person, PersonDocument
from apps.registry.models.imports import FINAL, MOVES, ImportJob, ImportStep, State
from apps.registry.tests.imports import sheets
from kernel import files
from kernel.models import Outbox
from kernel.sheets import refused
from tenants import entering
from tenants.models import City
from tests.at_once import at_once

pytestmark = pytest.mark.usefixtures("clean")

HEAD = "Fecha;Nombre;Documento;Nacionalidad;Género;Edad;Motivo;Obs\r\n"
GOOD = "02/01/2024;Paz, Ana;93.561.738;boliviana;F;33;salud;=1+1\r\n"
SAME = "09/02/2024;ANA PAZ;93561738;Bolivia;Mujer;;DNI y salud;\r\n"
BAD = "ayer;Sol, Luz;92.000.111;peruana;F;20;empleo;@ver\r\n"
SHEET = (HEAD + GOOD + SAME + BAD + "03/01/2024;N.N.;;s/d;;;otro;\r\n").encode()


def load(data: bytes, name: str = "planilla.csv") -> dict[str, Any]:
    """Load in one go."""
    return load_now(name=name, data=data, by=None)


def confirmed(data: bytes) -> ImportJob:
    """A file read and confirmed, not yet running."""
    job = services.receive_file(name="p.csv", data=data, by=None, in_background=False)
    services.prepare(job.pk)
    return services.confirm(job.pk, by=None, in_background=False)


def test_people_consultations_and_refusals(in_maipu: City) -> None:
    figures = load(SHEET)
    assert (figures["rows"], figures["imported"], figures["persons_new"]) == (4, 3, 1)
    assert figures["rejected"] == [{"row": 4, "column": "Fecha", "reason": "date_unreadable"}]
    assert figures["by_nationality"] == {"BOL": 2, "unknown": 1}
    assert figures["by_gender"] == {"unknown": 1, "woman": 2}
    person = Person.objects.get()
    assert (person.given_names, person.family_names) == ("Ana", "Paz")
    assert (person.birth_precision, person.birth_year) == ("estimated", 1991)
    first, second = person.consultations.order_by("contacted_on")
    assert (first.note, first.age_at_contact, first.source) == ("=1+1", 33, "import")
    assert (second.subject, second.other_subjects) == ("dni", ["health"])
    anonymous = Consultation.objects.get(anonymous=True)
    assert (anonymous.person_id, anonymous.subject) == (None, "other")


def test_the_same_sheet_twice_and_as_a_workbook_adds_nothing(in_maipu: City) -> None:
    office = sheets.OFFICES[0]
    first = load(sheets.as_text(office)[0])
    again = load(sheets.as_text(office)[0])
    workbook = load(sheets.as_xlsx(office)[0], "planilla.xlsx")
    truth = sheets.as_text(office)[1]
    assert first["imported"] == truth.rows - truth.unreadable
    for figures in (again, workbook):
        assert figures["imported"] == figures["persons_new"] == figures["persons_matched"] == 0
        assert figures["skipped_already_loaded"] == first["imported"]
    assert Consultation.objects.count() == first["imported"]
    assert first["persons_new"] == pytest.approx(len(truth.people), rel=0.01)


def test_two_equal_rows_are_two_attendances_and_stay_two(in_maipu: City) -> None:
    twice = (HEAD + GOOD + GOOD).encode()
    assert load(twice)["imported"] == 2
    assert load(twice)["imported"] == 0
    assert load((HEAD + GOOD + GOOD + GOOD).encode())["imported"] == 1


def test_rows_in_another_order_and_columns_moved_are_the_same_rows(in_maipu: City) -> None:
    load((HEAD + GOOD + GOOD + SAME).encode())
    lines = [line.split(";") for line in (HEAD, SAME, BAD, GOOD, GOOD)]
    moved = "\r\n".join(";".join(reversed([c.strip() for c in line])) for line in lines)
    figures = load(moved.encode())
    assert (figures["imported"], figures["skipped_already_loaded"]) == (0, 3)


def test_somebody_known_is_found_and_what_the_sheet_knows_is_added(in_maipu: City) -> None:
    known = registry.register_person(by=None, given_names="Ana", family_names="Paz",
                                     nationalities=["BOL"], gender="woman")  # fmt: skip
    figures = load(SHEET)
    assert (figures["persons_new"], figures["persons_matched"]) == (0, 1)
    known.refresh_from_db()
    assert known.birth_year == 1991
    assert PersonDocument.objects.get(person=known).masked_tail == "38"
    assert known.consultations.count() == 2


def test_an_error_in_the_middle_of_a_batch_leaves_no_half(
    in_maipu: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "BATCH", 2)
    job = confirmed(SHEET)
    real, calls = registry.record_many, iter([False, True])

    def failing(**asked: Any) -> Any:
        done = real(**asked)
        if next(calls, False):
            raise RuntimeError("the process is gone")
        return done

    monkeypatch.setattr(registry, "record_many", failing)
    with pytest.raises(RuntimeError):
        services.run(job.pk, turn_seconds=None)
    job.refresh_from_db()
    assert (job.state, job.next_row, Consultation.objects.count()) == (State.RUNNING, 2, 2)
    done = services.run(job.pk, turn_seconds=None)
    assert (done.state, done.imported, done.rejected) == (State.DONE, 3, 1)
    assert Consultation.objects.count() == 3
    assert services.run(job.pk).imported == 3


def test_a_turn_hands_over_and_the_next_goes_on(
    in_maipu: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "BATCH", 1)
    job = confirmed(SHEET)
    Outbox.objects.all().delete()
    job = services.run(job.pk, turn_seconds=-1)
    assert (job.state, job.next_row) == (State.RUNNING, 1)
    assert Outbox.objects.get(task=services.RUN).payload == {"job": str(job.pk)}
    for _ in range(3):
        job = services.run(job.pk, turn_seconds=-1)
    assert (job.state, job.imported) == (State.DONE, 3)


def test_cancelling_keeps_what_was_loaded_and_the_rest_can_be_loaded_later(
    in_maipu: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "BATCH", 1)
    job = confirmed(SHEET)
    services.run(job.pk, turn_seconds=-1)
    job = services.cancel(job.pk, by=None)
    assert job.finished_at is not None
    assert services.run(job.pk, turn_seconds=None).next_row == 1
    assert load(SHEET)["imported"] == 2
    assert Consultation.objects.count() == 3


def test_refused_rows_come_back_as_a_sheet_that_is_mended_and_loaded(in_maipu: City) -> None:
    load(SHEET)
    (table,) = imports_errorfile.refused_tables(imports_selectors.jobs()[0])
    book = refused.as_workbook([table], reason="Motivo")
    header, records = refused.as_records([table], reason="Motivo")
    (record,) = records
    assert header[:-1] == HEAD.strip().split(";")
    assert "15/03/2024" in record[-1]
    assert record[-2] == "@ver"
    assert load(book, "mended.xlsx")["imported"] == 0
    mended = [("04/01/2024" if cell == "ayer" else cell) for cell in record]
    figures = load("\r\n".join(";".join(line) for line in (header, mended)).encode())
    assert (figures["rows"], figures["imported"], figures["persons_new"]) == (1, 1, 1)
    assert figures["by_subject"] == {"employment": 1}


def test_columns_and_words_can_be_corrected(in_maipu: City) -> None:
    data = b"Fecha;Nombre;Ventanilla\r\n02/01/2024;Ana Paz;Caja azul\r\n"
    job = services.receive_file(name="p.csv", data=data, by=None, in_background=False)
    job = services.prepare(job.pk)
    assert job.tables[0]["fields"] == ["date", "name", ""]
    services.correct(job.pk, fields={"": ["date", "name", "subject"]}, by=None,
                     in_background=False)  # fmt: skip
    job = services.prepare(job.pk)
    (text,) = imports_selectors.findings(job)["texts"]
    assert (text["text"], text["field"], text["times"]) == ("Caja azul", "subject", 1)
    services.correct(job.pk, values={"subject": {"caja azul": "legal_aid"}}, by=None,
                     in_background=False)  # fmt: skip
    job = services.prepare(job.pk)
    assert imports_selectors.findings(job)["texts"] == []
    services.confirm(job.pk, by=None, in_background=False)
    services.run(job.pk)
    assert Consultation.objects.get().subject == "legal_aid"


def test_an_unknown_word_is_other_and_stays_in_the_note(in_maipu: City) -> None:
    load(b"Fecha;Nombre;Motivo\r\n02/01/2024;Ana Paz;Caja azul\r\n")
    row = Consultation.objects.get()
    assert (row.subject, row.note) == ("other", "Caja azul")


def test_the_city_s_own_words_are_known(in_maipu: City) -> None:
    registry.add_local_code(list_name="subject", code="blue_desk", label="Caja azul",
                            national_code="legal_aid", by=None)  # fmt: skip
    figures = load(b"Fecha;Nombre;Motivo\r\n02/01/2024;Ana Paz;CAJA AZUL\r\n")
    assert Consultation.objects.get().subject == "blue_desk"
    assert figures["by_subject"] == {"legal_aid": 1}


def test_the_preview_says_what_loading_then_does(in_maipu: City) -> None:
    registry.register_person(by=None, given_names="Ana", family_names="Paz",
                             nationalities=["BOL"], gender="woman")  # fmt: skip
    job = services.receive_file(name="p.csv", data=SHEET, by=None, in_background=False)
    seen = services.prepare(job.pk).expected
    assert Consultation.objects.count() == 0
    services.confirm(job.pk, by=None, in_background=False)
    done = services.run(job.pk)
    assert (seen["to_load"], seen["rejected"], seen["anonymous"]) == (
        done.imported, done.rejected, done.anonymous,
    )  # fmt: skip
    assert (seen["persons_new"], seen["persons_matched"]) == imports_selectors.people_of(done)


def test_every_move_is_in_the_table_and_leaves_a_row(in_maipu: City) -> None:
    job = confirmed(SHEET)
    services.run(job.pk)
    states = ImportStep.objects.filter(job=job).order_by("taken_at").values_list("state", flat=True)
    assert list(states) == ["uploaded", "ready", "queued", "running", "done"]
    assert {move for moves in MOVES.values() for move in moves} == set(State.values)
    for ask in (services.confirm, services.cancel):
        with pytest.raises(services.IllegalMove):
            ask(job.pk, by=None)
    assert all(not MOVES[state] for state in FINAL)


@pytest.mark.parametrize(
    "change",
    [
        {"next_row": 99},
        {"imported": 1},
        {"state": "lost"},
        {"problem": "damaged"},
        {"state": "done"},
    ],
)
def test_the_database_refuses_what_cannot_be(in_maipu: City, change: dict[str, Any]) -> None:
    job = confirmed(SHEET)
    with pytest.raises(IntegrityError), transaction.atomic():
        ImportJob.objects.filter(pk=job.pk).update(**change)


def test_a_file_that_cannot_be_read_says_so_and_stops(in_maipu: City) -> None:
    job = services.receive_file(name="x.xls", data=b"PK\x03\x04 no", by=None, in_background=False)
    job = services.prepare(job.pk)
    assert (job.state, job.problem) == (State.FAILED, "damaged")


def test_the_file_is_encrypted_and_deleted_a_week_after(in_maipu: City, settings: Any) -> None:
    job = confirmed(SHEET)
    kept = settings.FILES_DIR / job.file_key
    assert b"93.561.738" not in kept.read_bytes()
    assert services.purge() == 0
    services.run(job.pk)
    ImportJob.objects.update(
        finished_at=datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=8)
    )
    assert services.purge() == 1
    assert not kept.exists()
    with pytest.raises(files.NoSuchFile):
        imports_errorfile.refused_tables(ImportJob.objects.get(pk=job.pk).__class__(
            file_key=job.file_key, created_at=job.created_at))  # fmt: skip


def test_what_was_not_heard_of_is_promised_again(in_maipu: City) -> None:
    job = confirmed(SHEET)
    Outbox.objects.all().delete()
    services.wake(job)
    assert not Outbox.objects.exists()
    long_ago = datetime.datetime.now(datetime.UTC) - datetime.timedelta(minutes=5)
    ImportJob.objects.filter(pk=job.pk).update(touched_at=long_ago)
    services.wake(ImportJob.objects.get(pk=job.pk))
    assert Outbox.objects.get().task == services.RUN


def test_nothing_of_a_row_is_kept_with_its_refusal(in_maipu: City) -> None:
    load(SHEET)
    for row in imports_selectors.refusals(imports_selectors.jobs()[0]).values():
        assert "Luz" not in str(row)
        assert "ayer" not in str(row)


def test_two_files_at_once_register_each_person_once(maipu: City) -> None:
    office = sheets.OFFICES[0]
    data = sheets.as_text(office)[0]
    with entering(maipu):
        jobs = [confirmed(data).pk, confirmed(data).pk]
    at_once(maipu, *(partial(services.run, pk, turn_seconds=None) for pk in jobs))
    with entering(maipu):
        truth = sheets.as_text(office)[1]
        readable = truth.rows - truth.unreadable
        assert Consultation.objects.count() == readable
        done = [ImportJob.objects.get(pk=pk) for pk in jobs]
        assert [job.state for job in done] == [State.DONE, State.DONE]
        assert sum(job.imported for job in done) == readable
        assert Person.objects.count() == pytest.approx(len(truth.people), rel=0.01)


def test_bulk_writing_checks_what_the_counter_checks(in_maipu: City) -> None:
    with pytest.raises(ValidationError):
        registry.record_many(
            consultations=[
                registry.ConsultationData(
                    contacted_on=datetime.date(2024, 1, 2), subject="nothing", anonymous=True
                )
            ],
            by=None,
            source="import",
        )
