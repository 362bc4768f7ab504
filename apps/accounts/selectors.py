"""The only readers of accounts that other apps may call."""

import uuid
from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from apps.accounts import rules, tokens
from apps.accounts.models import ApiToken, RoleGrant, User
from apps.accounts.roles import roles_in


def display_names(ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Names by account id, one query. Ids that exist no more are left out."""
    return dict(User.objects.filter(pk__in=set(ids)).values_list("pk", "name"))


def account(account_id: uuid.UUID | str) -> User | None:
    """The active account with that id here, for tasks that carry ids only."""
    return User.objects.filter(pk=account_id, is_active=True).first()


def account_by_email(email: str) -> User | None:
    """The active account with that address here, for the command line."""
    return User.objects.filter(email=User.objects.normalize_email(email), is_active=True).first()


def staff() -> QuerySet[User]:
    """Accounts of this city with the roles they hold today, by name. Two queries in all."""
    here = [role.code for role in roles_in(rules.scope())]
    grants = RoleGrant.objects.in_force(rules.today()).filter(role__in=here)
    return User.objects.order_by("name", "pk").prefetch_related(
        Prefetch("role_grants", queryset=grants.order_by("role"), to_attr="current_grants")
    )


def has_active_admin() -> bool:
    """Is there anyone who can run this city's office today?"""
    return (
        RoleGrant.objects.in_force(rules.today())
        .filter(role="admin", user__is_active=True)
        .exists()
    )


def tokens_of(user: User) -> QuerySet[ApiToken]:
    """Keys of that account that still work, newest first."""
    return ApiToken.objects.usable(timezone.now()).filter(created_by=user)


def token_by_key(key: str) -> ApiToken | None:
    """The working key of this city that was presented; None for anything else."""
    prefix = tokens.prefix_of(key)
    if prefix is None:
        return None
    # Looking up by the hash of 256 random bits leaves no timing to learn from.
    return (
        ApiToken.objects.usable(timezone.now())
        .filter(prefix=prefix, token_hash=tokens.hashed(key))
        .select_related("created_by")
        .first()
    )
