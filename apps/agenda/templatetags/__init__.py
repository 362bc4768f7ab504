"""Template words of the agenda."""
