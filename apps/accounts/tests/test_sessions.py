"""Sessions: listed in words, ended one by one or all, over by time; refused at the next request."""

import re
import time
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

import tenants
from apps.accounts import sessions
from apps.accounts.browsers import browser_and_system
from apps.accounts.models import SignInSession, User
from apps.accounts.tests.conftest import BrowserAt, SignIn
from apps.accounts.tests.factories import PASSWORD, make_account
from tenants.models import City

LIST, ME, STATE = "/accounts/sessions/", "/accounts/me/", "/accounts/session/"
ADDRESS = "ana@example.org"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0"
pytestmark = pytest.mark.usefixtures("clean", "fresh_limits")


def ana(city: City, role: str = "officer") -> User:
    with tenants.entering(city):
        return make_account(role, email=ADDRESS)


def open_ones(city: City) -> list[SignInSession]:
    with tenants.entering(city):
        return list(SignInSession.objects.open().order_by("began_at"))


def shift(client: Client, city: City, **back: int) -> None:
    """Move moments of that session's data into the past by that many seconds."""
    with tenants.entering(city):
        session = client.session
        for name, seconds in back.items():
            session[f"accounts.{name}"] = int(time.time()) - seconds
        session.save()


def test_a_session_is_listed_in_words_and_knows_no_full_address(
    maipu: City, browser_at: BrowserAt
) -> None:
    ana(maipu)
    client = Client(
        headers={"host": "maipu.localhost", "user-agent": FIREFOX}, REMOTE_ADDR="198.51.100.77"
    )
    client.post("/accounts/login/", {"login": ADDRESS, "password": PASSWORD})
    page = client.get(LIST).content.decode()
    assert "Firefox en Windows" in page
    row = open_ones(maipu)[0]
    assert (row.network, row.methods) == ("198.51.100.0/24", ["password"])
    assert "198.51.100.77" not in page


def test_a_revoked_session_is_refused_on_the_next_request_in_browser_and_api(
    maipu: City, sign_in: SignIn
) -> None:
    ana(maipu)
    mine, other = sign_in(maipu, ADDRESS), sign_in(maipu, ADDRESS)
    assert other.get("/api/v1/me").status_code == 200
    theirs = open_ones(maipu)[-1]
    assert mine.post(f"{LIST}{theirs.pk}/end/").status_code == 302
    assert other.get("/api/v1/me").status_code == 401
    assert other.get(ME)["Location"].startswith("/accounts/login/")
    assert mine.get(ME).status_code == 200


def test_whoever_was_put_out_reads_why_once(maipu: City, sign_in: SignIn) -> None:
    ana(maipu)
    here, there = sign_in(maipu, ADDRESS), sign_in(maipu, ADDRESS)
    theirs = open_ones(maipu)[-1]
    assert here.post(f"{LIST}{theirs.pk}/end/").status_code == 302
    read = [there.get(there.get(ME)["Location"]).content.decode() for _ in range(2)]
    assert ["Tu sesión terminó" in page for page in read] == [True, False]


def test_all_the_others_end_and_this_one_stays(maipu: City, sign_in: SignIn) -> None:
    ana(maipu)
    mine, *others = [sign_in(maipu, ADDRESS) for _number in range(3)]
    mine.post(f"{LIST}others/end/")
    assert [one.get(ME).status_code for one in others] == [302, 302]
    assert mine.get(ME).status_code == 200
    assert len(open_ones(maipu)) == 1


def test_whoever_administers_ends_all_of_somebodys(maipu: City, sign_in: SignIn) -> None:
    user = ana(maipu)
    clients = [sign_in(maipu, ADDRESS) for _number in range(2)]
    with tenants.entering(maipu):
        assert sessions.end_all(user) == 2
    assert [one.get(ME).status_code for one in clients] == [302, 302]


def test_nobody_ends_anothers_session(maipu: City, rosario: City, sign_in: SignIn) -> None:
    ana(maipu)
    sign_in(maipu, ADDRESS)
    victim = open_ones(maipu)[0]
    with tenants.entering(maipu):
        make_account("admin", email="otro@example.org")
    stranger = sign_in(maipu, "otro@example.org")
    assert stranger.post(f"{LIST}{victim.pk}/end/").status_code == 404
    assert stranger.delete(f"/api/v1/sessions/{victim.pk}").status_code == 404
    assert len(open_ones(maipu)) == 2


