"""Keeps the cache entries of one scope out of another's reach."""

from __future__ import annotations

from kernel import scope


def scoped_key(key: str, key_prefix: str, version: int | str) -> str:
    """Return the key in the store: Django's KEY_FUNCTION, with the scope in front.

    The scope is the current one, so the same key in two scopes is two entries. What is meant for
    all scopes (the look-up of a host) is asked for before any is open, and so lies in ``public``.
    """
    return f"{scope.current()}:{key_prefix}:{version}:{key}"


def scope_of(stored_key: str) -> str:
    """Return the scope in a stored key: django-tenants' REVERSE_KEY_FUNCTION's counterpart."""
    return stored_key.split(":", 1)[0]


def plain_key(stored_key: str) -> str:
    """Return the key the program used: Django's REVERSE_KEY_FUNCTION."""
    return stored_key.split(":", 3)[3]
