"""What the services refuse before anything is written, said by field."""

from __future__ import annotations

import datetime
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from kernel.text import writable

EARLIEST: Final = datetime.date(1990, 1, 1)
LATEST: Final = datetime.date(2100, 12, 31)


def refuse(field: str, message: str) -> ValidationError:
    """A complaint about one field."""
    return ValidationError({field: message})


def line(text: str) -> str:
    """One line, spaces collapsed."""
    return _kept(" ".join(text.split()))


def lines(text: str) -> str:
    """A text of several lines, the same however the browser ends them."""
    return _kept(text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _kept(text: str) -> str:
    """What of it can be written down; a null character stays, to be refused: nobody pastes that."""
    return "\x00".join(writable(part) for part in text.split("\x00"))


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
