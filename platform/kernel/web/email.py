"""Reads where mail goes from one address: ``smtp://user:password@host:587?starttls=1``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

SMTP = "django.core.mail.backends.smtp.EmailBackend"
# Takes everything and sends nothing: what was to be sent stays where it is kept.
NOWHERE = "django.core.mail.backends.dummy.EmailBackend"
PORTS = {"smtp": 25, "smtps": 465}
SUBMISSION = 587


@dataclass(frozen=True)
class Server:
    """A mail server in the words of Django's settings."""

    named: bool = False
    backend: str = NOWHERE
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False
    timeout: float = 20.0


def read(env: Any) -> Server:
    """The server named by MC_EMAIL_URL; none where it is not given."""
    address = env.url(
        "MC_EMAIL_URL",
        example="smtp://user:secret@mail.example:587?starttls=1",
        schemes=tuple(PORTS),
        default="",
    )
    return parsed(address) if address else Server()


def parsed(address: str) -> Server:
    """The same from the address itself. An option that is no number keeps its default."""
    parts = urlsplit(address)
    options = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    tls = parts.scheme == "smtps"
    starttls = not tls and options.get("starttls", "0") in {"1", "true", "yes", "on"}
    timeout = options.get("timeout", "")
    return Server(
        named=True,
        backend=SMTP,
        host=parts.hostname or "",
        port=parts.port or (SUBMISSION if starttls else PORTS.get(parts.scheme, 25)),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starttls=starttls,
        tls=tls,
        timeout=float(timeout) if timeout.isdigit() and int(timeout) else Server.timeout,
    )
