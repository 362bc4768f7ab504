"""Brings a message to the mail server: claimed, handed over, recorded, in this order.

The claim is a row lock of PostgreSQL, held in an open transaction while the server is spoken to.
A worker that dies loses its connection, and with it the lock, at that moment: no other can have
the message while it lives, and none waits for a lease to run out when it does not. Between the
server's acceptance and our commit lie one UPDATE and one COMMIT, nothing else.
"""

from __future__ import annotations

import datetime
import time
import uuid
from email.utils import format_datetime, formataddr, parseaddr
from typing import Any, Final

import structlog
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import InterfaceError, OperationalError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext, override

from apps.notices import places, server
from apps.notices.models import MOVES, OPEN, Message, Problem, State
from tenants import outbox

log = structlog.get_logger(__name__)
DELIVER: Final = "notices.deliver"
# Minutes until the next attempt, by how many there were.
PAUSES: Final = (0.5, 1, 2, 5, 10, 20, 30, 60)
TRIED_FOR: Final = datetime.timedelta(days=1)
# An installation that stood still for a day gives what waited its chance all the same.
FEW: Final = 3
# While another has the message: the time after which a dead worker's lock is surely gone.
LOOK_AGAIN_SECONDS: Final = 20
# How long one turn goes on with what else waits, over the same connection.
TURN_SECONDS: Final = 20.0
# Longer than the server may keep us waiting; the role's own limit would end the claim before.
CLAIM: Final = "SET LOCAL idle_in_transaction_session_timeout = '10min'"
INSIST: Final = (0.1, 0.5, 1.0, 2.0, 4.0, 8.0)


class WrongMove(Exception):
    """A message is not in a state from which this can be."""


class _LineIsDead(Exception):
    """The server left in the middle: what else waits has promises of its own."""


def deliver(message_id: uuid.UUID) -> None:
    """Send this message if it is due, and what else waits here as long as the turn lasts."""
    message = Message.objects.filter(pk=message_id, state__in=OPEN).first()
    if message is None:
        return
    wait = (message.due_at - timezone.now()).total_seconds()
    if wait > 1:
        # It was put off meanwhile, and that promised its own return.
        return
    try:
        with server.line() as line:
            until = time.monotonic() + TURN_SECONDS
            if not _send(message_id, line):
                _look_again(message_id)
            while time.monotonic() < until and (following := _next()):
                if not _send(following, line):
                    return
    except _LineIsDead:
        return
    except server.Unreachable as none:
        _put_off(message_id, none.problem)


def _next() -> uuid.UUID | None:
    """What is due here, and what waits for nothing but the server: it answers."""
    return Message.objects.sendable(timezone.now()).values_list("pk", flat=True).first()


def _send(message_id: uuid.UUID, line: Any) -> bool:
    """Claim, hand over, record. False where somebody else has the message or had it."""
    attempt = _claim(message_id)
    if attempt is None:
        return False
    taken = False
    try:
        with transaction.atomic():
            message = _held(message_id, attempt)
            if message is None:
                return False
            taken = _hand_over(message, line)
            if taken:
                Message.objects.filter(pk=message.pk).update(**_as_sent())
    except (OperationalError, InterfaceError) as error:
        if not taken:
            raise
        # The database left while the server took it: say so as soon as it is back.
        log.warning("message_not_recorded", error_class=type(error).__name__)
        _insist(message_id, attempt)
    if not taken and not server.breaker.is_well():
        raise _LineIsDead
    return True


def _hand_over(message: Message, line: Any) -> bool:
    """Whether the server took it. What it did not take is recorded here."""
    try:
        server.hand_over(line, _envelope(message))
    except server.Refused as refusal:
        if refusal.for_good:
            _move(message, State.FAILED, problem=refusal.problem)
        else:
            _put_off_locked(message, refusal.problem)
        return False
    except server.Unreachable as none:
        _put_off_locked(message, none.problem)
        return False
    return True


