"""What the writers keep, refuse, and never ask for."""

from __future__ import annotations

import datetime
import uuid
from functools import partial
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from apps.registry import ages, selectors, services
from apps.registry.models import AccessRecord, Consultation, Person
from apps.registry.models.access import AccessReason
from apps.registry.tests.factories import (
    DAY,
    OFFICER,
    a_consultation,
    a_crowd,
    a_document,
    a_person,
)
from tenants import entering
from tests.at_once import at_once, several_times


def faults(error: pytest.ExceptionInfo[ValidationError]) -> set[str]:
    return set(error.value.message_dict)


def told_of(person: Person, **changes: Any) -> services.PersonData:
    usual = {
        "given_names": person.given_names,
        "family_names": person.family_names,
        "nationalities": tuple(person.nationalities),
        "gender": person.gender,
    }
    return services.PersonData(**{**usual, **changes})


def test_a_name_is_all_a_person_needs(in_maipu: Any) -> None:
    person = services.register_person(given_names="  Moussa ", by=OFFICER)
    assert person.given_names == "Moussa"
    assert person.search_name == "moussa"
    assert person.registered_on == timezone.localdate()
    assert not person.documents.exists()


@pytest.mark.parametrize("field", ["given_names", "family_names", "chosen_name"])
def test_any_one_name_is_enough(in_maipu: Any, field: str) -> None:
    told: dict[str, Any] = {field: "Awa"}
    assert services.register_person(by=OFFICER, **told).display_name == "Awa"


def test_the_chosen_name_is_shown_and_both_names_are_found(in_maipu: Any) -> None:
    person = a_person(given_names="Carlos Alberto", family_names="Rojas", chosen_name="Carla")
    assert person.display_name == "Carla Rojas"
    assert person.document_name == "Carlos Alberto Rojas"
    for text in ("carla", "carlos rojas"):
        assert [c.person for c in selectors.search_people(text)] == [person]


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"given_names": "", "family_names": " . "}, "given_names"),
        ({"given_names": "a" * 121}, "given_names"),
        ({"given_names": "a\x00b"}, "given_names"),
        ({"gender": "martian"}, "gender"),
        ({"document_marker": "Q"}, "document_marker"),
        ({"nationalities": ("ZZZ",)}, "nationalities"),
        ({"nationalities": ("BOL", "PER", "CHL", "URY", "BRA", "COL")}, "nationalities"),
        ({"country_of_birth": "bol"}, "country_of_birth"),
        ({"birth": ages.from_year(2999)}, "birth"),
        ({"documents": (services.DocumentData("dni", "---"),)}, "documents"),
        ({"documents": (services.DocumentData("library_card", "1"),)}, "documents"),
        ({"phones": ("sin",)}, "phones"),
    ],
)
def test_what_is_wrong_is_said_by_field(in_maipu: Any, told: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as error:
        a_person(**told)
    assert faults(error) == {field}
    assert not Person.objects.exists()


def test_saying_there_is_no_document_is_no_document(in_maipu: Any) -> None:
    person = a_person(documents=(services.DocumentData("none", ""),))
    assert not person.documents.exists()


def test_several_nationalities_keep_their_order(in_maipu: Any) -> None:
    person = a_person(nationalities=("BOL", "ARG", "BOL"))
    assert person.nationalities == ["BOL", "ARG"]


def test_numbers_are_sealed_in_the_table(in_maipu: Any) -> None:
    person = a_person(documents=(a_document("93.561.738"),), phones=("261 555-1234",))
    a_consultation(person=person, note="vive en la calle Perú")
    with connection.cursor() as cursor:
        for table in ("registry_persondocument", "registry_personphone", "registry_consultation"):
            cursor.execute(f"SELECT t::text FROM {table} AS t")
            stored = " ".join(row[0] for row in cursor.fetchall())
            for secret in ("93.561.738", "93561738", "5551234", "555-1234", "calle"):
                assert secret not in stored
    assert person.documents.get().number == "93.561.738"
    assert person.documents.get().masked_tail == "38"


def test_short_numbers_show_next_to_nothing(in_maipu: Any) -> None:
    document = a_person(documents=(a_document("1234"),)).documents.get()
    assert document.masked_tail == "4"


def test_a_consultation_keeps_the_person_as_they_were(in_maipu: Any) -> None:
    person = a_person(nationalities=("PRY", "ARG"))
    kept = a_consultation(person=person, contacted_on=datetime.date(2024, 3, 13))
    services.update_person(
        person, data=told_of(person, gender="man", nationalities=("ARG",)), version=1, by=OFFICER
    )
    kept.refresh_from_db()
    assert (kept.nationality, kept.gender, kept.age_at_contact) == ("PRY", "woman", 33)


def test_an_anonymous_consultation_keeps_only_what_was_told(in_maipu: Any) -> None:
    kept = a_consultation(nationality="SEN", age=30)
    assert kept.person is None
    assert (kept.nationality, kept.gender, kept.age_at_contact) == ("SEN", "", 30)


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"subject": ""}, "subject"),
        ({"subject": "football"}, "subject"),
        ({"other_subjects": ("football",)}, "other_subjects"),
        ({"result": "magic"}, "result"),
        ({"channel": "smoke"}, "channel"),
        ({"language": "klingon"}, "language"),
        ({"age": 200}, "age"),
        ({"nationality": "Q"}, "nationality"),
        ({"note": "x" * 10_001}, "note"),
        ({"contacted_on": datetime.date(1980, 1, 1)}, "contacted_on"),
        ({"contacted_on": datetime.date(2999, 1, 1)}, "contacted_on"),
        ({"anonymous": False}, "person"),
    ],
)
def test_a_wrong_consultation_is_refused_by_field(
    in_maipu: Any, told: dict[str, Any], field: str
) -> None:
    with pytest.raises(ValidationError) as error:
        a_consultation(**told)
    assert faults(error) == {field}


