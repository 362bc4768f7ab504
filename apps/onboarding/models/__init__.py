"""Aggregates of the onboarding app."""
