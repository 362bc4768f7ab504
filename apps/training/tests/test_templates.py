"""National courses: drafted, checked and published by the programme, taken up by cities."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest

from apps.training import selectors, services
from apps.training.models import Course
from apps.training.national import drafting
from apps.training.templates_national import ACCREDITED, KIND
from apps.training.tests.factories import an_edition
from tenants import entering, entering_national
from tenants.catalogue import documents
from tenants.catalogue.models import Document
from tenants.models import City

BY = uuid.uuid4()


@pytest.fixture
def officer(national_client: Callable[..., Any]) -> Any:
    """A programme officer signed in at the national host."""
    return national_client("programme_officer")


def _sent(client: Any, place: str) -> dict[str, Any]:
    """What a browser would send back of the form at that address."""
    form = client.get(place).context["form"]
    told = {name: form.initial.get(name, "") for name in form.fields}
    return {name: value for name, value in told.items() if value not in (None, "", False)}


def _text(answer: Any) -> str:
    return str(answer.content.decode())


def _begun(officer: Any) -> str:
    return str(officer.post(f"/course-templates/{ACCREDITED}/begin/").url)


def _longer(sent: dict[str, Any]) -> dict[str, Any]:
    """A fifth module, another threshold, and a title changed."""
    return sent | {
        "es-5": "Cuidado de los equipos",
        "en-5": "Care of the teams",
        "hours-5": "2.5",
        "es-1": "Gobernanza",
        "threshold_percent": "75",
        "valid_months": "36",
    }


def test_the_programme_writes_the_next_version_and_cities_take_it_up(
    officer: Any, maipu: City, city_client: Callable[..., Any]
) -> None:
    """Nothing changes for a city until it is published, and then only if it wants it to."""
    trainer = city_client(maipu, "trainer")
    with entering(maipu):
        first = documents.latest(KIND, ACCREDITED)
        assert first is not None
        course = services.adopt_template(document_id=first.id, language="es", by=BY)
        edition = an_edition(course)
    place = _begun(officer)
    assert _begun(officer) == place
    sent = _sent(officer, place)
    checking = officer.get(f"{place}check/")
    assert "Todavía no cambió nada" in _text(checking)
    assert officer.post(place, _longer(sent)).status_code == 302
    page = _text(officer.get(f"{place}check/"))
    for words in ("Cuidado de los equipos / Care of the teams · 2,5 h", "42,5", "75", "36"):
        assert words in page
    assert "hay versión nueva" not in _text(trainer.get("/training/courses/"))
    edition_shown = officer.get(f"{place}check/").context["draft"].edition
    officer.post(f"{place}publish/", {"edition": edition_shown})
    with entering(maipu):
        newer = documents.latest(KIND, ACCREDITED)
        assert newer is not None
        assert newer.version == 2
    courses = _text(trainer.get("/training/courses/"))
    assert "hay versión nueva" in courses
    assert "/adopt/" not in courses
    shown = _text(trainer.get(f"/training/courses/{course.pk}/"))
    assert "Se publicó la versión 2 del curso nacional" in shown
    take = f"/training/courses/{course.pk}/newer/{newer.id}/"
    assert city_client(maipu, "officer").post(take, {"version": "1"}).status_code == 403
    trainer.post(take, {"version": "7"})
    with entering(maipu):
        assert Course.objects.get(pk=course.pk).template_version == 1
    trainer.post(take, {"version": str(course.version)})
    with entering(maipu):
        now = Course.objects.get(pk=course.pk)
        assert (now.template_version, now.threshold_percent, len(now.modules)) == (2, 75, 5)
        assert (now.title, str(now.hours), now.valid_months) == (course.title, "42.5", 36)
        kept, planned = selectors.edition(edition.pk), an_edition(now)
        assert kept is not None
        assert len(kept.modules) == 4
        assert len(planned.modules) == 5
        assert Course.objects.count() == 1
    assert "Se publicó la versión 2" not in _text(trainer.get(f"/training/courses/{course.pk}/"))


def test_of_two_who_write_one_draft_the_second_sees_what_the_first_wrote(officer: Any) -> None:
    place = _begun(officer)
    sent = _sent(officer, place)
    assert officer.post(place, sent | {"title_es": "Curso de ella"}).status_code == 302
    answer = officer.post(place, sent | {"title_es": "Curso mío"})
    assert answer.status_code == 409
    assert "Curso de ella" in _text(answer)
    assert 'value="Curso mío"' in _text(answer)
    again = sent | {"title_es": "Curso mío", "edition": answer.context["form"]["edition"].value()}
    assert officer.post(place, again).status_code == 302
    with entering_national():
        [row] = documents.drafts(KIND)
        assert row.content["title"]["es"] == "Curso mío"
    # What was checked is what is published.
    assert officer.post(f"{place}publish/", {"edition": "1"}).url == f"{place}check/"
    assert officer.post(f"{place}discard/", {"edition": "1"}).url == place
    officer.post(f"{place}discard/", {"edition": str(row.edition)})
    with entering_national():
        assert documents.drafts(KIND) == []
    assert officer.get(place).status_code == 404


def _codes(officer: Any, place: str) -> list[str]:
    content = officer.get(f"{place}check/").context["draft"].content
    return [f"{one['code']} {one['title']['es']}" for one in content["modules"]]


def test_a_module_keeps_its_code_whoever_takes_out_another_and_none_is_given_twice(
    officer: Any,
) -> None:
    """Cities tell by the code whether a session is of a module that goes on."""
    place = _begun(officer)
    sent = _sent(officer, place)
    titles = [sent[f"es-{n}"] for n in range(1, 5)]
    no_second = {f"{part}-2": "" for part in ("es", "en", "hours")}
    fifth = {"es-5": "De ella", "en-5": "Hers", "hours-5": "2"}
    assert officer.post(place, sent | no_second | fifth).status_code == 302
    hers = [f"M1 {titles[0]}", f"M3 {titles[2]}", f"M4 {titles[3]}", "M5 De ella"]
    assert _codes(officer, place) == hers
    mine = sent | {"es-3": "Cambiado", "es-5": "Mío", "en-5": "Mine", "hours-5": "3"}
    answer = officer.post(place, mine)
    assert answer.status_code == 409
    shown = {name: answer.context["form"][name].value() for name in mine}
    assert officer.post(place, shown).status_code == 302
    now = [f"M1 {titles[0]}", f"M2 {titles[1]}", "M3 Cambiado", f"M4 {titles[3]}", "M6 Mío"]
    assert _codes(officer, place) == now
    # Two modules fewer are published; what comes next is neither of them again.
    fewer = {f"{part}-{n}": "" for part in ("es", "en", "hours") for n in (4, 5)}
    assert officer.post(place, _sent(officer, place) | fewer).status_code == 302
    edition = officer.get(f"{place}check/").context["draft"].edition
    officer.post(f"{place}publish/", {"edition": edition})
    place = _begun(officer)
    fourth = {"es-4": "Otra vez", "en-4": "Again", "hours-4": "1"}
    assert officer.post(place, _sent(officer, place) | fourth).status_code == 302
    assert _codes(officer, place) == [*now[:3], "M5 Otra vez"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"es-2": ""},
        {"hours-1": "0.3"},
        {"hours-1": "390"},
        {"threshold_percent": "0"},
        {"title_en": " "},
        {"topic": "nobody_knows"},
        {f"{part}-{n}": "" for part in ("es", "en", "hours") for n in range(1, 5)},
    ],
)
def test_what_is_no_course_is_said_and_what_was_written_stays(
    officer: Any, wrong: dict[str, str]
) -> None:
    place = _begun(officer)
    answer = officer.post(place, _sent(officer, place) | {"provider_es": "OIM y otros"} | wrong)
    assert answer.status_code == 422
    assert 'value="OIM y otros"' in _text(answer)
    with entering_national():
        [row] = documents.drafts(KIND)
        assert row.edition == 1


def test_a_retired_version_is_offered_no_more_and_stays_with_who_has_it(
    officer: Any, maipu: City, city_client: Callable[..., Any]
) -> None:
    """The one before is offered again, and a city that has the retired one goes on with it."""
    draft = _begun(officer)
    officer.post(draft, _longer(_sent(officer, draft)))
    officer.post(f"{draft}publish/", {"edition": "2"})
    with entering_national():
        found = drafting.former(ACCREDITED)
        assert found is not None
        assert found.version == 2
    with entering(maipu):
        course = services.adopt_template(document_id=found.id, language="es", by=BY)
    place = f"/course-templates/versions/{found.id}/"
    assert officer.get(f"{place}retire/").status_code == 200
    for _twice in range(2):
        assert officer.post(f"{place}retire/").status_code == 302
    assert "ya no se ofrece" in _text(officer.get("/course-templates/"))
    trainer = city_client(maipu, "trainer")
    [offered] = trainer.get("/api/v1/national-courses").json()
    assert (offered["version"], offered["adopted"]) == (1, True)
    adopt = f"{offered['id']}/adopt"
    again = trainer.post(f"/api/v1/national-courses/{adopt}", {}, content_type="application/json")
    assert again.status_code == 409, "the city has that course, in another version"
    assert course.title in again.json()["detail"]
    told = trainer.post(f"/training/national/{adopt}/", follow=True)
    assert "La ciudad ya tiene este curso nacional" in _text(told)
    assert "Se publicó la versión" not in _text(trainer.get(f"/training/courses/{course.pk}/"))
    with entering(maipu):
        assert Course.objects.count() == 1
        assert len(an_edition(course).modules) == 5


def test_only_the_programme_writes_national_courses(
    national_client: Callable[..., Any], officer: Any, maipu: City, city_client: Callable[..., Any]
) -> None:
    analyst = national_client("analyst_iom")
    for path in ("/course-templates/", "/api/v1/course-templates"):
        assert analyst.get(path).status_code == 403
    assert analyst.post(f"/course-templates/{ACCREDITED}/begin/").status_code == 403
    assert city_client(maipu, "admin").get("/course-templates/").status_code == 404
    assert officer.post("/course-templates/nothing/begin/").status_code == 404
    with entering_national():
        assert not Document.objects.filter(kind=KIND, state="draft").exists()
    [row] = officer.get("/api/v1/course-templates").json()["results"]
    told = officer.get(f"/api/v1/course-templates/{row['id']}").json()
    assert [one["hours"] for one in told["content"]["modules"]] == [10, 10, 10, 10]


def test_a_program_takes_up_a_newer_version(
    officer: Any, maipu: City, city_client: Callable[..., Any]
) -> None:
    trainer = city_client(maipu, "trainer")
    with entering(maipu):
        first = documents.latest(KIND, ACCREDITED)
        assert first is not None
        course = services.adopt_template(document_id=first.id, language="es", by=BY)
    place = f"/api/v1/courses/{course.pk}/newer"
    told: dict[str, Any] = {
        "version": course.version,
        "language": "en",
        "document": str(first.id),
    }
    assert trainer.post(place, told, content_type="application/json").status_code == 409
    draft = _begun(officer)
    officer.post(draft, _longer(_sent(officer, draft)))
    officer.post(f"{draft}publish/", {"edition": "2"})
    unread = trainer.post(place, told, content_type="application/json")
    assert unread.status_code == 409, "a newer version was published than the one that was read"
    told["document"] = trainer.get("/api/v1/national-courses").json()[0]["id"]
    stale = told | {"version": 9}
    assert trainer.post(place, stale, content_type="application/json").status_code == 409
    taken = trainer.post(place, told, content_type="application/json").json()
    assert (taken["template_version"], taken["modules"][4]["title"]) == (2, "Care of the teams")
