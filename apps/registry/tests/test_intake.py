"""Quick intake: kept once, remarked upon and never refused, and nothing lost on the way."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apps.registry import noting, services
from apps.registry.models import Consultation, Person
from apps.registry.tests.factories import OFFICER, a_consultation, a_document, a_person
from tenants import entering
from tests.at_once import at_once, several_times
from tests.looks import least_asked

pytestmark = pytest.mark.usefixtures("clean")
HTMX = {"HX-Request": "true"}
NEW = {"who": "new", "given_names": "Jean", "family_names": "Pierre", "subject": "spanish"}


@pytest.fixture
def officer(city_client: Callable[..., Client], maipu: Any) -> Client:
    return city_client(maipu, "officer")


@pytest.fixture
def wilma(maipu: Any) -> Person:
    with entering(maipu):
        return a_person(documents=(a_document(),))


def form_of(person: Person, **told: Any) -> dict[str, Any]:
    usual = {"who": "person", "person": str(person.pk), "submission": str(uuid.uuid4())}
    return {**usual, "subject": "dni", "note": "Vuelve el lunes.", **told}


def text(response: Any) -> str:
    return str(response.content.decode())


# --- saved where one stands -----------------------------------------------------------------------
def test_a_script_gets_the_cleared_desk_in_one_answer(
    officer: Client, wilma: Person, maipu: Any
) -> None:
    answer = officer.post("/intake/", form_of(wilma), headers=HTMX)
    assert answer.status_code == 200
    assert (answer["HX-Retarget"], answer["HX-Push-Url"]) == ("#intake", "/intake/")
    with entering(maipu):
        assert answer["X-Saved"] == str(Consultation.objects.get().pk)
    assert "Atención guardada" in text(answer)
    assert "Vuelve el lunes" not in text(answer)
    # Said once: the next page does not repeat it.
    assert "Atención guardada" not in text(officer.get("/intake/"))


def test_picking_somebody_asks_the_same_however_often_they_came(
    officer: Client, wilma: Person, maipu: Any
) -> None:
    def asked(times: int) -> int:
        with entering(maipu):
            for _each in range(times):
                a_consultation(person=wilma)
        pick = {"who": "person", "person": str(wilma.pk)}
        assert "Wilma" in text(officer.post("/intake/form/", pick, headers=HTMX))
        return len(least_asked(lambda: officer.post("/intake/form/", pick, headers=HTMX)))

    assert asked(5) <= asked(1) <= 14


def test_several_subjects_one_of_them_the_main_one(
    officer: Client, wilma: Person, maipu: Any
) -> None:
    told = form_of(wilma, other_subjects=["housing", "school", "dni"], interpreter="companion")
    saved = officer.post("/intake/", {**told, "language": "qu", "channel": "field_visit"})
    assert saved.status_code == 302
    with entering(maipu):
        kept = Consultation.objects.get()
    assert (kept.subject, kept.other_subjects) == ("dni", ["housing", "school"])
    assert (kept.language, kept.interpreter, kept.channel) == ("qu", "companion", "field_visit")
    page = text(officer.get(f"/consultations/{kept.pk}/"))
    for word in ("DNI", "Vivienda", "Vacante escolar", "Quechua", "Alguien que acompañaba"):
        assert word in page


def test_language_and_channel_are_asked_once(officer: Client, wilma: Person) -> None:
    told = {"language": "qu", "interpreter": "team", "channel": "mobile_desk"}
    officer.post("/intake/", form_of(wilma, **told))
    page = text(officer.get(f"/intake/?person={wilma.pk}"))
    for chosen in ("qu", "team", "mobile_desk"):
        assert f'<option value="{chosen}" selected>' in page
    # The next person speaks for themselves; the officer is still at the mobile desk.
    page = text(officer.get("/intake/?new=1"))
    assert '<option value="es" selected>' in page
    assert '<option value="mobile_desk" selected>' in page


def test_an_anonymous_age_is_told_as_date_year_or_age(officer: Client, maipu: Any) -> None:
    year = timezone.localdate().year
    for said in ("34", f"{year - 34}", "unos 34 años"):
        officer.post("/intake/", {"who": "anonymous", "subject": "dni", "age": said})
    with entering(maipu):
        ages = list(Consultation.objects.values_list("age_at_contact", flat=True))
    assert ages == [34, 34, 34]


# --- once -----------------------------------------------------------------------------------------
def test_an_answer_that_got_lost_is_given_again(officer: Client, wilma: Person, maipu: Any) -> None:
    for told in (form_of(wilma), {**NEW, "submission": str(uuid.uuid4())}):
        first = officer.post("/intake/", told, headers=HTMX)
        again = officer.post("/intake/", told, headers=HTMX)
        assert first["X-Saved"] == again["X-Saved"] == told["submission"]
    with entering(maipu):
        assert Consultation.objects.count() == 2
        assert Person.objects.count() == 2


def test_other_words_under_the_same_number_are_shown_and_not_swallowed(
    officer: Client, wilma: Person, maipu: Any
) -> None:
    told = form_of(wilma)
    officer.post("/intake/", told)
    answer = officer.post("/intake/", {**told, "note": "Y trae a su hermano."}, headers=HTMX)
    assert answer.status_code == 409
    page = text(answer)
    assert "Esta atención ya estaba guardada" in page
    assert "Y trae a su hermano." in page
    assert f"/consultations/{told['submission']}/" in page
    # Saved again it is another one: the form has a number of its own.
    assert told["submission"] not in page.split('name="submission"')[1][:80]
    with entering(maipu):
        assert Consultation.objects.count() == 1


def test_a_number_of_another_officers_form_tells_nothing(
    officer: Client, wilma: Person, maipu: Any
) -> None:
    with entering(maipu):
        theirs = a_consultation(person=wilma, note="secreto ajeno")
    answer = officer.post("/intake/", form_of(wilma, submission=str(theirs.pk)))
    assert answer.status_code == 422
    assert "secreto ajeno" not in text(answer)


@several_times
def test_the_same_new_person_sent_by_two_at_once_is_registered_once(maipu: Any, turn: int) -> None:
    data = services.PersonData(given_names="Jean", documents=(a_document(),))
    asked = services.ConsultationData(contacted_on=datetime.date(2024, 5, 6), subject="dni")

    def registers() -> Consultation:
        return services.attend(who=data, consultation=asked, by=OFFICER, submission=uuid.uuid4())

    came = at_once(maipu, registers, registers, told=services.SameDocument)
    assert sum(isinstance(each, Consultation) for each in came) == 1
    with entering(maipu):
        assert Person.objects.count() == 1


@several_times
def test_a_double_ctrl_enter_of_a_new_person_keeps_one(maipu: Any, turn: int) -> None:
    data = services.PersonData(given_names="Jean", documents=(a_document(),))
    asked = services.ConsultationData(contacted_on=datetime.date(2024, 5, 6), subject="dni")
    number = uuid.uuid4()

    def saves() -> Consultation:
        return services.attend(who=data, consultation=asked, by=OFFICER, submission=number)

    assert [kept.pk for kept in at_once(maipu, saves, saves)] == [number, number]
    with entering(maipu):
        assert (Person.objects.count(), Consultation.objects.count()) == (1, 1)


# --- meanwhile ------------------------------------------------------------------------------------
def test_a_person_joined_meanwhile_is_shown_and_saved_under_the_record_that_goes_on(
    officer: Client, wilma: Person, maipu: Any
) -> None:
    with entering(maipu):
        goes_on = a_person(given_names="Wilma Rosa")
        Person.objects.filter(pk=wilma.pk).update(merged_into=goes_on)
    told = form_of(wilma)
    answer = officer.post("/intake/", told, headers=HTMX)
    assert answer.status_code == 409
    page = text(answer)
    assert "la ficha se unió con otra" in page
    assert "Wilma Rosa" in page
    assert "Vuelve el lunes." in page
    assert officer.post("/intake/", {**told, "person": str(goes_on.pk)}).status_code == 302
    with entering(maipu):
        assert Consultation.objects.get().person == goes_on


def test_a_person_erased_meanwhile_takes_no_words_with_them(
    officer: Client, wilma: Person, maipu: Any
) -> None:
    told = form_of(wilma)
    with entering(maipu):
        wilma.delete()
    answer = officer.post("/intake/", told, headers=HTMX)
    assert answer.status_code == 409
    page = text(answer)
    assert "La ficha de esta persona ya no está" in page
    assert "Vuelve el lunes." in page
    assert 'name="who" value="anonymous"' in page
    assert officer.post("/intake/", {**told, "who": "anonymous"}).status_code == 302
    with entering(maipu):
        assert Consultation.objects.get().anonymous


def test_a_join_between_opening_and_writing_is_noticed_by_the_writer(
    wilma: Person, maipu: Any
) -> None:
    asked = services.ConsultationData(contacted_on=datetime.date(2024, 5, 6), subject="dni")
    with entering(maipu):
        goes_on = a_person(given_names="Wilma Rosa")
        Person.objects.filter(pk=wilma.pk).update(merged_into=goes_on)
        with pytest.raises(services.PersonMoved) as moved:
            services.attend(who=wilma, consultation=asked, by=OFFICER)
        assert moved.value.into == goes_on
        assert not Consultation.objects.exists()


def test_what_was_begun_without_a_name_goes_with_whoever_is_picked(
    officer: Client, wilma: Person
) -> None:
    begun = {"who": "person", "person": str(wilma.pk), "subject": "housing", "note": "Sin techo."}
    answer = officer.post("/intake/form/", {**begun, "other_subjects": ["food"]}, headers=HTMX)
    page = text(answer)
    assert answer["HX-Push-Url"] == f"/intake/?person={wilma.pk}"
    assert "Sin techo." in page
    for chosen in ("housing", "food"):
        assert f'<option value="{chosen}" selected' in page
    assert "data-unsaved" in page


# --- notes ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("number", "kind", "code"),
    [
        ("93.561.738", "dni_foreigner", None),
        ("935617389", "dni", "dni_length"),
        ("20-11111111-2", "cuil", None),
        ("20-11111111-3", "cuil", "cuil_check_digit"),
        ("20-1111111-2", "cuil", "cuil_shape"),
        ("30-50001091-2", "cuil", "cuil_company"),
        ("AB123456", "passport", None),
        ("20111111113", "", "cuil_check_digit"),
        ("1020304050", "", None),
    ],
)
def test_document_numbers_are_remarked_upon(number: str, kind: str, code: str | None) -> None:
    note = noting.of_document(number, kind)
    assert (note.code if note else None) == code


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("261 441-8820", "phone_read"),
        ("+591 71234567", "phone_read"),
        ("441-8820", "phone_short"),
        ("261 441 8820 99999", "phone_long"),
        ("999 999 9999", "phone_unknown"),
        ("el de su tía", "phone_unreadable"),
    ],
)
def test_phones_are_remarked_upon(number: str, code: str) -> None:
    note = noting.of_phone(number)
    assert note is not None
    assert note.code == code


def test_notes_come_while_typing_each_to_its_field(officer: Client) -> None:
    typed = {"document_number": "20-11111111-3", "phone": "261 441 8820", "birth": "31/02/1990"}
    page = text(officer.post("/intake/notes/", typed, headers=HTMX))
    assert "#id_document_number_note" in page
    assert "no coincide con las demás" in page
    assert "+54 261 441-8820" in page
    assert "no existe en el calendario" in page


def test_a_number_that_fails_its_check_is_kept_and_said_afterwards(
    officer: Client, maipu: Any
) -> None:
    told = {**NEW, "document_number": "20-11111111-3", "document_kind": "cuil", "phone": "441-8820"}
    assert officer.post("/intake/", told).status_code == 302
    page = text(officer.get("/intake/"))
    assert "no coincide con las demás" in page
    assert "Parece faltar el código de área" in page
    with entering(maipu):
        person = Person.objects.get()
        assert person.documents.get().number == "20-11111111-3"
        assert person.phones.get().number == "441-8820"


def test_what_is_said_after_saving_holds_no_number(officer: Client) -> None:
    told = {**NEW, "document_number": "20-11111111-3", "document_kind": "cuil", "phone": "441-8820"}
    answer = officer.post("/intake/", told)
    cookie = str(answer.cookies.get("messages", ""))
    for number in ("11111111", "441-8820", "Pierre"):
        assert number not in cookie
