"""Aggregates of the support app."""
