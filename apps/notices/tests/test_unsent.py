"""Mail that could not be sent: seen with its reason, sent again once, never when not so now."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.utils.translation import override

import tenants
from apps.notices import delivery, kinds, selectors, services
from apps.notices.models import Message, State
from apps.notices.tests.factories import a_failed_message
from conftest import make_account
from tenants.models import City
from tests.ops.mailbox import Mailbox

pytestmark = pytest.mark.usefixtures("clean")
API = "/api/v1/unsent-messages"
PAGE, AGAIN = "/notices/unsent/", "/notices/unsent/again/"


def test_what_the_server_refused_is_seen_and_leaves_once_it_takes_it(
    maipu: City, mailbox: Mailbox, promised: list[str], city_client: Callable[..., Any]
) -> None:
    admin = city_client(maipu, "admin")
    mailbox.refuses, mailbox.refusal = True, "550 no such mailbox"
    with tenants.entering(maipu):
        reader = make_account(maipu, "officer")
        services.notify(user=reader.pk, kind="leaving.archived", path="/leaving/")
        [message] = Message.objects.all()
        delivery.deliver(message.pk)
    page = admin.get(PAGE).content.decode()
    for told in (reader.email, "rechazó la dirección", "Aviso por correo", str(message.pk)):
        assert told in page
    assert "archiv" not in page, "what it says is its reader's"
    mailbox.refuses = False
    promised.clear()
    assert admin.post(AGAIN, {"id": str(message.pk)}).status_code == 302
    assert promised == [str(message.pk)]
    with tenants.entering(maipu):
        delivery.deliver(message.pk)
    assert [one["Message-ID"] for one in mailbox.received] == [message.message_id]
    answer = admin.post(AGAIN, {"id": str(message.pk)}, follow=True).content.decode()
    assert "No se envió nada" in answer
    assert "Todo salió" in answer
    assert len(promised) == 1


def test_a_key_to_a_door_is_not_sent_again_and_people_attended_are_not_named(
    maipu: City, city_client: Callable[..., Any]
) -> None:
    admin = city_client(maipu, "admin")
    with tenants.entering(maipu):
        a_failed_message(kind="password_reset")
        a_failed_message(kind="appointment.reminder", to="una.persona@example.test")
        a_failed_message(kind="of_an_app_that_is_gone", to="otra.persona@example.test")
        old = a_failed_message(kind="account_changed")
        Message.objects.filter(pk=old.pk).update(
            changed_at=old.created_at - datetime.timedelta(days=40)
        )
        assert services.erase_old() == 1
    page = admin.get(PAGE).content.decode()
    assert "persona@" not in page
    assert page.count("…@example.test") == 2
    assert 'name="id"' not in page
    admin.post(AGAIN)
    with tenants.entering(maipu):
        assert set(Message.objects.values_list("state", flat=True)) == {State.FAILED}


def test_the_national_host_sends_its_own_again_all_at_once(
    maipu: City,
    promised: list[str],
    national_client: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(services, "MOST_AT_ONCE", 2)
    operator = national_client("operator")
    with tenants.entering(maipu):
        abroad = a_failed_message(to="vecina@example.test")
    with tenants.entering_national():
        own = {str(a_failed_message(to=f"{one}@example.test").pk) for one in ("ana", "eva")}
    page = operator.get(PAGE).content.decode()
    assert "eva@example.test" in page
    assert "vecina" not in page
    with tenants.entering_national():
        # What is written anew instead never stands in the way of what waits behind it.
        for _link in range(3):
            a_failed_message(kind="password_reset")
    promised.clear()
    operator.post(AGAIN, {"id": str(abroad.pk)})
    assert promised == []
    operator.post(AGAIN)
    assert set(promised) == own
    with tenants.entering_national():
        left = selectors.unsent().values_list("kind", flat=True)
        assert set(left) == {"password_reset"}


def test_the_api_tells_the_same_and_sends_again_what_may_be(
    maipu: City, rosario: City, promised: list[str], city_client: Callable[..., Any]
) -> None:
    admin, neighbour = city_client(maipu, "admin", language="en"), city_client(rosario, "admin")
    with tenants.entering(maipu):
        mine = a_failed_message(to="ana@example.test")
        theirs = a_failed_message(kind="appointment.reminder", to="una.persona@example.test")
        late = a_failed_message()
        hour_ago = late.created_at - datetime.timedelta(hours=1)
        Message.objects.filter(pk=late.pk).update(
            state=State.QUEUED, problem="away", created_at=hour_ago
        )
    told = {row["id"]: row for row in admin.get(API).json()["results"]}
    assert set(told) == {str(mine.pk), str(theirs.pk)}
    row = told[str(mine.pk)]
    assert (row["recipient"], row["reason"]) == ("ana@example.test", "recipient")
    assert row["problem"] == "The mail server refused the address."
    assert (row["may_send_again"], row["instead"]) == (True, "")
    assert told[str(theirs.pk)]["recipient"] == "…@example.test"
    assert told[str(theirs.pk)]["may_send_again"] is False
    [waits] = admin.get(f"{API}/waiting").json()
    assert (waits["reason"], waits["count"]) == ("away", 1)

    assert neighbour.get(API).json()["count"] == 0
    assert neighbour.get(f"{API}/{mine.pk}").status_code == 404
    assert neighbour.post(f"{API}/{mine.pk}/send-again").status_code == 404
    for role in ("coordinator", "auditor", "officer"):
        client = city_client(maipu, role)
        for answer in (
            client.get(API),
            client.get(f"{API}/waiting"),
            client.post(f"{API}/send-again"),
        ):
            assert answer.status_code == 403
    promised.clear()
    assert admin.post(f"{API}/{theirs.pk}/send-again").status_code == 409
    assert admin.post(f"{API}/{mine.pk}/send-again").json() == {"count": 1}
    assert admin.post(f"{API}/{mine.pk}/send-again").status_code == 404
    assert admin.post(f"{API}/send-again").json() == {"count": 0}
    assert promised == [str(mine.pk)]


@pytest.mark.parametrize("count", [1, 2])
def test_one_and_many_are_told_in_the_readers_language(count: int) -> None:
    many = [kind for kind in kinds.every() if kind.title_many]
    assert {"invitations.gained", "staff.mail_failed"} <= {kind.code for kind in many}
    for kind in many:
        worded = set()
        for language in ("es-ar", "en"):
            with override(language):
                worded.add(kind.worded({kind.count_by: count}))
        assert len(worded) == 2, worded
