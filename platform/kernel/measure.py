"""Gives every measurement the same shape, so that one reader understands all of them."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from typing import Any

Figure = int | float
Targets = Mapping[str, Mapping[str, Figure]]


def machine() -> dict[str, Any]:
    """Return what the figures depend on, without any name of the machine."""
    return {
        "system": platform.system(),
        "architecture": platform.machine(),
        "cpus": os.cpu_count() or 1,
        "python": platform.python_version(),
    }


def report(
    name: str,
    figures: Mapping[str, Any],
    targets: Targets | None = None,
    peer: Mapping[str, Any] | str | None = None,
) -> dict[str, Any]:
    """Return ``{"name", "machine", "figures", "targets", "ok", "peer"}``.

    ``targets`` names a figure and its bounds, both allowed values: ``{"ratio": {"max": 1.25}}`` or
    ``{"rows": {"min": 1}}``. A target whose figure is missing is missed. ``peer`` is what the
    figures were compared with in the same run.
    """
    wanted = {figure: dict(bounds) for figure, bounds in (targets or {}).items()}
    return {
        "name": name,
        "machine": machine(),
        "figures": dict(figures),
        "targets": wanted,
        "ok": not missed(figures, wanted),
        "peer": peer,
    }


def missed(figures: Mapping[str, Any], targets: Targets) -> list[str]:
    """Return the names of the targets that the figures do not meet."""
    return [name for name, bounds in targets.items() if not _met(figures.get(name), bounds)]


def _met(figure: Any, bounds: Mapping[str, Figure]) -> bool:
    unknown = set(bounds) - {"min", "max"}
    if unknown or not bounds:
        raise ValueError("A target has min, max or both.")
    if not isinstance(figure, int | float):
        return False
    over = "min" in bounds and not figure >= bounds["min"]
    under = "max" in bounds and not figure <= bounds["max"]
    return not (over or under)