def test_the_api_lists_and_ends_ones_own(maipu: City, sign_in: SignIn) -> None:
    ana(maipu)
    mine, other = sign_in(maipu, ADDRESS), sign_in(maipu, ADDRESS)
    listed = mine.get("/api/v1/sessions").json()
    assert [one["current"] for one in listed].count(True) == 1
    theirs = next(one["id"] for one in listed if not one["current"])
    assert mine.delete(f"/api/v1/sessions/{theirs}").status_code == 204
    assert other.get(ME).status_code == 302


def test_a_new_password_ends_the_others_and_keeps_this_one(maipu: City, sign_in: SignIn) -> None:
    ana(maipu)
    mine, other = sign_in(maipu, ADDRESS), sign_in(maipu, ADDRESS)
    new = "cinco palabras nuevas y largas"
    mine.post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
    )
    assert other.get(ME).status_code == 302
    assert mine.get(ME).status_code == 200
    (left,) = open_ones(maipu)
    # The record follows its session, so that it can still be ended.
    with tenants.entering(maipu):
        assert Session.objects.filter(pk=left.session_key).exists()
        sessions.end_all(left.user)
    assert mine.get(ME).status_code == 302


@pytest.mark.parametrize(
    ("back", "end"),
    [
        ({"seen_at": 30 * 60 + 1}, "idle"),
        ({"began_at": 12 * 3600 + 1}, "too_long"),
    ],
)
def test_time_ends_a_session(maipu: City, sign_in: SignIn, back: dict[str, int], end: str) -> None:
    ana(maipu)
    client = sign_in(maipu, ADDRESS)
    shift(client, maipu, **back)
    away = client.get(ME)["Location"]
    assert away.startswith("/accounts/login/")
    assert "Tu sesión terminó" in client.get(away).content.decode()
    with tenants.entering(maipu):
        assert SignInSession.objects.get().end == end


def test_time_ends_it_for_the_api_too(maipu: City, sign_in: SignIn) -> None:
    ana(maipu)
    client = sign_in(maipu, ADDRESS)
    shift(client, maipu, seen_at=30 * 60 + 1)
    assert client.get("/api/v1/me").status_code == 401


def test_working_keeps_it_open_and_what_a_page_asks_by_itself_does_not(
    maipu: City, sign_in: SignIn
) -> None:
    ana(maipu)
    client = sign_in(maipu, ADDRESS)
    shift(client, maipu, seen_at=29 * 60)
    for _poll in range(3):
        assert 0 < client.get(STATE).json()["seconds"] <= 60
        client.get("/people/", headers={"x-background": "1"})
    client.get("/people/")
    assert client.get(STATE).json()["seconds"] > 29 * 60
    shift(client, maipu, seen_at=29 * 60)
    assert client.post(STATE).json()["seconds"] > 29 * 60


@pytest.mark.parametrize("language", ["es-AR", "en"])
def test_a_page_knows_the_whole_time_it_has_in_every_language(
    maipu: City, sign_in: SignIn, language: str
) -> None:
    ana(maipu)
    page = sign_in(maipu, ADDRESS).get(LIST, headers={"accept-language": language}).content.decode()
    told = re.search(r'data-seconds="([^"]*)"', page)
    assert told is not None
    assert 29 * 60 < float(told[1]) <= 30 * 60


def test_presence_is_written_once_a_minute_at_most(
    maipu: City, sign_in: SignIn, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    ana(maipu)
    client = sign_in(maipu, ADDRESS)
    client.get("/people/")
    with tenants.entering(maipu), CaptureQueriesContext(connection) as seen:
        client.get("/people/")
    assert not [one["sql"] for one in seen if "accounts_signinsession" in one["sql"]]


def test_a_page_asking_after_the_end_learns_it_and_nothing_more(
    maipu: City, browser_at: BrowserAt, sign_in: SignIn
) -> None:
    ana(maipu)
    client = sign_in(maipu, ADDRESS)
    shift(client, maipu, seen_at=31 * 60)
    assert client.get(STATE).json() == {"signed_in": False, "seconds": 0}
    assert browser_at(maipu).get(STATE).json() == {"signed_in": False, "seconds": 0}


def test_signing_out_ends_the_record(maipu: City, sign_in: SignIn) -> None:
    ana(maipu)
    sign_in(maipu, ADDRESS).post("/accounts/logout/")
    with tenants.entering(maipu):
        assert SignInSession.objects.get().end == "signed_out"


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (FIREFOX, ("Firefox", "Windows")),
        (
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36",
            ("Chrome", "Android"),
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 Safari/605.1.15",
            ("Safari", "macOS"),
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0",
            ("Edge", "Windows"),
        ),
        ("curl/8.5", ("", "")),
        ("", ("", "")),
    ],
)
def test_a_browser_is_named_in_a_word(said: str, names: tuple[str, str]) -> None:
    assert browser_and_system(said) == names
