"""Opens scopes for the kernel's tests: the floor above does it, so it is asked for by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.utils.module_loading import import_string


@pytest.fixture
def entering() -> Callable[[Any], Any]:
    """Return the one door to a scope."""
    door: Callable[[Any], Any] = import_string("tenants.entering")
    return door
