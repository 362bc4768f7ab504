"""Aggregates of the invitations app."""
