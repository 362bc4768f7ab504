"""The process of attempts.py, asked from a test."""

import json
import tempfile
from typing import Any

from tests.faults.product import Product


class Attempts:
    """Started once per test; each attempt is a child of it."""

    def __init__(self, product: Product) -> None:
        self._count = tempfile.NamedTemporaryFile(prefix="mc-statements-")  # noqa: SIM115
        self._process = product.background("-m", "tests.faults.attempts", self._count.name)

    def one(
        self, do: str, city: str, key: str = "", die: float | str | None = None
    ) -> dict[str, Any]:
        """How it ended and after how many statements."""
        asked = json.dumps({"do": do, "city": city, "key": key, "die": die})
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(asked + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def stop(self) -> None:
        """It ends when there is nothing more to read."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(10)
        self._count.close()
