"""Calendar feeds: given, shown again, withdrawn. The secret is derived and kept nowhere."""

from __future__ import annotations

import hashlib
import uuid
from typing import Final

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse

from apps.training import clock
from apps.training.errors import IllegalMove
from apps.training.models import CalendarFeed
from kernel.crypto import blind_index
from kernel.history import note_user

LENGTH: Final = 32


def secret_of(feed_id: uuid.UUID) -> str:
    """The 128 bits in a feed's address: made from the key of the city, told by hash."""
    return blind_index(str(feed_id), purpose="training calendar")


def hashed(secret: str) -> str:
    """What the table keeps. The secret is random enough that a slow hash would add nothing."""
    return hashlib.sha256(secret.encode()).hexdigest()


def looks_right(secret: str) -> bool:
    """Whether it may be a secret of ours at all."""
    return len(secret) == LENGTH and secret.isascii() and secret.isalnum()


def path_of(feed: CalendarFeed) -> str:
    """Where a calendar program reads it."""
    return reverse("certificates:feed", args=[secret_of(feed.pk)], urlconf=settings.ROOT_URLCONF)


def give(
    *,
    edition_id: uuid.UUID | None = None,
    participant_id: uuid.UUID | None = None,
    by: uuid.UUID | None,
) -> CalendarFeed:
    """The feed of an edition or of a person; the one there is, as long as it is not withdrawn."""
    of = {"edition_id": edition_id, "participant_id": participant_id}
    feed = CalendarFeed(**of, created_by=by)
    feed.secret_hash = hashed(secret_of(feed.pk))
    try:
        with transaction.atomic():
            note_user(by)
            feed.save(force_insert=True)
    except IntegrityError:
        return CalendarFeed.objects.get(**of, withdrawn_at=None)
    return feed


@transaction.atomic
def withdraw(feed_id: uuid.UUID, *, by: uuid.UUID | None) -> CalendarFeed:
    """From now on the address leads nowhere; giving it again makes another one."""
    note_user(by)
    standing = CalendarFeed.objects.filter(pk=feed_id, withdrawn_at=None)
    standing.update(withdrawn_at=clock.now(), withdrawn_by=by)
    return CalendarFeed.objects.get(pk=feed_id)


@transaction.atomic
def renew(feed_id: uuid.UUID, *, by: uuid.UUID | None) -> CalendarFeed:
    """Another address in the place of one that was told to whoever it was not for. IllegalMove."""
    old = CalendarFeed.objects.select_for_update().get(pk=feed_id)
    if old.withdrawn_at is not None:
        raise IllegalMove
    withdraw(old.pk, by=by)
    return give(edition_id=old.edition_id, participant_id=old.participant_id, by=by)
