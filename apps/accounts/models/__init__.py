"""Aggregates of the accounts app."""

from apps.accounts.models.roles import RoleGrant
from apps.accounts.models.tokens import ApiToken
from apps.accounts.models.users import User

__all__ = ["ApiToken", "RoleGrant", "User"]
