"""JPEG read piece by piece: what an eye sees is kept, what a camera noted is not."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

SIGNATURE: Final = b"\xff\xd8\xff"
_START: Final = b"\xff\xd8"
_END: Final = 0xD9
_SCAN: Final = 0xDA
# Every row at once, and coarse before fine; nothing else is read everywhere.
_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})
_TABLES: Final = frozenset({0xC4, 0xDB, 0xDD})
# How Adobe's programs say which colours they mean; without it red may be read as brightness.
_ADOBE: Final = 0xEE
_NOTES: Final = frozenset({*range(0xE0, 0xF0), 0xFE}) - {_ADOBE}
# Each goes over the whole picture again, however little it says.
_MOST_SCANS: Final = 20


def cleaned(data: bytes, most_pixels: int) -> bytes | None:
    """The same picture without what is no part of it; None of what is no such picture."""
    try:
        pieces = [one for one in _pieces(data) if one[0] not in _NOTES]
        frames = [body for sign, body, _after in pieces if sign in _FRAMES]
        fits = len(frames) == 1 and _fits(frames[0], most_pixels)
    except (struct.error, IndexError, ValueError):
        return None
    signs = [sign for sign, _body, _after in pieces]
    known = _FRAMES | _TABLES | {_SCAN, _ADOBE}
    if not fits or not set(signs) <= known or not 1 <= signs.count(_SCAN) <= _MOST_SCANS:
        return None
    out = [_START]
    for sign, body, after in pieces:
        if sign != _ADOBE or (len(body) == 12 and body.startswith(b"Adobe")):
            out.append(struct.pack(">BBH", 0xFF, sign, len(body) + 2) + body + after)
    return b"".join([*out, b"\xff\xd9"])


def _fits(body: bytes, most_pixels: int) -> bool:
    depth, height, width, parts = struct.unpack_from(">BHHB", body)
    within = 0 < width <= most_pixels and 0 < height <= most_pixels
    # Grey or three colours: four are for presses, and a print for decades can't say which.
    return depth == 8 and within and parts in (1, 3) and len(body) == 6 + 3 * parts


def _pieces(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Sign, content and the pixels that follow it, until the end of the picture."""
    at = len(_START)
    while True:
        if data[at] != 0xFF:
            raise IndexError
        while data[at + 1] == 0xFF:
            at += 1
        sign = data[at + 1]
        if sign == _END:
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        begun, ended = at + 4, at + 2 + length
        if length < 2 or ended > len(data):
            raise IndexError
        at = _after_pixels(data, ended) if sign == _SCAN else ended
        yield sign, data[begun:ended], data[ended:at]


def _after_pixels(data: bytes, at: int) -> int:
    """Where the next piece begins: pixels hold marks of their own, which are none."""
    while True:
        at = data.index(b"\xff", at)
        follows = data[at + 1]
        if follows != 0 and not 0xD0 <= follows <= 0xD7:
            return at
        at += 2
