"""Servers and directories of their own for the tests of run.py and test.py."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from embedded.console import Console
from embedded.processes import Children


@pytest.fixture
def place() -> Iterator[Path]:
    """A directory that another account may pass through; pytest's own may not be entered."""
    with tempfile.TemporaryDirectory(prefix="mc-") as name:
        path = Path(name)
        path.chmod(0o711)
        yield path


@pytest.fixture
def console() -> Console:
    """Says what it says to standard error."""
    return Console()


@pytest.fixture
def children(place: Path, console: Console) -> Iterator[Children]:
    """Stopped at the end, whatever happened."""
    started = Children(place / "logs", console)
    yield started
    started.stop()
