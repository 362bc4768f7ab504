"""What is done about support without anybody clicking, at every sweep of a place."""

import tenants
from apps.support import notices, services


def look_after() -> None:
    """In a city: new requests and ended visits. At the national host: answers to tell of."""
    if tenants.current() is None:
        notices.tell_operators()
    else:
        services.look_after()
