"""Rows that are read anew each time they are gone through, instead of being held."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, overload

from kernel.sheets.cells import Row

# What is looked at to find a table and judge its columns.
HEAD = 1_200


class Streamed(Sequence[Row]):
    """A sequence of rows whose beginning is held; the rest is only gone through in order.

    Its length is that of what is held: going through all of it is how to know it.
    """

    def __init__(self, opened: Callable[[], Iterator[Row]]) -> None:
        self._opened = opened
        self._head = list(islice(opened(), HEAD))

    def __iter__(self) -> Iterator[Row]:
        return self._opened()

    def __len__(self) -> int:
        return len(self._head)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: Any) -> Any:
        return self._head[index]
