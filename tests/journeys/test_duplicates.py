"""Somebody registered twice is united and parted again with the keyboard alone."""

from __future__ import annotations

import re
import uuid

import pytest

from apps.registry import duplicates_finding as finding
from apps.registry.models import DuplicatePair, Person
from apps.registry.tests.duplicates.test_uniting import two
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Arrives

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-duplicates")]

LANGUAGES = ("es-ar", "en")


def _registered_twice(city: City) -> tuple[uuid.UUID, uuid.UUID]:
    with entering(city):
        first, second = two()
        finding.compare([first.pk, second.pk])
        return first.pk, second.pk


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_records_are_united_and_parted_by_keyboard(
    arrives: Arrives, maipu: City, language: str
) -> None:
    visitor = arrives(maipu, "coordinator", language)
    visitor.goes_to("/people/duplicates/").finds_it_sound(where="no pairs")
    first, second = _registered_twice(maipu)
    visitor.goes_to("/people/duplicates/").finds_it_sound()
    page = visitor.page
    page.locator("main table a.btn").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/duplicates/[0-9a-f-]{36}/"))
    visitor.arrives().finds_it_sound(where="side by side")
    page.locator("[name=survivor]:checked").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    chosen = page.locator("[name=given_names]:checked").get_attribute("value")
    page.locator("button[value=merge]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/people/[0-9a-f-]{36}/$"))
    visitor.arrives()
    with entering(maipu):
        pair = DuplicatePair.objects.select_related("first", "second").get()
        assert pair.state == "merged"
        stub = Person.objects.get(merged_into__isnull=False)
        assert chosen in ("first", "second")
    visitor.goes_to(f"/people/{stub.pk}/")
    assert page.url.endswith(f"/people/{({first, second} - {stub.pk}).pop()}/")
    page.locator("a[href*='/unions/']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/unions/[0-9a-f-]{36}/part/"))
    visitor.arrives().finds_it_sound(where="parting")
    page.locator("main form .btn--primary").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"/people/{stub.pk}/$"))
    with entering(maipu):
        assert not Person.objects.filter(merged_into__isnull=False).exists()
