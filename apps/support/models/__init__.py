"""Aggregates of the support app."""

from apps.support.models.visits import Visit

__all__ = ["Visit"]
