"""Mail leaves by SMTP in the reader's language; a mail server that is away breaks no page."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

import conftest
from apps.notices import delivery, selectors, server
from tenants import entering
from tenants.models import City
from tests.ops.mailbox import Mailbox
from tests.post import leaves_at_once

RESET = "/accounts/password/reset/"
NEW = "la lluvia llega tarde hoy"


@pytest.fixture
def mailbox(settings: Any, clean: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mailbox]:
    """A real server, and settings that name it as MC_EMAIL_URL would."""
    made = Mailbox()
    leaves_at_once(settings, monkeypatch)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", made.port
    settings.EMAIL_TIMEOUT = 2
    cache.clear()
    yield made
    made.close()
    server.breaker.answered()


def _ask(city: City | None, address: str, language: str = "es-ar") -> Any:
    client = Client(HTTP_HOST=f"{conftest.host_of(city)}:8123")
    client.cookies["mc_language"] = language
    return client.post(RESET, {"email": address})


def _text(mailbox: Mailbox) -> str:
    [message] = mailbox.received
    text, html = [str(part.get_content()) for part in message.iter_parts()]
    for address in re.findall(r"https?://\S+/reset/key/\S+", text):
        assert address in html, "the button leads elsewhere than the text"
    return text


@pytest.mark.parametrize(
    ("reader", "asked_in", "words"),
    [
        ("es-ar", "en", ("Contraseña nueva", "Se pidió")),
        ("en", "es-ar", ("New password", "was asked for")),
    ],
)
def test_the_link_goes_out_in_the_readers_language_to_the_own_host(
    maipu: City, mailbox: Mailbox, reader: str, asked_in: str, words: tuple[str, str]
) -> None:
    """Not in the language of the browser somebody happened to ask with."""
    user = conftest.make_account(maipu, "officer", reader)
    assert _ask(maipu, user.email, asked_in).status_code == 302
    [message] = mailbox.received
    assert message["To"] == user.email
    assert words[0] in message["Subject"]
    assert "Maipú" in message["Subject"]
    text = _text(mailbox)
    assert words[1] in text
    found = re.search(r"http://maipu\.localhost:8123(/accounts/password/reset/key/\S+)", text)
    assert found, text
    assert "rosario" not in text
    client = Client(HTTP_HOST="maipu.localhost:8123")
    form = client.get(found[1])
    client.post(form["Location"], {"password1": NEW, "password2": NEW})
    with entering(maipu):
        user.refresh_from_db()
        assert user.check_password(NEW)


def test_the_national_host_links_to_itself(mailbox: Mailbox) -> None:
    """IOM's and DNM's people too."""
    user = conftest.make_account(None, "analyst_iom")
    assert _ask(None, user.email).status_code == 302
    assert "http://nacional.localhost:8123/accounts/password/reset/key/" in _text(mailbox)


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("away", [True, False])
def test_whoever_asks_does_not_notice_a_server_that_is_away(
    maipu: City, mailbox: Mailbox, known: bool, away: bool
) -> None:
    """The same answer for every address; the message waits, and leaves when the server is back."""
    user = conftest.make_account(maipu, "officer")
    mailbox.refuses, mailbox.refusal = True, "421 closing" if away else "451 come back"
    answer = _ask(maipu, user.email if known else "nadie@example.test")
    assert (answer.status_code, answer["Location"]) == (302, "/accounts/password/reset/done/")
    assert not mailbox.received
    mailbox.refuses = False
    server.breaker.answered()
    with entering(maipu):
        [waiting] = selectors.messages()
        assert waiting.state == "queued"
        type(waiting).objects.update(due_at=timezone.now())
        delivery.deliver(waiting.pk)
    [message] = mailbox.received
    assert message["Message-ID"] == waiting.message_id


def test_a_changed_password_stays_changed_without_the_news_of_it(
    maipu: City, mailbox: Mailbox, city_client: Callable[..., Any]
) -> None:
    """The news of it waits in the outbox; the change is done and said."""
    client = city_client(maipu, "officer")
    mailbox.close()
    answer = client.post(
        "/accounts/password/change/",
        {"oldpassword": conftest.PASSWORD, "password1": NEW, "password2": NEW},
    )
    assert answer.status_code == 302
    with entering(maipu):
        client.user.refresh_from_db()
        assert client.user.check_password(NEW)
