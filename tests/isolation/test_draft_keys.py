"""Keys of drafts: one officer's, in one browser, until they sign out."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from apps.registry import drafts_services
from apps.registry.models import DraftKey
from apps.registry.tests.factories import OFFICER
from tenants import entering

pytestmark = pytest.mark.usefixtures("clean")


@pytest.fixture
def officer(city_client: Callable[..., Client], maipu: Any) -> Client:
    return city_client(maipu, "officer")


KEY = "/intake/drafts/key/"


def test_a_key_is_the_same_in_one_browser_and_another_in_the_next(officer: Client) -> None:
    here, there = str(uuid.uuid4()), str(uuid.uuid4())
    first = officer.post(KEY, {"browser": here})
    assert "no-store" in first["Cache-Control"]
    assert first.json() == officer.post(KEY, {"browser": here}).json()
    assert first.json()["key"] != officer.post(KEY, {"browser": there}).json()["key"]


def test_a_key_is_its_officers_alone(
    officer: Client, city_client: Callable[..., Client], maipu: Any
) -> None:
    here = {"browser": str(uuid.uuid4())}
    mine = officer.post(KEY, here).json()
    theirs = city_client(maipu, "officer").post(KEY, here).json()
    assert mine["key"] != theirs["key"]
    assert Client(headers={"host": "maipu.localhost"}).post(KEY, here).status_code == 302


def test_signing_out_destroys_the_key_and_empties_the_browser(officer: Client, maipu: Any) -> None:
    officer.post(KEY, {"browser": str(uuid.uuid4())})
    answer = officer.post("/accounts/logout/")
    assert answer["Clear-Site-Data"] == '"storage"'
    with entering(maipu):
        assert not DraftKey.objects.exists()


def test_a_session_that_ran_out_leaves_the_draft_to_its_officer_one_that_was_ended_does_not(
    maipu: Any,
) -> None:
    from apps.accounts.models import SignInSession
    from apps.accounts.tests.factories import make_account

    here = uuid.uuid4()
    with entering(maipu):
        user = make_account("officer")
        sessions = [
            SignInSession.objects.create(user=user, session_key=f"k{number}") for number in range(3)
        ]

        def key(number: int) -> str:
            session = sessions[number].pk
            return drafts_services.key_for(by=user.pk, browser=here, session=session)[1]

        def ends(number: int, why: str) -> None:
            session = sessions[number]
            session.ended_at, session.end = session.began_at, why
            session.save()

        first = key(0)
        ends(0, SignInSession.End.IDLE)
        assert key(1) == first
        ends(1, SignInSession.End.ENDED)
        assert key(2) != first


def test_keys_nobody_uses_are_destroyed(maipu: Any) -> None:
    with entering(maipu):
        drafts_services.key_for(by=OFFICER, browser=uuid.uuid4(), session=uuid.uuid4())
        drafts_services.purge()
        assert DraftKey.objects.count() == 1
        old = DraftKey.objects.get().used_at - drafts_services.KEPT_FOR
        DraftKey.objects.update(used_at=old)
        drafts_services.purge()
        assert not DraftKey.objects.exists()


def test_an_officer_has_few_keys_however_many_browsers_are_made_up(maipu: Any) -> None:
    with entering(maipu):
        for _ in range(drafts_services.MOST_BROWSERS + 5):
            drafts_services.key_for(by=OFFICER, browser=uuid.uuid4(), session=uuid.uuid4())
        assert DraftKey.objects.count() == drafts_services.MOST_BROWSERS
