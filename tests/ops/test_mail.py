"""Mail leaves by SMTP in the reader's language; a mail server that is away breaks no page."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

import conftest
from tenants import entering
from tenants.models import City
from tests.ops.mailbox import Mailbox

RESET = "/accounts/password/reset/"
NEW = "la lluvia llega tarde hoy"


@pytest.fixture
def mailbox(settings: Any, clean: None) -> Iterator[Mailbox]:
    """A real server, and settings that name it as MC_EMAIL_URL would."""
    made = Mailbox()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", made.port
    settings.EMAIL_TIMEOUT = 2
    cache.clear()
    yield made
    made.close()


def _ask(city: City | None, address: str, language: str = "es-ar") -> Any:
    client = Client(HTTP_HOST=f"{conftest.host_of(city)}:8123")
    client.cookies["mc_language"] = language
    return client.post(RESET, {"email": address})


def _text(mailbox: Mailbox) -> str:
    [message] = mailbox.received
    return str(message.get_content())


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
def test_a_server_that_is_away_or_refuses_is_told_in_words(
    maipu: City, mailbox: Mailbox, known: bool, away: bool
) -> None:
    """The same words for an address that has an account and one that has none."""
    user = conftest.make_account(maipu, "officer")
    if away:
        mailbox.close()
    else:
        mailbox.refuses = True
    answer = _ask(maipu, user.email if known else "nadie@example.test")
    assert answer.status_code == 503
    page = answer.content.decode()
    assert "No se puede enviar el mensaje en este momento" in page
    assert user.email not in page or known
    assert not mailbox.received


def test_a_changed_password_stays_changed_without_the_news_of_it(
    maipu: City, mailbox: Mailbox, city_client: Callable[..., Any]
) -> None:
    """The notice can be lost; the change is done and said."""
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
