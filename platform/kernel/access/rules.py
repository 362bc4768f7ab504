"""Asks the room that knows the roles."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string


def allowed(user: Any, permission: str) -> bool:
    """Tell whether ``user`` holds ``permission`` here, by settings.ACCESS_RULES; no rule, no."""
    rules = getattr(settings, "ACCESS_RULES", None)
    if rules is None or not getattr(user, "is_authenticated", False):
        return False
    decide = import_string(rules) if isinstance(rules, str) else rules
    return bool(decide(user, permission))
