"""What the services refuse before anything is written, said by field."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

EARLIEST: Final = datetime.date(1900, 1, 1)
LATEST: Final = datetime.date(2100, 12, 31)


def refuse(field: str, message: str) -> ValidationError:
    """A complaint about one field."""
    return ValidationError({field: message})


def tidy(text: str) -> str:
    """One line, spaces collapsed."""
    return " ".join(text.split())


def check_text(field: str, text: str, longest: int, *, needed: bool = False) -> None:
    """Refuse what is too long, holds a null character, or is missing."""
    if needed and not text:
        raise refuse(field, _("Write something."))
    if len(text) > longest:
        raise refuse(field, _("At most %(longest)s characters.") % {"longest": longest})
    if "\x00" in text:
        raise refuse(field, _("There is a character in it that cannot be kept."))


def check_dates(**dates: datetime.date | None) -> None:
    """Refuse days nobody can mean."""
    for field, day in dates.items():
        if day is not None and not EARLIEST <= day <= LATEST:
            raise refuse(field, _("The date is out of range."))


def check_known(field: str, value: str, known: Iterable[str]) -> None:
    """Refuse what is in no list."""
    if value not in known:
        raise refuse(field, _("Choose one of the list."))
