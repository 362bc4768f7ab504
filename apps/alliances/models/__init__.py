"""What alliances keeps: one module per aggregate."""
