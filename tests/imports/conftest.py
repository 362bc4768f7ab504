"""An office with departments, for sheets that tell of more than one room."""

from apps.referrals.tests.conftest import office

__all__ = ("office",)
