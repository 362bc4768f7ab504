"""Database backend in which entering a city means connecting as that city."""

from typing import Any

from django.db import connections


def connection_of(alias: str = "default") -> Any:
    """This thread's connection, with what the backend adds to Django's: tenant, schema_name.

    Asked of Django each time: where an event loop runs, the thread has other connections.
    """
    return connections[alias]
