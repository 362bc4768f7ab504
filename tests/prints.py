"""What a telephone reads off a print, asked the way the bench of certificates asks it."""

from migraciudades.measuring.checked_prints import codes

__all__ = ["codes"]
