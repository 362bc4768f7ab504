"""Spanish as an office in Argentina writes it."""
