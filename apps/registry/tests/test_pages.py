"""The pages as an officer meets them, without any script."""

from __future__ import annotations

import csv
import datetime
import io
import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apps.registry import ages
from apps.registry.models import AccessRecord, Consultation, Person
from apps.registry.tests.factories import (
    DAY,
    a_consultation,
    a_crowd,
    a_document,
    a_person,
)
from tenants import entering
from tests.looks import least_asked

pytestmark = pytest.mark.usefixtures("clean")


@pytest.fixture
def officer(city_client: Callable[..., Client], maipu: Any) -> Client:
    return city_client(maipu, "officer")


@pytest.fixture
def coordinator(city_client: Callable[..., Client], maipu: Any) -> Client:
    return city_client(maipu, "coordinator")


@pytest.fixture
def wilma(maipu: Any) -> Person:
    with entering(maipu):
        return a_person(documents=(a_document(),), phones=("261 555-1234",))


def inside(city: Any) -> Any:
    return entering(city)


def text(response: Any) -> str:
    return str(response.content.decode())


def test_the_box_waits_for_whoever_comes_first(officer: Client) -> None:
    page = officer.get("/intake/")
    assert page.status_code == 200
    assert re.search(r'<input[^>]+name="q"[^>]+autofocus', text(page))


def test_typing_offers_people_with_the_reason(officer: Client, wilma: Person) -> None:
    page = officer.post("/intake/candidates/", {"q": "mamaní"})
    assert f"?person={wilma.pk}" in text(page)
    assert "<mark>Mamani</mark>" in text(page)
    fragment = officer.post(
        "/intake/candidates/", {"q": "mamaní 93561738"}, headers={"HX-Request": "true"}
    )
    assert text(fragment).startswith("<ul")
    assert "documento" in text(fragment)
    assert "93.561.738" not in text(fragment)


@pytest.mark.parametrize("typed", ["93561738", "93.561.738", "261 555-1234"])
def test_a_whole_number_goes_straight_to_its_person(
    officer: Client, wilma: Person, maipu: Any, typed: str
) -> None:
    answer = officer.post("/intake/candidates/", {"q": typed})
    assert (answer.status_code, answer["Location"]) == (302, f"/intake/?person={wilma.pk}")
    with inside(maipu):
        a_person(given_names="Hija", documents=(a_document(),), phones=("261 555-1234",))
    assert officer.post("/intake/candidates/", {"q": typed}).status_code == 200


def test_nothing_typed_ever_stands_in_an_address(officer: Client, wilma: Person) -> None:
    """A name in a URL would be in histories, logs and referrers."""
    for path in ("/intake/candidates/", "/people/", "/consultations/", "/intake/new/"):
        page = text(officer.post(path, {"q": "mamani 5559999"}))
        addresses = re.findall(r'(?:href|action|hx-get|hx-post)="([^"]*)"', page)
        assert not [one for one in addresses if "mamani" in one.lower() or "5559" in one]
    page = text(officer.get("/people/?q=mamani"))
    assert 'value="mamani"' not in page


def test_a_returning_person_is_saved_in_one_form(
    officer: Client, wilma: Person, maipu: Any
) -> None:
    page = officer.get(f"/intake/?person={wilma.pk}")
    assert "Wilma Mamani Quispe" in text(page)
    saved = officer.post(
        "/intake/",
        {
            "who": "person",
            "person": str(wilma.pk),
            "submission": str(uuid.uuid4()),
            "subject": "residency",
            "result": "assisted_filing",
            "channel": "counter",
            "note": "Falta la apostilla.",
        },
    )
    assert (saved.status_code, saved["Location"]) == (302, "/intake/")
    after = text(officer.get("/intake/"))
    assert f"/people/{wilma.pk}/" in after
    with inside(maipu):
        kept = Consultation.objects.get()
        assert (kept.person, kept.subject, kept.nationality) == (wilma, "residency", "BOL")
        assert kept.note == "Falta la apostilla."
        assert kept.officer is not None


def test_saving_twice_the_same_form_keeps_one(officer: Client, wilma: Person, maipu: Any) -> None:
    form = {
        "who": "person",
        "person": str(wilma.pk),
        "submission": str(uuid.uuid4()),
        "subject": "dni",
    }
    assert officer.post("/intake/", form).status_code == 302
    assert officer.post("/intake/", form).status_code == 302
    with inside(maipu):
        assert Consultation.objects.count() == 1


NEW = {
    "who": "new",
    "given_names": "Jean",
    "family_names": "Pierre",
    "document_number": "AB 123456",
    "nationalities": "haitiano",
    "birth": "34 años",
    "gender": "man",
    "subject": "spanish",
}


def test_a_new_person_is_registered_with_their_consultation(officer: Client, maipu: Any) -> None:
    assert officer.post("/intake/", NEW).status_code == 302
    with inside(maipu):
        person = Person.objects.get()
        assert person.nationalities == ["HTI"]
        assert person.birth_precision == "estimated"
        assert person.documents.get().kind == "passport"
        assert Consultation.objects.get().age_at_contact == 34


