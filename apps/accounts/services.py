"""The only writers of accounts and roles. API keys: ``services_tokens``."""

import datetime
from collections.abc import Iterable

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone

from apps.accounts import keepers, rules, sessions
from apps.accounts.errors import (
    AlreadyHeldError,
    ClosedError,
    DatesError,
    NotManagedError,
    NotYoursToGiveError,
    OnOneselfError,
    UnknownRoleError,
)
from apps.accounts.models import RoleGrant, User
from apps.accounts.models.roles import RoleGrantQuerySet
from apps.accounts.models.users import Reason
from apps.accounts.roles import ROLES

# Why an account is closed.
LEFT, IDLE = Reason.LEFT, Reason.IDLE


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
    since: datetime.date | None = None,
) -> User:
    """Create an account with roles from today on, in the city (or national host) at hand.

    ``password`` None leaves the account without one until its owner sets it by e-mail.
    ``encoded`` is a password already hashed, for loaders of many accounts with the same one: a
    hash is slow on purpose. ``since`` is for loaders too: the day it was made and last used, when
    that was not today. ``by`` None means the system itself (provisioning, command line).
    Strength of the password is the forms' work. Raises ``RefusedError`` for roles of another
    scope and ``IntegrityError`` when the e-mail is taken.
    """
    user = User(email=User.objects.normalize_email(email), name=name.strip(), language=language)
    if encoded:
        user.password = encoded
    else:
        user.set_password(password)
    if since is not None:
        noon = datetime.datetime.combine(since, datetime.time(12), rules.time_zone())
        user.date_joined, user.last_seen_on = noon, since
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
def update_account(*, user: User, name: str, language: str, by: User) -> None:
    """Change what the office may change of somebody's account."""
    _managed(user, by)
    update_profile(user=user, name=name, language=language)


@transaction.atomic
def grant_role(
    *,
    user: User,
    role: str,
    by: User | None,
    starts_on: datetime.date | None = None,
    ends_on: datetime.date | None = None,
) -> RoleGrant:
    """Give a role from ``starts_on`` (default today) to ``ends_on`` (default no end).

    ``by`` None is the system itself; anybody else gives what their roles let them, and nothing to
    themselves. Raises a ``RefusedError``.
    """
    if role not in ROLES or ROLES[role].scope != rules.scope():
        raise UnknownRoleError(f"role {role!r} does not exist at this host")
    _may_widen(user, role, by)
    # Of two at once the second waits here, and then sees what the first gave.
    User.objects.select_for_update().get(pk=user.pk)
    first = starts_on or rules.today()
    if by is not None and (first < rules.today() or (ends_on is not None and ends_on < first)):
        raise DatesError("a role is given from today on, and ends after it starts")
    if _overlapping(user, role, first, ends_on).exists():
        raise AlreadyHeldError(f"role {role!r} is held already")
    grant = RoleGrant.objects.create(
        user=user, role=role, starts_on=first, ends_on=ends_on, granted_by=by
    )
    rules.forget(user)
    return grant


@transaction.atomic
def end_role(*, grant: RoleGrant, last_day: datetime.date | None, by: User | None) -> RoleGrant:
    """Write the last day of a role, or None for no end. The grant stays, so the past is answerable.

    A later day than before gives more, so it asks for what giving asks for.
    """
    grant = _locked(grant)
    if last_day is not None and last_day < grant.starts_on:
        raise DatesError("a role can't end before it starts")
    if by is not None and last_day is not None and last_day < rules.today():
        raise DatesError("the past is not rewritten")
    if grant.ended_at is not None:
        raise DatesError("it has ended")
    if last_day == grant.ends_on:
        return grant
    longer = grant.ends_on is not None and (last_day is None or last_day > grant.ends_on)
    if longer:
        _may_widen(grant.user, grant.role, by)
        if _overlapping(grant.user, grant.role, grant.starts_on, last_day, but=grant).exists():
            raise AlreadyHeldError("the role is held in those days already")
    else:
        _may_narrow(grant, by)
    return _write_end(grant, last_day, by)


@transaction.atomic
def end_role_now(*, grant: RoleGrant, by: User | None) -> RoleGrant:
    """Take a role away: from the next request on it allows nothing. Twice changes nothing."""
    grant = _locked(grant)
    day = rules.today()
    if grant.ended_at is not None or (grant.ends_on is not None and grant.ends_on < day):
        return grant
    _may_narrow(grant, by)
    grant.ended_at = timezone.now()
    return _write_end(grant, max(day, grant.starts_on), by)


