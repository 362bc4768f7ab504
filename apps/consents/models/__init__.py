"""What consents keeps: one module per aggregate."""
