"""How long things are kept: rules, the queue of what is due, decisions, holds."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

from apps.registry import selectors as registry
from apps.rights.errors import Conflict, Held, NoSuchPerson
from apps.rights.models import Due, ErasureReason, Hold, RetentionRule, Subject
from apps.rights.services import due_of
from apps.rights.services.erasing import erase_person, held
from kernel import history

LOOK_EVERY_SECONDS = 6 * 3600
# Found at one look; the next look finds the next ones.
AT_ONCE = 500
# Kept without saying until when: asked again after this long.
ASK_AGAIN = datetime.timedelta(days=365)


@transaction.atomic
def set_rule(*, subject: str, years: int | None, version: int, by: uuid.UUID) -> None:
    """Keep a kind of thing for so many years; None keeps it on. What waits is looked at anew."""
    rule = RetentionRule.objects.select_for_update().filter(subject=subject).first()
    if (rule.version if rule else 0) != version:
        raise Conflict
    if years is None:
        if rule is not None:
            rule.delete()
    else:
        RetentionRule.objects.update_or_create(
            subject=subject,
            defaults={"years": years, "version": version + 1, "set_by": by},
        )
    Due.objects.filter(subject=subject, decision=Due.Decision.WAITING).delete()
    cache.delete("rights-retention")


def find_due() -> int:
    """For the sweep: put what was kept long enough into the queue; how many are new."""
    if not cache.add("rights-retention", 1, timeout=LOOK_EVERY_SECONDS):
        return 0
    today = timezone.localdate()
    found = 0
    for rule in RetentionRule.objects.all():
        before = _years_before(today, rule.years)
        rows = due_of.FINDERS[Subject(rule.subject)](before, AT_ONCE)
        fresh = [
            Due(subject=rule.subject, person_id=person, object=thing, since=since)
            for person, thing, since in rows
            if not _is_kept(rule.subject, person, thing, today)
        ]
        found += len(Due.objects.bulk_create(fresh, ignore_conflicts=True))
    return found


def _is_kept(
    subject: str, person: uuid.UUID | None, thing: uuid.UUID | None, today: datetime.date
) -> bool:
    kept = Due.objects.filter(subject=subject, person=person, object=thing)
    return kept.filter(decision=Due.Decision.KEPT, until__gte=today).exists()


@transaction.atomic
def keep(
    due_ids: Iterable[uuid.UUID], *, reason: str, until: datetime.date | None, by: uuid.UUID
) -> int:
    """Keep these on for a reason, until a day at which they are asked about again."""
    done = 0
    for due in _waiting(due_ids):
        due.decision, due.reason = Due.Decision.KEPT, reason.strip()
        due.until = until or timezone.localdate() + ASK_AGAIN
        _decided(due, by)
        done += 1
    return done


def erase(due_ids: Iterable[uuid.UUID], *, by: uuid.UUID) -> tuple[int, int]:
    """Erase what was decided to be erased, each in a transaction of its own; done and held."""
    done = refused = 0
    for key in due_ids:
        try:
            with transaction.atomic():
                for due in _waiting([key]):
                    _erase(due, by)
                    done += 1
        except Held:
            refused += 1
    return done, refused


def _erase(due: Due, by: uuid.UUID) -> None:
    due.decision = Due.Decision.ERASED
    _decided(due, by)
    if due.person_id is not None and held([due.person_id]):
        raise Held
    if due.subject == Subject.PEOPLE and due.person_id is not None:
        erase_person(due.person_id, by=by, reason=ErasureReason.RETENTION)
    elif due.object is not None:
        due_of.ERASERS[Subject(due.subject)](due.object, due.pk)


def _waiting(due_ids: Iterable[uuid.UUID]) -> list[Due]:
    rows = Due.objects.select_for_update(of=("self",)).order_by("pk")
    return list(rows.filter(pk__in=list(due_ids), decision=Due.Decision.WAITING))


def _decided(due: Due, by: uuid.UUID) -> None:
    due.decided_by, due.decided_at = by, timezone.now()
    due.save()


@transaction.atomic
def place_hold(
    person_id: uuid.UUID, *, reason: str, until: datetime.date | None, by: uuid.UUID
) -> Hold:
    """Keep a person's records from erasure, for a reason; one hold at a time."""
    if registry.person(person_id) is None:
        raise NoSuchPerson
    if Hold.objects.filter(person=person_id, lifted_at=None).exists():
        raise Conflict
    history.saw("registry.person", person_id, verb="hold", by=by)
    return Hold.objects.create(
        person_id=person_id, reason=reason.strip(), until=until, placed_by=by
    )


@transaction.atomic
def lift_hold(hold_id: uuid.UUID, *, by: uuid.UUID) -> bool:
    """End a hold; False when it was ended already."""
    hold = Hold.objects.select_for_update(of=("self",)).get(pk=hold_id)
    if hold.lifted_at is not None:
        return False
    hold.lifted_at, hold.lifted_by = timezone.now(), by
    hold.save()
    return True


def _years_before(day: datetime.date, years: int) -> datetime.date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
