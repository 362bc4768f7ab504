"""Who may do what: the one question every view, API and task asks before acting."""

import datetime
import zoneinfo
from typing import Literal

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

import tenants
from apps.accounts.models import User
from apps.accounts.models.users import Held
from apps.accounts.roles import PERMISSIONS, ROLES, Role, Scope, permissions_of, roles_in

Who = User | AbstractBaseUser | AnonymousUser


def scope() -> Scope:
    """Where this request or task runs: inside a city, or at the national host."""
    return Scope.NATIONAL if tenants.current() is None else Scope.CITY


def time_zone() -> datetime.tzinfo:
    """The clock on the wall where the city is; at the national host, the country's."""
    city = tenants.current()
    if city is None:
        return timezone.get_current_timezone()
    return zoneinfo.ZoneInfo(city.time_zone)


def today() -> datetime.date:
    """Today where the city is: a role ends at midnight there, not in Greenwich."""
    return timezone.localdate(timezone=time_zone())


def roles_of(user: Who) -> frozenset[str]:
    """Codes of the roles the account holds today in this scope.

    Asked once per account object, that is once per request: a role that ended is
    refused on the next one. What was found names its city and ends with its day, so that
    an account object carried elsewhere takes nothing with it.
    """
    return _held(user).roles if isinstance(user, User) and user.is_active else frozenset()


def _held(user: User) -> Held:
    city = tenants.current()
    slug = city.slug if city else None
    kept = user.remembered_roles.get(slug)
    if kept is None or timezone.now() >= kept.until:
        user.remembered_roles[slug] = kept = _read(user)
    return kept


def _read(user: User) -> Held:
    """One query; a page asks for dozens of permissions, and each would add its roles up again."""
    here, day = scope(), today()
    codes = user.role_grants.in_force(day).values_list("role", flat=True)
    roles = frozenset(code for code in codes if code in ROLES and ROLES[code].scope == here)
    midnight = datetime.datetime.combine(
        day + datetime.timedelta(days=1), datetime.time.min, tzinfo=time_zone()
    )
    return Held(until=midnight, roles=roles, permissions=permissions_of(roles, here))


def role_labels(user: Who) -> list[str]:
    """The roles held today here, in words, in the order of the table."""
    held = roles_of(user)
    return [str(role.label) for code, role in ROLES.items() if code in held]


def forget(user: User) -> None:
    """Drop what was remembered about the account: its roles have just been changed."""
    user.remembered_roles.clear()


def permissions(user: Who) -> frozenset[str]:
    """Everything the account may do here and now.

    An account that came in with an API key has only what key and roles both allow.
    """
    if not isinstance(user, User) or not user.is_active:
        return frozenset()
    granted, narrowed = _held(user).permissions, user.token_scopes
    return granted if narrowed is None else granted & narrowed


def allowed(user: Who, permission: str) -> bool:
    """May this account do that, here and now? A word that is not in the table is a mistake."""
    if permission not in PERMISSIONS:
        raise LookupError(f"{permission!r} is not in the role table (apps/accounts/roles.py)")
    return permission in permissions(user)


def grantable(by: Who) -> list[Role]:
    """The roles this account may give and end here, in the order of the table.

    None for whoever came in with a key: a program never widens anybody's rights.
    """
    if not isinstance(by, User) or by.token_scopes is not None:
        return []
    codes: frozenset[str] = frozenset().union(*(ROLES[code].grants for code in roles_of(by)))
    return [role for role in roles_in(scope()) if role.code in codes]


def may_grant(by: Who, role: str) -> bool:
    """May this account give that role to somebody else, here and now?"""
    return any(one.code == role for one in grantable(by))


def may_end(by: Who, role: str) -> bool:
    """May this account take that role away? Who gives it; and who lets support in, support."""
    if may_grant(by, role):
        return True
    person = isinstance(by, User) and by.token_scopes is None
    return person and role == "support" and allowed(by, "support.grant")


def may_manage(by: Who, user: User) -> bool:
    """May this account change that one, close it and open it: all its roles are in their gift.

    Without this a programme officer could close the account of the operator.
    """
    if not allowed(by, "accounts.manage_staff"):
        return False
    held = user.role_grants.in_force_or_later(today()).values_list("role", flat=True)
    return all(may_end(by, role) for role in held if ROLES[role].scope == scope())


def audience(user: Who) -> Literal["iom", "dnm"] | None:
    """Whose publications the account reads at the national host; None: no one's.

    Holding roles of both audiences gives neither: they are read through two database
    logins that must not be mixed in one session.
    """
    found = {ROLES[code].audience for code in roles_of(user)} - {None}
    return found.pop() if len(found) == 1 else None
