"""Makes anew, in turns, what CUILs kept before are looked up by: the DNI they are made of.

Only documents kept as a CUIL are opened. A turn taken twice changes nothing the second time.
"""

from __future__ import annotations

import uuid
from typing import Final

from django.db import transaction

from apps.registry import duplicates_finding, identifiers
from apps.registry.models import PersonDocument
from apps.registry.protection_names import concealed
from kernel.crypto import blind_index
from tenants.outbox import enqueue

REHASH: Final = "registry.rehash_cuils"
CUIL: Final = "cuil"
AT_ONCE: Final = 500


@transaction.atomic
def turn(after: uuid.UUID | None = None) -> int:
    """The next of them, and a promise of those that follow; how many were changed."""
    rows = PersonDocument.objects.filter(kind=CUIL).order_by("pk")
    if after is not None:
        rows = rows.filter(pk__gt=after)
    batch = list(rows.select_for_update()[:AT_ONCE])
    right = {row.pk: new for row in batch if (new := _right(row)) != row.number_hash}
    # Two CUILs of one DNI may be kept: the one that comes first stands for both.
    people = {row.person_id for row in batch if row.pk in right}
    kept = PersonDocument.objects.filter(person__in=people, kind=CUIL)
    taken = set(kept.values_list("person_id", "number_hash"))
    changed = []
    for row in batch:
        made = right.get(row.pk)
        if made and (row.person_id, made) not in taken:
            taken.add((row.person_id, made))
            row.number_hash = made
            changed.append(row)
    PersonDocument.objects.bulk_update(changed, ["number_hash"])
    duplicates_finding.mark([row.person_id for row in changed])
    if len(batch) == AT_ONCE:
        enqueue(REHASH, after=batch[-1].pk)
    return len(changed)


def _right(row: PersonDocument) -> str:
    """What it should be looked up by. Whether a hidden person's, the row says itself: their name
    may be hidden while this goes on."""
    before = blind_index(identifiers.normalise_document(row.number), purpose="document")
    now = identifiers.document_hash(row.number)
    return {before: now, concealed(before): concealed(now)}.get(row.number_hash, row.number_hash)
