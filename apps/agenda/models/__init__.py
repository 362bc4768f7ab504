"""What agenda keeps: one module per aggregate."""
