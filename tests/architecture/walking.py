"""One test over many things: all that are at fault are told at once.

A test per file and rule is ten thousand of them, and most of the time goes into reporting each.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from typing import Any


def each(name: str, things: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Have the test asked of each thing under that name; parameters of pytest bring their ids."""
    walked = [(getattr(one, "id", None), one) for one in things]

    def walk(test: Callable[..., None]) -> Callable[..., None]:
        signature = inspect.signature(test)
        kept = [one for word, one in signature.parameters.items() if word != name]

        @functools.wraps(test)
        def whole(**fixtures: Any) -> None:
            assert walked, "There is nothing to walk over."
            faults = []
            for label, one in walked:
                value = one if label is None else one.values[0]
                try:
                    test(**fixtures, **{name: value})
                except AssertionError as fault:
                    faults.append(f"{label or value}: {fault}")
            assert not faults, f"{len(faults)} of {len(walked)}:\n" + "\n".join(faults)

        whole.__signature__ = signature.replace(parameters=kept)  # type: ignore[attr-defined]
        return whole

    return walk
