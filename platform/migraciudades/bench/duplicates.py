"""How well duplicates are found among invented people, one record in twenty a second one.

Strangers share common names and years, households share surnames, phones and neighbouring
documents. The figures stand beside those of a plain query for equal documents, or equal names and
years, over the same people. The unit of `--size` is records; three seeds are drawn in cities of
their own and the worst figure of the three counts.
"""

import json
from typing import Any, Final

from kernel.measure import report
from migraciudades.measuring import throwaway

DEFAULT_SIZE: Final = 50_000
SEEDS: Final = (20260101, 7, 424242)
TARGETS: Final = {
    "precision_same": {"min": 0.98},
    "recall_offered": {"min": 0.95},
}
WORST: Final = ("precision_same", "recall_offered", "recall_same", "precision_offered")


def run(size: int) -> dict[str, Any]:
    """The worst of what each seed shows, and each seed by itself."""
    each = [_one(size, seed) for seed in SEEDS]
    figures = {name: min(one[name] for one in each) for name in WORST}
    figures |= {
        "search_seconds": max(one["search_seconds"] for one in each),
        "one_person_p95_ms": max(one["one_person_p95_ms"] for one in each),
        "memory_mb": max(one["memory_mb"] for one in each),
        "seeds": each,
    }
    peer = {
        "what": "equal document, or equal folded name and year of birth, by SQL",
        "precision": min(one["plain_precision"] for one in each),
        "recall": min(one["plain_recall"] for one in each),
    }
    return report("duplicates", figures, TARGETS, peer)


def _one(size: int, seed: int) -> dict[str, Any]:
    with throwaway.database("benchduplicates") as environment:
        worker = throwaway.start("namesake_city", environment=environment)
        try:
            if worker.stdout is None or worker.stdout.readline().strip() != "ready":
                raise ChildProcessError("the city of namesakes did not start")
            told: dict[str, Any] = json.loads(throwaway.ask(worker, f"{size} {seed}"))
            return told
        finally:
            throwaway.stop(worker)
