"""Inviting some rows of a list, each once, in the transaction that also notes how far it is."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable

from django.db import transaction

from apps.accounts import errors as accounts
from apps.accounts.errors import RefusedError
from apps.accounts.selectors import Account
from apps.invitations import errors, listing
from apps.invitations.models import Batch, BatchRefusal
from apps.invitations.reading.problems import Reason
from apps.invitations.reading.rows import Person, column_of
from apps.invitations.services.inviting import Asked, Outcome, bring_in

REFUSED = "refused"
_LONGEST_LABEL = 120
# What the services refuse after a row was read as right: the place has changed meanwhile.
_REASONS: tuple[tuple[type[RefusedError], Reason], ...] = (
    (accounts.ClosedError, Reason.ACCOUNT_CLOSED),
    (accounts.OnOneselfError, Reason.ONESELF),
    (accounts.DatesError, Reason.UNTIL_PAST),
    (accounts.UnknownRoleError, Reason.ROLE_UNKNOWN),
    (errors.UnknownDepartmentError, Reason.DEPARTMENT_UNKNOWN),
    (errors.AddressError, Reason.EMAIL_WRONG),
    (errors.NoRoleError, Reason.ROLE_MISSING),
)


def load(batch: Batch, opened: listing.OpenedList, places: Iterable[int]) -> Counter[str]:
    """Invite the people at these places; counts by outcome. The caller holds the transaction."""
    by = listing.giver(batch)
    counts: Counter[str] = Counter()
    for place in places:
        person = opened.people[place]
        if person is None:
            counts[Outcome.ALREADY] += 1
            continue
        reasons = person.reasons or _invite(person, batch, by, counts)
        if reasons:
            counts[REFUSED] += 1
            BatchRefusal.objects.create(
                batch=batch,
                place=place,
                row=person.number,
                column=column_of(opened.table, reasons)[:_LONGEST_LABEL],
                reasons=[str(reason) for reason in reasons],
            )
    return counts


def _invite(
    person: Person, batch: Batch, by: Account | None, counts: Counter[str]
) -> tuple[Reason, ...]:
    asked = Asked(
        email=person.email,
        roles=person.roles,
        name=person.name,
        department=uuid.UUID(person.department) if person.department else None,
        language=person.language,
        days=int(batch.defaults.get("days", 7)),
    )
    try:
        with transaction.atomic():
            # What could be taken back was the whole list, before it began.
            brought = bring_in(asked, by=by, hold_seconds=0, batch=batch)
    except RefusedError as refusal:
        known = (reason for kind, reason in _REASONS if isinstance(refusal, kind))
        return (next(known, Reason.ROLE_NOT_YOURS),)
    counts[brought.outcome] += 1
    return ()
