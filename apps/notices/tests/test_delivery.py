"""A message leaves once, in the reader's language, whatever the server answers and who dies."""

from __future__ import annotations

import datetime
import os
import uuid
from email.message import EmailMessage
from typing import Any

import psycopg
import pytest
from django.db import connection, transaction
from django.utils import timezone

import tenants
from apps.notices import delivery, rendering, selectors, server, services
from apps.notices.models import Message, Problem, State
from kernel.models import Outbox
from tenants.models import City
from tests.at_once import at_once
from tests.ops.mailbox import Mailbox

pytestmark = pytest.mark.usefixtures("clean")
ADDRESS = "ana.canaria@example.test"


def write(language: str = "es-ar", **more: Any) -> Message:
    with transaction.atomic():
        return services.send_mail(
            to=more.pop("to", ADDRESS),
            template="notices/mail/base",
            context={},
            language=language,
            kind="test",
            **more,
        )


@pytest.fixture(autouse=True)
def _a_subject(monkeypatch: pytest.MonkeyPatch) -> None:
    """The base layout is a whole message but for its subject."""
    whole = rendering._plain

    def plain(name: str, context: dict[str, Any]) -> str:
        return "Prueba & <b>" if name.endswith(".subject.txt") else whole(name, context)

    monkeypatch.setattr("apps.notices.rendering._plain", plain)


def state_of(message: Message) -> tuple[str, str]:
    found = Message.objects.get(pk=message.pk)
    return found.state, found.problem


@pytest.mark.parametrize("national", [False, True])
def test_a_message_leaves_by_smtp_as_text_and_html(
    maipu: City, mailbox: Mailbox, promised: list[str], national: bool
) -> None:
    with tenants.entering_national() if national else tenants.entering(maipu):
        message = write("en" if national else "es-ar")
        assert promised == [str(message.pk)]
        delivery.deliver(message.pk)
        assert selectors.states([message.pk]) == {message.pk: "sent"}
    [taken] = mailbox.received
    assert taken["To"] == ADDRESS
    assert taken["Subject"] == "Prueba & <b>"
    assert taken["Auto-Submitted"] == "auto-generated"
    assert taken["Message-ID"] == message.message_id
    assert taken["Date"].datetime == message.created_at.replace(microsecond=0)
    text, html = [str(part.get_content()) for part in taken.iter_parts()]
    place = "National observatory" if national else "Maipú"
    host = "nacional.localhost" if national else "maipu.localhost"
    for words in (text, html, str(taken["From"])):
        assert place in words
    assert f"http://{host}:" in text
    assert "Prueba &amp; &lt;b&gt;" in html
    assert 'class="' not in html
    assert "<img" not in html


def test_what_it_says_lies_sealed_and_is_erased_a_month_after_it_left(
    maipu: City, mailbox: Mailbox
) -> None:
    with tenants.entering(maipu):
        message = write()
        with connection.cursor() as cursor:
            cursor.execute("SELECT row_to_json(m)::text FROM notices_message m")
            stored = str(cursor.fetchall())
            cursor.execute("SELECT row_to_json(e)::text FROM notices_messageevent e")
            stored += str(cursor.fetchall())
            cursor.execute("SELECT row_to_json(o)::text FROM kernel_outbox o")
            stored += str(cursor.fetchall())
        for secret in (ADDRESS, ADDRESS.encode().hex(), b"Prueba &".hex()):
            assert secret not in stored
        Message.objects.update(changed_at=timezone.now() - datetime.timedelta(days=31))
        assert services.erase_old() == 0, "what has not left yet is not erased"
        delivery.deliver(message.pk)
        assert services.erase_old() == 0
        Message.objects.update(changed_at=timezone.now() - datetime.timedelta(days=31))
        assert services.erase_old() == 1
        kept = Message.objects.get()
        assert (kept.recipient, kept.subject, kept.text, kept.html) == ("", "", "", "")
        assert kept.sent_at is not None
        assert list(selectors.messages()) == []


