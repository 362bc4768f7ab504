"""Writes ZIP archives sealed with a passphrase that ordinary programs open: 7-Zip, WinZip, Keka.

The AES-256 extension of the format (AE-2): each entry is encrypted and authenticated by itself.
Its key derivation is cheap, so the passphrase must be long and random: `passphrase` makes one.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_AES256: Final = 3
_METHOD_AES, _METHOD_DEFLATED = 99, 8
_ROUNDS: Final = 1000
_FLAGS: Final = 0x0001 | 0x0800
# 1980-01-01, so that the archive says nothing about when each part was written.
_DATE: Final = 0x0021
_BLOCKS: Final = 4096
_LARGEST: Final = 0xFFFFFFFE


class TooLarge(Exception):
    """The format without its 64-bit extension holds 4 GB."""


def passphrase() -> str:
    """24 letters and digits that are not mistaken for one another: 118 bits."""
    letters = [secrets.choice(_LETTERS) for _ in range(24)]
    return "-".join("".join(letters[start : start + 6]) for start in range(0, 24, 6))


@dataclass
class SealedZip:
    """An archive under construction. `add` entries, then `close` gives its bytes."""

    secret: str
    _parts: list[bytes] = field(default_factory=list)
    _entries: list[tuple[bytes, int, int, int]] = field(default_factory=list)
    _length: int = 0

    def add(self, name: str, chunks: Iterable[bytes]) -> tuple[int, str]:
        """Compress and seal one entry; returns its plain size and SHA-256."""
        plain, digest = 0, hashlib.sha256()
        deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
        packed: list[bytes] = []
        for chunk in chunks:
            plain += len(chunk)
            digest.update(chunk)
            packed.append(deflate.compress(chunk))
        packed.append(deflate.flush())
        sealed = _seal(self.secret, b"".join(packed))
        named = name.encode()
        if max(plain, len(sealed), self._length) > _LARGEST:
            raise TooLarge(name)
        self._entries.append((named, len(sealed), plain, self._length))
        header = struct.pack("<4s5H3L2H", b"PK\x03\x04", *_common(len(sealed), plain, named))
        self._put(header + named + _extra() + sealed)
        return plain, digest.hexdigest()

    def close(self) -> bytes:
        """The whole archive."""
        begin = self._length
        for named, packed, plain, offset in self._entries:
            head = struct.pack("<4sH5H3L2H", b"PK\x01\x02", 51, *_common(packed, plain, named))
            tail = struct.pack("<3H2L", 0, 0, 0, 0, offset)
            self._put(head + tail + named + _extra())
        size, count = self._length - begin, len(self._entries)
        self._put(struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, size, begin, 0))
        return b"".join(self._parts)

    def _put(self, data: bytes) -> None:
        self._parts.append(data)
        self._length += len(data)


def _common(packed: int, plain: int, named: bytes) -> tuple[int, ...]:
    # Version needed, flags, method, time, date, no CRC in AE-2, sizes, lengths of name and extra.
    return (51, _FLAGS, _METHOD_AES, 0, _DATE, 0, packed, plain, len(named), len(_extra()))


def _extra() -> bytes:
    return struct.pack("<3H2sBH", 0x9901, 7, 2, b"AE", _AES256, _METHOD_DEFLATED)


def _seal(secret: str, data: bytes) -> bytes:
    salt = secrets.token_bytes(16)
    keys = hashlib.pbkdf2_hmac("sha1", secret.encode(), salt, _ROUNDS, 66)
    encrypted = _counted(keys[:32], data)
    mac = hmac.new(keys[32:64], encrypted, hashlib.sha1).digest()[:10]
    return salt + keys[64:] + encrypted + mac


def _counted(key: bytes, data: bytes) -> bytes:
    """AES in counter mode with the little-endian counter of this format, which begins at one."""
    # The key stream is made of encrypted counters; only this mode gives them as they are.
    stream = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305
    out: list[bytes] = []
    for start in range(0, len(data), 16 * _BLOCKS):
        chunk = data[start : start + 16 * _BLOCKS]
        first = start // 16 + 1
        blocks = -(-len(chunk) // 16)
        counters = b"".join(
            number.to_bytes(16, "little") for number in range(first, first + blocks)
        )
        mask = stream.update(counters)[: len(chunk)]
        mixed = int.from_bytes(chunk, "little") ^ int.from_bytes(mask, "little")
        out.append(mixed.to_bytes(len(chunk), "little"))
    return b"".join(out)
