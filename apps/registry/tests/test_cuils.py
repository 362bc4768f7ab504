"""Whoever was registered by a CUIL is found by the DNI in it, and the other way round."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
from django.db import connection

from apps.registry import (
    duplicates_finding,
    identifiers,
    protection_names,
    protection_services,
    rehashing,
    selectors,
    services,
)
from apps.registry.models import DuplicatePair, Person, PersonDocument
from apps.registry.services.attending import SameDocument
from apps.registry.tests.factories import DAY, OFFICER, a_document, a_person
from kernel.crypto import blind_index
from kernel.models import Outbox

CUIL, DNI = "20-93561738-8", "93.561.738"


def found(text: str) -> list[tuple[str, str]]:
    return [(c.person.given_names, c.reasons[0]) for c in selectors.search_people(text)]


def as_before(document: PersonDocument) -> None:
    """A row as it was kept when a CUIL was looked up by all its digits."""
    normal = identifiers.normalise_document(document.number)
    plain = blind_index(normal, purpose="document")
    hidden = document.person.confidential
    document.number_hash = protection_names.concealed(plain) if hidden else plain
    document.save()


@pytest.mark.parametrize("typed", [CUIL, "20935617388", "20 93561738 8", DNI, "93561738"])
@pytest.mark.parametrize(("number", "kind"), [(CUIL, "cuil"), (DNI, "dni_foreigner")])
def test_either_number_finds_them(in_maipu: Any, typed: str, number: str, kind: str) -> None:
    a_person(documents=(a_document(number, kind=kind),))
    assert found(typed) == [("Wilma", "document")]


@pytest.mark.parametrize("prefix", identifiers.PERSONAL_PREFIXES)
def test_whatever_the_cuil_begins_with(in_maipu: Any, prefix: str) -> None:
    a_person(documents=(a_document(f"{prefix}-04567890-1", kind="cuil"),))
    assert found("4.567.890") == [("Wilma", "document")]


@pytest.mark.parametrize("number", ["30-93561738-8", "93561738", "2093561738", "209356173881"])
def test_what_is_no_person_s_cuil_keeps_all_its_digits(number: str) -> None:
    assert identifiers.document_key(number) == identifiers.normalise_document(number)


def test_nothing_readable_is_kept(in_maipu: Any) -> None:
    a_person(documents=(a_document(CUIL, kind="cuil"),))
    with connection.cursor() as cursor:
        cursor.execute("SELECT d::text FROM registry_persondocument d")
        (row,) = cursor.fetchone()
    assert "93561738" not in row
    assert b"93561738".hex() not in row


def test_the_same_person_is_not_registered_twice_by_the_other_number(in_maipu: Any) -> None:
    a_person(documents=(a_document(DNI),))
    again = services.PersonData(given_names="W.", documents=(a_document(CUIL, kind="cuil"),))
    with pytest.raises(SameDocument):
        services.attend(
            who=again,
            consultation=services.ConsultationData(contacted_on=DAY, subject="housing"),
            by=OFFICER,
        )


@pytest.mark.parametrize("slip", ["93.561.738", "93.561.783"])
def test_two_records_are_offered_as_one(in_maipu: Any, slip: str) -> None:
    """Exactly the number, or it with two digits swapped."""
    one = a_person(documents=(a_document(CUIL, kind="cuil"),))
    other = a_person(documents=(a_document(slip),))
    duplicates_finding.compare([one.pk, other.pk])
    pair = DuplicatePair.objects.get()
    assert {pair.first_id, pair.second_id} == {one.pk, other.pk}
    assert pair.reasons[0] == ("document" if slip == DNI else "document_near")


def test_what_was_kept_before_is_made_findable_once(
    in_maipu: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rehashing, "AT_ONCE", 2)
    people = [
        a_person(given_names=f"N{n}", documents=(a_document(f"20-9356173{n}-8", kind="cuil"),))
        for n in range(3)
    ]
    untouched = a_person(documents=(a_document("AB123456", kind="passport"),))
    kept = list(PersonDocument.objects.filter(person__in=people))
    for document in kept:
        as_before(document)
    assert all(row.number_hash != identifiers.document_hash(row.number) for row in kept)
    before = set(PersonDocument.objects.filter(person=untouched).values_list("number_hash"))
    promised = importlib.import_module("apps.registry.migrations.0015_cuils_by_their_dni")
    with connection.cursor() as cursor:
        cursor.execute(promised._PROMISE)
    assert Outbox.objects.filter(task=rehashing.REHASH).count() == 1
    assert rehashing.turn() == 2
    rest = Outbox.objects.filter(task=rehashing.REHASH).latest("created_at")
    assert rehashing.turn(rest.payload["after"]) == 1
    assert [name for n in range(3) for name, _why in found(f"9356173{n}")] == ["N0", "N1", "N2"]
    assert rehashing.turn() == 0, "a second time there is nothing to do"
    assert set(PersonDocument.objects.filter(person=untouched).values_list("number_hash")) == before


RIGHT = "20-93561738-4"


def kept_long_ago() -> None:
    as_before(PersonDocument.objects.get(person=a_person(documents=(a_document(RIGHT, "cuil"),))))


@pytest.mark.parametrize("typed", [RIGHT, "20 93561738 4", DNI])
def test_until_it_is_made_findable_either_number_finds_it_too(in_maipu: Any, typed: str) -> None:
    kept_long_ago()
    assert found(typed) == [("Wilma", "document")]


@pytest.mark.parametrize("again", [a_document(RIGHT, "cuil"), a_document(DNI)])
def test_until_then_they_are_not_registered_twice(in_maipu: Any, again: Any) -> None:
    kept_long_ago()
    with pytest.raises(SameDocument):
        services.attend(
            who=services.PersonData(given_names="W.", documents=(again,)),
            consultation=services.ConsultationData(contacted_on=DAY, subject="housing"),
            by=OFFICER,
        )


def test_what_only_looks_like_a_cuil_is_found_by_all_its_digits_as_ever(in_maipu: Any) -> None:
    """A CPF of Brazil has eleven digits too; kept before under another kind, no worker opens it."""
    person = a_person(documents=(a_document("201.234.567-89", "foreign_id"),))
    as_before(PersonDocument.objects.get(person=person))
    rehashing.turn()
    assert found("201.234.567-89") == [("Wilma", "document")]


@pytest.mark.parametrize("first_too", [False, True])
def test_two_cuils_of_one_dni_stay_as_they_are(in_maipu: Any, first_too: bool) -> None:
    """The letter on the document was corrected and the CUIL with it: both were kept."""
    person: Person = a_person(documents=(a_document(CUIL, kind="cuil"),))
    other = PersonDocument.objects.get(person=person)
    if first_too:
        as_before(other)
    other.pk, other.number = None, "27-93561738-3"
    other._state.adding = True
    as_before(other)
    rehashing.turn()
    assert {row.number for row in person.documents.all()} == {CUIL, "27-93561738-3"}
    assert found(DNI) == [("Wilma", "document")]


def test_who_is_hidden_meanwhile_stays_hidden(in_maipu: Any) -> None:
    """The worker had read the person before their name was hidden."""
    person = a_person(documents=(a_document(CUIL, kind="cuil"),))
    kept = person.documents.get()
    kept.person.confidential = True
    as_before(kept)
    rehashing.turn()
    assert found(DNI) == found(CUIL) == []


def test_a_hidden_person_is_made_findable_to_nobody_else(in_maipu: Any) -> None:
    person = a_person(documents=(a_document(CUIL, kind="cuil"),))
    protection_services.hide_name(person, by=None, alias="Río")
    kept = PersonDocument.objects.get(person=person)
    right = kept.number_hash
    as_before(kept)
    assert rehashing.turn() == 1
    kept.refresh_from_db()
    assert kept.number_hash == right
    assert found(DNI) == []


OTHER = "27-93561738-3"


def two_cuils() -> Person:
    """Of one DNI: the letter on the document was corrected, and the CUIL with it."""
    person = a_person(documents=(a_document(CUIL, kind="cuil"),))
    data = services.PersonData(given_names="Wilma", documents=(a_document(OTHER, kind="cuil"),))
    return services.update_person(person, data=data, version=1, by=OFFICER)


def numbers_of(person: Person) -> set[str]:
    return {str(row.number) for row in person.documents.all()}


def test_another_cuil_of_the_same_dni_is_kept_too(in_maipu: Any) -> None:
    person = two_cuils()
    assert numbers_of(person) == {CUIL, OTHER}
    assert found(CUIL) == found(OTHER) == found(DNI) == [("Wilma", "document")]
    again = services.PersonData(given_names="Wilma", documents=(a_document(OTHER, kind="cuil"),))
    services.update_person(person, data=again, version=2, by=OFFICER)
    assert person.documents.count() == 2


def test_both_are_told_at_once(in_maipu: Any) -> None:
    documents = (a_document(CUIL, kind="cuil"), a_document(OTHER, kind="cuil"))
    assert numbers_of(a_person(documents=(*documents, *documents))) == {CUIL, OTHER}


def test_a_wrong_cuil_is_replaced_by_another_of_the_same_dni(in_maipu: Any) -> None:
    person = a_person(
        documents=(a_document(CUIL, kind="cuil"), a_document("20-11111111-2", kind="cuil"))
    )
    wrong = next(row for row in person.documents.all() if row.number != CUIL)
    services.rectify_person(
        person,
        data=services.PersonData(given_names="Wilma"),
        documents={wrong.pk: OTHER},
        phones={},
        version=1,
        by=OFFICER,
    )
    assert numbers_of(person) == {CUIL, OTHER}


def test_whoever_has_two_is_hidden_and_shown_again(in_maipu: Any) -> None:
    person = two_cuils()
    protection_services.hide_name(person, by=None, alias="Río")
    assert numbers_of(person) == {CUIL, OTHER}
    assert found(CUIL) == found(OTHER) == found(DNI) == []
    protection_services._rehash(person, hidden=False)
    Person.objects.filter(pk=person.pk).update(confidential=False)
    assert [why for _name, why in found(CUIL) + found(OTHER) + found(DNI)] == ["document"] * 3
