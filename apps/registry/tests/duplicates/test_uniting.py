"""Uniting two records and parting them again: nothing lost, nothing mixed, nobody overwritten."""

from __future__ import annotations

import datetime
import uuid
from functools import partial
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.registry import ages, selectors, services
from apps.registry import duplicates_parting as parting
from apps.registry import duplicates_services as uniting
from apps.registry.duplicates_services import NotPossible, Versions
from apps.registry.models import Consultation, DuplicatePair, Merge, Person, PersonDocument
from apps.registry.services.people import Conflict
from apps.registry.tests.factories import OFFICER, a_consultation, a_document, a_person
from tenants import entering
from tenants.models import City
from tests.at_once import at_once, several_times

# Made from the records, or what tells of the union itself.
_OF_COMPARING = {"Likeness", "NameWord", "DuplicatePair", "DuplicateStep", "Merge", "MergeMove"}


def snapshot() -> dict[str, list[dict[str, Any]]]:
    """Every row of the city's own tables as the product reads it."""
    told = {}
    for model in apps.get_models():
        label = model._meta.label
        ours = label.partition(".")[0] in {
            "registry",
            "casework",
            "consents",
            "referrals",
            "agenda",
        }
        if not ours or hasattr(model, "pgh_tracked_model") or model.__name__ in _OF_COMPARING:
            continue
        rows = list(model._base_manager.order_by("pk").values())
        for row in rows:
            if label == "registry.Person":
                # They only ever grow: whoever edits must notice that something happened.
                row.pop("version")
                row.pop("updated_at")
        told[label] = rows
    return told


def unite(survivor: Person, merged: Person, **choices: str) -> Merge:
    """Unite two as whoever sees both now would."""
    stays = Person.objects.get(pk=survivor.pk)
    goes = Person.objects.get(pk=merged.pk)
    return uniting.merge(
        survivor=stays.pk,
        merged=goes.pk,
        choices=choices,
        versions=Versions(stays.version, goes.version),
        by=OFFICER,
    )


def part(made: Merge, **along: list[str]) -> Merge:
    """Part two as whoever sees both now would."""
    return parting.part(
        made,
        versions=Versions(
            Person.objects.get(pk=made.survivor_id).version,
            Person.objects.get(pk=made.merged_id).version,
        ),
        by=OFFICER,
        along={code.replace("_", "."): keys for code, keys in along.items()},
    )


def two() -> tuple[Person, Person]:
    """Somebody registered twice."""
    first = a_person(documents=(a_document(),), phones=("261 555-1234",))
    second = a_person(
        given_names="Vilma",
        family_names="Quispe de Flores",
        birth=ages.from_year(1990),
        nationalities=("PER",),
        documents=(a_document("93.561.783"), a_document("AB123456", "passport")),
        phones=("261 555-1234", "261 666-0000"),
    )
    a_consultation(person=first)
    a_consultation(person=second, note="Vuelve el martes")
    return first, second


def test_every_row_goes_to_whoever_goes_on(in_maipu: City) -> None:
    first, second = two()
    unite(first, second, family_names="merged", nationalities="both")
    stays = selectors.record(first.pk)
    assert stays is not None
    assert stays.family_names == "Quispe de Flores"
    assert stays.nationalities == ["BOL", "PER"]
    assert stays.search_name == "quispe de flores wilma"
    assert Consultation.objects.filter(person=first).count() == 2
    assert {d.masked_tail for d in PersonDocument.objects.filter(person=first)} == {
        "38",
        "83",
        "56",
    }
    stub = selectors.record(second.pk)
    assert stub is not None
    assert stub.merged_into_id == first.pk
    assert stub.given_names == "Vilma"


def test_lists_leave_out_whoever_went_on_in_another(in_maipu: City) -> None:
    first, second = two()
    unite(first, second)
    assert second.pk not in {row.pk for row in selectors.people()}
    assert first.pk in {row.pk for row in selectors.people()}


@pytest.mark.parametrize("typed", ["vilma quispe flores", "AB123456", "2616660000", "93.561.783"])
def test_whoever_went_on_in_another_is_still_found(in_maipu: City, typed: str) -> None:
    first, second = two()
    unite(first, second)
    found = [candidate.person.pk for candidate in selectors.search_people(typed)]
    assert found == [first.pk]


CHOICE = st.sampled_from(["survivor", "merged"])


@settings(max_examples=25)
@given(
    choices=st.fixed_dictionaries(
        {name: CHOICE for name in uniting.CHOICES if name != "nationalities"}
        | {"nationalities": st.sampled_from(["survivor", "merged", "both"])}
    ),
    turned=st.booleans(),
    shared=st.booleans(),
    dated=st.booleans(),
)
def test_parting_after_uniting_changes_nothing(
    maipu: City, choices: dict[str, str], turned: bool, shared: bool, dated: bool
) -> None:
    with entering(maipu), transaction.atomic():
        first, second = two()
        if shared:
            # Both showed the same document: it can't be twice with one of them.
            services.update_person(
                second,
                data=services.PersonData(
                    given_names="Vilma",
                    family_names="Quispe",
                    documents=(a_document(),),
                    birth=ages.exact(datetime.date(1991, 2, 3)) if dated else ages.UNKNOWN,
                ),
                version=second.version,
                by=OFFICER,
            )
        before = snapshot()
        stays, goes = (second, first) if turned else (first, second)
        made = unite(stays, goes, **choices)
        assert snapshot() != before
        part(made)
        assert snapshot() == before
        transaction.set_rollback(True)


