"""Who may do what with alliances."""

from __future__ import annotations

from typing import Final

VIEW: Final = "alliances.view"
MANAGE: Final = "alliances.manage"
