"""What directory keeps: one module per aggregate."""
