"""How a name is kept for searching: folded, family names first."""

from __future__ import annotations

from kernel.text import fold


def search_name(*, given_names: str, family_names: str, chosen_name: str = "") -> str:
    """Every word a person may be looked up by, sorted as a list of people would be."""
    return fold(" ".join(part for part in (family_names, given_names, chosen_name) if part))