def test_the_new_persons_form_has_at_most_nine_fields_in_sight(officer: Client) -> None:
    page = text(officer.get("/intake/?new=1"))
    form = page[page.index('action="/intake/"') :]
    form = form[: form.index("</form>")]
    for hidden in re.findall(r"<details.*?</details>", form, flags=re.DOTALL):
        form = form.replace(hidden, "")
    names = set(
        re.findall(r'<(?:input|select|textarea)(?![^>]*type="hidden")[^>]*\sname="(\w+)"', form)
    )
    assert len(names) <= 9
    assert {"given_names", "family_names", "subject", "result", "note"} <= names


def test_what_was_typed_is_already_in_the_new_persons_form(officer: Client) -> None:
    page = text(officer.post("/intake/new/", {"q": "pierre, jean 93561738"}))
    for value in ("Pierre", "Jean", "93561738"):
        assert f'value="{value}"' in page


def test_a_document_somebody_has_is_shown_and_never_blocks(
    officer: Client, wilma: Person, maipu: Any
) -> None:
    form = {**NEW, "document_number": "93561738"}
    page = officer.post("/intake/", form)
    assert page.status_code == 409
    assert f"?person={wilma.pk}" in text(page)
    with inside(maipu):
        assert Person.objects.count() == 1
    assert officer.post("/intake/", {**form, "confirmed": "on"}).status_code == 302
    with inside(maipu):
        assert Person.objects.count() == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"subject": ""}, "Elegí el tema de la atención."),
        ({"given_names": "", "family_names": ""}, "Escribí al menos un nombre"),
        ({"nationalities": "marciana"}, "marciana"),
        ({"birth": "31/02/1990"}, "no existe en el calendario"),
        ({"contacted_on": "01/01/2999"}, "no puede ser en el futuro"),
        ({"phone": "sin"}, "Un teléfono lleva cifras."),
        ({"document_number": "---"}, "cifras o letras"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    officer: Client, maipu: Any, change: dict[str, str], said: str
) -> None:
    page = officer.post("/intake/", {**NEW, "note": "No perder esto.", **change})
    assert page.status_code == 422
    assert said in text(page)
    assert "No perder esto." in text(page)
    with inside(maipu):
        assert not Person.objects.exists()
        assert not Consultation.objects.exists()


def test_nobody_has_to_say_who_they_are(officer: Client, maipu: Any) -> None:
    assert officer.get("/intake/?anonymous=1").status_code == 200
    saved = officer.post(
        "/intake/",
        {"who": "anonymous", "subject": "housing", "nationality": "senegalesa", "age": "30"},
    )
    assert saved.status_code == 302
    with inside(maipu):
        kept = Consultation.objects.get()
        assert (kept.anonymous, kept.nationality, kept.age_at_contact) == (True, "SEN", 30)


@pytest.mark.parametrize("query", ["?person=nobody", f"?person={uuid.UUID(int=7)}"])
def test_somebody_who_is_not_here_is_not_found(officer: Client, query: str) -> None:
    assert officer.get(f"/intake/{query}").status_code == 404


def test_the_message_after_saving_names_nobody(officer: Client, wilma: Person) -> None:
    """Messages travel in a cookie."""
    saved = officer.post("/intake/", {"who": "person", "person": str(wilma.pk), "subject": "dni"})
    assert "Mamani" not in str(saved.cookies)


def test_a_persons_page_tells_their_story_with_numbers_hidden(
    officer: Client, wilma: Person, maipu: Any
) -> None:
    with inside(maipu):
        a_consultation(person=wilma, subject="school", contacted_on=DAY)
        a_consultation(person=wilma, subject="dni", contacted_on=DAY + datetime.timedelta(days=9))
    page = text(officer.get(f"/people/{wilma.pk}/"))
    assert page.index(">DNI<") < page.index(">Vacante escolar<")
    for hidden in ("93.561.738", "93561738", "555-1234"):
        assert hidden not in page


def test_numbers_are_shown_for_a_reason_that_is_kept(
    officer: Client, wilma: Person, maipu: Any
) -> None:
    address = f"/people/{wilma.pk}/reveal/"
    without = officer.post(address, {})
    assert "93.561.738" not in text(without)
    with inside(maipu):
        assert not AccessRecord.objects.exists()
    shown = officer.post(address, {"reason": "attending"})
    assert "93.561.738" in text(shown)
    assert "no-store" in shown["Cache-Control"]
    with inside(maipu):
        assert AccessRecord.objects.get().reason == "attending"
    assert officer.get(address).status_code == 302


def test_correcting_over_somebody_elses_change_is_a_conflict(
    officer: Client, coordinator: Client, wilma: Person, maipu: Any
) -> None:
    address = f"/people/{wilma.pk}/edit/"
    assert 'name="version" value="1"' in text(officer.get(address))
    form = {"given_names": "Wilma", "family_names": "Mamani", "version": "1", "birth": "1990"}
    assert coordinator.post(address, form).status_code == 302
    late = officer.post(address, {**form, "given_names": "Vilma"})
    assert late.status_code == 409
    assert 'value="Vilma"' in text(late)
    with inside(maipu):
        kept = Person.objects.get()
        assert (kept.given_names, kept.birth_precision, kept.version) == ("Wilma", "year", 2)
        assert kept.documents.count() == 1


