"""What veraPDF says of documents, asked the way the bench of certificates asks it."""

from migraciudades.measuring.verapdf import faults

__all__ = ["faults"]
