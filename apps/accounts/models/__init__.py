"""Aggregates of the accounts app."""

from apps.accounts.models.attempts import Attempts
from apps.accounts.models.providers import Identity, IdentityProvider
from apps.accounts.models.roles import RoleGrant
from apps.accounts.models.sessions import SignInSession
from apps.accounts.models.tokens import ApiToken
from apps.accounts.models.users import User

__all__ = [
    "ApiToken",
    "Attempts",
    "Identity",
    "IdentityProvider",
    "RoleGrant",
    "SignInSession",
    "User",
]
