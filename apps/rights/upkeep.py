"""What nobody asks for: keys that came back are destroyed, old seals replaced."""

from __future__ import annotations


def look_after() -> None:
    """Called inside each city every few seconds; each step does nothing when there is nothing."""
    # Models are not there yet when the app registers this.
    from apps.rights.services import destroy_returned_keys
    from kernel.crypto import resealing

    destroy_returned_keys()
    resealing.look_after()
