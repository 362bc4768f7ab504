"""What people are told, where, and once: the page, the bell, the digest, their own choice."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

import tenants
from apps.notices import digests, kinds, selectors, services
from apps.notices.models import Digest, Message, Notice
from conftest import make_account
from kernel import clock
from tenants.models import City
from tests.at_once import at_once

pytestmark = pytest.mark.usefixtures("clean")
MENDOZA = ZoneInfo("America/Argentina/Mendoza")
PATH = "/imports/"


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three kinds of the tests' own, beside nothing else."""
    monkeypatch.setattr(kinds, "_kinds", {})
    for code in ("page", "digest", "at_once"):
        kinds.register(
            kinds.Kind(
                f"test.{code}",
                f"Kind {code}",
                "%(n)s thing",
                title_many="%(n)s things",
                count_by="n",
                delivery=code,
            )
        )


def tell(user: Any, kind: str = "test.digest", **more: Any) -> Notice | None:
    return services.notify(user=user.pk, kind=kind, path=PATH, params={"n": 3}, **more)


def at(hour: int, minute: int = 0, day: int = 10) -> datetime.datetime:
    return datetime.datetime(2026, 3, day, hour, minute, tzinfo=MENDOZA)


def told_at(moment: datetime.datetime) -> None:
    Notice.objects.update(created_at=moment)


def test_the_bell_counts_and_the_page_tells_in_the_readers_language(
    maipu: City, city_client: Callable[..., Any]
) -> None:
    client = city_client(maipu, "officer", language="en")
    other = make_account(maipu, "officer")
    with tenants.entering(maipu):
        tell(client.user)
        tell(other)
    page = client.get("/notices/").content.decode()
    assert "3 things" in page
    assert "Notices: 1 not read" in page
    assert page.count("3 things") >= 1
    assert "Mark all as read" in page
    with tenants.entering(maipu):
        [mine] = selectors.notices_of(client.user.pk)
        [theirs] = selectors.notices_of(other.pk)
    answer = client.get(f"/notices/{mine.pk}/")
    assert (answer.status_code, answer["Location"]) == (302, PATH)
    assert "Notices: 1 not read" not in client.get("/notices/").content.decode()
    for path in (f"/notices/{theirs.pk}/", f"/notices/{theirs.pk}/read/"):
        assert client.get(path).status_code in {404, 405}
        assert client.post(path).status_code in {404, 405}
    with tenants.entering(maipu):
        assert selectors.unread_count(other.pk) == 1


def test_everything_is_marked_as_read_and_only_ones_own(
    maipu: City, city_client: Callable[..., Any]
) -> None:
    client = city_client(maipu, "viewer")
    other = make_account(maipu, "viewer")
    with tenants.entering(maipu):
        for who in (client.user, client.user, other):
            tell(who)
    assert client.post("/notices/read/").status_code == 302
    with tenants.entering(maipu):
        assert selectors.unread_count(client.user.pk) == 0
        assert selectors.unread_count(other.pk) == 1


def test_the_national_host_has_notices_of_its_own(national_client: Callable[..., Any]) -> None:
    client = national_client("operator")
    with tenants.entering_national():
        tell(client.user)
    assert "Avisos: 1 sin leer" in client.get("/notices/").content.decode()


def test_the_same_thing_is_told_once(maipu: City) -> None:
    user = make_account(maipu, "coordinator")
    with tenants.entering(maipu):
        assert tell(user, key="2026-02") is not None
        assert tell(user, key="2026-02") is None
        assert tell(user, key="2026-03") is not None


@pytest.mark.parametrize("path", ["https://elsewhere.example/", "//elsewhere.example/", "imports/"])
def test_a_notice_leads_nowhere_else(maipu: City, path: str) -> None:
    with tenants.entering(maipu), pytest.raises(ValueError, match="own host"):
        services.notify(user=uuid.uuid4(), kind="test.page", path=path)


def test_by_mail_at_once_when_so_preferred(maipu: City) -> None:
    user = make_account(maipu, "officer", "en")
    with tenants.entering(maipu):
        tell(user, "test.at_once")
        [message] = selectors.messages()
        assert (message.recipient, message.subject) == (user.email, "3 things")
        services.prefer(user=user.pk, choices={"test.at_once": "page"})
        tell(user, "test.at_once")
        assert selectors.messages().count() == 1
        with clock.stopped_at(at(8, day=28)):
            assert digests.send_due() == 0


def test_the_digest_comes_at_seven_once_and_tells_what_is_unread(maipu: City) -> None:
    user, idle = make_account(maipu, "officer", "en"), make_account(maipu, "officer")
    with tenants.entering(maipu):
        first, second = tell(user), tell(user)
        assert first is not None
        assert second is not None
        tell(user, "test.page")
        told_at(at(16, day=9))
        services.mark_read(user=user.pk, notice_id=first.pk)
        with clock.stopped_at(at(6, 59)):
            assert digests.send_due() == 0
        for minute in (0, 1, 30):
            with clock.stopped_at(at(7, minute)):
                assert digests.send_due() == (1 if minute == 0 else 0)
        [message] = selectors.messages()
        assert message.recipient == user.email != idle.email
        assert message.subject == "1 thing you have not read in Maipú"
        assert f"http://maipu.localhost:8000/notices/{second.pk}/\n" in message.text
        assert f'href="http://maipu.localhost:8000/notices/{second.pk}/"' in message.html
        with clock.stopped_at(at(7, day=11)):
            assert digests.send_due() == 0, "told of before, though still unread"


