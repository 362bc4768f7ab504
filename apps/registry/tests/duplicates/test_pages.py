"""The queue, side by side, and parting, as somebody without JavaScript and a keyboard uses them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from apps.registry import duplicates_finding as finding
from apps.registry import services
from apps.registry.models import Consultation, DuplicatePair, Merge, Person
from apps.registry.tests.duplicates.test_uniting import two
from apps.registry.tests.factories import OFFICER, a_consultation
from tenants import entering
from tenants.models import City


@pytest.fixture
def pair(maipu: City, clean: None) -> DuplicatePair:
    """Somebody registered twice, and found."""
    with entering(maipu):
        finding.compare([person.pk for person in two()])
        return DuplicatePair.objects.select_related("first", "second").get()


@pytest.fixture
def coordinator(maipu: City, pair: DuplicatePair, city_client: Callable[..., Any]) -> Any:
    """Signed in, in English."""
    return city_client(maipu, "coordinator", language="en")


def _told(pair: DuplicatePair, **others: str) -> dict[str, str]:
    usual = {
        "decision": "merge",
        "survivor": "first",
        "version_first": str(pair.first.version),
        "version_second": str(pair.second.version),
    }
    return {**usual, **others}


def test_the_queue_says_why_and_leads_to_both(coordinator: Any, pair: DuplicatePair) -> None:
    page = coordinator.get("/people/duplicates/").content.decode()
    assert pair.first.display_name in page
    assert "same phone" in page
    assert f"/people/duplicates/{pair.pk}/" in page
    narrowed = coordinator.get("/people/duplicates/?reason=name").content.decode()
    assert f"/people/duplicates/{pair.pk}/" not in narrowed


def test_uniting_leads_to_one_record_with_what_was_chosen(
    coordinator: Any, pair: DuplicatePair, maipu: City
) -> None:
    page = coordinator.get(f"/people/duplicates/{pair.pk}/").content.decode()
    assert "<mark>Vilma</mark>" in page
    answer = coordinator.post(
        f"/people/duplicates/{pair.pk}/", _told(pair, family_names="second", nationalities="both")
    )
    assert answer.headers["Location"] == f"/people/{pair.first_id}/"
    followed = coordinator.get(f"/people/{pair.second_id}/")
    assert followed.headers["Location"] == f"/people/{pair.first_id}/"
    with entering(maipu):
        person = Person.objects.get(pk=pair.first_id)
        assert person.family_names == pair.second.family_names
        assert set(person.nationalities) == {"BOL", "PER"}
    own = coordinator.get(f"/people/{pair.first_id}/").content.decode()
    assert "United with" in own


def test_whoever_looked_before_somebody_edited_is_shown_both_again(
    coordinator: Any, pair: DuplicatePair, maipu: City
) -> None:
    with entering(maipu):
        services.update_person(
            pair.first,
            data=services.PersonData(given_names="Corregida", family_names="Mamani"),
            version=pair.first.version,
            by=OFFICER,
        )
    answer = coordinator.post(f"/people/duplicates/{pair.pk}/", _told(pair))
    assert answer.status_code == 409
    assert "Corregida" in answer.content.decode()
    with entering(maipu):
        assert not Merge.objects.exists()


def test_two_people_are_not_offered_again_until_somebody_says_so(
    coordinator: Any, pair: DuplicatePair, maipu: City
) -> None:
    path = f"/people/duplicates/{pair.pk}/"
    coordinator.post(path, {"decision": "different"})
    assert str(pair.pk) not in coordinator.get("/people/duplicates/").content.decode()
    assert str(pair.pk) in coordinator.get("/people/duplicates/?state=different").content.decode()
    coordinator.post(path, {"decision": "again"})
    assert str(pair.pk) in coordinator.get("/people/duplicates/").content.decode()
    assert coordinator.post(path, {"decision": "again"}).status_code == 409


def test_parting_gives_back_and_hands_over_what_is_marked(
    coordinator: Any, pair: DuplicatePair, maipu: City
) -> None:
    coordinator.post(f"/people/duplicates/{pair.pk}/", _told(pair))
    with entering(maipu):
        made = Merge.objects.get()
        since = a_consultation(person=Person.objects.get(pk=made.survivor_id), subject="dni")
        versions = [Person.objects.get(pk=k).version for k in (made.survivor_id, made.merged_id)]
    path = f"/people/unions/{made.pk}/part/"
    assert str(since.pk) in coordinator.get(path).content.decode()
    told = {"version_survivor": versions[0], "version_merged": versions[1]}
    old = coordinator.post(path, {**told, "version_survivor": 1})
    assert old.status_code == 409
    along = f"registry.Consultation|{since.pk}"
    answer = coordinator.post(path, {**told, "along": along})
    assert answer.headers["Location"] == f"/people/{made.merged_id}/"
    assert coordinator.get(f"/people/{made.merged_id}/").status_code == 200
    with entering(maipu):
        assert Consultation.objects.get(pk=since.pk).person_id == made.merged_id
    assert coordinator.get(path).status_code == 404


def test_editing_a_record_that_was_united_leads_to_the_other(
    coordinator: Any, pair: DuplicatePair
) -> None:
    coordinator.post(f"/people/duplicates/{pair.pk}/", _told(pair))
    answer = coordinator.post(f"/people/{pair.second_id}/edit/", {"given_names": "Otra"})
    assert answer.status_code == 302
    assert str(pair.first_id) in answer.headers["Location"]


def test_the_api_unites_parts_and_redirects(
    coordinator: Any, pair: DuplicatePair, maipu: City
) -> None:
    listed = coordinator.get("/api/v1/duplicates").json()["results"]
    assert [one["id"] for one in listed] == [str(pair.pk)]
    body = {
        "survivor": str(pair.second_id),
        "choices": {"given_names": "merged"},
        "version_survivor": pair.second.version,
        "version_merged": pair.first.version,
    }
    kind = "application/json"
    place = f"/api/v1/duplicates/{pair.pk}/merge"
    made = coordinator.post(place, body, content_type=kind)
    assert made.status_code == 201
    assert coordinator.post(place, body, content_type=kind).status_code == 409
    gone = coordinator.get(f"/api/v1/people/{pair.first_id}")
    assert gone.status_code == 307
    assert gone.headers["Location"] == f"/api/v1/people/{pair.second_id}"
    union = made.json()["id"]
    versions = {"version_survivor": pair.second.version + 1, "version_merged": 2}
    parted = coordinator.post(f"/api/v1/unions/{union}/part", versions, content_type=kind)
    assert parted.status_code == 200, parted.content
    assert coordinator.get(f"/api/v1/people/{pair.first_id}").status_code == 200


@pytest.mark.parametrize("role", ["auditor", "support"])
def test_others_see_no_queue(maipu: City, clean: None, city_client: Any, role: str) -> None:
    assert city_client(maipu, role).get("/people/duplicates/").status_code == 403
