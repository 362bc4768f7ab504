"""The permission class of the API: reads what the view requires, denies when it says nothing."""

from __future__ import annotations

from typing import Any

from rest_framework.exceptions import MethodNotAllowed
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from kernel.access.rules import allowed
from kernel.history import note_user


class Allowed(BasePermission):
    """Asks for ``required_permissions[action]``, else ``required_permission``.

    A view open to everybody says ``public_reason``, one for any account ``signed_in_reason``. An
    action nobody named is denied.
    """

    def has_permission(self, request: Request, view: Any) -> bool:
        if getattr(view, "public_reason", ""):
            return True
        action = getattr(view, "action", None)
        if action is None and hasattr(view, "action_map") and request.method != "OPTIONS":
            raise MethodNotAllowed(request.method or "")
        if not request.user.is_authenticated:
            return False
        note_user(request.user.pk)
        if getattr(view, "signed_in_reason", ""):
            return True
        word = required(view, action)
        return word is not None and allowed(request.user, word)


def required(view: Any, action: str | None) -> str | None:
    """Return the permission word that ``action`` of ``view`` asks for."""
    by_action: dict[str, str] = getattr(view, "required_permissions", None) or {}
    if action in by_action:
        return by_action[action or ""]
    single: str | None = getattr(view, "required_permission", None)
    return single
