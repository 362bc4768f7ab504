"""The only writers of accounts and roles. API keys: ``services_tokens``."""

import datetime
from collections.abc import Iterable

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from apps.accounts import rules
from apps.accounts.errors import RefusedError
from apps.accounts.models import RoleGrant, User
from apps.accounts.roles import ROLES


@transaction.atomic
def create_account(
    *,
    email: str,
    name: str,
    password: str | None,
    roles: Iterable[str],
    language: str = "es-ar",
    by: User | None = None,
    encoded: str = "",
) -> User:
    """Create an account with roles from today on, in the city (or national host) at hand.

    ``password`` None leaves the account without one until its owner sets it by e-mail.
    ``encoded`` is a password already hashed, for loaders of many accounts with the same one: a
    hash is slow on purpose. ``by`` None means the system itself (provisioning, command line).
    Strength of the password is the forms' work. Raises ``RefusedError`` for roles of another
    scope and ``IntegrityError`` when the e-mail is taken.
    """
    user = User(email=User.objects.normalize_email(email), name=name.strip(), language=language)
    if encoded:
        user.password = encoded
    else:
        user.set_password(password)
    user.save(force_insert=True)
    # The address was given by whoever runs the office, so it counts as verified.
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    for role in roles:
        grant_role(user=user, role=role, by=by)
    return user


@transaction.atomic
def set_password(*, user: User, password: str) -> None:
    """Replace the password. Other sessions of the account end, their keys no longer match."""
    user.set_password(password)
    user.password_changed_at = timezone.now()
    user.save(update_fields=["password", "password_changed_at"])


@transaction.atomic
def update_profile(*, user: User, name: str, language: str) -> None:
    """Change what a person may change of their own account."""
    user.name = name.strip()
    user.language = language
    user.save(update_fields=["name", "language"])


@transaction.atomic
def choose_language(*, user: User, language: str) -> None:
    """Keep the language a person switched to."""
    if user.language != language:
        user.language = language
        user.save(update_fields=["language"])


@transaction.atomic
def grant_role(
    *,
    user: User,
    role: str,
    by: User | None,
    starts_on: datetime.date | None = None,
    ends_on: datetime.date | None = None,
) -> RoleGrant:
    """Give a role from ``starts_on`` (default today) to ``ends_on`` (default no end)."""
    if role not in ROLES or ROLES[role].scope != rules.scope():
        raise RefusedError(f"role {role!r} does not exist at this host")
    grant = RoleGrant.objects.create(
        user=user,
        role=role,
        starts_on=starts_on or rules.today(),
        ends_on=ends_on,
        granted_by=by,
    )
    rules.forget(user)
    return grant


@transaction.atomic
def end_role(*, grant: RoleGrant, last_day: datetime.date, by: User | None) -> RoleGrant:
    """Write the last day of a role. The grant stays, so the past stays answerable."""
    if last_day < grant.starts_on:
        raise RefusedError("a role can't end before it starts")
    grant.ends_on = last_day
    grant.ended_by = by
    grant.save(update_fields=["ends_on", "ended_by"])
    rules.forget(grant.user)
    return grant
