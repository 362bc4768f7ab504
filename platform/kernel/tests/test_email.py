"""A mail server's address is read as it is documented."""

from __future__ import annotations

import pytest

from kernel.web import email


@pytest.mark.parametrize(
    ("address", "port", "starttls", "tls"),
    [
        ("smtp://mail.example", 25, False, False),
        ("smtp://mail.example:2525", 2525, False, False),
        ("smtp://mail.example?starttls=1", 587, True, False),
        ("smtp://mail.example:25?starttls=1", 25, True, False),
        ("smtps://mail.example", 465, False, True),
        ("smtps://mail.example?starttls=1", 465, False, True),
    ],
)
def test_each_form_of_the_address(address: str, port: int, starttls: bool, tls: bool) -> None:
    """Never both kinds of TLS, which Django refuses."""
    found = email.parsed(address)
    assert (found.host, found.port) == ("mail.example", port)
    assert (found.starttls, found.tls) == (starttls, tls)
    assert found.named


def test_user_password_and_patience() -> None:
    """Written as in any address; a patience that is no number is the usual one."""
    found = email.parsed("smtp://ana%40office:se%2Fcret@mail.example?timeout=40")
    assert (found.user, found.password, found.timeout) == ("ana@office", "se/cret", 40.0)
    assert email.parsed("smtp://mail.example?timeout=long").timeout == email.Server.timeout


def test_without_an_address_nothing_leaves() -> None:
    """Neither to a server nor into a file."""

    class Nothing:
        @staticmethod
        def url(*_: object, **__: object) -> str:
            return ""

    found = email.read(Nothing)
    assert (found.named, found.backend) == (False, email.NOWHERE)