def test_people_are_listed_filtered_sorted_and_searched(officer: Client, maipu: Any) -> None:
    with inside(maipu):
        a_person(
            given_names="Zoila", family_names="Álvarez", nationalities=("PER",), gender="woman"
        )
        a_person(given_names="Aldo", family_names="Zárate", nationalities=(), gender="")
    everybody = text(officer.get("/people/?order=name"))
    assert everybody.index("Zoila") < everybody.index("Aldo")
    assert "Zoila" not in text(officer.get("/people/?nationality=unknown"))
    assert "Aldo" not in text(officer.get("/people/?nationality=PER"))
    assert "Aldo" in text(officer.post("/people/", {"q": "zarate"}))
    nobody = text(officer.get("/people/?start=01/01/2999"))
    assert "Nadie con esos filtros" in nobody
    assert "Nadie con esos datos" in text(officer.post("/people/", {"q": "xxxx"}))


@pytest.mark.parametrize(
    "query", ["?page=0", "?page=zzz", "?page=99999999", "?order=;drop", "?start=ayer", "?gender=x"]
)
@pytest.mark.parametrize("path", ["/people/", "/consultations/"])
def test_a_broken_link_still_shows_a_list(officer: Client, path: str, query: str) -> None:
    assert officer.get(path + query).status_code == 200


def test_consultations_are_filtered_and_searched(
    officer: Client, wilma: Person, maipu: Any
) -> None:
    with inside(maipu):
        a_consultation(person=wilma, subject="school", contacted_on=datetime.date(2024, 1, 8))
        a_consultation(subject="dni", nationality="SEN", result="", contacted_on=DAY)

    def listed(path: str) -> str:
        page = text(officer.get(path))
        return page[page.index('id="consultations"') :]

    assert "Vacante escolar" not in listed("/consultations/?subject=dni")
    assert "Vacante escolar" not in listed("/consultations/?start=01/02/2024")
    assert ">DNI<" not in listed("/consultations/?end=31/01/2024")
    assert "Vacante escolar" not in listed("/consultations/?nationality=SEN")
    assert "Vacante escolar" not in listed("/consultations/?result=unknown")
    assert "Vacante escolar" in listed("/consultations/?subject=school")
    found = text(officer.post("/consultations/", {"q": "mamani"}))
    found = found[found.index('id="consultations"') :]
    assert "Vacante escolar" in found
    assert "Anónima" not in found


@pytest.mark.parametrize("path", ["/people/", "/consultations/"])
def test_a_list_costs_the_same_whatever_its_size(
    officer: Client, maipu: Any, path: str, django_assert_max_num_queries: Any
) -> None:
    def asked() -> list[str]:
        """What the registry's tables are asked: an account's last sight is written by the clock."""
        assert officer.get(path).status_code == 200
        queries = least_asked(lambda: officer.get(path))
        assert len(queries) <= 14
        return [query for query in queries if "registry_" in query]

    with inside(maipu):
        a_crowd(5)
    officer.get(path)
    few = asked()
    with inside(maipu):
        a_crowd(45)
    assert 1 < len(few) == len(asked())


def test_the_csv_names_nobody_and_runs_no_formula(
    coordinator: Client, wilma: Person, maipu: Any
) -> None:
    from apps.registry import exporting, services

    with inside(maipu):
        a_consultation(person=wilma, subject="school", note="secreta")
        services.add_local_code(
            list_name="subject",
            code="formula",
            label="=HYPERLINK(1)",
            national_code="other",
            by=uuid.uuid4(),
        )
        a_consultation(subject="formula")
    answer = coordinator.get("/consultations/export/")
    body = answer.getvalue()
    assert body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 2
    assert {row["Edad"] for row in rows} == {"30-34", ""}
    whole = body.decode("utf-8-sig")
    for secret in ("Mamani", "Wilma", "93561738", "secreta"):
        assert secret not in whole
    assert "'=HYPERLINK(1)" in whole
    assert exporting.harmless("+54") == "'+54"
    assert b"school" in body
    filtered = coordinator.get("/consultations/export/?subject=dni")
    assert b"school" not in filtered.getvalue()


@pytest.mark.parametrize(
    ("age", "band"), [(0, "0-4"), (4, "0-4"), (5, "5-9"), (84, "80-84"), (85, "85+"), (None, "")]
)
def test_ages_leave_in_bands(age: int | None, band: str) -> None:
    from apps.registry.exporting import age_band

    assert age_band(age) == band


def test_estimated_births_say_so(officer: Client, maipu: Any) -> None:
    with inside(maipu):
        person = a_person(birth=ages.from_age(40, on=timezone.localdate()))
    assert "(estimado)" in text(officer.get(f"/people/{person.pk}/"))
