"""Fixtures of the staff tests: an office with people in it, and open work to hand over."""

import uuid
from collections.abc import Iterator

import pytest

import tenants
from apps.staff import handover


@pytest.fixture
def clean_national(clean: None) -> Iterator[None]:
    """At the national host, everything a test leaves is removed."""
    with tenants.entering_national():
        yield


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> dict[uuid.UUID, int]:
    """Open work by account; asks for the right to import, as the registry's own does."""
    waiting: dict[uuid.UUID, int] = {}

    def transfer(from_id: uuid.UUID, to_id: uuid.UUID, by: uuid.UUID | None) -> int:
        moved = waiting.pop(from_id, 0)
        waiting[to_id] = waiting.get(to_id, 0) + moved
        return moved

    monkeypatch.setattr(handover, "_registered", {})
    handover.register(
        handover.Handover(
            code="test",
            label="things",
            count=lambda user: waiting.get(user, 0),
            transfer=transfer,
            permission="registry.import",
        )
    )
    return waiting
