"""What is done about support without anybody clicking, at every sweep of a place."""

import tenants
from apps.support import asking, notices, services


def look_after() -> None:
    """In a city: new requests and ended visits. At the national host: who left, answers to tell."""
    if tenants.current() is None:
        asking.end_of_who_left()
        notices.tell_operators()
    else:
        services.look_after()
