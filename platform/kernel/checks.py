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
# Checks by what becomes of the others: without its ground nothing stands but what stands alone.
_ground: set[str] = set()
_alone: set[str] = set()


def register(name: str, *, ground: bool = False, alone: bool = False) -> Callable[[Check], Check]:
    """Add a function that yields findings; ``name`` identifies it and orders it.

    When a check that is ``ground`` finds an error, only those that are ``alone`` follow it: what
    else is wrong would be its echo.
    """

    def add(check: Check) -> Check:
        _checks[name] = check
        (_ground.add if ground else _ground.discard)(name)
        (_alone.add if alone else _alone.discard)(name)
        return check

    return add


def run() -> list[Finding]:
    """Run every check; one that breaks is itself a finding and stops no other."""
    found: list[Finding] = []
    sunk = False
    for name in sorted(_checks):
        if sunk and name not in _alone:
            continue
        try:
            own = list(_checks[name]())
            found += own
            sunk = sunk or (name in _ground and any(each.level == "error" for each in own))
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
