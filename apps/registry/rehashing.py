"""Makes anew, in turns, what CUILs kept before are looked up by: the DNI they are made of.

Only documents kept as a CUIL are opened. A turn taken twice changes nothing the second time.
"""

from __future__ import annotations

import uuid
from typing import Final

from django.db import transaction

from apps.registry import duplicates_finding, protection_names
from apps.registry.models import PersonDocument
from tenants.outbox import enqueue

REHASH: Final = "registry.rehash_cuils"
CUIL: Final = "cuil"
AT_ONCE: Final = 500


@transaction.atomic
def turn(after: uuid.UUID | None = None) -> int:
    """The next of them, and a promise of those that follow; how many were changed."""
    rows = PersonDocument.objects.filter(kind=CUIL).select_related("person").order_by("pk")
    if after is not None:
        rows = rows.filter(pk__gt=after)
    batch = list(rows.select_for_update(of=("self",))[:AT_ONCE])
    changed = [row for row in batch if _changed(row)]
    PersonDocument.objects.bulk_update(changed, ["number_hash"])
    duplicates_finding.mark([row.person_id for row in changed])
    if len(batch) == AT_ONCE:
        enqueue(REHASH, after=batch[-1].pk)
    return len(changed)


def _changed(row: PersonDocument) -> bool:
    made = protection_names.document_hash(row.number, hidden=row.person.confidential)
    if row.number_hash == made:
        return False
    row.number_hash = made
    # Two CUILs of one DNI were kept: the one that came first stands for both.
    same = PersonDocument.objects.filter(person=row.person_id, kind=CUIL, number_hash=made)
    return not same.exists()
