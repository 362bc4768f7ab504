"""No part of a city's programme has pages that no journey goes through."""

from __future__ import annotations

from tests.journeys import rooms

PROGRAMME = ("apps.alliances.", "apps.training.", "apps.diagnosis.")


def test_every_part_of_the_programme_has_a_journey_that_counts_its_pages() -> None:
    """Whoever adds one asks `rooms.rooms` in its journey which of its pages nobody saw."""
    assert rooms.namespaces(*PROGRAMME) == {
        *("alliances", "certificates", "diagnosis", "results", "training", "training_own"),
    }
    assert rooms.namespaces(*PROGRAMME, house=rooms.NATIONAL) == {"course_templates", "instrument"}
