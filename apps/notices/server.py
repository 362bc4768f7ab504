"""The mail server as this process knows it: whether to try, how many at once, what errors mean."""

from __future__ import annotations

import smtplib
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from django.conf import settings
from django.core import mail

from apps.notices.models import Problem

# Of the worker's threads: the others go on with other work while a server makes these wait.
AT_ONCE: Final = 2
# Seconds in which nobody tries after the first failure, the second, …
PAUSES: Final = (10.0, 20.0, 40.0, 80.0, 160.0, 300.0)
WAIT_FOR_A_TURN: Final = 2.0

_turns = threading.BoundedSemaphore(AT_ONCE)
_lock = threading.Lock()


class Unreachable(Exception):
    """No message can leave now, whatever it says; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Refused(Exception):
    """This message can't leave: not now (`for_good` False), or never."""

    def __init__(self, problem: Problem, *, for_good: bool) -> None:
        super().__init__(str(problem))
        self.problem, self.for_good = problem, for_good


class Breaker:
    """After a failure nobody asks the server for a while, and then one at a time.

    In the process alone: each worker finds out for itself, at the cost of one attempt.
    """

    def __init__(self) -> None:
        self._failures = 0
        self._closed_until = 0.0

    def lets_through(self) -> bool:
        """Whether to try now. Who asks first after a pause tries for all the others."""
        with _lock:
            now = time.monotonic()
            if now < self._closed_until:
                return False
            if self._failures:
                self._closed_until = now + PAUSES[0]
            return True

    def failed(self) -> None:
        """Nobody answered."""
        with _lock:
            pause = PAUSES[min(self._failures, len(PAUSES) - 1)]
            self._failures += 1
            self._closed_until = time.monotonic() + pause

    def is_well(self) -> bool:
        """Whether the last thing heard was an answer."""
        return not self._failures

    def answered(self) -> None:
        """It is there."""
        with _lock:
            self._failures, self._closed_until = 0, 0.0


breaker = Breaker()


def is_set_up() -> bool:
    """Whether a mail server was named."""
    return bool(settings.MAIL_SERVER_NAMED)


def is_shown() -> bool:
    """Whether mail is shown on a page instead of being sent: in a demonstration without server."""
    return not is_set_up() and bool(settings.DEMO or settings.DEBUG)


@contextmanager
def line() -> Iterator[Any]:
    """An open connection to the server, in turn; Unreachable when there is none to be had."""
    if not (is_set_up() or is_shown()):
        raise Unreachable(Problem.NO_SERVER)
    if not _turns.acquire(timeout=WAIT_FOR_A_TURN):
        raise Unreachable(Problem.AWAY)
    try:
        if not breaker.lets_through():
            raise Unreachable(Problem.AWAY)
        connection = mail.get_connection()
        try:
            connection.open()
        except (smtplib.SMTPException, OSError) as error:
            breaker.failed()
            raise Unreachable(_of_the_server(error)) from error
        try:
            yield connection
        finally:
            _hang_up(connection)
    finally:
        _turns.release()


def hand_over(connection: Any, message: mail.EmailMessage) -> None:
    """Return when the server has taken the message; otherwise Refused or Unreachable."""
    message.connection = connection
    try:
        message.send()
    except (smtplib.SMTPException, OSError, ValueError) as error:
        refusal = _of_the_message(error)
        if refusal is not None:
            breaker.answered()
            raise refusal from error
        breaker.failed()
        raise Unreachable(_of_the_server(error)) from error
    breaker.answered()


def _of_the_message(error: Exception) -> Refused | None:
    """What the server has against this message; None where it is not about the message."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _ in error.recipients.values()]
        if 421 in codes:
            return None
        for_good = all(code >= 500 for code in codes)
        return Refused(Problem.RECIPIENT if for_good else Problem.LATER, for_good=for_good)
    if isinstance(error, smtplib.SMTPDataError) and error.smtp_code != 421:
        for_good = error.smtp_code >= 500
        return Refused(Problem.CONTENT if for_good else Problem.LATER, for_good=for_good)
    if isinstance(error, ValueError):
        # Django's own refusal, of an address with a line break or an empty domain.
        return Refused(Problem.ADDRESS, for_good=True)
    return None


def _of_the_server(error: Exception) -> Problem:
    login = (smtplib.SMTPAuthenticationError, smtplib.SMTPSenderRefused)
    return Problem.LOGIN if isinstance(error, login) else Problem.AWAY


def _hang_up(connection: Any) -> None:
    # What was taken is taken: a farewell that fails changes nothing.
    try:
        connection.close()
    except (smtplib.SMTPException, OSError):
        return
