"""Records that look alike say nothing of whose name is hidden."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from apps.registry import ages, protection_services
from apps.registry import duplicates_finding as finding
from apps.registry.models import DuplicatePair, Likeness, Person
from apps.registry.tests.factories import a_document, a_person
from tenants.models import City

NUMBER, SLIP = "93.561.738", "93.561.783"
BORN = ages.Birth(datetime.date(1990, 3, 14), 1990, "exact")


def alba(**told: Any) -> Person:
    usual = {"given_names": "Alba", "family_names": "Ceibo Xochitl", "birth": BORN}
    return a_person(**{**usual, "documents": (a_document(NUMBER),), **told})


@pytest.mark.parametrize("shown", [NUMBER, SLIP])
@pytest.mark.parametrize("compared_before", [True, False])
def test_whoever_looks_like_a_hidden_person_is_not_said_to(
    in_maipu: City, shown: str, compared_before: bool
) -> None:
    hidden = alba()
    if compared_before:
        finding.compare([hidden.pk])
    protection_services.hide_name(hidden, by=None, alias="Río")
    finding.compare_marked()
    again = alba(documents=(a_document(shown),))
    finding.compare_marked()
    finding.compare([hidden.pk, again.pk])
    assert not DuplicatePair.objects.exists()


def test_a_pair_that_was_offered_goes_with_the_name(in_maipu: City) -> None:
    hidden, again = alba(), alba(documents=(a_document(SLIP),))
    finding.compare([hidden.pk, again.pk])
    assert DuplicatePair.objects.filter(state="open").exists()
    protection_services.hide_name(hidden, by=None, alias="Río")
    finding.compare_marked()
    assert not DuplicatePair.objects.filter(state="open").exists()
    assert Likeness.objects.get(person=hidden).near == []