def test_a_form_sent_twice_is_recorded_once(in_maipu: Any) -> None:
    submission = uuid.uuid4()
    told = services.ConsultationData(contacted_on=DAY, subject="dni")
    who = services.PersonData(given_names="Awa")
    first = services.attend(who=who, consultation=told, by=OFFICER, submission=submission)
    second = services.attend(who=who, consultation=told, by=OFFICER, submission=submission)
    assert first == second
    assert (Person.objects.count(), Consultation.objects.count()) == (1, 1)


def test_nobody_is_registered_when_the_consultation_is_refused(in_maipu: Any) -> None:
    with pytest.raises(ValidationError):
        services.attend(
            who=services.PersonData(given_names="Awa"),
            consultation=services.ConsultationData(contacted_on=DAY, subject="football"),
            by=OFFICER,
        )
    assert not Person.objects.exists()


def test_a_change_over_another_one_is_a_conflict_and_writes_nothing(in_maipu: Any) -> None:
    person = a_person()
    services.update_person(
        person, data=told_of(person, given_names="Wilma Rosa"), version=1, by=OFFICER
    )
    with pytest.raises(services.Conflict):
        services.update_person(
            person, data=told_of(person, given_names="Vilma"), version=1, by=OFFICER
        )
    person.refresh_from_db()
    assert (person.given_names, person.version) == ("Wilma Rosa", 2)


def test_adding_a_known_document_again_adds_nothing(in_maipu: Any) -> None:
    person = a_person(documents=(a_document("93.561.738"),))
    services.update_person(
        person, data=told_of(person, documents=(a_document("93561738"),)), version=1, by=OFFICER
    )
    assert person.documents.count() == 1


def test_unmasking_is_written_down_with_its_reason(in_maipu: Any) -> None:
    person = a_person(documents=(a_document(),), phones=("261 555-1234",))
    documents, phones = services.reveal_numbers(person, reason=AccessReason.ATTENDING, by=OFFICER)
    assert ([d.number for d in documents], [p.number for p in phones]) == (
        ["93.561.738"],
        ["261 555-1234"],
    )
    record = AccessRecord.objects.get()
    assert (record.person, record.reason, record.seen_by) == (person, "attending", OFFICER)


def test_many_at_once_are_the_same_as_one_by_one(in_maipu: Any) -> None:
    people = a_crowd(40)
    assert Person.objects.count() == 40
    assert [c.person for c in selectors.search_people("94000007")] == [people[7]]


def test_a_batch_sent_twice_adds_no_consultation(in_maipu: Any) -> None:
    rows = [
        services.ConsultationData(
            contacted_on=DAY, subject="dni", anonymous=True, fingerprint=f"sheet-{number}"
        )
        for number in range(5)
    ]
    written = services.record_many(consultations=rows, by=OFFICER, source="import")
    again = services.record_many(consultations=rows, by=OFFICER, source="import")
    assert (written.consultations, again.consultations) == (5, 0)


def test_a_citys_own_word_is_offered_and_counts_nationally(in_maipu: Any) -> None:
    services.add_local_code(
        list_name="subject", code="tierras", label="Tierras", national_code="housing", by=OFFICER
    )
    services.hide_national_code(list_name="subject", code="voting", by=OFFICER)
    offered = {code.code for code in selectors.codes("subject")}
    assert "tierras" in offered
    assert "voting" not in offered
    kept = a_consultation(subject="tierras")
    book = selectors.code_book()
    assert book.national("subject", kept.subject) == "housing"
    assert a_consultation(subject="voting").subject == "voting"


@pytest.mark.parametrize(
    ("list_name", "code", "national"),
    [("subject", "dni", "housing"), ("subject", "x", "nothing"), ("colours", "x", "housing")],
)
def test_a_local_code_that_confuses_is_refused(
    in_maipu: Any, list_name: str, code: str, national: str
) -> None:
    with pytest.raises(ValidationError):
        services.add_local_code(
            list_name=list_name, code=code, label="X", national_code=national, by=OFFICER
        )


@pytest.mark.usefixtures("clean")
@several_times
def test_two_officers_saving_the_same_person_at_once(maipu: Any, turn: int) -> None:
    """Both read version 1 and save together: one is kept whole, the other is told."""
    with entering(maipu):
        person = a_person()

    def officer(name: str) -> str:
        data = told_of(person, given_names=name)
        services.update_person(person, data=data, version=1, by=uuid.uuid4())
        return name

    came = at_once(
        maipu, *(partial(officer, name) for name in ("Wilma", "Vilma")), told=services.Conflict
    )
    with entering(maipu):
        person.refresh_from_db()
    assert [name for name in came if isinstance(name, str)] == [person.given_names]
    assert person.version == 2
