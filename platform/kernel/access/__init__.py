"""Who may open which route: nothing is open unless it is marked."""

from __future__ import annotations

from kernel.access.api import Allowed
from kernel.access.decorators import public, requires, signed_in
from kernel.access.marks import Mark, declare_public, declare_required, mark_of
from kernel.access.rules import allowed
from kernel.access.words import PermissionWord, known_words, register_words

__all__ = [
    "Allowed",
    "Mark",
    "PermissionWord",
    "allowed",
    "declare_public",
    "declare_required",
    "known_words",
    "mark_of",
    "public",
    "register_words",
    "requires",
    "signed_in",
]
