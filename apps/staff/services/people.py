"""What the office changes of somebody's account, with notice when two do at once.

``version`` is what ``selectors.version_of`` said when the page was read; empty: whatever it is now.
"""

import datetime

from django.db import transaction
from django.urls import reverse

from apps.accounts import services as accounts
from apps.accounts.selectors import Account, Grant
from apps.notices import services as notices
from apps.staff import kinds, selectors
from apps.staff.errors import StaleError
from apps.staff.models import Department
from apps.staff.services.departments import assign


@transaction.atomic
def update_person(
    *,
    user: Account,
    name: str,
    language: str,
    department: Department | None,
    title: str = "",
    by: Account,
    version: str = "",
) -> None:
    """Correct name and language, and say where they work."""
    refuse_stale(user, version)
    accounts.update_account(user=user, name=name, language=language, by=by)
    assign(user=user, department=department, title=title, by=by)


@transaction.atomic
def give_role(
    *,
    user: Account,
    role: str,
    starts_on: datetime.date | None,
    ends_on: datetime.date | None,
    by: Account,
    version: str = "",
) -> Grant:
    """Give a role between two days."""
    refuse_stale(user, version)
    return accounts.grant_role(user=user, role=role, by=by, starts_on=starts_on, ends_on=ends_on)


@transaction.atomic
def end_role(
    *, grant: Grant, last_day: datetime.date | None, at_once: bool, by: Account, version: str = ""
) -> Grant:
    """Take a role away at once, or write its last day (None: until further notice)."""
    refuse_stale(grant.user, version)
    if at_once:
        return accounts.end_role_now(grant=grant, by=by)
    return accounts.end_role(grant=grant, last_day=last_day, by=by)


@transaction.atomic
def reopen(*, user: Account, by: Account, version: str = "") -> Account:
    """Open a closed account again."""
    refuse_stale(user, version)
    return accounts.reactivate(user=user, by=by)


@transaction.atomic
def remove_factors(*, user: Account, by: Account, version: str = "") -> int:
    """Take somebody's second factors away, and tell them that it happened and by whose hand."""
    refuse_stale(user, version)
    removed = accounts.remove_factors(user=user, by=by)
    notices.notify(user=user.pk, kind=kinds.FACTORS_REMOVED.code, path=reverse("accounts:factors"))
    return removed


def refuse_stale(user: Account, version: str) -> None:
    """Hold the account, and raise when it is no longer what the page showed."""
    accounts.hold(user)
    if not version:
        return
    now = selectors.person(user.pk)
    if now is None or selectors.version_of(now) != version:
        raise StaleError("the account changed meanwhile")
