"""What officers do with cases, tasks, papers and relations on the pages."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from apps.casework import selectors, services
from apps.casework.models import Case, Relation, Resident, StoredFile, Task
from apps.casework.tests.factories import PDF, a_case, a_file, a_task
from apps.registry.tests.factories import a_consultation, a_person
from kernel.models.ledger import Sighting
from tenants import entering
from tenants.models import City
from tests.looks import least_asked

Browser = Callable[..., Any]
TOMORROW = datetime.timedelta(days=1)


@pytest.fixture
def officer(maipu: City, city_client: Browser) -> Any:
    """An officer signed in at Maipú."""
    return city_client(maipu, "officer")


def _text(response: Any) -> str:
    return str(response.content.decode())


def test_a_persons_page_tells_what_presses_first(maipu: City, officer: Any) -> None:
    today = timezone.localdate()
    with entering(maipu):
        person = a_person(chosen_name="Vilma")
        a_consultation(person=person, by=officer.user.pk)
        a_case(person, by=officer.user.pk, responsible=officer.user.pk)
        a_task(person, due_on=today - TOMORROW)
        services.see_document(
            person,
            data=services.DocumentSeenData(kind="precaria", expires_on=today + 12 * TOMORROW),
            by=officer.user.pk,
        )
        services.declare_residence(
            person, data=services.ResidenceData(category="temporary"), by=officer.user.pk
        )
    page = _text(officer.get(f"/people/{person.pk}/"))
    for words in (
        "Vilma Mamani Quispe",
        "Precaria: vence en 12 días",
        "1 tarea atrasada",
        "Alquiler a su nombre",
        "Residencia temporaria",
        "Avisar fecha de biometría",
    ):
        assert words in page, words
    assert page.index("1 tarea atrasada") < page.index("Alquiler a su nombre")


def test_the_story_is_asked_by_kind_and_page(maipu: City, officer: Any) -> None:
    with entering(maipu):
        person = a_person()
        for day in range(1, 26):
            a_consultation(person=person, contacted_on=datetime.date(2024, 5, day), note=f"n{day}.")
        services.set_done(a_task(person), done=True, by=officer.user.pk)
    first = _text(officer.get(f"/people/{person.pk}/"))
    assert "n25." in first
    assert "n1." not in first
    assert "Avisar fecha" in first
    second = _text(officer.get(f"/people/{person.pk}/?page=2"))
    assert "n1." in second
    assert "n25." not in second
    only = _text(officer.get(f"/people/{person.pk}/?kind=casework.tasks"))
    assert "Avisar fecha" in only
    assert "n25." not in only
    assert officer.get(f"/people/{person.pk}/?page=99999&kind=nada").status_code == 200


def test_a_case_is_opened_from_a_consultation_waits_closes_and_opens_again(
    maipu: City, officer: Any
) -> None:
    with entering(maipu):
        person = a_person()
        kept = a_consultation(person=person, by=officer.user.pk)
    page = _text(officer.get(f"/consultations/{kept.pk}/"))
    address = f"/casework/people/{person.pk}/cases/new/?consultation={kept.pk}"
    assert address in page
    answer = officer.post(address, {"goal": "Contrato", "subject": "housing", "responsible": ""})
    with entering(maipu):
        case = Case.objects.get()
        assert [row.consultation_id for row in case.consultations.all()] == [kept.pk]
    assert answer.url == f"/casework/cases/{case.pk}/"
    assert "Contrato" in _text(officer.get(f"/consultations/{kept.pk}/"))
    where = f"/casework/cases/{case.pk}/move/"
    moves = (
        ({"to": "waiting", "version": 1, "note": "espera garantía"}, 302),
        ({"to": "closed", "version": 2}, 422),  # it must be said how it ended
        ({"to": "closed", "version": 2, "result": "resolved"}, 302),
        ({"to": "waiting", "version": 3}, 422),  # not in the table
        ({"to": "open", "version": 3, "note": "volvió"}, 302),
        ({"to": "open", "version": 3}, 422),
    )
    for told, status in moves:
        assert officer.post(where, told).status_code == status, told
    with entering(maipu):
        case.refresh_from_db()
        assert (case.state, case.result, case.closed_on) == ("open", "", None)
        steps = list(case.steps.order_by("taken_at").values_list("state", "reopened"))
    assert steps == [("open", False), ("waiting", False), ("closed", False), ("open", True)]
    assert "espera garantía" in _text(officer.get(f"/casework/cases/{case.pk}/"))


def test_a_move_on_an_old_page_loses_no_word(maipu: City, officer: Any) -> None:
    with entering(maipu):
        case = a_case(a_person())
        services.move_case(case, to="waiting", version=1, by=None)
    told = {"to": "closed", "version": 1, "result": "resolved", "note": "trajo el recibo"}
    answer = officer.post(f"/casework/cases/{case.pk}/move/", told)
    assert answer.status_code == 409
    assert "trajo el recibo" in _text(answer)


def test_tasks_are_added_seen_ticked_and_taken_back(maipu: City, officer: Any) -> None:
    with entering(maipu):
        person = a_person()
    me = str(officer.user.pk)
    told = {"title": "Llamar al consulado", "due_on": "", "assignee": me}
    assert officer.post(f"/casework/people/{person.pk}/tasks/new/", told).status_code == 302
    with entering(maipu):
        task = Task.objects.get()
        assert task.assignee == officer.user.pk
    assert "Llamar al consulado" in _text(officer.get("/casework/tasks/"))
    assert "Llamar al consulado" not in _text(officer.get("/casework/tasks/?whose=nobody"))
    evil = {"back": "//example.org/"}
    assert officer.post(f"/casework/tasks/{task.pk}/done/", evil).url == f"/people/{person.pk}/"
    assert "Llamar al consulado" not in _text(officer.get("/casework/tasks/"))
    assert "Llamar al consulado" in _text(officer.get("/casework/tasks/?state=done"))
    officer.post(f"/casework/tasks/{task.pk}/done/", {"done": "0", "back": "/casework/tasks/"})
    assert "Llamar al consulado" in _text(officer.get("/casework/tasks/"))


def test_a_relation_is_read_from_both_ends_and_makes_a_household(maipu: City, officer: Any) -> None:
    with entering(maipu):
        mother, child = a_person(), a_person(given_names="Luz", family_names="Mamani")
    where = f"/casework/people/{mother.pk}/relations/"
    told = {"other_name": "Luz Mamani", "kind": "child", "lives_together": "on"}
    found = officer.post(where, {**told, "action": "search"})
    assert str(child.pk) in _text(found)
    assert officer.post(where, {**told, "other": str(child.pk)}).status_code == 302
    page = _text(officer.get(f"/people/{child.pk}/"))
    assert "Madre o padre" in page
    assert "Viven juntos" in page
    with entering(maipu):
        assert Resident.objects.count() == 2
        row = Relation.objects.get()
    twice = {**told, "kind": "parent", "other": str(mother.pk)}
    assert officer.post(f"/casework/people/{child.pk}/relations/", twice).status_code == 422
    officer.post(f"/casework/relations/{row.pk}/remove/", {"person": str(child.pk)})
    officer.post(f"/casework/people/{child.pk}/household/leave/")
    with entering(maipu):
        assert not Relation.objects.exists()
        assert not Resident.objects.exists()


def test_somebody_only_named_is_marked(maipu: City, officer: Any) -> None:
    with entering(maipu):
        person = a_person()
    told = {"other_name": "Ramón Ibarra", "kind": "sibling", "action": "named"}
    officer.post(f"/casework/people/{person.pk}/relations/", told)
    page = _text(officer.get(f"/people/{person.pk}/"))
    assert "Ramón Ibarra" in page
    assert "solo nombre" in page


def test_a_file_is_kept_sealed_and_only_ever_saved(maipu: City, officer: Any) -> None:
    with entering(maipu):
        person = a_person()
    sent = SimpleUploadedFile("../../Contrato <b>á.exe", PDF, content_type="text/html")
    assert officer.post(f"/casework/people/{person.pk}/files/", {"file": sent}).status_code == 302
    with entering(maipu):
        kept = StoredFile.objects.get()
        assert kept.name == "Contrato b á.pdf"
    answer = officer.get(f"/casework/files/{kept.pk}/")
    assert answer.content == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]
    with entering(maipu):
        looks = Sighting.objects.filter(verb="download", object=kept.pk, actor=officer.user.pk)
        assert looks.count() == 1
    officer.post(f"/casework/files/{kept.pk}/remove/")
    assert officer.get(f"/casework/files/{kept.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("foto.png", b"<script>alert(1)</script>"),
        ("dibujo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("programa.pdf", b"MZ\x90\x00" + b"\x00" * 60),
        ("vacio.pdf", b""),
    ],
)
def test_a_file_is_judged_by_what_is_in_it(
    maipu: City, officer: Any, name: str, data: bytes
) -> None:
    with entering(maipu):
        person = a_person()
    sent = SimpleUploadedFile(name, data, content_type="application/pdf")
    assert officer.post(f"/casework/people/{person.pk}/files/", {"file": sent}).status_code == 422
    with entering(maipu):
        assert not StoredFile.objects.exists()


def test_the_office_sees_what_runs_out(maipu: City, officer: Any) -> None:
    today = timezone.localdate()
    with entering(maipu):
        soon, renewed = a_person(), a_person(given_names="Elsa", family_names="Rojas")
        for person in (soon, renewed):
            services.see_document(
                person,
                data=services.DocumentSeenData(
                    kind="precaria", expires_on=today + TOMORROW, seen_on=today - TOMORROW
                ),
                by=None,
            )
        services.see_document(
            renewed,
            data=services.DocumentSeenData(kind="precaria", expires_on=today + 300 * TOMORROW),
            by=None,
        )
        services.declare_residence(
            renewed,
            data=services.ResidenceData(category="temporary", until=today - 3 * TOMORROW),
            by=None,
        )
    page = _text(officer.get("/casework/expiries/"))
    assert "Wilma" in page
    assert "Elsa" not in page
    assert "Elsa" in _text(officer.get("/casework/expiries/?within=expired"))
    assert "Elsa" not in _text(officer.get("/casework/expiries/?within=expired&what=document"))


def test_lists_cost_the_same_with_many_rows(
    maipu: City, officer: Any, django_assert_max_num_queries: Any
) -> None:
    with entering(maipu):
        people = [a_person(given_names=f"P{number}") for number in range(12)]
        for person in people:
            case = a_case(person, by=officer.user.pk, responsible=officer.user.pk)
            a_task(person, case=case, assignee=officer.user.pk)
            a_file(person, case=case)
            a_consultation(person=person, by=officer.user.pk)
    for path in ("/casework/cases/", "/casework/tasks/", "/casework/expiries/"):
        officer.get(path)
        with django_assert_max_num_queries(30):
            assert officer.get(path).status_code == 200


def test_the_persons_page_costs_the_same_however_long_the_story(maipu: City, officer: Any) -> None:
    with entering(maipu):
        person, other = a_person(), a_person(given_names="Otra")

    def fill(times: int) -> int:
        with entering(maipu):
            for _each in range(times):
                case = a_case(person, by=officer.user.pk)
                a_task(person, case=case)
                a_file(person)
                a_consultation(person=person, by=officer.user.pk)
                services.declare_residence(
                    person, data=services.ResidenceData(category="permanent"), by=None
                )
                services.see_document(
                    person, data=services.DocumentSeenData(kind="passport"), by=None
                )
            Relation.objects.get_or_create(person=person, other=other, kind="sibling")
        return len(least_asked(lambda: officer.get(f"/people/{person.pk}/")))

    few, many = fill(1), fill(8)
    assert many <= few


def test_the_page_of_somebody_of_whom_little_is_kept_asks_little(maipu: City, officer: Any) -> None:
    with entering(maipu):
        person, other = a_person(), a_person(given_names="Otra")
        a_consultation(person=person, by=officer.user.pk)
        Relation.objects.create(person=other, other=person, kind="sibling")
    for path, told, most in ((other.pk, "Wilma", 18), (person.pk, "Otra", 18)):
        assert told in _text(officer.get(f"/people/{path}/"))
        asked = least_asked(partial(officer.get, f"/people/{path}/"))
        # One table has something, seen from either end: the others are asked about together.
        assert len(asked) <= most, [each[:90] for each in asked]


def test_a_table_that_nobody_named_is_not_taken_for_an_empty_one(in_maipu: Any) -> None:
    from types import SimpleNamespace

    from apps.registry import traces

    with pytest.raises(LookupError, match=r"casework\.Nothing"):
        traces.hold(SimpleNamespace(), a_person().pk, "casework.Nothing")


def test_a_consultation_that_became_reserved_is_not_counted_either(
    maipu: City, officer: Any, city_client: Browser
) -> None:
    """Corrected to what was told in confidence, it was listed no more and still in the number."""
    from apps.registry import services as registry

    with entering(maipu):
        person = a_person()
        rows = [a_consultation(person=person, by=officer.user.pk) for _ in range(3)]
        case = a_case(person)
        for row in rows:
            services.attach(case, row, by=officer.user.pk)
    page = f"/people/{person.pk}/"
    assert "3 atenciones" in _text(officer.get(page))
    right = registry.ConsultationData(
        person=person, contacted_on=rows[0].contacted_on, subject="gender_violence"
    )
    with entering(maipu):
        registry.correct_consultation(rows[0], data=right, version=1, by=officer.user.pk)
        (listed,) = selectors.cases(person.pk, officer.user)
        assert (listed.pk, vars(listed)["times"]) == (case.pk, 2)
    assert "2 atenciones" in _text(officer.get(page))
    guardian = city_client(maipu, "protection_officer")
    guardian.post(
        f"/protection/people/{person.pk}/open/",
        {"compartments": ["gender_violence"], "reason": "accompanying"},
    )
    assert "3 atenciones" in _text(guardian.get(page))


def test_the_notes_of_a_case_read_by_a_program_are_in_the_history(
    maipu: City, officer: Any
) -> None:
    with entering(maipu):
        case = a_case(a_person())
        services.move_case(case, to="waiting", version=1, by=officer.user.pk, note="lo que falta")
    assert "lo que falta" in _text(officer.get(f"/api/v1/cases/{case.pk}/steps"))
    with entering(maipu):
        assert Sighting.objects.filter(kind="casework.case", object=case.pk).count() == 1
