"""Help from outside, let in for hours."""
