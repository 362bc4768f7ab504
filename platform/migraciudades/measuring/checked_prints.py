"""Whether printed certificates are what they claim: kept for decades, and leading to their page.

Asked by the libraries of development (requirements-dev.txt): veraPDF judges each document, and a
telephone's reader of QR codes reads the first page as it is printed.
"""

import html
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from migraciudades.measuring import verapdf

ANSWERED: Final = 200
_TOLD: Final = re.compile(r"<dd>(.*?)</dd>", re.DOTALL)


def failures(documents: Sequence[bytes]) -> int:
    """How many documents veraPDF finds a fault with: PDF/A-2a and PDF/UA-1."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{at}.pdf" for at in range(len(documents))]
        for path, document in zip(paths, documents, strict=True):
            path.write_bytes(document)
        return sum(map(bool, verapdf.faults(paths).values()))


def followed(documents: Sequence[bytes], issued: Sequence[Any]) -> dict[str, int]:
    """How many codes were read and followed, and how many led to anything but the page meant.

    A page that is meant answers, and says the name, course, hours and date of the certificate and
    nothing besides.
    """
    wanted = {one.code: _said(one) for one in issued}
    wrong = 0
    for document in documents:
        [address] = codes(document)
        code = urlsplit(address).path.rstrip("/").rsplit("/", 1)[-1]
        said = _page(address)
        wrong += said is None or said != wanted.pop(code, None)
    return {"qr_codes_followed": len(documents), "qr_codes_astray": wrong}


def codes(document: bytes) -> list[str]:
    """What a telephone reads off the first page as it is printed."""
    import pypdfium2
    import zxingcpp

    bitmap = pypdfium2.PdfDocument(document)[0].render(scale=2, grayscale=True)
    image: Any = memoryview(bytes(bitmap.buffer)).cast("B", (bitmap.height, bitmap.stride))
    return [found.text for found in zxingcpp.read_barcodes(image)]


def _page(address: str) -> list[str] | None:
    """What is told to somebody without an account at that address; None unless it answers."""
    from django.test import Client

    asked = urlsplit(address)
    answer = Client(headers={"Host": asked.netloc, "Accept-Language": "es"}).get(asked.path)
    if answer.status_code != ANSWERED:
        return None
    return [html.unescape(one).strip() for one in _TOLD.findall(answer.content.decode())]


def _said(one: Any) -> list[str]:
    from django.utils import translation
    from django.utils.formats import date_format

    from apps.training import printing

    with translation.override("es-ar"):
        days = [date_format(day, "DATE_FORMAT") for day in (one.issued_on, one.valid_until) if day]
        return [one.name, one.course, printing.hours(one.hours), *days]
