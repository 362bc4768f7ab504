"""Reads what a view says about who may open it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kernel.access import words

MARK = "_access_mark"


@dataclass(frozen=True)
class Mark:
    """The permissions that a view asks for; without any, why none is needed.

    ``any_account`` is for one's own things: whoever has signed in may, and nobody else.
    """

    permissions: tuple[str, ...] = ()
    reason: str = ""
    any_account: bool = False

    @property
    def is_public(self) -> bool:
        """Tell whether everybody may open it."""
        return bool(self.reason) and not self.any_account


_declared: dict[str, Mark] = {}


def declare_public(*route_names: str, reason: str) -> None:
    """Mark routes of a library (``account_login``) as open to everybody, and say why."""
    for name in route_names:
        _declared[name] = Mark(reason=_said(reason))


def declare_required(*route_names: str, permission: str) -> None:
    """Mark routes of a library as asking for ``permission``; the guard middleware sees to it."""
    for name in route_names:
        _declared[name] = Mark(permissions=(words.ask(permission),))


def declared(route_name: str) -> Mark | None:
    """Return the mark of a library's route."""
    return _declared.get(route_name)


def is_declared(route_name: str) -> bool:
    """Tell whether the mark of this route stands outside its view."""
    return route_name in _declared


def declared_routes() -> frozenset[str]:
    """Return the names of every marked route of a library."""
    return frozenset(_declared)


def _said(reason: str) -> str:
    if len(reason) < 8:
        raise ValueError("Say in a few words why no permission is needed.")
    return reason


def put(view: Any, mark: Mark) -> None:
    """Write ``mark`` on a view."""
    if not mark.permissions:
        _said(mark.reason)
    setattr(view, MARK, mark)


def mark_of(view: Callable[..., Any], route_name: str = "") -> Mark | None:
    """Return the mark of a resolved view: its own, its class's, or that of its route's name."""
    own = getattr(view, MARK, None)
    if isinstance(own, Mark):
        return own
    for attribute in ("cls", "view_class"):
        found = _of_class(getattr(view, attribute, None))
        if found is not None:
            return found
    return declared(route_name)


def _of_class(cls: type | None) -> Mark | None:
    if cls is None:
        return None
    own = cls.__dict__.get(MARK)
    if isinstance(own, Mark):
        return own
    reason = getattr(cls, "public_reason", "")
    if reason:
        return Mark(reason=_said(reason))
    own_things = getattr(cls, "signed_in_reason", "")
    if own_things:
        return Mark(reason=_said(own_things), any_account=True)
    by_action = getattr(cls, "required_permissions", None)
    single = getattr(cls, "required_permission", None)
    words = tuple(by_action.values()) if by_action else ((single,) if single else ())
    return Mark(permissions=words) if words else None
