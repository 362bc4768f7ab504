"""Pictures that tests send: one of each sort, and what they are made of."""

from __future__ import annotations

import base64
import struct
import zlib

SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40">'
    b'<defs><linearGradient id="a"><stop offset="0" stop-color="#036"/></linearGradient></defs>'
    b'<rect width="100" height="40" style="fill:url(#a)"/></svg>'
)
JPEG = base64.b64decode(
    "/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5"
    "moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk"
    "pKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAHBAAAQMFAAAAAAAAAAAAAA"
    "AAABESFBUlQoLR/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQT/xAAZEQACAwEAAAAAAAAAAAAAAAAAEQEDBEL/2gAMAwEA"
    "AhEDEQA/AIjeuNXyjrq3oA1ymV6+T//Z"
)
WIDE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 60">'
    b'<rect width="600" height="60" fill="#036"/></svg>'
)


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(
    width: int = 60, height: int = 20, *, pixels: bytes | None = None, extra: bytes = b""
) -> bytes:
    """A picture of one colour."""
    rows = pixels if pixels is not None else (b"\0" + b"\xc8\x1e\x3c\xff" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + extra
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def svg(inside: bytes) -> bytes:
    return b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' + inside + b"</svg>"


def piece(sign: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, sign, len(body) + 2) + body
