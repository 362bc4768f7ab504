"""People who invite, and departments to invite to."""

from __future__ import annotations

from typing import Any

import pytest

from apps.staff.services import create_department
from conftest import make_account
from tenants import entering
from tenants.models import City


@pytest.fixture
def admin(maipu: City, clean: None) -> Any:
    """Maipú's administrator, with two departments there."""
    user = make_account(maipu, "admin")
    with entering(maipu):
        create_department(name="Salud", by=None)
        create_department(name="Educación", by=None)
    return user
