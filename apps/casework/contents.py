"""Tells what a file is by what is in it: its name and what a browser says of it are not asked.

Only what an office is handed is let in, and nothing that runs: a document with macros, an SVG or
an HTML page is none of these.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import Final

from apps.casework.models.papers import Kind
from kernel.packed import BROKEN

MOST_MEMBERS: Final = 2000


@dataclass(frozen=True, slots=True)
class Shape:
    """How a kind of file is given out again."""

    ending: str
    media_type: str


_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_OPEN: Final = "application/vnd.oasis.opendocument."
SHAPES: Final[dict[str, Shape]] = {
    Kind.PDF: Shape("pdf", "application/pdf"),
    Kind.PNG: Shape("png", "image/png"),
    Kind.JPEG: Shape("jpg", "image/jpeg"),
    Kind.WEBP: Shape("webp", "image/webp"),
    Kind.DOCX: Shape("docx", f"{_OFFICE}wordprocessingml.document"),
    Kind.XLSX: Shape("xlsx", f"{_OFFICE}spreadsheetml.sheet"),
    Kind.ODT: Shape("odt", f"{_OPEN}text"),
    Kind.ODS: Shape("ods", f"{_OPEN}spreadsheet"),
}
_MAIN_PART: Final = {"word/document.xml": Kind.DOCX, "xl/workbook.xml": Kind.XLSX}
_OPEN_KINDS: Final = {
    SHAPES[Kind.ODT].media_type.encode(): Kind.ODT,
    SHAPES[Kind.ODS].media_type.encode(): Kind.ODS,
}


def kind_of(data: bytes) -> Kind | None:
    """What it is; None for anything that is not taken in."""
    if data[:5] == b"%PDF-" and b"%%EOF" in data[-2048:]:
        return Kind.PDF
    if data[:8] == b"\x89PNG\r\n\x1a\n" and data[12:16] == b"IHDR" and b"IEND" in data[-64:]:
        return Kind.PNG
    if data[:3] == b"\xff\xd8\xff" and b"\xff\xd9" in data[-64:]:
        return Kind.JPEG
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.WEBP
    if data[:4] == b"PK\x03\x04":
        return _in_archive(data)
    return None


def _in_archive(data: bytes) -> Kind | None:
    """An office document without macros; only its list of parts is read, nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if len(names) > MOST_MEMBERS or any(_runs(name) for name in names):
                return None
            if names and names[0] == "mimetype":
                first = archive.infolist()[0]
                told = archive.read(first) if first.file_size < 100 else b""
                return _OPEN_KINDS.get(told.strip())
    except BROKEN:
        return None
    if "[Content_Types].xml" not in names:
        return None
    return next((kind for part, kind in _MAIN_PART.items() if part in names), None)


def _runs(name: str) -> bool:
    """A part that holds a program."""
    folded = name.lower()
    return "vbaproject" in folded or folded.startswith(("basic/", "scripts/")) or ".." in folded
