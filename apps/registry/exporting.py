"""Consultations as CSV for a spreadsheet, without names, documents, phones or notes.

Ages go out in the census' five-year bands: the day, the nationality and the exact
age together would point at one person.
"""

from __future__ import annotations

import csv
import io
import tempfile
from typing import IO

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from apps.registry import countries
from apps.registry.models import Consultation
from apps.registry.selectors import CodeBook

BATCH = 1000
IN_MEMORY = 1_000_000
LAST_BAND = 85
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def age_band(age: int | None) -> str:
    """ "30-34"; "85+" for the last band; "" when not known."""
    if age is None:
        return ""
    if age >= LAST_BAND:
        return f"{LAST_BAND}+"
    start = age - age % 5
    return f"{start}-{start + 4}"


def harmless(text: str) -> str:
    """A cell no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def csv_file(rows: QuerySet[Consultation], book: CodeBook) -> IO[bytes]:
    """A file with ";" and a mark of UTF-8, as Spanish spreadsheets open it.

    It is finished before it is sent: rows read while sending would be read after
    the request has left its city.
    """
    file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(heads())
    plain = rows.select_related(None).defer("note", "correction")
    with transaction.atomic():
        for row in plain.iterator(chunk_size=BATCH):
            writer.writerow([harmless(cell) for cell in cells(row, book)])
    text.flush()
    text.detach()
    file.seek(0)
    return file


def heads() -> list[str]:
    """The heads of the columns that name nobody."""
    return [
        _("Day"),
        _("Subject"),
        _("Subject code"),
        _("Result"),
        _("Nationality"),
        _("Gender"),
        _("Age"),
        _("Channel"),
        _("Language"),
        _("Interpreter"),
        _("Other subjects"),
        _("Anonymous"),
    ]


def cells(row: Consultation, book: CodeBook) -> list[str]:
    """One consultation under those heads."""
    return [
        row.contacted_on.isoformat(),
        book.label("subject", row.subject),
        book.national("subject", row.subject),
        book.label("result", row.result),
        countries.label(row.nationality),
        book.label("gender", row.gender),
        age_band(row.age_at_contact),
        book.label("channel", row.channel),
        book.label("language", row.language),
        book.label("interpreter", row.interpreter),
        ", ".join(book.label("subject", code) for code in row.other_subjects),
        _("yes") if row.anonymous else _("no"),
    ]
