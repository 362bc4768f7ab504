"""The archive a city takes along: whole, sealed, and made without being held in memory."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

import pytest

from apps.onboarding.leaving.sealed_zip import SealedZip, passphrase
from apps.onboarding.tests.unsealing import WrongSecret, unseal

MEGABYTE = 1024 * 1024


def _whole(secret: str, parts: dict[str, list[bytes]]) -> bytes:
    archive = SealedZip(secret)
    made = [piece for name, chunks in parts.items() for piece in archive.entry(name, chunks)]
    return b"".join([*made, *archive.close()])


@pytest.mark.parametrize("size", [0, 1, 15, 16, 17, 65535, 65536, 65537, 3 * MEGABYTE + 5])
def test_what_went_in_comes_out(size: int) -> None:
    secret, content = passphrase(), secrets.token_bytes(size)
    chunks = [content[at : at + 1000] for at in range(0, size, 1000)]
    data = _whole(secret, {"tablas/ñandú.csv": chunks, "LEEME.txt": [b"hola"]})
    assert unseal(data, secret) == {"tablas/ñandú.csv": content, "LEEME.txt": b"hola"}


def test_with_another_passphrase_or_a_changed_byte_it_does_not_open() -> None:
    secret = passphrase()
    data = _whole(secret, {"uno": [secrets.token_bytes(500)]})
    with pytest.raises(WrongSecret):
        unseal(data, passphrase())
    for place in (70, 200, 400):
        changed = bytearray(data)
        changed[place] ^= 1
        with pytest.raises(WrongSecret):
            unseal(bytes(changed), secret)


def test_it_is_given_out_while_it_is_made() -> None:
    """Of a city of any size no more than some megabytes are held."""
    taken: list[int] = []
    archive = SealedZip(passphrase())

    def chunks() -> Iterator[bytes]:
        for number in range(64):
            taken.append(number)
            yield secrets.token_bytes(MEGABYTE)

    given = 0
    for piece in archive.entry("grande", chunks()):
        given += len(piece)
        held = len(taken) * MEGABYTE - given
        assert max(held, len(piece)) < 3 * MEGABYTE
    assert archive.entries[0].plain == 64 * MEGABYTE
