"""What the other side may still open of what was sent: nothing of whoever took their consent back.

What was sent stays with the Office as it was, since it says what went; the department's page, the
organisation's link and the API show it without the person from the moment the no is recorded.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import replace

from apps.referrals import consent
from apps.referrals import snapshot as snapshots
from apps.referrals.models import Referral
from apps.referrals.snapshot import Snapshot


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
