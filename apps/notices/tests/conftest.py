"""A mail server that listens, and a place where nothing is promised yet."""

from collections.abc import Iterator
from typing import Any

import pytest

from apps.notices import server
from tests.ops.mailbox import Mailbox


@pytest.fixture
def mailbox(settings: Any, clean: None) -> Iterator[Mailbox]:
    """A real server on a port of its own, named as MC_EMAIL_URL would name it."""
    made = Mailbox()
    settings.MAIL_SERVER_NAMED = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", made.port
    settings.EMAIL_TIMEOUT = 2
    server.breaker.answered()
    yield made
    made.close()
    server.breaker.answered()


@pytest.fixture(autouse=True)
def promised(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Messages handed to the broker, which is not there: tests take its place."""
    sent: list[str] = []

    def send_task(name: str, **message: Any) -> None:
        if name == "notices.deliver":
            sent.append(message["kwargs"]["message"])

    monkeypatch.setattr("tenants.outbox.current_app.send_task", send_task)
    return sent
