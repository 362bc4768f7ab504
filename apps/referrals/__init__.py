"""Referrals: what is sent to departments and outside organisations, and how it ends."""