def test_what_was_written_since_stays_or_goes_along(in_maipu: City) -> None:
    first, second = two()
    made = unite(first, second, given_names="merged")
    stays, goes = (a_consultation(person=first, subject=s) for s in ("dni", "health"))
    edited = Person.objects.get(pk=first.pk)
    services.update_person(
        edited,
        data=services.PersonData(given_names="Vilma Rosa", family_names="Mamani Quispe"),
        version=edited.version,
        by=OFFICER,
    )
    offered = {row.key for row in parting.written_since(made)}
    assert {str(stays.pk), str(goes.pk)} <= offered
    part(made, registry_Consultation=[str(goes.pk)])
    assert Consultation.objects.get(pk=stays.pk).person_id == first.pk
    assert Consultation.objects.get(pk=goes.pk).person_id == second.pk
    assert Person.objects.get(pk=first.pk).given_names == "Vilma Rosa"
    assert Person.objects.get(pk=second.pk).given_names == "Vilma"


def test_a_row_that_was_there_before_cannot_be_taken_along(in_maipu: City) -> None:
    first, second = two()
    own = Consultation.objects.get(person=first)
    made = unite(first, second)
    part(made, registry_Consultation=[str(own.pk)])
    assert Consultation.objects.get(pk=own.pk).person_id == first.pk


def test_a_chain_is_undone_from_its_end(in_maipu: City) -> None:
    first, second = two()
    third = a_person(given_names="Bilma")
    before = snapshot()
    lower = unite(second, first, given_names="merged")
    upper = unite(third, second, given_names="merged")
    assert selectors.person(first.pk) == third
    with pytest.raises(NotPossible) as refused:
        part(lower)
    assert refused.value.code == "united_further"
    part(upper)
    part(lower)
    assert snapshot() == before


def test_two_unions_with_one_record_are_undone_in_any_order(in_maipu: City) -> None:
    first, second = two()
    third = a_person(given_names="Bilma", gender="")
    before = snapshot()
    one = unite(third, first, given_names="merged", gender="merged")
    other = unite(third, second, given_names="merged")
    part(one)
    assert Person.objects.get(pk=third.pk).given_names == "Vilma"
    part(other)
    assert snapshot() == before


def test_whoever_edits_meanwhile_is_told(in_maipu: City) -> None:
    first, second = two()
    versions = Versions(first.version, second.version)
    services.update_person(
        second,
        data=services.PersonData(given_names="Wilma", family_names="Quispe"),
        version=second.version,
        by=OFFICER,
    )
    with pytest.raises(Conflict):
        uniting.merge(
            survivor=first.pk, merged=second.pk, choices={}, versions=versions, by=OFFICER
        )
    unite(first, second)
    with pytest.raises(Conflict):
        services.update_person(
            second,
            data=services.PersonData(given_names="Otra", family_names="Persona"),
            version=Person.objects.get(pk=second.pk).version,
            by=OFFICER,
        )


def test_a_stub_cannot_be_united_again(in_maipu: City) -> None:
    first, second = two()
    third = a_person(given_names="Bilma")
    unite(first, second)
    for pair in ((third, second), (second, third)):
        with pytest.raises(NotPossible):
            unite(*pair)
    with pytest.raises(NotPossible):
        unite(first, first)


@several_times
def test_two_who_unite_the_same_pair_at_once_unite_it_once(
    maipu: City, clean: None, turn: int
) -> None:
    with entering(maipu), transaction.atomic():
        first, second = two()

    def try_to(survivor: uuid.UUID, merged: uuid.UUID) -> Merge:
        return uniting.merge(
            survivor=survivor, merged=merged, choices={}, versions=Versions(1, 1), by=OFFICER
        )

    came = at_once(
        maipu,
        partial(try_to, first.pk, second.pk),
        partial(try_to, second.pk, first.pk),
        told=(Conflict, NotPossible),
    )
    assert sum(isinstance(each, Conflict | NotPossible) for each in came) == 1
    with entering(maipu):
        assert Merge.objects.count() == 1
        assert DuplicatePair.objects.get().state == "merged"
        assert Person.objects.filter(merged_into=None).count() == 1


def test_what_was_being_written_to_the_record_that_went_is_moved_after(in_maipu: City) -> None:
    first, second = two()
    made = unite(first, second)
    late = a_consultation(person=first)
    Consultation.objects.filter(pk=late.pk).update(person=second)
    uniting.settle(made.pk)
    assert Consultation.objects.get(pk=late.pk).person_id == first.pk
    part(made)
    assert Consultation.objects.get(pk=late.pk).person_id == second.pk


def test_every_union_is_in_the_history(in_maipu: City) -> None:
    first, second = two()
    part(unite(first, second))
    labels = list(
        apps.get_model("registry.MergeEvent")
        .objects.order_by("pgh_id")
        .values_list("pgh_label", flat=True)
    )
    assert labels == ["insert", "update"]
    people = apps.get_model("registry.PersonEvent").objects.filter(pgh_obj_id=second.pk)
    assert list(people.order_by("pgh_id").values_list("merged_into", flat=True)) == [
        None,
        first.pk,
        None,
    ]


def test_whoever_is_parted_again_is_found_typed_wrong(in_maipu: City) -> None:
    first, second = two()
    part(unite(first, second, given_names="merged"))
    for typed, meant in (("wilmma mamani", first), ("vilmma flores", second)):
        assert meant.pk in {each.person.pk for each in selectors.search_people(typed)}
