"""Pictures somebody uploads to be shown and printed: PNG, JPEG and SVG, bounded, written anew.

Nothing of the file is kept as it came: a PNG and a JPEG lose all but their pixels, and of an SVG
only shapes are kept, so that none can run, fetch or tell of anything.
"""

from __future__ import annotations

import json
import re
import struct
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext_lazy as _

from apps.training import jpegs

PNG: Final = "image/png"
JPEG: Final = "image/jpeg"
SVG: Final = "image/svg+xml"
LARGEST: Final = 200 * 1024
MOST_PIXELS: Final = 1600
MOST_SHAPES: Final = 2000
ACCEPTED: Final = ".png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml"
BOUNDS: Final = _("PNG, JPEG or SVG, of up to 200 KB and 1600 pixels a side.")
REFUSED: Final = _(
    "It can't be kept. What can: a PNG of 8 bits that is not interlaced, a JPEG in colours of a "
    "screen, or an SVG of shapes alone (texts as outlines, without styles, links or pictures)."
)
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
# Samples of a pixel by type of colour: grey, colours, palette, grey and colours with transparency.
_SAMPLES: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_KEPT: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_SPACE: Final = "{http://www.w3.org/2000/svg}"
_SHAPES: Final = frozenset(
    {
        *("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("defs", "linearGradient", "radialGradient", "stop", "clipPath"),
    }
)
_SKIPPED: Final = frozenset({"title", "desc", "metadata"})
_ATTRIBUTES: Final = frozenset(
    {
        *("id", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy"),
        *("width", "height", "viewBox", "points", "transform", "preserveAspectRatio"),
        *("fill", "fill-rule", "fill-opacity", "clip-rule", "clip-path", "opacity", "color"),
        *("stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"),
        *("stroke-dasharray", "stroke-dashoffset", "stroke-opacity", "offset", "stop-color"),
        *("stop-opacity", "gradientUnits", "gradientTransform", "spreadMethod", "clipPathUnits"),
    }
)
_DECLARATION: Final = re.compile(r"^\ufeff?\s*<\?xml[^>]*\?>")
_REFERENCE: Final = re.compile(r"url\(\s*#[\w.-]+\s*\)")


class NotAPicture(Exception):
    """It is no PNG, JPEG or SVG of the sort that is taken."""


def cleaned(data: bytes) -> tuple[str, bytes]:
    """The media type of a picture, and the picture written anew. Raises NotAPicture."""
    if not data or len(data) > LARGEST:
        raise NotAPicture
    if data.startswith(_SIGNATURE):
        return PNG, _png(data)
    if data.startswith(jpegs.SIGNATURE):
        return JPEG, _jpeg(data)
    return SVG, _svg(data)


def printable(media: str, data: bytes) -> tuple[str, str]:
    """What a template calls its format, and the picture as text: a drawing, or a list of bytes."""
    if media == SVG:
        return "svg", data.decode()
    return ("png" if media == PNG else "jpg"), json.dumps([*data], separators=(",", ":"))


def _jpeg(data: bytes) -> bytes:
    made = jpegs.cleaned(data, MOST_PIXELS)
    if made is None:
        raise NotAPicture
    return made


def _png(data: bytes) -> bytes:
    kept = [(name, body) for name, body in _chunks(data) if name in _KEPT]
    if not kept or kept[0][0] != b"IHDR" or kept[-1][0] != b"IEND" or len(kept[0][1]) != 13:
        raise NotAPicture
    width, height, depth, colour, packing, filtering, lines = struct.unpack(">IIBBBBB", kept[0][1])
    if not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        raise NotAPicture
    if (depth, packing, filtering, lines) != (8, 0, 0, 0) or colour not in _SAMPLES:
        raise NotAPicture
    whole = height * (1 + width * _SAMPLES[colour])
    _unpack(b"".join(body for name, body in kept if name == b"IDAT"), whole)
    if colour == 3 and not any(name == b"PLTE" for name, _body in kept):
        raise NotAPicture
    return _SIGNATURE + b"".join(_chunk(name, body) for name, body in kept)


def _unpack(packed: bytes, whole: int) -> None:
    """Refuse pixels that are not exactly as many as the header says, whatever they unpack to."""
    reader = zlib.decompressobj()
    try:
        if len(reader.decompress(packed, whole + 1)) != whole:
            raise NotAPicture
    except zlib.error as error:
        raise NotAPicture from error


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(data):
        if at + 12 > len(data):
            raise NotAPicture
        (size,) = struct.unpack_from(">I", data, at)
        name, end = data[at + 4 : at + 8], at + 8 + size
        if end + 4 > len(data) or struct.unpack_from(">I", data, end)[0] != zlib.crc32(
            data[at + 4 : end]
        ):
            raise NotAPicture
        yield name, data[at + 8 : end]
        if name == b"IEND":
            return
        at = end + 4


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _svg(data: bytes) -> bytes:
    try:
        text = _DECLARATION.sub("", data.decode("utf-8"), count=1)
    except UnicodeDecodeError as error:
        raise NotAPicture from error
    # Without a document type nothing can be named that unfolds or is fetched.
    if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
        raise NotAPicture
    try:
        root = ET.fromstring(text)  # noqa: S314
    except ET.ParseError as error:
        raise NotAPicture from error
    if root.tag != f"{_SPACE}svg" or not ({"viewBox"} <= {*root.attrib}):
        raise NotAPicture
    if sum(1 for _each in root.iter()) > MOST_SHAPES:
        raise NotAPicture
    made = _shape(root, 0)
    if made is None:
        raise NotAPicture
    made.set("xmlns", "http://www.w3.org/2000/svg")
    return bytes(ET.tostring(made, encoding="utf-8"))


def _shape(told: ET.Element, depth: int) -> ET.Element | None:
    """The same shape with what is known of it; None of what editors write for themselves."""
    if not told.tag.startswith(_SPACE):
        return None
    name = told.tag.removeprefix(_SPACE)
    if name in _SKIPPED:
        return None
    if name not in _SHAPES or depth > 40:
        raise NotAPicture
    made = ET.Element(name)
    for attribute, value in {**told.attrib, **_styled(told.attrib.get("style", ""))}.items():
        if attribute in _ATTRIBUTES and _harmless(value):
            made.set(attribute, value)
    for each in told:
        shape = _shape(each, depth + 1)
        if shape is not None:
            made.append(shape)
    return made


def _styled(style: str) -> dict[str, str]:
    """What a style says, as attributes."""
    pairs = (part.partition(":") for part in style.split(";") if ":" in part)
    return {name.strip(): value.strip() for name, _colon, value in pairs}


def _harmless(value: str) -> bool:
    """Whether it names nothing outside the picture."""
    left = _REFERENCE.sub("", value).lower()
    return not any(sign in left for sign in ("url(", "\\", "javascript", "data:", "//"))
