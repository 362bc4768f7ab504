"""Writes ZIP archives sealed with a passphrase that ordinary programs open: 7-Zip, WinZip, Keka.

The AES-256 extension of the format (AE-2): each entry is encrypted and authenticated by itself.
Its key derivation is cheap, so the passphrase must be long and random: `passphrase` makes one.
Bytes are given out as they are made, with the 64-bit extension: no city is too large for it.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_AES256: Final = 3
_METHOD_AES, _METHOD_DEFLATED = 99, 8
_ROUNDS: Final = 1000
# Encrypted; sizes follow the data; names in UTF-8.
_FLAGS: Final = 0x0001 | 0x0008 | 0x0800
# 1980-01-01, so that the archive says nothing about when each part was written.
_DATE: Final = 0x0021
_BLOCK: Final = 16
_AT_ONCE: Final = 4096 * _BLOCK
_LARGEST: Final = 0xFFFFFFFF
_MOST: Final = 0xFFFF


def passphrase() -> str:
    """24 letters and digits that are not mistaken for one another: 118 bits."""
    letters = [secrets.choice(_LETTERS) for _ in range(24)]
    return "-".join("".join(letters[start : start + 6]) for start in range(0, 24, 6))


@dataclass(frozen=True)
class Entry:
    """What one part was: its plain size and SHA-256, and where it stands sealed."""

    name: str
    plain: int
    sha256: str
    packed: int
    offset: int


@dataclass
class SealedZip:
    """An archive under construction: the bytes of each `entry`, then those of `close`."""

    secret: str
    entries: list[Entry] = field(default_factory=list)
    _length: int = 0

    def entry(self, name: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Compress and seal one part; what it was is the last of `entries` afterwards."""
        named, offset = name.encode(), self._length
        # The sizes stand behind the data and in the directory: they are not known yet.
        extra = _extra() + struct.pack("<2H2Q", 0x0001, 16, 0, 0)
        header = (51, _FLAGS, _METHOD_AES, 0, _DATE, 0, _LARGEST, _LARGEST, len(named), len(extra))
        yield self._told(struct.pack("<4s5H3L2H", b"PK\x03\x04", *header) + named + extra)
        plain, digest, packed = 0, hashlib.sha256(), 0
        deflate, seal = zlib.compressobj(6, zlib.DEFLATED, -15), _Seal(self.secret)
        for chunk in chunks:
            plain += len(chunk)
            digest.update(chunk)
            sealed = seal.more(deflate.compress(chunk))
            packed += len(sealed)
            if sealed:
                yield self._told(sealed)
        sealed = seal.more(deflate.flush()) + seal.end()
        packed += len(sealed)
        yield self._told(sealed)
        yield self._told(struct.pack("<4sL2Q", b"PK\x07\x08", 0, packed, plain))
        self.entries.append(Entry(name, plain, digest.hexdigest(), packed, offset))

    def close(self) -> Iterator[bytes]:
        """The directory of what it holds, with which it ends."""
        begin = self._length
        for one in self.entries:
            yield self._told(_listed(one))
        size, count, end = self._length - begin, len(self.entries), self._length
        told = (44, 51, 51, 0, 0, count, count, size, begin)
        yield self._told(struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", *told))
        yield self._told(struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1))
        short = (min(count, _MOST), min(count, _MOST), min(size, _LARGEST), min(begin, _LARGEST))
        yield self._told(struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, *short, 0))

    def _told(self, data: bytes) -> bytes:
        self._length += len(data)
        return data


def _listed(one: Entry) -> bytes:
    """An entry in the directory; a number that needs 64 bits stands in the extension."""
    named = one.name.encode()
    long = [each for each in (one.plain, one.packed, one.offset) if each >= _LARGEST]
    extra = _extra()
    if long:
        extra += struct.pack(f"<2H{len(long)}Q", 0x0001, 8 * len(long), *long)
    packed, plain, offset = (min(each, _LARGEST) for each in (one.packed, one.plain, one.offset))
    common = (51, _FLAGS, _METHOD_AES, 0, _DATE, 0, packed, plain, len(named), len(extra))
    head = struct.pack("<4sH5H3L2H", b"PK\x01\x02", 51, *common)
    return head + struct.pack("<3H2L", 0, 0, 0, 0, offset) + named + extra


def _extra() -> bytes:
    return struct.pack("<3H2sBH", 0x9901, 7, 2, b"AE", _AES256, _METHOD_DEFLATED)


class _Seal:
    """Encrypts and authenticates one entry, a piece at a time.

    AES in counter mode with the little-endian counter of this format, which begins at one.
    """

    def __init__(self, secret: str) -> None:
        salt = secrets.token_bytes(16)
        keys = hashlib.pbkdf2_hmac("sha1", secret.encode(), salt, _ROUNDS, 66)
        # The key stream is made of encrypted counters; only this mode gives them as they are.
        self._stream = Cipher(algorithms.AES(keys[:32]), modes.ECB()).encryptor()  # noqa: S305
        self._mac = hmac.new(keys[32:64], digestmod=hashlib.sha1)
        self._begin = salt + keys[64:]
        self._waiting = b""
        self._block = 1

    def more(self, data: bytes) -> bytes:
        """What can be given out by now: whole blocks."""
        self._waiting += data
        ready = len(self._waiting) - len(self._waiting) % _BLOCK
        if ready < _AT_ONCE:
            return b""
        taken, self._waiting = self._waiting[:ready], self._waiting[ready:]
        return self._given(taken)

    def end(self) -> bytes:
        """The rest, and the proof that nobody changed any of it."""
        rest = self._given(self._waiting)
        return rest + self._mac.digest()[:10]

    def _given(self, data: bytes) -> bytes:
        out = [self._begin]
        self._begin = b""
        for start in range(0, len(data), _AT_ONCE):
            sealed = self._counted(data[start : start + _AT_ONCE])
            self._mac.update(sealed)
            out.append(sealed)
        return b"".join(out)

    def _counted(self, chunk: bytes) -> bytes:
        blocks = -(-len(chunk) // _BLOCK)
        counters = b"".join(
            number.to_bytes(_BLOCK, "little") for number in range(self._block, self._block + blocks)
        )
        self._block += blocks
        mask = self._stream.update(counters)[: len(chunk)]
        mixed = int.from_bytes(chunk, "little") ^ int.from_bytes(mask, "little")
        return mixed.to_bytes(len(chunk), "little")
