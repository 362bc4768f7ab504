"""A city's records as one file, and back: tables as text, everything in them, nothing lost."""
