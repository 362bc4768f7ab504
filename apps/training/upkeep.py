"""What nobody asks for, in each city at every sweep."""

from __future__ import annotations


def look_after() -> None:
    """Certificates of dead workers begin anew; files and sheets of last week are deleted."""
    # Models are not there yet when the app registers this.
    from apps.training.services import runs, sheets

    runs.look_after()
    sheets.look_after()
