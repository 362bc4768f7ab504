"""Mail on a page: in a demonstration without mail server, at the machine itself only."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

import tenants
from apps.notices import delivery, selectors
from conftest import make_account
from tenants.models import City

pytestmark = pytest.mark.usefixtures("clean")
OUTBOX = "/notices/outbox/"
RESET = "/accounts/password/reset/"


@pytest.fixture
def demonstration(settings: Any) -> None:
    settings.DEMO = True


@pytest.fixture
def stranger(maipu: City) -> Client:
    """Somebody who has not signed in, at the machine."""
    return Client(HTTP_HOST="maipu.localhost:8000")


@pytest.fixture
def asked(maipu: City, stranger: Client) -> str:
    """Somebody asked for a new password; the path of the message's page."""
    user = make_account(maipu, "officer")
    stranger.post(RESET, {"email": user.email})
    with tenants.entering(maipu):
        [message] = selectors.messages()
        delivery.deliver(message.pk)
    return f"{OUTBOX}{message.pk}/"


def test_a_newcomer_clicks_a_link_without_a_mail_server(
    demonstration: None, stranger: Client, asked: str
) -> None:
    listed = stranger.get(OUTBOX)
    assert listed.status_code == 200
    assert asked in listed.content.decode()
    page = stranger.get(asked).content.decode()
    found = re.search(r'<a href="http://maipu\.localhost:8000(/accounts/password/\S+?)"', page)
    assert found, page
    assert stranger.get(found[1]).status_code == 302
    assert OUTBOX in stranger.get("/accounts/login/").content.decode()


def test_its_html_can_do_nothing(demonstration: None, stranger: Client, asked: str) -> None:
    answer = stranger.get(f"{asked}html/")
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "allow-scripts" not in policy
    assert "allow-same-origin" not in policy
    assert "Contraseña nueva" in answer.content.decode()


@pytest.mark.parametrize(
    "away",
    [
        pytest.param({"REMOTE_ADDR": "203.0.113.9"}, id="from elsewhere"),
        pytest.param({"HTTP_X_FORWARDED_FOR": "203.0.113.9"}, id="through a proxy"),
    ],
)
def test_from_elsewhere_there_is_no_such_page(
    demonstration: None, stranger: Client, asked: str, away: dict[str, Any]
) -> None:
    for path in (OUTBOX, asked, f"{asked}html/"):
        assert stranger.get(path, **away).status_code == 404
    assert OUTBOX not in stranger.get("/accounts/login/", **away).content.decode()


def test_from_elsewhere_those_who_manage_the_staff_may_look(
    demonstration: None, maipu: City, asked: str, city_client: Callable[..., Any]
) -> None:
    away = {"HTTP_X_FORWARDED_FOR": "203.0.113.9"}
    assert city_client(maipu, "admin").get(asked, **away).status_code == 200
    assert city_client(maipu, "officer").get(asked, **away).status_code == 404


@pytest.mark.parametrize("why", ["no demonstration", "a mail server"])
def test_outside_a_demonstration_there_is_no_such_page(
    maipu: City,
    stranger: Client,
    asked: str,
    settings: Any,
    why: str,
    city_client: Callable[..., Any],
) -> None:
    settings.DEMO = why == "a mail server"
    settings.MAIL_SERVER_NAMED = why == "a mail server"
    for client in (stranger, city_client(maipu, "admin")):
        for path in (OUTBOX, asked, f"{asked}html/"):
            assert client.get(path).status_code == 404


def test_each_place_shows_its_own(demonstration: None, rosario: City, asked: str) -> None:
    abroad = Client(HTTP_HOST="rosario.localhost:8000")
    assert asked not in abroad.get(OUTBOX).content.decode()
    assert abroad.get(asked).status_code == 404
