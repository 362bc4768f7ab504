"""From nothing to ready: first and later starts of `run.py`, and the memory of all processes.

Installing and building the front end are not counted: they happen once per machine. Size is how
many later starts are taken; the median counts.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from django.conf import settings

from kernel import measure

DEFAULT_SIZE = 3
TARGETS = {
    "first_boot_seconds": {"max": 10.0},
    "later_boot_seconds": {"max": 4.0},
    "memory_mb": {"max": 450.0},
}
# What the caller's own services are called must not reach the installation that is measured.
OURS = ("MC_", "DATABASE_", "BROKER_", "CACHE_", "DJANGO_")
TIMEOUT = 600


def run(size: int) -> dict[str, Any]:
    """Start on a throw-away data directory, then `size` times again."""
    with tempfile.TemporaryDirectory(prefix="mc-boot-") as name:
        data = Path(name)
        data.chmod(0o711)
        first = _check(data)
        later = [_check(data) for _ in range(size)]
    figures = {
        "first_boot_seconds": first["boot_seconds"],
        "later_boot_seconds": statistics.median(report["boot_seconds"] for report in later),
        "memory_mb": max(report["memory_mb"] for report in (first, *later)),
        "steps": first["seconds"],
        "later_boots": size,
    }
    return measure.report("boot", figures, TARGETS, _peer())


def _check(data: Path) -> dict[str, Any]:
    """One `run.py --check`; its report is the last line."""
    command = [sys.executable, str(settings.ROOT / "run.py"), "--check"]
    command += ["--data", str(data), "--port", str(_free_port())]
    env = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    done = subprocess.run(  # noqa: S603 our own command
        command, env=env, capture_output=True, text=True, timeout=TIMEOUT, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"run.py --check ended with {done.returncode}: {done.stderr[-1500:]}")
    report: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return report


def _peer() -> dict[str, Any]:
    """The same machine in the same minute: Python alone, and Django alone with nothing in it."""
    empty = "from django.conf import settings; settings.configure(); import django; django.setup()"
    return {
        "what": "the same Python starting, and loading an empty Django",
        "python_seconds": _timed("pass"),
        "empty_django_seconds": _timed(empty),
    }


def _timed(source: str) -> float:
    begun = time.monotonic()
    subprocess.run([sys.executable, "-c", source], check=True)  # noqa: S603 our own text
    return round(time.monotonic() - begun, 3)


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
