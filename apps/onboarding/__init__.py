"""A city's way in, and out."""
