"""What nobody asks for: files that stood still go on, files that ended long ago are deleted."""

from __future__ import annotations


def look_after() -> None:
    """Called inside each city every few seconds; both steps do nothing when there is nothing."""
    # Models are not there yet when the app registers this.
    from apps.registry import archives_services, imports_services

    imports_services.wake_stalled()
    imports_services.purge()
    archives_services.look_after()
