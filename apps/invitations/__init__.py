"""How new staff come in."""
