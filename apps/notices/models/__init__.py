"""Aggregates of the notices app."""
