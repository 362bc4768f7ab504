"""The draw itself: its size, its shape, and its ε audited on neighbouring data."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from collections import Counter
from decimal import Decimal

import pytest

from apps.observatory.rules import usual_adjustment
from apps.statistics import noise

EPSILON = Decimal("0.5")
DRAWS = 100_000
#: Below so many the ratio of two counts says more of chance than of ε.
ENOUGH = 1500


def _draws(exact: int, number: int = DRAWS) -> list[int]:
    """So many independent draws for one figure; cells are independent, so one table gives them."""
    return list(noise.draw(dict.fromkeys(map(str, range(number)), exact), EPSILON).values())


def test_the_adjustment_is_what_the_note_says() -> None:
    """2 on average, rarely over 6."""
    sizes = [abs(value - 41) for value in _draws(41)]
    assert sum(sizes) / DRAWS == pytest.approx(1.92, abs=0.05)
    assert sum(size > 6 for size in sizes) / DRAWS == pytest.approx(0.038, abs=0.006)
    assert usual_adjustment(EPSILON) == 2
    assert sum(_draws(41)) / DRAWS == pytest.approx(41, abs=0.05)


def audited_epsilon(with_one: list[int], without: list[int]) -> float:
    """The largest log-ratio of any outcome or tail, where counts are large enough to tell."""
    here, there = Counter(with_one), Counter(without)
    outcomes = sorted(here.keys() | there.keys())
    events = [
        *([outcome] for outcome in outcomes),
        *(outcomes[:place] for place in range(1, len(outcomes))),
        *(outcomes[place:] for place in range(1, len(outcomes))),
    ]
    worst = 0.0
    for event in events:
        pair = sum(here[each] for each in event), sum(there[each] for each in event)
        if min(pair) >= ENOUGH:
            worst = max(worst, abs(math.log(pair[0] / pair[1])))
    return worst


def test_epsilon_audited_on_neighbouring_data() -> None:
    """Two counts that differ by one person: no outcome is likelier by more than e to the ε."""
    found = audited_epsilon(_draws(12), _draws(11))
    assert 0.4 < found < float(EPSILON) + 0.1


def test_the_audit_would_notice_too_little_noise() -> None:
    strong = noise.draw(dict.fromkeys(map(str, range(DRAWS)), 12), Decimal(1)).values()
    other = noise.draw(dict.fromkeys(map(str, range(DRAWS)), 11), Decimal(1)).values()
    assert audited_epsilon(list(strong), list(other)) > 0.85


def test_only_the_process_that_draws_carries_the_library() -> None:
    """OpenDP weighs about 40 MB; a page that shows figures must not load it."""
    code = (
        "import sys, django; django.setup()\n"
        "import apps.statistics.views, apps.statistics.api, apps.observatory.views\n"
        "sys.exit(any(name.startswith('opendp') for name in sys.modules))"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=env).returncode == 0
