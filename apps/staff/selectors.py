"""The only readers of departments, of the people of a place and of access reviews."""

import datetime
import hashlib
import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from apps.accounts import rules
from apps.accounts import selectors as accounts
from apps.accounts.roles import roles_in
from apps.accounts.selectors import Account, Grant
from apps.staff.models import AccessReview, Department, Membership, ReviewChoice, ReviewLine
from kernel.text import fold, sort_key

SOON = datetime.timedelta(days=30)
IDLE_AFTER = datetime.timedelta(days=60)
SUSPENDED_AFTER = datetime.timedelta(days=90)
STATES = ("active", "idle", "ending", "without_factor", "without_role", "suspended", "closed")


@dataclass(frozen=True, slots=True)
class Filter:
    """What a list of people is narrowed to; empty is all."""

    typed: str = ""
    role: str = ""
    department: uuid.UUID | None = None
    state: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a review: what was chosen last ("" for nothing) and whether it still stands.

    It stands while what it asks about is still so: the role is held, or the account without roles
    is open.
    """

    row: ReviewLine
    choice: str
    stands: bool


# --- departments --------------------------------------------------------------
def departments(*, active_only: bool = False) -> QuerySet[Department]:
    """Departments by name, each with ``people``: how many active accounts work in it."""
    found = Department.objects.annotate(
        people=Count("memberships", filter=Q(memberships__user__is_active=True))
    ).order_by("-active", "folded_name", "pk")
    return found.filter(active=True) if active_only else found


def department(pk: uuid.UUID | str) -> Department | None:
    """One department."""
    return Department.objects.filter(pk=pk).first()


def department_by_code(code: str) -> Department | None:
    """One department, by what never changes."""
    return Department.objects.filter(code=code).first()


def departments_named(names: Iterable[str]) -> dict[str, Department]:
    """Departments in use by name as typed, whatever accents and case; unknown ones left out."""
    folded = {name: fold(name) for name in names}
    found = {
        one.folded_name: one
        for one in Department.objects.filter(folded_name__in=set(folded.values()), active=True)
    }
    return {name: found[key] for name, key in folded.items() if key in found}


def department_of(user_id: uuid.UUID) -> Department | None:
    """Where that account works."""
    membership = Membership.objects.filter(user_id=user_id).select_related("department").first()
    return membership.department if membership else None


# --- people -------------------------------------------------------------------
def people(wanted: Filter | None = None) -> QuerySet[Account]:
    """Accounts of this place with roles, department and last access. Three queries in all."""
    wanted = wanted or Filter()
    found = accounts.staff().select_related("membership__department")
    if wanted.typed:
        found = found.filter(pk__in=_matching(wanted.typed))
    if wanted.role:
        held = accounts.grants_here().in_force_or_later(rules.today()).filter(role=wanted.role)
        found = found.filter(pk__in=held.values("user"))
    if wanted.department is not None:
        found = found.filter(membership__department=wanted.department)
    return _in_state(found, wanted.state) if wanted.state else found


def by_name(found: QuerySet[Account]) -> list[uuid.UUID]:
    """Ids of those accounts in the order of a Spanish dictionary: the database orders by bytes."""
    rows = found.prefetch_related(None).values_list("pk", "name")
    return [pk for pk, name in sorted(rows, key=lambda row: (sort_key(row[1]), str(row[0])))]


def these(ids: Iterable[uuid.UUID]) -> list[Account]:
    """Those accounts, in that order."""
    wanted = list(ids)
    found = {one.pk: one for one in people().filter(pk__in=wanted)}
    return [found[pk] for pk in wanted if pk in found]


def counts(states: Iterable[str]) -> dict[str, int]:
    """How many accounts are in each of those states."""
    return {state: people(Filter(state=state)).count() for state in states}


def is_last_keeper(user: Account) -> bool:
    """Would the place have nobody to run it, for good, without that account?"""
    return accounts.is_last_keeper(user)


def person(pk: uuid.UUID | str) -> Account | None:
    """One account of this place, active or not."""
    return people().filter(pk=pk).first()


def ended_lately(since: datetime.date, until: datetime.date) -> QuerySet[Grant]:
    """Roles of open accounts that ended in those days and are held no more."""
    ended = accounts.grants_here().filter(ends_on__range=(since, until), user__is_active=True)
    standing = accounts.grants_here().in_force_or_later(until)
    return ended.exclude(pk__in=standing.values("pk")).select_related("user").order_by("pk")


def successors(user: Account) -> QuerySet[Account]:
    """Who might go on with somebody's work."""
    return people().filter(is_active=True).exclude(pk=user.pk)


