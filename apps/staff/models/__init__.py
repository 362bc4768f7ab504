"""Aggregates of the staff app."""
