"""What training keeps: one module per aggregate."""