def _claim(message_id: uuid.UUID) -> int | None:
    """Note that it is about to be handed over; returns which attempt this is."""
    with transaction.atomic():
        message = (
            Message.objects.select_for_update(skip_locked=True)
            .filter(pk=message_id, state__in=OPEN)
            .first()
        )
        if message is None:
            return None
        if message.attempts >= FEW and timezone.now() > message.created_at + TRIED_FOR:
            _move(message, State.FAILED, problem=Problem.EXPIRED)
            return None
        message.attempts += 1
        _move(message, State.SENDING)
    return message.attempts


def _held(message_id: uuid.UUID, attempt: int) -> Message | None:
    """The message, locked until this transaction ends; None if another has claimed it since."""
    with connection.cursor() as cursor:
        cursor.execute(CLAIM)
    return (
        Message.objects.select_for_update(skip_locked=True)
        .filter(pk=message_id, state=State.SENDING, attempts=attempt)
        .first()
    )


def _as_sent() -> dict[str, Any]:
    now = timezone.now()
    return {"state": State.SENT, "problem": Problem.NONE, "sent_at": now, "changed_at": now}


def _insist(message_id: uuid.UUID, attempt: int) -> None:
    """Record what the server took, though the transaction of it was lost."""
    for pause in INSIST:
        time.sleep(pause)
        try:
            connection.close()
            Message.objects.filter(pk=message_id, state=State.SENDING, attempts=attempt).update(
                **_as_sent()
            )
        except (OperationalError, InterfaceError):
            continue
        return


def _look_again(message_id: uuid.UUID) -> None:
    """Somebody has it. Should that worker die, this message still has a promise that is kept."""
    with transaction.atomic():
        if Message.objects.filter(pk=message_id, state__in=OPEN).exists():
            outbox.enqueue(DELIVER, delay_seconds=LOOK_AGAIN_SECONDS, message=message_id)


def _put_off(message_id: uuid.UUID, problem: Problem) -> None:
    with transaction.atomic():
        message = (
            Message.objects.select_for_update(skip_locked=True)
            .filter(pk=message_id, state__in=OPEN)
            .first()
        )
        if message is not None:
            message.attempts += 1
            _put_off_locked(message, problem)


def _put_off_locked(message: Message, problem: Problem) -> None:
    """Try again later, a little later each time, for a day."""
    now = timezone.now()
    pause = PAUSES[min(message.attempts, len(PAUSES)) - 1] * 60
    late = now + datetime.timedelta(seconds=pause) > message.created_at + TRIED_FOR
    if late and message.attempts >= FEW:
        _move(message, State.FAILED, problem=Problem.EXPIRED)
        return
    message.due_at = now + datetime.timedelta(seconds=pause)
    _move(message, State.QUEUED, problem=problem)
    outbox.enqueue(DELIVER, delay_seconds=pause, message=message.pk)


def _move(message: Message, state: State, *, problem: Problem = Problem.NONE) -> None:
    if state not in MOVES[message.state]:
        raise WrongMove(f"{message.state} → {state}")
    message.state, message.problem, message.changed_at = state, problem, timezone.now()
    message.save(update_fields=["state", "problem", "attempts", "due_at", "changed_at", "sent_at"])
    if state in {State.FAILED, State.QUEUED}:
        log.warning("message_waits", message=str(message.pk), state=str(state), why=str(problem))


def _envelope(message: Message) -> EmailMultiAlternatives:
    with override(message.language):
        name = gettext("MigraCiudades, %(place)s") % {"place": places.current().name}
    made = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        from_email=formataddr((name, parseaddr(settings.DEFAULT_FROM_EMAIL)[1])),
        to=[message.recipient],
        reply_to=[settings.MAIL_REPLY_TO] if settings.MAIL_REPLY_TO else None,
        headers={
            "Message-ID": message.message_id,
            "Date": format_datetime(message.created_at),
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            "Content-Language": message.language,
        },
    )
    made.attach_alternative(message.html, "text/html")
    return made
