"""What doctor looks at: mail that has no way out, that waits, or that came back."""

from __future__ import annotations

import ipaddress
from collections import Counter
from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any, Final

from django.conf import settings

import tenants
from apps.notices import selectors, server
from kernel import checks
from kernel.checks import Finding
from tenants.selectors import active_cities

TITLE: Final = "mail"


@checks.register("9.mail")
def mail() -> Iterable[Finding]:
    """Whether there is a server, whether its address is safe, and what has not left."""
    found = [*_server(), *_messages()]
    if not any(each.level != "ok" for each in found):
        yield Finding("ok", TITLE, _fine())
    yield from found


def _fine() -> str:
    if server.is_shown():
        return "Shown on a page, /notices/outbox/ of each host: this is a demonstration."
    return "A server is set up, and nothing has waited for long."


def _server() -> Iterable[Finding]:
    if not server.is_set_up():
        if not server.is_shown():
            yield Finding(
                "warning",
                "mail server",
                "None is set up: invitations and new passwords reach nobody.",
                "Set MC_EMAIL_URL, for example smtp://user:secret@mail.example:587?starttls=1, and "
                "start web and worker again. What is less than a day old then leaves by itself.",
            )
        return
    in_clear = settings.EMAIL_HOST_PASSWORD and not (
        settings.EMAIL_USE_TLS or settings.EMAIL_USE_SSL
    )
    if in_clear and not _is_here(settings.EMAIL_HOST):
        yield Finding(
            "error",
            "mail server",
            "MC_EMAIL_URL signs in over an open line: the password can be read on its way.",
            "Add ?starttls=1 to it, or begin it with smtps://.",
        )
    if settings.DEFAULT_FROM_EMAIL.endswith("@localhost"):
        yield Finding(
            "warning",
            "sender of mail",
            "Mail is sent as avisos@localhost, which most servers refuse or take for spam.",
            "Set MC_EMAIL_FROM to an address of a domain that allows this server to send for it.",
        )


def _messages() -> Iterable[Finding]:
    places: list[tuple[str, AbstractContextManager[Any]]]
    places = [("the national host", tenants.entering_national()), *_cities()]
    for name, door in places:
        with door:
            late, failed = selectors.late(), selectors.failed_lately()
        if late:
            yield Finding(
                "warning",
                f"mail waiting, {name}",
                f"{late.total()} messages have waited for more than ten minutes: {_classes(late)}",
                "`away` and `login`: look at the mail server and at MC_EMAIL_URL; the messages "
                "leave by themselves when it answers. No class: is a worker running?",
            )
        if failed:
            yield Finding(
                "warning",
                f"mail not sent, {name}",
                f"{failed.total()} messages of the last seven days could not be sent: "
                f"{_classes(failed)}",
                "`recipient` and `address`: whoever sent them sees it on their page and can "
                "correct the address. `expired`: the server was away for a day; send them again.",
            )


def _cities() -> list[tuple[str, AbstractContextManager[Any]]]:
    return [(city.slug, tenants.entering(city)) for city in active_cities()]


def _classes(counted: Counter[str]) -> str:
    return ", ".join(f"{many} {name or 'no class'}" for name, many in counted.most_common()) + "."


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
