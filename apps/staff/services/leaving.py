"""Leaving: open work handed over, the account closed; and accounts that nobody uses any more.

Whoever stays hands over too: what the roles they are left with no longer allow, or anything else.
"""

from collections.abc import Collection

from django.db import transaction
from django.urls import reverse

from apps.accounts import rules
from apps.accounts import services as accounts
from apps.accounts.errors import LastAdministratorError, NotManagedError
from apps.accounts.selectors import Account, idle_since
from apps.notices import services as notices
from apps.staff import kinds, selectors
from apps.staff.errors import NothingWaitsError, SuccessorError
from apps.staff.handover import OpenWork, open_work
from apps.staff.services.people import refuse_stale


@transaction.atomic
def leave(
    *, user: Account, by: Account, successor: Account | None = None, version: str = ""
) -> Account:
    """Close the account of somebody who leaves; what waited for them waits for ``successor``."""
    refuse_stale(user, version)
    work = open_work(user.pk)
    heir = _heir(work, user, successor) if work else None
    closed = accounts.deactivate(user=user, by=by, reason=accounts.LEFT)
    if heir is not None:
        for one in work:
            _give(one, user, heir, by)
    return closed


@transaction.atomic
def hand_over(
    *,
    user: Account,
    wanted: Collection[str],
    successor: Account | None,
    by: Account,
    version: str = "",
) -> int:
    """Give open work of those kinds (their codes) to somebody else; returns how much went over."""
    refuse_stale(user, version)
    if not rules.may_manage(by, user):
        raise NotManagedError("work is handed over by who manages the account")
    work = [one for one in open_work(user.pk) if one.kind.code in wanted]
    if not work:
        raise NothingWaitsError("somebody did it, or handed it over, meanwhile")
    heir = _heir(work, user, successor)
    return sum(_give(one, user, heir, by) for one in work)


def may_take(successor: Account, work: list[OpenWork]) -> bool:
    """May that account go on with all of it?"""
    return successor.is_active and all(one.may_be_kept_by(successor) for one in work)


@transaction.atomic
def suspend_idle() -> list[Account]:
    """Close for now every account that nobody has used for ninety days; returns which.

    Idempotent. Whoever alone runs the place stays: somebody has to be able to open the others.
    """
    suspended = []
    for user in idle_since(rules.today() - selectors.SUSPENDED_AFTER):
        try:
            with transaction.atomic():
                accounts.deactivate(user=user, by=None, reason=accounts.IDLE)
        except LastAdministratorError:
            continue
        suspended.append(user)
    return suspended


def _give(work: OpenWork, user: Account, heir: Account, by: Account) -> int:
    """Hand one kind over; whoever goes on with it is told, and finds it behind the notice."""
    count = work.kind.transfer(user.pk, heir.pk, by.pk)
    if count and heir.pk != by.pk:
        notices.notify(
            user=heir.pk,
            kind=kinds.WORK_RECEIVED.code,
            path=reverse(work.kind.page),
            params={"work": work.kind.code, "count": count},
        )
    return count


def _heir(work: list[OpenWork], user: Account, successor: Account | None) -> Account:
    if successor is None or successor.pk == user.pk:
        raise SuccessorError("open work needs somebody else")
    # As they are now: they too may have left since the page was read.
    heir = accounts.hold(successor)
    if not may_take(heir, work):
        raise SuccessorError("open work needs somebody who may do it")
    return heir
