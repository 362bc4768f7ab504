"""The watchers of the journeys see what they watch for: each fault, made on purpose, is told."""

from __future__ import annotations

import pytest

from tenants.models import City
from tests.journeys.conftest import Opens
from tests.journeys.visitor import NARROW, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-counter")]
NO_WORDS = "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/x.svg\">')"
TOO_WIDE = "document.querySelector('main').innerHTML = '<pre>' + 'a'.repeat(900) + '</pre>'"
INLINE_STYLE = "document.querySelector('main').innerHTML = '<p style=\"color: red\">x</p>'"
NAME_IN_ADDRESS = "fetch('/people/?q=' + encodeURIComponent('Núñez')).then(answer => answer.status)"
STRANGER = "fetch('http://rosario.localhost/').catch(() => 0)"


@pytest.fixture
def visitor(opens: Opens, maipu: City) -> Visitor:
    """Somebody at the sign-in page."""
    return opens(maipu).goes_to("/accounts/login/")


@pytest.mark.parametrize("fault", [NO_WORDS, TOO_WIDE, INLINE_STYLE])
def test_a_page_that_is_not_sound_is_told(visitor: Visitor, fault: str) -> None:
    visitor.finds_it_sound()
    visitor.page.set_viewport_size(NARROW)
    visitor.page.evaluate(fault)
    with pytest.raises(AssertionError):
        visitor.finds_it_sound()
    visitor.complaints.clear()


def test_a_name_in_an_address_is_told(visitor: Visitor) -> None:
    visitor.named_nobody("nunez")
    visitor.page.evaluate(NAME_IN_ADDRESS)
    with pytest.raises(AssertionError):
        visitor.named_nobody("nunez")


def test_a_request_to_somebody_else_is_told(visitor: Visitor) -> None:
    visitor.page.evaluate(STRANGER)
    with pytest.raises(AssertionError):
        visitor.leaves()
    visitor.asked.clear()
    visitor.complaints.clear()
