"""Takes out of log lines and error reports what could tell of a person.

Three nets, one behind the other: keys that name such things, texts that look like them, and for
lines of libraries and for exceptions the template or the class only, never the values in it.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator, Mapping, MutableMapping
from types import TracebackType
from typing import Any

REMOVED = "[removed]"
_KEYS = re.compile(
    r"name|mail|phone|document|number|note|birth|nationality|gender|password|passphrase|token|"
    r"secret|cookie|authorization|session|body|query|path|url|referer|address|payload|args|params|"
    r"search|text|value",
    re.IGNORECASE,
)
# Names of things of the program that the words above would catch.
KEPT = frozenset({"route", "scope", "logger", "level", "event", "timestamp", "error_class"})
_MAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"']+")
# From seven digits on: the shortest document or phone number; a month (2026-11) stays.
_DIGITS = re.compile(r"(?<![0-9A-Fa-f-])\+?\d(?:[ .\-()]?\d){6,}(?![0-9A-Fa-f-])")
_QUERY = re.compile(r"\?[^\s\"']+")
_LONGEST = 500


def scrub_text(value: str) -> str:
    """Return ``value`` without mail addresses, long numbers and query strings, and cut short."""
    clean = _MAIL.sub(REMOVED, value)
    clean = _QUERY.sub("?" + REMOVED, clean)
    clean = _DIGITS.sub(REMOVED, clean)
    return clean[:_LONGEST]


def scrub_value(value: Any) -> Any:
    """Return plain data without what could tell of a person."""
    if isinstance(value, str):
        return scrub_text(value)
    if isinstance(value, Mapping):
        return {str(key): scrub_entry(str(key), inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [scrub_value(inner) for inner in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return type(value).__name__ if not _is_identifier(value) else str(value)


def _is_identifier(value: Any) -> bool:
    return type(value).__name__ in {"UUID", "date", "datetime", "timedelta", "Decimal"}


def scrub_entry(key: str, value: Any) -> Any:
    """Return the value that may stand under ``key``."""
    if key in KEPT or key.endswith("_id"):
        return value if isinstance(value, str | int | float | bool) else str(value)
    if _KEYS.search(key) and not isinstance(value, bool | int | float):
        return REMOVED
    return scrub_value(value)


def processor(
    _logger: object, _method: str, event_dict: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Scrub one structlog line, for the chain of processors."""
    for key in list(event_dict):
        if not key.startswith("_"):
            event_dict[key] = scrub_entry(key, event_dict[key])
    event_dict["event"] = scrub_text(str(event_dict.get("event", "")))
    return event_dict


def exception_lines(error: BaseException) -> list[str]:
    """Return classes and places of an error and its causes; never messages, which quote values.

    PostgreSQL's own messages hold the offending row: ``Key (email)=(…) already exists``.
    """
    lines: list[str] = []
    for one in _chain(error):
        kind = type(one)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        lines.extend(_frames(one.__traceback__))
    return lines


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or (
            None if current.__suppress_context__ else current.__context__
        )


def _frames(trace: TracebackType | None) -> list[str]:
    places = traceback.extract_tb(trace)[-25:]
    return [f"  {_short(place.filename)}:{place.lineno} {place.name}" for place in places]


def _short(filename: str) -> str:
    """Return the end of a path: enough to find the file, without the machine's directories."""
    return "/".join(filename.replace("\\", "/").split("/")[-3:])
