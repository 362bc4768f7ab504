"""Names the scope that work runs in: the schema of the default connection."""

from __future__ import annotations

import re

from django.db import connection

PUBLIC = "public"
_SAFE = re.compile(r"[a-z][a-z0-9_]{0,62}")


def current() -> str:
    """Return the schema name the default connection stands in; ``public`` outside any."""
    return str(getattr(connection, "schema_name", None) or PUBLIC)


def checked(name: str) -> str:
    """Return ``name`` when it may be part of a path or a key; ValueError otherwise."""
    if not _SAFE.fullmatch(name):
        raise ValueError("A scope is lower case letters, digits and underscores.")
    return name
