"""What the services of case work keep to: moves, reminders, room for files, what is reserved."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from apps.accounts.tests.factories import make_account
from apps.casework import contents, selectors, services
from apps.casework.models import Case, CaseStep, Relation, Resident, StoredFile, Task
from apps.casework.models.cases import MOVES, State
from apps.casework.services import files as file_services
from apps.casework.tests.factories import (
    JPEG,
    PDF,
    PNG,
    a_case,
    a_file,
    a_task,
    an_archive,
)
from apps.notices import selectors as notices
from apps.registry.holdings import holdings
from apps.registry.protection_session import reading
from apps.registry.services import Conflict
from apps.registry.tests.factories import a_consultation, a_person
from apps.staff import services as staff
from apps.staff.handover import open_work
from kernel import files
from tenants import entering
from tenants.models import City

DAY = datetime.timedelta(days=1)


class Cases(RuleBasedStateMachine):
    """Anybody tries any move at any version; the table decides, and every move leaves a step."""

    @initialize()
    def _open(self) -> None:
        self.case = a_case(a_person())
        self.state, self.version, self.steps = State.OPEN, 1, 1

    @rule(
        to=st.sampled_from([*State.values, "nothing"]),
        stale=st.booleans(),
        result=st.sampled_from(["", "resolved", "invented"]),
    )
    def moves(self, to: str, stale: bool, result: str) -> None:
        """Legal, illegal, late or without a result."""
        version = self.version - 1 if stale else self.version
        legal = to in MOVES[self.state] and not stale
        told = to != State.CLOSED or result == "resolved"
        try:
            with transaction.atomic():
                services.move_case(self.case, to=to, version=version, by=None, result=result)
        except (Conflict, services.IllegalMove, ValidationError):
            assert not (legal and told)
        else:
            assert legal
            assert told
            self.state, self.version, self.steps = State(to), self.version + 1, self.steps + 1

    @invariant()
    def state_and_steps_agree(self) -> None:
        """The row says what its latest step says, and steps are only added."""
        if not hasattr(self, "case"):
            return
        now = Case.objects.get(pk=self.case.pk)
        steps = selectors.steps(now)
        assert (now.state, now.version, len(steps)) == (self.state, self.version, self.steps)
        assert steps[0].state == now.state
        assert (now.closed_on is not None) == (now.state == State.CLOSED) == bool(now.result)
        for before, after in zip(steps[1:], steps, strict=False):
            assert after.state in MOVES[before.state]
            assert after.reopened == (before.state == State.CLOSED)


def test_no_case_is_ever_in_a_state_the_table_does_not_lead_to(in_maipu: City) -> None:
    quick = settings(
        max_examples=25,
        stateful_step_count=15,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Cases, settings=quick)


def test_an_older_page_of_a_task_or_a_case_overwrites_nothing(in_maipu: City) -> None:
    person = a_person()
    task, case = a_task(person), a_case(person)
    services.update_task(task, data=services.TaskData("Uno"), version=1, by=None)
    services.update_case(case, data=services.CaseData("Uno", "health"), version=1, by=None)
    with pytest.raises(Conflict), transaction.atomic():
        services.update_task(task, data=services.TaskData("Dos"), version=1, by=None)
    with pytest.raises(Conflict), transaction.atomic():
        services.update_case(case, data=services.CaseData("Dos", "dni"), version=1, by=None)
    task.refresh_from_db()
    case.refresh_from_db()
    assert (task.title, case.goal, case.subject) == ("Uno", "Uno", "health")


def test_each_officer_is_told_once_of_what_it_is_time_for(in_maipu: City) -> None:
    one, two = make_account("officer"), make_account("officer")
    person, today = a_person(), timezone.localdate()
    a_task(person, due_on=today, assignee=one.pk)
    a_task(person, due_on=today + 3 * DAY, remind_on=today - DAY, assignee=one.pk)
    a_task(person, due_on=today + DAY, assignee=two.pk)
    a_task(person, due_on=today)
    services.set_done(a_task(person, due_on=today, assignee=two.pk), done=True, by=two.pk)
    assert services.remind() == 2
    assert services.remind() == 0
    assert not notices.notices_of(two.pk).filter(kind="casework.tasks_due").exists()
    [told] = notices.notices_of(one.pk).filter(kind="casework.tasks_due")
    assert (told.params, told.path) == ({"count": 2}, "/casework/tasks/")
    late = Task.objects.get(assignee=two.pk, done_at=None)
    data = services.TaskData(late.title, today, assignee=two.pk)
    services.update_task(late, data=data, version=late.version, by=None)
    assert services.remind() == 1


def test_open_work_is_handed_over_and_ended_work_stays(in_maipu: City) -> None:
    admin, leaver, heir = make_account("admin"), make_account("officer"), make_account("officer")
    person = a_person()
    mine, closed = (a_case(person, responsible=leaver.pk) for _each in range(2))
    services.move_case(closed, to="closed", version=1, result="resolved", by=None)
    todo, done = (a_task(person, assignee=leaver.pk) for _each in range(2))
    services.set_done(done, done=True, by=leaver.pk)
    work = {each.kind.code: each.count for each in open_work(leaver.pk)}
    assert work == {"casework.cases": 1, "casework.tasks": 1}
    staff.leave(user=leaver, by=admin, successor=heir)
    for row in (mine, closed, todo, done):
        row.refresh_from_db()
    assert (mine.responsible, closed.responsible) == (heir.pk, leaver.pk)
    assert (todo.assignee, done.assignee) == (heir.pk, leaver.pk)


def test_only_whoever_keeps_cases_answers_for_one(in_maipu: City) -> None:
    person, viewer = a_person(), make_account("viewer")
    for nobody in (viewer.pk, uuid.uuid4()):
        with pytest.raises(ValidationError):
            a_case(person, responsible=nobody)
        with pytest.raises(ValidationError):
            a_task(person, assignee=nobody)


def test_a_case_holds_consultations_of_its_person_and_each_is_in_one(in_maipu: City) -> None:
    person, other = a_person(), a_person(given_names="Otra")
    first, second = a_case(person), a_case(person)
    kept = a_consultation(person=person)
    services.attach(first, kept, by=None)
    services.attach(first, kept, by=None)
    for case, row in ((second, kept), (first, a_consultation(person=other))):
        with pytest.raises(ValidationError), transaction.atomic():
            services.attach(case, row, by=None)
    assert services.detach(first, kept.pk, by=None) == 1
    services.attach(second, kept, by=None)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PDF, "pdf"),
        (PNG, "png"),
        (JPEG, "jpeg"),
        (an_archive(**{"[Content_Types].xml": b"", "word/document.xml": b""}), "docx"),
        (an_archive(mimetype=b"application/vnd.oasis.opendocument.text"), "odt"),
        (
            an_archive(
                **{"[Content_Types].xml": b"", "word/document.xml": b"", "word/vbaProject.bin": b""}
            ),
            None,
        ),
        (an_archive(**{"programa.exe": b"MZ"}), None),
        (b"PK\x03\x04" + b"\x00" * 200, None),
        (b"%PDF-1.4 cut short", None),
        (b"GIF89a" + b"\x00" * 100, None),
        (b"<html></html>", None),
    ],
)
def test_what_a_file_is_is_told_by_its_content(data: bytes, kind: str | None) -> None:
    assert contents.kind_of(data) == kind


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Mis documentos\\DNI frente.JPG", "DNI frente.pdf"),
        ("con\x00trol\r\nSet-Cookie: x.pdf", "con trol Set-Cookie x.pdf"),
        ("\u202egpj.exe", "gpj.pdf"),
        ("...", "archivo.pdf"),
        ("x" * 400, "x" * 144 + ".pdf"),
    ],
)
def test_a_name_is_safe_in_any_folder(name: str, kept: str) -> None:
    from django.utils import translation

    with translation.override("es"):
        assert file_services.safe_name(name, "pdf") == kept


def test_files_are_bounded_each_and_together(in_maipu: City, settings: Any) -> None:
    person = a_person()
    with pytest.raises(ValidationError):
        a_file(person, data=PDF[:-6] + b"\x00" * file_services.LARGEST + b"%%EOF\n")
    settings.CITY_FILES_MEGABYTES = 1
    big = b"%PDF-1.4\n" + b"0" * 700_000 + b"%%EOF\n"
    a_file(person, data=big)
    with pytest.raises(ValidationError, match="1"), transaction.atomic():
        a_file(person, data=big)
    assert StoredFile.objects.count() == 1


def test_nothing_of_a_file_can_be_read_beside_the_program(maipu: City, clean: None) -> None:
    from pathlib import Path

    from django.conf import settings as configured
    from django.db import connection

    with entering(maipu):
        person = a_person()
        kept = a_file(person, name="Contrato canario.pdf", data=PDF + b"canario %%EOF")
        task = a_task(person, title="Tarea canaria")
        sealed = (Path(configured.FILES_DIR) / kept.key).read_bytes()
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM casework_storedfile")
            named = bytes(cursor.fetchone()[0])
            cursor.execute("SELECT title FROM casework_taskevent")
            told = bytes(cursor.fetchone()[0])
        assert b"canari" not in sealed + named + told
        services.remove_file(kept, by=None)
        assert not files.exists(kept.key)
        task.delete()


def test_what_is_told_in_confidence_is_closed_to_whoever_may_not_open_it(in_maipu: City) -> None:
    officer, guardian = make_account("officer"), make_account("protection_officer")
    person = a_person()
    with reading(officer), pytest.raises(ValidationError):
        services.open_case(
            person, data=services.CaseData("Medida", "gender_violence"), by=officer.pk
        )
    sessions = uuid.uuid4()
    with reading(guardian, sessions):
        from apps.casework import rules
        from apps.registry import protection_services

        case = services.open_case(
            person,
            data=services.CaseData("Medida", "gender_violence"),
            by=guardian.pk,
            sight=rules.sight(guardian),
        )
        task = a_task(person, case=case)
        kept = a_file(person, case=case)
        assert selectors.case(case.pk, guardian) is None  # not opened yet
        protection_services.open_for(
            None, person=person, compartments=["gender_violence"], reason="accompanying", note=""
        )
        assert selectors.case(case.pk, guardian) == case
        assert selectors.task(task.pk, guardian) == task
        assert selectors.file(kept.pk, guardian) == kept
    with reading(officer, uuid.uuid4()):
        assert selectors.cases(person.pk, officer) == []
        assert selectors.task(task.pk, officer) is None
        assert selectors.file(kept.pk, officer) is None
        assert not selectors.case_list(officer).exists()
        assert not selectors.tasks(officer).exists()


def test_a_merge_moves_everything_and_parting_gives_it_back(in_maipu: City) -> None:
    person, other, kin = a_person(), a_person(given_names="Doble"), a_person(given_names="Kin")
    a_case(other)
    a_task(other)
    a_file(other)
    services.relate(other, other=kin, kind="child", lives_together=True, by=None)
    services.relate(kin, other=person, kind="sibling", by=None)
    services.see_document(other, data=services.DocumentSeenData("passport"), by=None)
    services.declare_residence(other, data=services.ResidenceData("permanent"), by=None)
    ours = [each for each in holdings() if each.tables[0].startswith("casework.")]
    before = _whose()
    moved = {each.code: each.move(other.pk, person.pk) for each in ours}
    assert other.pk not in {key for key, _name in _whose()}
    for each in ours:
        each.give_back(moved[each.code], other.pk)
    assert _whose() == before


def test_an_erased_person_leaves_no_words_and_no_files(maipu: City, clean: None) -> None:
    with entering(maipu):
        person = a_person()
        case = a_case(person)
        services.move_case(case, to="waiting", version=1, note="espera", by=None)
        kept = a_file(person, case=case)
        a_task(person)
        services.relate(person, other_name="Luz", kind="child", by=None)
        with transaction.atomic():
            for each in holdings():
                if each.tables[0].startswith("casework."):
                    each.erase(person.pk)
        case.refresh_from_db()
        assert case.goal == ""
        assert [step.note for step in CaseStep.objects.all()] == ["", ""]
        assert not files.exists(kept.key)
        rows = (Task, Relation, Resident, StoredFile)
        assert not any(model.objects.exists() for model in rows)


def _whose() -> set[tuple[uuid.UUID | None, str]]:
    """Whose every row is."""
    from apps.casework import models

    told: set[tuple[uuid.UUID | None, str]] = {
        (row.person_id, f"{type(row).__name__} {row.pk}")
        for model in (
            models.Case,
            models.Task,
            models.StoredFile,
            models.Resident,
            models.DocumentSeen,
            models.ResidenceFact,
            models.Relation,
        )
        for row in model.objects.all()
    }
    return told | {
        (row.other_id, f"other end of {row.pk}") for row in models.Relation.objects.all()
    }
