"""How long until a new city can be signed in to, with few and with many cities present.

Peer, in the same run: the same tables made by running the migrations, as stock
django-tenants does. The unit of `--size` is cities.
"""

import json
from statistics import median
from subprocess import Popen
from typing import Any, Final

from kernel.measure import report
from migraciudades.measuring import throwaway

DEFAULT_SIZE: Final = 200
POINTS: Final = (5, 50, 200)
SAMPLES: Final = 5
TARGET_SECONDS: Final = 0.6


def run(size: int) -> dict[str, Any]:
    """Provision up to `size` cities, timing the ones made at each point."""
    points = [point for point in POINTS if point <= size] or [size]
    figures: dict[str, float] = {}
    targets = {}
    with throwaway.database("benchprovision") as environment:
        process = throwaway.start("provisioner", environment=environment)
        try:
            _ready(process)
            # Each takes half a minute: a small run is content with one.
            peers = 2 if size >= POINTS[1] else 1
            stock = [_ask(process, f"stock stock_{n}") for n in range(peers)]
            made = 0
            for point in points:
                while made < point:
                    made += 1
                    _ask(process, f"city c{made:04d}")
                samples = [_ask(process, f"city p{point:04d}-{n}") for n in range(SAMPLES)]
                figures[f"seconds_with_{point}_cities"] = round(median(samples), 3)
                figures[f"worst_with_{point}_cities"] = round(max(samples), 3)
                targets[f"seconds_with_{point}_cities"] = {"max": TARGET_SECONDS}
        finally:
            throwaway.stop(process)
    figures["seconds_by_migrations"] = round(median(stock), 3)
    last = figures[f"seconds_with_{points[-1]}_cities"]
    figures["times_faster"] = round(figures["seconds_by_migrations"] / last, 1)
    return report("provision", figures, targets, peer="the same tables by running the migrations")


def _ready(process: "Popen[str]") -> None:
    if process.stdout is None or process.stdout.readline().strip() != "ready":
        raise ChildProcessError("the provisioner did not start")


def _ask(process: "Popen[str]", line: str) -> float:
    return float(json.loads(throwaway.ask(process, line)))