def test_the_link_of_a_mail_leads_there_and_marks_it_read_for_its_reader_alone(
    maipu: City, city_client: Callable[..., Any]
) -> None:
    """Who looks at the link first (a mail scanner, a preview, a colleague) reads nothing."""
    reader, colleague = city_client(maipu, "officer"), city_client(maipu, "coordinator")
    with tenants.entering(maipu):
        told = tell(reader.user, "test.at_once")
        assert told is not None
        [message] = selectors.messages()
    [link] = {word for word in message.text.split() if str(told.pk) in word}
    assert f'href="{link}"' in message.html
    way = link.removeprefix("http://maipu.localhost:8000")
    nobody = Client(HTTP_HOST="maipu.localhost")
    for answer in (nobody.head(way), nobody.get(way)):
        assert unquote(answer["Location"]) == f"/accounts/login/?next={way}"
    assert colleague.get(way).status_code == 404
    assert reader.head(way).status_code == 405
    with tenants.entering(maipu):
        assert selectors.unread_count(reader.user.pk) == 1
    assert reader.get(way)["Location"] == PATH
    with tenants.entering(maipu):
        assert selectors.unread_count(reader.user.pk) == 0


def test_what_comes_after_seven_waits_for_tomorrow(maipu: City) -> None:
    user = make_account(maipu, "officer")
    with tenants.entering(maipu):
        tell(user)
        told_at(at(7, 1))
        with clock.stopped_at(at(23)):
            assert digests.send_due() == 0
        with clock.stopped_at(at(7, day=11)):
            assert digests.send_due() == 1


def test_two_workers_send_one_digest(maipu: City) -> None:
    users = [make_account(maipu, "officer") for _ in range(3)]
    with tenants.entering(maipu):
        for user in users:
            tell(user)
        told_at(at(20, day=9))

    def work() -> int:
        with clock.stopped_at(at(7)):
            return digests.send_due()

    sent = at_once(maipu, *[work] * 4)
    with tenants.entering(maipu):
        assert sum(sent) == 3
        assert Message.objects.count() == 3
        assert Digest.objects.count() == 3


def test_whoever_left_gets_no_digest(maipu: City) -> None:
    user = make_account(maipu, "officer")
    with tenants.entering(maipu):
        tell(user)
        told_at(at(20, day=9))
        type(user).objects.filter(pk=user.pk).update(is_active=False)
        with clock.stopped_at(at(7)):
            assert digests.send_due() == 0
        assert not Message.objects.exists()


def test_people_choose_by_page_and_by_api(maipu: City, city_client: Callable[..., Any]) -> None:
    client = city_client(maipu, "officer")
    page = client.get("/notices/preferences/")
    assert "Kind digest" in page.content.decode()
    sent = {"test-page": "digest", "test-digest": "page", "test-at_once": "at_once"}
    assert client.post("/notices/preferences/", sent).status_code == 302
    wrong = client.post("/notices/preferences/", {**sent, "test-page": "pigeon"})
    assert wrong.status_code == 422
    answer = client.get("/api/v1/notice-preferences").json()
    assert {row["kind"]: row["delivery"] for row in answer} == {
        "test.page": "digest",
        "test.digest": "page",
        "test.at_once": "at_once",
    }
    for body, status in (
        ({"kind": "test.page", "delivery": "page"}, 200),
        ({"kind": "test.page", "delivery": "pigeon"}, 400),
        ({"kind": "nothing", "delivery": "page"}, 400),
    ):
        asked = client.post("/api/v1/notice-preferences", body, content_type="application/json")
        assert asked.status_code == status, asked.content
    with tenants.entering(maipu):
        assert selectors.preferences_of(client.user.pk)["test.page"] == "page"


def test_notices_over_the_api(maipu: City, city_client: Callable[..., Any]) -> None:
    client = city_client(maipu, "officer", language="en")
    stranger = city_client(maipu, "officer")
    with tenants.entering(maipu):
        notice = tell(client.user)
        assert notice is not None
    [row] = client.get("/api/v1/notices", HTTP_ACCEPT_LANGUAGE="en").json()["results"]
    assert (row["title"], row["path"], row["read_at"]) == ("3 things", PATH, None)
    assert stranger.get("/api/v1/notices").json()["results"] == []
    assert stranger.post(f"/api/v1/notices/{notice.pk}/read").status_code == 404
    assert client.post(f"/api/v1/notices/{notice.pk}/read").json()["read_at"]
    assert client.post("/api/v1/notices/read-all").status_code == 204


def test_a_kind_that_is_gone_breaks_no_page(maipu: City, city_client: Callable[..., Any]) -> None:
    client = city_client(maipu, "officer")
    with tenants.entering(maipu):
        Notice.objects.create(user=client.user.pk, kind="long.gone", path="/", params={"x": 1})
    assert client.get("/notices/").status_code == 200
