"""The draw: two-sided geometric noise from the operating system's randomness, by OpenDP."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

#: A distinct person adds at most one to one cell of a table, so all cells share one ε.
SENSITIVITY = 1


def draw(exact: Mapping[str, int], epsilon: Decimal) -> dict[str, int]:
    """The protected integers of one table. Never call it twice for one table: see ADR 0010."""
    values: list[int] = _measurement(epsilon)(list(exact.values()))
    return dict(zip(exact, values, strict=True))


@cache
def _measurement(epsilon: Decimal) -> Any:
    # OpenDP weighs about 40 MB: only the process that draws pays for it.
    import opendp.prelude as dp

    dp.enable_features("contrib")
    measurement: Any = dp.m.make_geometric(
        dp.vector_domain(dp.atom_domain(T=int)),
        dp.l1_distance(T=int),
        scale=SENSITIVITY / float(epsilon),
    )
    if Decimal(str(measurement.map(d_in=SENSITIVITY))) > epsilon:
        raise ArithmeticError("the measurement spends more than its table may")
    return measurement
