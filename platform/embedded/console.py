"""What the launchers say: steps with their duration, and nothing that hides the outcome."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


class Console:
    """Prints steps to one stream and keeps their durations in seconds."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stderr
        self.seconds: dict[str, float] = {}

    def say(self, text: str = "") -> None:
        """Print one line at once, even through a pipe."""
        print(text, file=self.stream, flush=True)

    @contextmanager
    def step(self, name: str, label: str) -> Iterator[None]:
        """Time what happens inside and print its line when it ended well."""
        begun = time.monotonic()
        yield
        self.seconds[name] = round(time.monotonic() - begun, 2)
        self.say(f"  {label:<42} {self.seconds[name]:7.2f} s")
