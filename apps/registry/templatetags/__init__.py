"""Template words of the registry."""