def test_without_its_transaction_nothing_is_promised(
    maipu: City, mailbox: Mailbox, promised: list[str]
) -> None:
    with tenants.entering(maipu):
        with pytest.raises(RuntimeError), transaction.atomic():  # noqa: PT012  what rolls back is the block
            write()
            raise RuntimeError
        assert not Message.objects.exists()
    assert promised == []


def test_within_the_time_to_undo_it_can_be_taken_back_and_afterwards_not(
    maipu: City, mailbox: Mailbox, promised: list[str]
) -> None:
    with tenants.entering(maipu):
        first, second = write(hold_seconds=10), write(hold_seconds=10)
        assert promised == []
        delivery.deliver(first.pk)
        assert not mailbox.received, "sent before its time"
        assert services.cancel(first.pk) is True
        assert services.cancel(first.pk) is False
        Message.objects.update(due_at=timezone.now())
        Outbox.objects.update(due_at=timezone.now())
    assert tenants_sweep() >= 2
    assert set(promised) == {str(first.pk), str(second.pk)}
    with tenants.entering(maipu):
        for one in (first, second):
            delivery.deliver(one.pk)
        assert services.cancel(second.pk) is False
        assert selectors.states([first.pk, second.pk]) == {
            first.pk: "cancelled",
            second.pk: "sent",
        }
    assert [one["Message-ID"] for one in mailbox.received] == [second.message_id]


def tenants_sweep() -> int:
    from tenants import outbox

    return outbox.sweep()


@pytest.mark.parametrize(
    ("answer", "state", "problem"),
    [
        ("550 no such mailbox", State.FAILED, Problem.RECIPIENT),
        ("451 come back", State.QUEUED, Problem.LATER),
        ("421 closing", State.QUEUED, Problem.AWAY),
    ],
)
def test_what_the_server_answers_decides(
    maipu: City, mailbox: Mailbox, answer: str, state: State, problem: Problem
) -> None:
    mailbox.refuses, mailbox.refusal = True, answer
    with tenants.entering(maipu):
        message = write()
        delivery.deliver(message.pk)
        assert state_of(message) == (state, problem)
        words = selectors.problems([message.pk])[message.pk]
        assert ADDRESS not in words
        if state == State.FAILED:
            return
        again = Outbox.objects.filter(due_at__gt=timezone.now()).get()
        assert again.payload == {"message": str(message.pk)}
        mailbox.refuses = False
        server.breaker.answered()
        Message.objects.update(due_at=timezone.now())
        delivery.deliver(message.pk)
        assert state_of(message) == (State.SENT, "")


def test_an_address_that_is_none_fails_for_good(maipu: City, mailbox: Mailbox) -> None:
    with tenants.entering(maipu):
        message = write(to="ana@example.test\nBcc: eva@example.test")
        delivery.deliver(message.pk)
        assert state_of(message) == (State.FAILED, Problem.ADDRESS)
    assert not mailbox.received


def test_while_the_server_is_away_nobody_waits_for_it_and_then_all_leave(
    maipu: City, mailbox: Mailbox
) -> None:
    """One attempt finds out; the others cost a glance. The first that gets through takes all."""
    mailbox.silent = 30
    with tenants.entering(maipu):
        messages = [write() for _ in range(8)]
        begun = timezone.now()
        for one in messages:
            delivery.deliver(one.pk)
        waited = (timezone.now() - begun).total_seconds()
        assert waited < 4, f"{waited} s: the timeout of one attempt is 2 s"
        assert {state_of(one) for one in messages} == {(State.QUEUED, Problem.AWAY)}
        mailbox.silent = 0
        server.breaker.answered()
        Message.objects.filter(pk=messages[0].pk).update(due_at=timezone.now())
        delivery.deliver(messages[0].pk)
        assert {state_of(one) for one in messages} == {(State.SENT, "")}
    assert len(mailbox.received) == 8


