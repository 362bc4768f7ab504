"""Erases somebody for good: their rows, their history, their key. Nothing brings it back."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

import structlog
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from apps.registry import selectors as registry_selectors
from apps.registry import services as registry
from apps.rights.errors import Held, NoSuchPerson
from apps.rights.models import ErasureReason, Hold, PersonErased
from kernel import history
from kernel.crypto import erasures, owners
from kernel.ids import new_id

log = structlog.get_logger(__name__)

# What the redactions of the history say why, whoever asked for it.
LAW = "ley-25326-16"
# So many after a backup was put back, in one transaction each.
_AT_ONCE = 200


@transaction.atomic
def erase_person(
    person_id: uuid.UUID,
    *,
    by: uuid.UUID | None,
    request: uuid.UUID | None = None,
    reason: str = ErasureReason.REQUEST,
) -> PersonErased:
    """Erase a person, and every record merged into theirs, here and in every backup.

    Held when a hold is in force, NoSuchPerson when there is nobody to erase. The keys are
    destroyed last: what fails before leaves everything as it was; what fails after is done again by
    the sweep.
    """
    erasures.one_at_a_time()
    if registry_selectors.person(person_id) is None:
        raise NoSuchPerson
    records = registry.records_of(person_id)
    if held(records):
        raise Held
    proof = _empty(person_id, records, by=by, request=request, reason=reason)
    erasures.note(records)
    owners.destroy(records)
    return proof


def erase_again(owners_left: Sequence[uuid.UUID]) -> int:
    """Erase whoever the vault names and this database still has: a backup was put back."""
    done = 0
    for owner in owners_left[:_AT_ONCE]:
        with transaction.atomic():
            erasures.one_at_a_time()
            if owner not in erasures.pending():
                continue
            if registry.is_known(owner):
                _empty(owner, [owner], by=None, request=None, reason=ErasureReason.REPLAYED)
            erasures.note([owner], replayed=True)
            done += 1
    return done


def destroy_returned_keys() -> int:
    """Destroy again keys that are back because an old copy of the vault was put back."""
    returned = erasures.forgotten()
    if returned:
        with transaction.atomic():
            erasures.one_at_a_time()
            owners.destroy(returned)
        log.warning("rights.keys_destroyed_again", people=len(returned))
    return len(returned)


def held(people: Sequence[uuid.UUID]) -> bool:
    """Whether any of these records must be kept."""
    return (
        Hold.objects.filter(person__in=people, lifted_at=None)
        .filter(Q(until=None) | Q(until__gte=timezone.localdate()))
        .exists()
    )


def _empty(
    person_id: uuid.UUID,
    records: Sequence[uuid.UUID],
    *,
    by: uuid.UUID | None,
    request: uuid.UUID | None,
    reason: str,
) -> PersonErased:
    number = new_id()
    emptied = registry.erase(records, reason=LAW, erasure=number)
    history.saw("registry.person", person_id, verb="erase", reason=str(reason), by=by)
    return PersonErased.objects.create(
        id=number,
        subject=person_id,
        reason=reason,
        request=request,
        rows=emptied.rows,
        history=emptied.history,
        erased_by=by,
    )
