"""What referrals keeps: one module per aggregate."""
