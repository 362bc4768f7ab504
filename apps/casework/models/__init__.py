"""What casework keeps: one module per aggregate."""
