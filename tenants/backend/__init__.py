"""Database backend in which entering a city means connecting as that city."""

import threading
from typing import Any

from django.db import connections

_mine = threading.local()


def connection_of(alias: str = "default") -> Any:
    """This thread's connection, with what the backend adds to Django's: tenant, schema_name.

    Remembered per thread: Django's own look-up asks each time whether an event loop runs,
    and no city is ever entered in one (async requests would share what is remembered).
    """
    known = _mine.__dict__.get(alias)
    if known is None:
        known = _mine.__dict__[alias] = connections[alias]
    return known
