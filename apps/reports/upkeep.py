"""What nobody asks for, in each city at every sweep."""

from __future__ import annotations


def look_after() -> None:
    """Files of dead workers begin anew; those of last week are deleted."""
    # Models are not there yet when the app registers this.
    from apps.reports import services

    services.look_after()
