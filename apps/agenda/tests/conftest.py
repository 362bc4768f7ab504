"""The clock of the agenda's tests stands still on a Tuesday morning."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from apps.agenda.tests.factories import at
from kernel import clock


@pytest.fixture
def tuesday() -> Iterator[None]:
    """Half past nine."""
    with clock.stopped_at(at(9, 30)):
        yield
