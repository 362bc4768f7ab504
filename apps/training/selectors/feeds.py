"""Readers of calendar feeds: by their secret, and the sessions they hold."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from apps.training import reach
from apps.training.models import CalendarFeed, CourseSession, Participant
from apps.training.models.editions import State as Stage
from apps.training.models.enrolments import State
from apps.training.selectors import presence
from apps.training.services import feeds as services


def by_secret(secret: str) -> CalendarFeed | None:
    """The feed at that address, while it stands and whoever it is of works here."""
    if not services.looks_right(secret):
        return None
    found = CalendarFeed.objects.select_related("edition__course", "participant")
    feed = found.filter(secret_hash=services.hashed(secret), withdrawn_at=None).first()
    if feed is None or (feed.participant is not None and not may_read(feed.participant)):
        return None
    return feed


def may_read(person: Participant) -> bool:
    """Whether somebody works here: has not left, and an account they have is open, with a role."""
    if not presence.works_here(person):
        return False
    return person.account is None or bool(reach.come_in([person.account]))


def sessions_in(feed: CalendarFeed) -> QuerySet[CourseSession]:
    """What it holds, in order: of an edition, or of all editions a person has a place in."""
    found = CourseSession.objects.select_related("edition__course").order_by("starts_at", "pk")
    if feed.edition_id is not None:
        return found.filter(edition=feed.edition_id)
    return found.filter(
        edition__enrolments__participant=feed.participant_id,
        edition__enrolments__state=State.ENROLLED,
    ).exclude(edition__state=Stage.CANCELLED)


def standing(
    *, edition_id: uuid.UUID | None = None, participant_id: uuid.UUID | None = None
) -> CalendarFeed | None:
    """The feed that is given of an edition or of a person."""
    found = CalendarFeed.objects.filter(
        edition=edition_id, participant=participant_id, withdrawn_at=None
    )
    return found.first()


def feeds(
    *,
    edition: uuid.UUID | None = None,
    participant: uuid.UUID | None = None,
    standing: bool = False,
) -> QuerySet[CalendarFeed]:
    """All of them, the latest first, or those of an edition or a person, or read still."""
    told = {"edition": edition, "participant": participant}
    rows = CalendarFeed.objects.filter(**{name: key for name, key in told.items() if key})
    rows = rows.filter(withdrawn_at=None) if standing else rows
    return rows.order_by("-created_at", "pk")


def feed(pk: uuid.UUID) -> CalendarFeed | None:
    """One of them."""
    return CalendarFeed.objects.filter(pk=pk).first()
