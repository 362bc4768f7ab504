"""Reads an archive sealed by the AES extension of ZIP, written from the format's description."""

from __future__ import annotations

import hashlib
import hmac
import io
import struct
import zipfile
import zlib

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


class WrongSecret(Exception):
    """The passphrase, or the data, is not what it was sealed with."""


def unseal(data: bytes, secret: str) -> dict[str, bytes]:
    """Every entry of the archive, opened, by name; the directory read by Python's own zipfile."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {one.filename: _entry(data, one, secret) for one in archive.infolist()}


def _entry(data: bytes, one: zipfile.ZipInfo, secret: str) -> bytes:
    vendor, letters, strength, method = struct.unpack("<H2sBH", one.extra[4:11])
    assert (one.compress_type, vendor, letters, strength, method) == (99, 2, b"AE", 3, 8)
    named, extra = struct.unpack("<2H", data[one.header_offset + 26 : one.header_offset + 30])
    start = one.header_offset + 30 + named + extra
    body = data[start : start + one.compress_size]
    salt, check, sealed, mac = body[:16], body[16:18], body[18:-10], body[-10:]
    keys = hashlib.pbkdf2_hmac("sha1", secret.encode(), salt, 1000, 66)
    if keys[64:] != check or hmac.new(keys[32:64], sealed, "sha1").digest()[:10] != mac:
        raise WrongSecret
    box = Cipher(algorithms.AES(keys[:32]), modes.ECB()).encryptor()  # noqa: S305  as the format has it
    plain = bytearray()
    for place in range(0, len(sealed), 16):
        mask = box.update((place // 16 + 1).to_bytes(16, "little"))
        plain += bytes(a ^ b for a, b in zip(sealed[place : place + 16], mask, strict=False))
    opened = zlib.decompress(bytes(plain), -15)
    assert len(opened) == one.file_size
    return opened
