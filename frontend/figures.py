"""Figures as the active language writes them."""

from __future__ import annotations

from django.utils import formats


def figure(value: float | None, decimals: int = 0) -> str:
    """3439 -> "3.439" in Spanish, "3,439" in English; an en dash when there is no value."""
    if value is None:
        return "–"
    return formats.number_format(value, decimal_pos=decimals, use_l10n=True, force_grouping=True)
