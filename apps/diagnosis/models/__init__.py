"""What diagnosis keeps: one module per aggregate."""
