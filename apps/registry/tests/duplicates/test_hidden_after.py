"""A name hidden after two records were united: the record that went says it to nobody either."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from apps.accounts.tests.factories import make_account
from apps.registry import duplicates_parting as parting
from apps.registry import duplicates_services as uniting
from apps.registry import protection_services, selectors
from apps.registry.duplicates_services import Versions
from apps.registry.models import HiddenName, Merge, Person
from apps.registry.protection_session import reading
from apps.registry.tests.factories import OFFICER, a_document, a_person
from tenants import entering
from tenants.models import City


@pytest.fixture
def hidden(in_maipu: City) -> tuple[Person, Merge]:
    """Wilma came twice; her records were united, and then her name was hidden."""
    stays = a_person(given_names="Wilma", family_names="Mamani")
    goes = a_person(
        given_names="Vilma", family_names="Mamani", documents=(a_document("93.561.738"),)
    )
    made = uniting.merge(
        survivor=stays.pk, merged=goes.pk, choices={}, versions=Versions(1, 1), by=OFFICER
    )
    protection_services.hide_name(stays, by=None, alias="Río")
    stays.refresh_from_db()
    return stays, made


def found(text: str) -> list[str]:
    return [one.person.display_name for one in selectors.search_people(text)]


@pytest.mark.parametrize("typed", ["Vilma Mamani", "Vilma", "mamani", "vilna mamani", "93561738"])
def test_nobody_is_led_to_the_alias(hidden: Any, typed: str) -> None:
    assert found(typed) == []


def test_the_alias_still_leads_to_her(hidden: Any) -> None:
    assert found("Río") == ["Río"]


def test_protection_finds_her_by_either_name_and_nobody_twice(hidden: Any) -> None:
    with reading(make_account("protection_officer"), uuid.uuid4()):
        for typed in ("Vilma", "Wilma Mamani", "93561738", "Río"):
            assert [one.person.pk for one in selectors.search_people(typed)] == [hidden[0].pk]


def test_an_alias_has_no_word_of_the_name_she_had_before(in_maipu: City) -> None:
    stays, goes = a_person(given_names="Wilma"), a_person(given_names="Vilma")
    uniting.merge(
        survivor=stays.pk, merged=goes.pk, choices={}, versions=Versions(1, 1), by=OFFICER
    )
    with pytest.raises(ValidationError):
        protection_services.hide_name(stays, by=None, alias="Vilma")


def test_shown_again_she_is_found_by_either_name(hidden: tuple[Person, Merge]) -> None:
    with reading(make_account("protection_officer"), uuid.uuid4()):
        protection_services.show_name(hidden[0], who=None)
    for typed in ("Vilma Mamani", "Wilma Mamani", "93561738"):
        assert found(typed) == ["Wilma Mamani"]
    assert not HiddenName.objects.exists()


def test_parted_again_both_stay_hidden(hidden: tuple[Person, Merge]) -> None:
    stays, made = hidden
    goes = Person.objects.get(pk=made.merged_id)
    parting.part(made, versions=Versions(stays.version, goes.version), by=OFFICER)
    for typed in ("Vilma Mamani", "Wilma", "93561738"):
        assert found(typed) == []
    goes.refresh_from_db()
    with reading(make_account("protection_officer"), uuid.uuid4()):
        protection_services.show_name(goes, who=None)
    assert found("93561738") == found("Vilma") == ["Vilma Mamani"]
    assert "Río" not in found("Wilma")


def test_a_record_that_went_before_this_was_so_leads_nowhere_either(hidden: Any) -> None:
    """Hidden by the release before: only the record that goes on has an alias."""
    Person.objects.filter(pk=hidden[1].merged_id).update(
        given_names="Vilma", family_names="Mamani", search_name="mamani vilma", confidential=False
    )
    assert found("Vilma Mamani") == []


def test_whoever_unites_records_reads_no_name_beside_the_alias(
    maipu: City, city_client: Callable[..., Client]
) -> None:
    with entering(maipu):
        stays, goes = a_person(given_names="Wilma"), a_person(given_names="Vilma")
        uniting.merge(
            survivor=stays.pk, merged=goes.pk, choices={}, versions=Versions(1, 1), by=OFFICER
        )
        protection_services.hide_name(stays, by=None, alias="Río")
    page = city_client(maipu, "coordinator").get(f"/people/{stays.pk}/").content.decode()
    assert "Río" in page
    assert "Vilma" not in page