def test_after_a_day_it_is_given_up_and_says_so(maipu: City, mailbox: Mailbox) -> None:
    mailbox.close()
    with tenants.entering(maipu):
        message = write()
        Message.objects.update(created_at=timezone.now() - datetime.timedelta(days=1), attempts=3)
        delivery.deliver(message.pk)
        assert state_of(message) == (State.FAILED, Problem.EXPIRED)


def test_without_any_server_it_waits_and_is_not_lost(
    maipu: City, mailbox: Mailbox, settings: Any
) -> None:
    settings.MAIL_SERVER_NAMED = False
    with tenants.entering(maipu):
        message = write()
        delivery.deliver(message.pk)
        assert state_of(message) == (State.QUEUED, Problem.NO_SERVER)
        settings.MAIL_SERVER_NAMED = True
        other = write()
        delivery.deliver(other.pk)
        assert state_of(message) == (State.SENT, "")


def test_one_message_is_handed_over_by_one_worker_however_many_try(
    maipu: City, mailbox: Mailbox
) -> None:
    mailbox.slow = 0.2
    with tenants.entering(maipu):
        message = write()
    at_once(maipu, *[lambda: delivery.deliver(message.pk)] * 6)
    assert len(mailbox.received) == 1


def test_a_worker_that_died_holding_it_keeps_it_from_nobody(maipu: City, mailbox: Mailbox) -> None:
    """Its lock went with its connection; the promise brings the message back."""
    with tenants.entering(maipu):
        message = write()
        assert delivery._claim(message.pk) == 1
        delivery.deliver(message.pk)
        assert state_of(message) == (State.SENT, "")
        assert Message.objects.get().attempts == 2
    assert len(mailbox.received) == 1


def test_what_was_taken_is_recorded_though_the_database_left(maipu: City, mailbox: Mailbox) -> None:
    """The connection is cut between the server's word and our commit: no second copy."""

    def cut(_: EmailMessage) -> None:
        with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as own:
            own.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s",
                [maipu.login_role],
            )

    mailbox.on_taken = cut
    with tenants.entering(maipu):
        message = write()
        delivery.deliver(message.pk)
        mailbox.on_taken = None
        assert state_of(message) == (State.SENT, "")
        delivery.deliver(message.pk)
    assert len(mailbox.received) == 1


def test_a_message_whose_promise_is_gone_is_promised_again(
    maipu: City, mailbox: Mailbox, promised: list[str]
) -> None:
    from apps.notices import upkeep

    long_ago = timezone.now() - datetime.timedelta(minutes=10)
    with tenants.entering(maipu):
        message = write()
        Message.objects.update(due_at=long_ago, changed_at=long_ago)
        assert upkeep.promise_again() == 0, "its promise is alive"
        Outbox.objects.update(ended_at=timezone.now())
        assert upkeep.promise_again() == 1
        assert promised == [str(message.pk)] * 2


def test_what_is_late_is_hurried_by_one_promise_for_all(
    maipu: City, mailbox: Mailbox, promised: list[str]
) -> None:
    """A worker died with the promises of five messages; nobody waits for each of them."""
    from apps.notices import upkeep

    long_ago = timezone.now() - datetime.timedelta(seconds=40)
    with tenants.entering(maipu):
        messages = [write() for _ in range(5)]
        assert upkeep.hurry() is False
        Message.objects.update(due_at=long_ago, changed_at=long_ago)
        assert upkeep.hurry() is False, "promised a moment ago"
        Outbox.objects.update(created_at=long_ago, sent_at=timezone.now())
        assert upkeep.hurry() is True
        assert upkeep.hurry() is False
        assert len(promised) == 6
        delivery.deliver(uuid.UUID(promised[-1]))
        assert {state_of(one)[0] for one in messages} == {State.SENT}


def test_a_message_of_nobody_is_nothing(maipu: City, mailbox: Mailbox) -> None:
    with tenants.entering(maipu):
        delivery.deliver(uuid.uuid4())
    assert not mailbox.received
