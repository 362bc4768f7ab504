"""Holding an edition and its sessions while something is done with them, and moving them on."""

from __future__ import annotations

import uuid

from django.utils.translation import gettext as _

from apps.training.errors import IllegalMove, Refused
from apps.training.models import CourseSession, Edition
from apps.training.models.editions import MOVES, State


def move(edition: Edition, state: str) -> None:
    """The one place where an edition changes its state; the caller holds it."""
    if state not in MOVES[edition.state]:
        raise IllegalMove
    edition.state = state
    edition.version += 1
    edition.save()


def held(edition_id: uuid.UUID) -> Edition:
    """The edition, held: whoever wants its places or its hours queues here."""
    edition = Edition.objects.select_for_update(no_key=True).filter(pk=edition_id).first()
    if edition is None:
        raise IllegalMove
    return edition


def held_session(session_id: uuid.UUID) -> tuple[CourseSession, Edition]:
    """The session and its edition, both held, the edition first as everywhere."""
    found = CourseSession.objects.filter(pk=session_id).values_list("edition", flat=True).first()
    if found is None:
        raise IllegalMove
    edition = held(found)
    session = CourseSession.objects.select_for_update(no_key=True).filter(pk=session_id).first()
    if session is None:
        raise IllegalMove
    session.edition = edition
    return session, edition


def still(edition: Edition) -> None:
    """Refuse what has no place in an edition that is over."""
    if edition.state in (State.FINISHED, State.CANCELLED):
        raise Refused(_("That edition is over."))
