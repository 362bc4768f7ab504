"""What nobody asks for: keys that came back, old seals, old copies, what is due, short times."""

from __future__ import annotations


def look_after() -> None:
    """Called inside each city every few seconds; each step does nothing when there is nothing."""
    # Models are not there yet when the app registers this.
    from apps.rights import services, telling
    from kernel.crypto import resealing

    services.destroy_returned_keys()
    services.tidy()
    services.find_due()
    telling.remind()
    resealing.look_after()