def version_of(user: Account) -> str:
    """What an account is now, in one word: it differs as soon as anybody changes it."""
    membership = getattr(user, "membership", None)
    told = [
        user.name,
        user.language,
        user.is_active,
        user.inactive_reason,
        [str(membership.department_id), membership.title] if membership else [],
        sorted([str(one.pk), str(one.ends_on), str(one.ended_at)] for one in user.standing_grants),
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:20]


def last_used_on(user: Account) -> datetime.date | None:
    """The last day somebody used the account; None when nobody ever did."""
    signed_in = user.last_login.astimezone(rules.time_zone()).date() if user.last_login else None
    return max((day for day in (user.last_seen_on, signed_in) if day), default=None)


def is_idle(user: Account) -> bool:
    """Has nobody used this active account for sixty days?"""
    last = getattr(user, "last_active_on", None)
    return bool(user.is_active and last is not None and last <= rules.today() - IDLE_AFTER)


def _matching(typed: str) -> list[uuid.UUID]:
    """Who has each typed word in name or address. Staff are few: folding them takes no index."""
    words = fold(typed).split() or [typed]
    rows = accounts.staff().prefetch_related(None).values_list("pk", "name", "email")
    return [
        pk
        for pk, name, email in rows
        if all(word in f"{fold(name)} {fold(email)} {email}" for word in words)
    ]


def _in_state(found: QuerySet[Any], state: str) -> QuerySet[Account]:
    day = rules.today()
    grants = accounts.grants_here().in_force(day).filter(user=OuterRef("pk"))
    active = found.filter(is_active=True)
    demanding = [role.code for role in roles_in(rules.scope()) if role.second_factor]
    narrowed = {
        "active": active,
        "idle": active.filter(last_active_on__lte=day - IDLE_AFTER),
        "ending": active.filter(Exists(grants.filter(ends_on__lte=day + SOON))),
        "without_factor": active.filter(
            Exists(grants.filter(role__in=demanding)), has_second_factor=False
        ),
        "without_role": active.filter(~Exists(grants)),
        "suspended": found.filter(is_active=False, inactive_reason="idle"),
        "closed": found.filter(is_active=False).exclude(inactive_reason="idle"),
    }
    return narrowed.get(state, found)


# --- access reviews -----------------------------------------------------------
def quarter_of(day: datetime.date) -> datetime.date:
    """The first day of the quarter that day lies in."""
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


def midnight(day: datetime.date) -> datetime.datetime:
    """When that day begins here."""
    return datetime.datetime.combine(day, datetime.time(), tzinfo=rules.time_zone())


def reviews() -> QuerySet[AccessReview]:
    """Every review, the latest first, with its signature and how many lines it has."""
    return (
        AccessReview.objects.select_related("signature__by")
        .annotate(line_count=Count("lines"))
        .order_by("-quarter")
    )


def review(pk: uuid.UUID | str) -> AccessReview | None:
    """One review."""
    return reviews().filter(pk=pk).first()


def review_of(quarter: datetime.date) -> AccessReview | None:
    """The review of that quarter."""
    return reviews().filter(quarter=quarter).first()


def unsigned_reviews() -> QuerySet[AccessReview]:
    """Reviews that wait for a signature."""
    return reviews().filter(signature__isnull=True)


def lines_of(review: AccessReview) -> list[Line]:
    """The lines of a review, by name and role."""
    latest = ReviewChoice.objects.filter(line=OuterRef("pk")).order_by("-pk")
    rows = (
        ReviewLine.objects.filter(review=review)
        .select_related("review", "user__membership__department", "outcome")
        .annotate(latest=Subquery(latest.values("choice")[:1]))
    )
    held = set(accounts.grants_here().in_force(rules.today()).values_list("pk", flat=True))
    ordered = sorted(rows, key=lambda row: (sort_key(row.user.name), str(row.user_id), row.role))
    return [
        Line(row, row.latest or "", row.grant_id in held if row.role else row.user.is_active)
        for row in ordered
    ]


def may_sign(by: Account) -> bool:
    """May this account end every role of this place, and so sign a review of it?"""
    return rules.allowed(by, "accounts.manage_staff") and all(
        rules.may_end(by, role.code) for role in roles_in(rules.scope())
    )
