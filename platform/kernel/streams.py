"""Where a file is written that is read while it is made."""

from __future__ import annotations

import io
from typing import Any


class Outlet(io.RawIOBase):
    """What a ZIP is written to, and read from while it is written."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.waiting.append(bytes(data))
        return len(data)

    def take(self) -> bytes:
        """What was written since."""
        data, self.waiting = b"".join(self.waiting), []
        return data
