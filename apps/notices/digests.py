"""The daily mail: what each person has not read, at seven by the clock of the place."""

from __future__ import annotations

import datetime
import uuid
from typing import Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from apps.notices import kinds, places, readers, services
from apps.notices.models import Delivery, Digest, Notice, Preference
from kernel import clock

HOUR: Final = datetime.time(7)
# A mail that nobody reads to its end says less.
MOST_LISTED: Final = 20


def send_due() -> int:
    """Send today's digest to everybody who has something unread; returns how many went out.

    For the sweeper: one query when there is nothing to do. A person has one digest a day however
    many ask at once: the row of the digest lets one through.
    """
    zone = places.current().zone
    here = clock.now().astimezone(zone)
    cut = datetime.datetime.combine(here.date(), HOUR, tzinfo=zone)
    if here < cut:
        return 0
    people = set(Notice.objects.untold(cut).values_list("user", flat=True)[:500])
    if not people:
        return 0
    known = readers.readers(people)
    return sum(_send(person, known.get(person), here.date(), cut) for person in people)


def _send(
    person: uuid.UUID, reader: readers.Reader | None, day: datetime.date, cut: datetime.datetime
) -> bool:
    try:
        with transaction.atomic():
            Digest.objects.create(user=person, day=day)
            return _compose(person, reader, cut)
    except IntegrityError:
        # Another worker sends it, or has.
        return False


def _compose(person: uuid.UUID, reader: readers.Reader | None, cut: datetime.datetime) -> bool:
    pending = list(Notice.objects.of(person).untold(cut).order_by("-created_at"))
    elsewhere = _not_by_digest(person)
    listed = [one for one in pending if one.kind not in elsewhere]
    # Those too of which no mail is wanted: they were decided about.
    decided = [one.pk for one in pending]
    Notice.objects.filter(pk__in=decided).update(told_at=timezone.now())
    if reader is None or not listed:
        return False
    services.send_mail(
        to=reader.email,
        template="notices/mail/digest",
        context={
            "notices": [(one, kinds.of(one.kind)) for one in listed[:MOST_LISTED]],
            "count": len(listed),
            "more": max(0, len(listed) - MOST_LISTED),
        },
        language=reader.language,
        kind="digest",
        user=reader.id,
    )
    return True


def _not_by_digest(person: uuid.UUID) -> set[str]:
    """Kinds of which this person does not want to hear in the digest."""
    chosen = dict(Preference.objects.filter(user=person).values_list("kind", "delivery"))
    codes = {kind.code: chosen.get(kind.code, kind.delivery) for kind in kinds.every()}
    return {code for code, delivery in codes.items() if delivery != Delivery.DIGEST}
