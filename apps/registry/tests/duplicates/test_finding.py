"""Who is offered as the same person, and who is not: by kinds of slip, and by the figures."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from apps.registry import ages, services
from apps.registry import duplicates_finding as finding
from apps.registry import duplicates_services as uniting
from apps.registry import duplicates_sweep as sweeping
from apps.registry.duplicates_keys import near_document
from apps.registry.duplicates_names import likeness, sound
from apps.registry.models import DuplicatePair, Likeness, Person
from apps.registry.tests.factories import OFFICER, a_document, a_person
from tenants import entering
from tenants.models import City

BORN = ages.exact(datetime.date(1990, 3, 14))


def offered() -> dict[str, Any]:
    """The one pair there is, or nothing."""
    finding.compare(list(Person.objects.values_list("pk", flat=True)))
    return dict(DuplicatePair.objects.values("band", "reasons", "state").first() or {})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vilma", "wilma"), ("gonzales", "gonzalez"), ("jimenez", "gimenez"), ("yesica", "llesica"),
        ("huanca", "wanca"), ("quispe", "kispe"), ("cesar", "sesar"), ("ximena", "jimena"),
    ],
)  # fmt: skip
def test_what_is_said_alike_sounds_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other) or likeness(one, other) >= 0.9


@pytest.mark.parametrize(
    ("one", "other"), [("mario", "maria"), ("daniel", "daniela"), ("luis", "luisa"), ("ana", "eva")]
)
def test_a_letter_apart_may_be_two_people(one: str, other: str) -> None:
    assert likeness(one, other) == 0.0


@pytest.mark.parametrize(
    "again",
    [
        {"given_names": "WILMA", "family_names": "MAMANI QUISPE"},
        {"family_names": "Quispe Mamani"},
        {"family_names": "Mamani"},
        {"family_names": "Mamani de Flores"},
        {"given_names": "Vilma"},
        {"given_names": "Mamani Quispe", "family_names": "Wilma"},
        {"documents": (a_document("93.561.783"),)},
        {"documents": (a_document("93.561.338"),), "birth": ages.from_year(1990)},
        {"documents": (a_document("9356178"),)},
        {"birth": ages.exact(datetime.date(1990, 3, 15)), "phones": ()},
        {"birth": ages.exact(datetime.date(1991, 3, 14)), "documents": ()},
        {"family_names": "Mamani Quispe", "gender": "", "nationalities": ()},
    ],
)
def test_somebody_typed_otherwise_is_offered(in_maipu: City, again: dict[str, Any]) -> None:
    usual = {"documents": (a_document("93.561.738"),), "phones": ("261 555-1234",), "birth": BORN}
    a_person(**usual)
    a_person(**{**usual, **again})
    assert offered()["state"] == "open"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Twins: everything but the given name, and documents numbered in a row.
        (
            {"given_names": "Luz", "documents": (a_document("95.000.101"),)},
            {"given_names": "Carmen", "documents": (a_document("95.000.102"),)},
        ),
        ({"given_names": "Mario", "gender": "man"}, {"given_names": "María"}),
        # Sisters named alike.
        ({"given_names": "María José"}, {"given_names": "María Laura"}),
        # Mother and daughter of one name.
        ({"birth": ages.exact(datetime.date(1965, 7, 2))}, {"birth": BORN}),
    ],
)
def test_a_household_is_not_one_person(
    in_maipu: City, one: dict[str, Any], other: dict[str, Any]
) -> None:
    usual = {"phones": ("261 555-1234",), "birth": BORN}
    for told in (one, other):
        a_person(**{**usual, **told})
    assert offered().get("band") != "same"


def test_namesakes_of_one_year_are_no_more_than_perhaps(in_maipu: City) -> None:
    for number in ("94.111.222", "95.333.444"):
        a_person(
            given_names="María",
            family_names="González",
            birth=ages.from_year(1985),
            documents=(a_document(number),),
        )
    assert offered().get("band") != "same"


def test_what_was_declared_two_people_is_not_offered_again(in_maipu: City) -> None:
    first, second = a_person(birth=BORN), a_person(birth=BORN)
    assert offered()["band"] == "same"
    uniting.declare_different(DuplicatePair.objects.get(), by=OFFICER)
    assert offered()["state"] == "different"
    third = a_person(birth=BORN)
    stays, goes = Person.objects.get(pk=third.pk), Person.objects.get(pk=first.pk)
    finding.compare([third.pk])
    uniting.merge(
        survivor=stays.pk,
        merged=goes.pk,
        choices={},
        versions=uniting.Versions(stays.version, goes.version),
        by=OFFICER,
    )
    DuplicatePair.objects.filter(state="open").delete()
    finding.compare([third.pk, second.pk])
    assert not DuplicatePair.objects.filter(state="open").exists()


def test_a_correction_takes_an_open_pair_back(in_maipu: City) -> None:
    first, _second = a_person(birth=BORN), a_person(birth=BORN)
    assert offered()["state"] == "open"
    services.update_person(
        first,
        data=services.PersonData(given_names="Otilia", family_names="Benítez"),
        version=first.version,
        by=OFFICER,
    )
    assert Likeness.objects.filter(stale=True).exists()
    while finding.compare_marked():
        pass
    assert not DuplicatePair.objects.exists()


def test_only_whoever_was_marked_is_compared_and_then_no_more(in_maipu: City) -> None:
    a_person(birth=BORN)
    a_person(birth=BORN)
    finding.compare_marked()
    assert DuplicatePair.objects.count() == 1
    assert not Likeness.objects.filter(stale=True).exists()


def test_the_search_of_all_finds_what_comparing_one_by_one_finds(in_maipu: City) -> None:
    for number in range(12):
        a_person(given_names=f"Zulma{chr(97 + number)}", family_names="Huarachi", birth=BORN)
        a_person(given_names=f"Zulma{chr(97 + number)}", family_names="Guarachi", birth=BORN)
    one_by_one = _found(offered)
    DuplicatePair.objects.all().delete()
    Likeness.objects.all().delete()

    def search() -> None:
        sweeping.start()
        while sweeping.turn():
            pass

    assert _found(search) == one_by_one
    assert one_by_one


def _found(how: Any) -> set[tuple[Any, ...]]:
    how()
    return set(DuplicatePair.objects.values_list("first", "second", "band"))


def test_no_readable_number_is_kept_to_compare(in_maipu: City) -> None:
    person = a_person(documents=(a_document("93.561.738"),), phones=("261 555-1234",))
    finding.compare([person.pk])
    kept = Likeness.objects.get(person=person)
    near = {abs(number) for number in [*kept.keys, *kept.near]}
    assert not {93561738, 9356173, 2615551234} & near
    assert len(kept.near) >= 8


def test_keys_differ_from_city_to_city(maipu: City, rosario: City) -> None:
    kept = []
    for city in (maipu, rosario):
        with entering(city):
            kept.append(near_document("93561738"))
    assert not kept[0] & kept[1]