@transaction.atomic
def deactivate(*, user: User, by: User | None, reason: Reason = Reason.LEFT) -> User:
    """Close an account: from the next request on it is nobody, in the browser and in the API.

    Whoever left loses roles and keys as well; whoever was idle finds the roles again when
    somebody opens the account. ``by`` None is the system itself.
    """
    user = hold(user)
    if by is not None:
        if by.pk == user.pk:
            raise OnOneselfError("nobody closes their own account")
        _managed(user, by)
    if not user.is_active and user.inactive_reason in (reason, Reason.LEFT):
        return user
    keepers.refuse_without(user=user)
    day = rules.today()
    user.is_active, user.inactive_reason, user.state_since = False, reason, day
    user.save(update_fields=["is_active", "inactive_reason", "state_since"])
    if reason == Reason.LEFT:
        for grant in user.role_grants.in_force_or_later(day):
            grant.ended_at = timezone.now()
            _write_end(grant, max(day, grant.starts_on), by)
        user.api_tokens.filter(revoked_at__isnull=True).update(revoked_at=timezone.now())
    sessions.end_all(user, by=by)
    rules.forget(user)
    return user


@transaction.atomic
def reactivate(*, user: User, by: User | None) -> User:
    """Open a closed account again. Roles that ended stay ended; give them anew."""
    user = User.objects.select_for_update().get(pk=user.pk)
    if by is not None:
        _managed(user, by)
    if user.is_active:
        return user
    user.is_active, user.inactive_reason, user.state_since = True, "", rules.today()
    user.save(update_fields=["is_active", "inactive_reason", "state_since"])
    rules.forget(user)
    return user


@transaction.atomic
def remove_factors(*, user: User, by: User) -> int:
    """Take every second factor and recovery code of somebody away, who lost the telephone.

    Their sessions end: whoever sits in one may be who has the telephone now. Returns how many.
    """
    user = hold(user)
    if by.pk == user.pk:
        raise OnOneselfError("one's own factors are removed on one's own page")
    _managed(user, by)
    removed, _kinds = Authenticator.objects.filter(user=user).delete()
    sessions.end_all(user, by=by)
    return int(removed)


def hold(user: User) -> User:
    """The account as it is now, changed by nobody else until this transaction ends.

    Holds who runs the place first: in the other order two of these could wait for each other.
    """
    keepers.lock()
    return User.objects.select_for_update().get(pk=user.pk)


def _managed(user: User, by: User) -> None:
    rules.forget(by)
    if not rules.may_manage(by, user):
        raise NotManagedError("an account is changed by who may give and end all its roles")


def _may_widen(user: User, role: str, by: User | None) -> None:
    if by is None:
        return
    # Asked of the database and not of memory: it may have been taken away a moment ago.
    rules.forget(by)
    if not rules.may_grant(by, role):
        raise NotYoursToGiveError(f"role {role!r} is not theirs to give")
    if by.pk == user.pk:
        raise OnOneselfError("nobody gives roles to themselves")
    if not user.is_active:
        raise ClosedError("a closed account gains no role")


def _may_narrow(grant: RoleGrant, by: User | None) -> None:
    if by is not None and by.pk != grant.user_id:
        rules.forget(by)
        if not rules.may_end(by, grant.role):
            raise NotYoursToGiveError(f"role {grant.role!r} is not theirs to end")
    keepers.refuse_without(grant=grant)


def _locked(grant: RoleGrant) -> RoleGrant:
    """The grant as it is now; whoever ends one of the last two administrators waits here."""
    keepers.lock()
    User.objects.select_for_update().get(pk=grant.user_id)
    return RoleGrant.objects.select_related("user").get(pk=grant.pk)


def _overlapping(
    user: User,
    role: str,
    first: datetime.date,
    last: datetime.date | None,
    *,
    but: RoleGrant | None = None,
) -> RoleGrantQuerySet:
    same = RoleGrant.objects.in_force_or_later(first).filter(user=user, role=role)
    if last is not None:
        same = same.filter(starts_on__lte=last)
    return same if but is None else same.exclude(pk=but.pk)


def _write_end(grant: RoleGrant, last_day: datetime.date | None, by: User | None) -> RoleGrant:
    grant.ends_on, grant.ended_by = last_day, by
    grant.save(update_fields=["ends_on", "ended_by", "ended_at"])
    rules.forget(grant.user)
    return grant
