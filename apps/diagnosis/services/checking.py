"""What the services refuse before anything is written, said by field."""

from __future__ import annotations

import datetime
import re
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

EARLIEST: Final = datetime.date(1990, 1, 1)
LATEST: Final = datetime.date(2100, 12, 31)
_UNWRITABLE: Final = re.compile(r"[\x01-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def refuse(field: str, message: str) -> ValidationError:
    """A complaint about one field."""
    return ValidationError({field: message})


def line(text: str) -> str:
    """One line, spaces collapsed."""
    return _writable(" ".join(text.split()))


def lines(text: str) -> str:
    """A text of several lines, the same however the browser ends them."""
    return _writable(text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _writable(text: str) -> str:
    """Without what nobody writes on purpose and no document can hold, as comes along in a paste.

    A null character stays, to be refused: nobody pastes that.
    """
    return _UNWRITABLE.sub("", text)


def check_text(field: str, text: str, longest: int, *, needed: bool = False) -> None:
    """Refuse what is too long, holds a null character, or is missing."""
    if needed and not text:
        raise refuse(field, _("Write it: it can't stay empty."))
    if len(text) > longest:
        raise refuse(field, _("At most %(longest)s characters.") % {"longest": longest})
    if "\x00" in text:
        raise refuse(field, _("There is a character in it that can't be kept."))


def check_day(field: str, day: datetime.date | None) -> None:
    """Refuse a day nobody can mean."""
    if day is not None and not EARLIEST <= day <= LATEST:
        raise refuse(field, _("The date is out of range."))
