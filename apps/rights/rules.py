"""Who may do what about people's rights."""

from __future__ import annotations

from typing import Final

HANDLE: Final = "rights.handle"
ERASE: Final = "rights.erase"
RETENTION: Final = "rights.retention"
