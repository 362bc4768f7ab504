"""Hours as people write them, and the few words of a wall display in many languages."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Final

from apps.agenda.hours import Span, overlap

_SPAN = re.compile(
    r"\s*(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*h?s?\.?\s*(?:-|–|—|a|to|hasta)\s*"
    r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*h?s?\.?\s*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[,;/]|\s[ye]\s|\sand\s", re.IGNORECASE)


class NotHours(ValueError):
    """A text that says no hours."""


def read_spans(text: str, *, by_appointment: bool = False) -> list[Span]:
    """The spans of "8:00-12:30, 16 a 19"; NotHours when it is not understood or overlaps."""
    found: list[Span] = []
    for part in _BETWEEN.split(text):
        if not part.strip():
            continue
        match = _SPAN.fullmatch(part)
        if match is None:
            raise NotHours(part.strip())
        opens, closes = (_hour(match[1], match[2]), _hour(match[3], match[4]))
        if opens >= closes:
            raise NotHours(part.strip())
        found.append(Span(opens, closes, by_appointment))
    if overlap(found):
        raise NotHours(text.strip())
    return found


def _hour(hours: str, minutes: str | None) -> datetime.time:
    if int(hours) == 24 and int(minutes or 0) == 0:
        return datetime.time(23, 59)
    try:
        return datetime.time(int(hours), int(minutes or 0))
    except ValueError as error:
        raise NotHours(hours) from error


def written(spans: Iterable[Span], *, by_appointment: bool | None = None) -> str:
    """Spans as "08:00–12:30, 16:00–19:00", all of them or those of one sort."""
    return ", ".join(
        f"{span.opens:%H:%M}–{span.closes:%H:%M}"
        for span in spans
        if by_appointment is None or span.by_appointment == by_appointment
    )


# Language: its own name, then "ticket", "desk", "waiting". Only languages whose words were checked.
SCREEN: Final[dict[str, tuple[str, str, str, str]]] = {
    "es": ("Español", "Número", "Mostrador", "Esperan"),
    "en": ("English", "Number", "Desk", "Waiting"),
    "pt": ("Português", "Senha", "Balcão", "Aguardando"),
    "fr": ("Français", "Numéro", "Guichet", "En attente"),
    "ht": ("Kreyòl ayisyen", "Nimewo", "Biwo", "Ap tann"),
    "zh-Hans": ("简体中文", "号码", "窗口", "等候"),
    "uk": ("Українська", "Номер", "Вікно", "Очікують"),
    "ru": ("Русский", "Номер", "Окно", "Ожидают"),
}
SECOND: Final = tuple((code, row[0]) for code, row in SCREEN.items() if code != "es")
