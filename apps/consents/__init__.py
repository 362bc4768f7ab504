"""Consents: what each person agreed to, per purpose."""
