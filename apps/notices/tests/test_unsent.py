"""Mail that could not be sent: seen with its reason, sent again once, never when not so now."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.utils.translation import override

import tenants
from apps.notices import delivery, kinds, selectors, services, views_unsent
from apps.notices.models import Message, State
from apps.notices.tests.factories import a_failed_message
from conftest import make_account
from tenants.models import City
from tests.ops.mailbox import Mailbox

pytestmark = pytest.mark.usefixtures("clean")
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
    monkeypatch.setattr(views_unsent, "_AT_ONCE", 2)
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
