"""Who may read the history, and who may take it away."""

from typing import Final

VIEW: Final = "audit.view"
EXPORT: Final = "audit.export"
