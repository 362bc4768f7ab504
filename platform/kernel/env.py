"""Reads settings from the environment and says plainly which one is missing or wrong.

Every reader returns a usable value even when the variable is bad and remembers the problem;
``finish()`` at the end of the settings module stops start-up with all of them at once, so that
nobody mends one variable only to meet the next.
"""

from __future__ import annotations

import base64
import binascii
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit


class SettingError(Exception):
    """One or more settings are missing or wrong; the message says which, why, and an example."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(["The settings are not complete:", *self.problems]))


@dataclass(frozen=True)
class Variable:
    """One variable that was read: for `doctor` and for the list of settings in the documents."""

    name: str
    kind: str
    example: str
    required: bool
    about: str


_seen: dict[str, Variable] = {}
_problems: dict[str, str] = {}
_source: Mapping[str, str] = os.environ


def _problem(name: str, what: str, example: str) -> None:
    _problems[name] = f"- {name} {what}. Example: {name}={example}"


def _read(name: str, kind: str, example: str, default: object, about: str) -> str | None:
    _seen[name] = Variable(name, kind, example, default is None, about)
    _problems.pop(name, None)
    raw = _source.get(name, "").strip()
    if raw:
        return raw
    if default is None:
        _problem(name, "is missing", example)
    return None


def text(
    name: str, *, example: str, default: str | None = None, minimum: int = 0, about: str = ""
) -> str:
    """Return a text; ``minimum`` is its least length (for secrets)."""
    raw = _read(name, "text", example, default, about)
    if raw is None:
        return default or ""
    if len(raw) < minimum:
        _problem(name, f"is too short: at least {minimum} characters are needed", example)
    return raw


def flag(name: str, *, example: str = "1", default: bool | None = None, about: str = "") -> bool:
    """Return a yes or no; 1/0, true/false, yes/no and on/off are understood."""
    raw = _read(name, "flag", example, default, about)
    if raw is None:
        return bool(default)
    low = raw.lower()
    if low in {"1", "true", "yes", "on"}:
        return True
    if low not in {"0", "false", "no", "off"}:
        _problem(name, "must be 0 or 1", example)
    return False


def integer(
    name: str,
    *,
    example: str,
    default: int | None = None,
    minimum: int | None = None,
    maximum: int | None = None,
    about: str = "",
) -> int:
    """Return a whole number between ``minimum`` and ``maximum``, both included."""
    raw = _read(name, "integer", example, default, about)
    if raw is None:
        return default or 0
    try:
        value = int(raw)
    except ValueError:
        _problem(name, "must be a whole number", example)
        return default or 0
    if minimum is not None and value < minimum:
        _problem(name, f"must be at least {minimum}", example)
    if maximum is not None and value > maximum:
        _problem(name, f"must be at most {maximum}", example)
    return value


def choice(
    name: str,
    *,
    choices: Iterable[str],
    example: str,
    default: str | None = None,
    about: str = "",
) -> str:
    """Return one of ``choices``."""
    allowed = tuple(choices)
    raw = _read(name, "choice", example, default, about)
    if raw is None:
        return default or allowed[0]
    if raw not in allowed:
        _problem(name, f"must be one of {', '.join(allowed)}", example)
        return default or allowed[0]
    return raw


def url(
    name: str,
    *,
    example: str,
    schemes: Iterable[str] = (),
    default: str | None = None,
    about: str = "",
) -> str:
    """Return an address whose scheme is one of ``schemes``; the value is never put in a message."""
    raw = _read(name, "url", example, default, about)
    if raw is None:
        return default or ""
    allowed = tuple(schemes)
    parts = _split(raw)
    if parts is None or not parts.scheme or not (parts.netloc or parts.path):
        _problem(name, "is not an address", example)
    elif allowed and parts.scheme not in allowed:
        _problem(name, f"must start with {' or '.join(f'{one}://' for one in allowed)}", example)
    return raw


def _split(raw: str) -> SplitResult | None:
    try:
        parts = urlsplit(raw)
        _ = parts.port
    except ValueError:
        return None
    return parts


def key_bytes(
    name: str, *, length: int = 32, example: str, default: bytes | None = None, about: str = ""
) -> bytes:
    """Return the bytes of a base64 key of exactly ``length`` bytes."""
    raw = _read(name, "key", example, default, about)
    if raw is None:
        return default if default is not None else bytes(length)
    return _key(name, raw, length, example)


def several_keys(
    name: str, *, length: int = 32, example: str, about: str = ""
) -> tuple[bytes, ...]:
    """Return the bytes of base64 keys parted by commas; none where the variable is not set."""
    raw = _read(name, "keys", example, (), about) or ""
    told = (each.strip() for each in raw.split(","))
    return tuple(_key(name, each, length, example) for each in told if each)


def _key(name: str, raw: str, length: int, example: str) -> bytes:
    try:
        value = base64.b64decode(raw.replace("-", "+").replace("_", "/"), validate=True)
    except (binascii.Error, ValueError):
        _problem(name, "is not base64", example)
        return bytes(length)
    if len(value) != length:
        _problem(name, f"must be {length} bytes in base64, not {len(value)}", example)
        return bytes(length)
    return value


def variables() -> list[Variable]:
    """Return every variable read so far, by name."""
    return [_seen[name] for name in sorted(_seen)]


def problems() -> list[str]:
    """Return the problems found so far, one sentence each."""
    return [_problems[name] for name in sorted(_problems)]


def finish() -> None:
    """Raise SettingError with every problem found since start-up, if there is any."""
    if _problems:
        raise SettingError(problems())
