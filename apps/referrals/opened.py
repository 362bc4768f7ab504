"""What may still be opened of what was sent: by the other side, and by the Office.

What was sent stays with the Office as it was, since it says what went; the department's page, the
organisation's link and the API show it without whoever took their consent back, from the moment the
no is recorded. Whose name is hidden is known to the other side, who attends them, and in the Office
to protection alone: what was sent before would say whose the alias is.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from apps.referrals import consent
from apps.referrals import snapshot as snapshots
from apps.referrals.models import Referral
from apps.referrals.snapshot import IDENTIFYING, Snapshot
from apps.registry import protection_rules


def for_others(rows: Iterable[Referral]) -> dict[uuid.UUID, Snapshot | None]:
    """What was sent, by referral; None once it was made unreadable. One query for all."""
    sent = {one: snapshots.loads(one.snapshot) for one in rows}
    people = {one.person_id for one, told in sent.items() if told and told.named and one.person_id}
    gone = consent.taken_back(people)
    return {
        one.pk: replace(told, entries=(), taken_back=True)
        if told and told.named and one.person_id in gone
        else told
        for one, told in sent.items()
    }


def for_office(row: Referral, who: Any = None) -> Snapshot | None:
    """The same for whoever reads in the Office."""
    told = snapshots.loads(row.snapshot)
    hidden = told is not None and row.person is not None and row.person.confidential
    if told is None or not hidden or protection_rules.protects(who):
        return told
    left = tuple(one for one in told.entries if one.code not in IDENTIFYING)
    return replace(told, entries=left, hidden=len(left) < len(told.entries))
