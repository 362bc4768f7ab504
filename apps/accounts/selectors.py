"""The only readers of accounts that other apps may call."""

import datetime
import uuid
from collections.abc import Iterable
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Greatest, TruncDate
from django.utils import timezone

from apps.accounts import rules, tokens
from apps.accounts.models import ApiToken, RoleGrant, User
from apps.accounts.models.roles import RoleGrantQuerySet
from apps.accounts.roles import KEEPERS, roles_in

# What other apps call these rows in their signatures; writing is this app's services' work.
Account = User
Grant = RoleGrant


def display_names(ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Names by account id, one query. Ids that exist no more are left out."""
    wanted = set(ids)
    return dict(User.objects.filter(pk__in=wanted).values_list("pk", "name")) if wanted else {}


def account(account_id: uuid.UUID | str) -> User | None:
    """The active account with that id here, for tasks that carry ids only."""
    return User.objects.filter(pk=account_id, is_active=True).first()


def account_by_email(email: str) -> User | None:
    """The active account with that address here, for the command line."""
    return User.objects.filter(email=User.objects.normalize_email(email), is_active=True).first()


def known(account_id: uuid.UUID | str) -> User | None:
    """The account with that id here, active or not, as ``staff`` tells of it."""
    return staff().filter(pk=account_id).first()


def staff() -> QuerySet[User]:
    """Accounts of this place, by name, active or not.

    Each with ``current_grants`` (roles held today), ``standing_grants`` (those and the ones that
    begin later), ``has_second_factor`` and ``last_active_on``. Three queries in all.
    """
    grants = grants_here().select_related("granted_by").order_by("role")
    day = rules.today()
    rows: QuerySet[Any] = User.objects.order_by("name", "pk")
    told: QuerySet[User] = rows.annotate(
        has_second_factor=Exists(
            Authenticator.objects.filter(
                user=OuterRef("pk"),
                type__in=[Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN],
            )
        ),
        last_active_on=_last_active(),
    ).prefetch_related(
        Prefetch("role_grants", queryset=grants.in_force(day), to_attr="current_grants"),
        Prefetch("role_grants", queryset=grants.in_force_or_later(day), to_attr="standing_grants"),
    )
    return told


def _last_active() -> Greatest:
    """The last day that says somebody uses the account; of a new or reopened one, that day."""
    zone = rules.time_zone()
    return Greatest(
        TruncDate("date_joined", tzinfo=zone),
        TruncDate("last_login", tzinfo=zone),
        "last_seen_on",
        "state_since",
    )


def idle_since(day: datetime.date) -> QuerySet[User]:
    """Active accounts that nobody has used from that day on."""
    rows: QuerySet[Any] = User.objects.filter(is_active=True)
    idle: QuerySet[User] = rows.annotate(last_active_on=_last_active()).filter(
        last_active_on__lte=day
    )
    return idle


def grants_here() -> RoleGrantQuerySet:
    """Every grant, past ones too, of the roles that count in this place."""
    here = [role.code for role in roles_in(rules.scope())]
    return RoleGrant.objects.filter(role__in=here)


def past_grants(user: User) -> QuerySet[RoleGrant]:
    """Roles the account held and holds no more, the latest first."""
    standing = grants_here().in_force_or_later(rules.today())
    ended = grants_here().filter(user=user).exclude(pk__in=standing.values("pk"))
    return ended.select_related("ended_by").order_by("-ends_on", "role")


def grant(grant_id: uuid.UUID | str) -> RoleGrant | None:
    """One grant of this place, with its account."""
    return grants_here().select_related("user").filter(pk=grant_id).first()


def holders(role: str) -> QuerySet[User]:
    """Active accounts that hold that role today."""
    held = RoleGrant.objects.in_force(rules.today()).filter(role=role)
    return User.objects.filter(pk__in=held.values("user"), is_active=True).order_by("name", "pk")


def keepers() -> QuerySet[User]:
    """Who runs this place today: a city's administrators, the national host's operators."""
    return holders(KEEPERS[rules.scope()])


def is_last_keeper(user: User) -> bool:
    """Would the place have nobody to run it, for good, without that account?"""
    standing = RoleGrant.objects.in_force(rules.today()).filter(
        role=KEEPERS[rules.scope()], user__is_active=True
    )
    return (
        standing.filter(user=user).exists()
        and not standing.filter(Q(ends_on__isnull=True) & ~Q(user=user)).exists()
    )


def has_active_admin() -> bool:
    """Is there anyone who can run this city's office today?"""
    return holders("admin").exists()


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
