"""Collects what `doctor` looks at: checks that say what is wrong and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Literal

import structlog

Level = Literal["ok", "warning", "error"]
log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Finding:
    """One result. ``what`` says what is so, ``mend`` the next thing to do; no secret in either."""

    level: Level
    title: str
    what: str
    mend: str = ""

    def as_dict(self) -> dict[str, str]:
        """Return the finding as plain data."""
        return asdict(self)


Check = Callable[[], Iterable[Finding]]
_checks: dict[str, Check] = {}


def register(name: str) -> Callable[[Check], Check]:
    """Add a function that yields findings; ``name`` identifies it and orders it."""

    def add(check: Check) -> Check:
        _checks[name] = check
        return check

    return add


def run() -> list[Finding]:
    """Run every check; one that breaks is itself a finding and stops no other."""
    found: list[Finding] = []
    for name in sorted(_checks):
        try:
            found.extend(_checks[name]())
        except Exception as error:  # noqa: BLE001 - any fault is a finding
            log.warning("check_broke", check=name, error_class=type(error).__name__)
            found.append(_broken(name, error))
    return found


def _broken(name: str, error: Exception) -> Finding:
    return Finding(
        "error",
        name,
        f"This check could not be made: {type(error).__name__}.",
        "Mend the other findings first and run doctor again.",
    )
