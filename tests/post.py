"""A worker and a mail server in the test's own process: what is promised leaves at once."""

import uuid
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage

from apps.notices import delivery, server


def leaves_at_once(settings: Any, monkeypatch: pytest.MonkeyPatch) -> list[EmailMessage]:
    """From now on mail lies in the list that is returned, sent as a worker would send it."""
    settings.MAIL_SERVER_NAMED = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    server.breaker.answered()
    mail.outbox = []

    def send_task(name: str, **message: Any) -> None:
        if name == delivery.DELIVER:
            delivery.deliver(uuid.UUID(message["kwargs"]["message"]))

    monkeypatch.setattr("tenants.outbox.current_app.send_task", send_task)
    return mail.outbox
