"""What is offered as the same person is, and hardly anybody registered twice is overlooked."""

from __future__ import annotations

import pytest

from migraciudades.measuring import namesake_city, namesakes
from tenants.models import City


@pytest.mark.parametrize("seed", [1, pytest.param(2026, marks=pytest.mark.slow)])
def test_precision_and_recall_of_what_is_offered(in_maipu: City, seed: int) -> None:
    """The figures of the bench on a few thousand records, one in twenty a second one."""
    owners = namesake_city.load(namesakes.records(2500, seed=seed))
    namesake_city.search()
    figures = namesake_city.judged(owners)
    assert figures["true_pairs"] == 125
    assert figures["precision_same"] >= 0.98, figures
    assert figures["recall_offered"] >= 0.95, figures
    assert figures["recall_same"] >= 0.75, figures
