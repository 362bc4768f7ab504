"""Recording what a person answers. A no is always taken, whatever was said before."""

from __future__ import annotations

import datetime
import uuid
from typing import Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.consents import selectors
from apps.consents.errors import Conflict
from apps.consents.models import MOVES, Channel, Consent, Purpose, State
from apps.consents.services.texts import kept
from apps.registry import selectors as registry
from kernel.history import note_user


class _Unseen:
    """Whoever records did not look at the answer of before."""


UNSEEN: Final = _Unseen()
Seen = uuid.UUID | None | _Unseen


def give(
    person: registry.Person,
    purpose: str,
    language: str,
    by: uuid.UUID | None,
    channel: str = Channel.ORAL,
    *,
    seen: Seen = UNSEEN,
) -> Consent:
    """The person agrees to what the text in force says in that language.

    `seen` is the id of the answer that the officer was looking at, None for none; another one
    recorded meanwhile raises `Conflict`. Raises NoText, or ValidationError by field.
    """
    return _record(person, purpose, State.GIVEN, language, by, channel, seen)


def refuse(
    person: registry.Person,
    purpose: str,
    language: str,
    by: uuid.UUID | None,
    channel: str = Channel.ORAL,
    *,
    seen: Seen = UNSEEN,
) -> Consent:
    """The person does not agree. Said after having agreed, it is a withdrawal."""
    return _record(person, purpose, State.REFUSED, language, by, channel, seen)


def withdraw(
    person: registry.Person,
    purpose: str,
    language: str,
    by: uuid.UUID | None,
    channel: str = Channel.ORAL,
    *,
    seen: Seen = UNSEEN,
) -> Consent:
    """The person takes back what they agreed to. Said without having agreed, it is a refusal."""
    return _record(person, purpose, State.WITHDRAWN, language, by, channel, seen)


answer_no = refuse


@transaction.atomic
def _record(
    person: registry.Person,
    purpose: str,
    wanted: State,
    language: str,
    by: uuid.UUID | None,
    channel: str,
    seen: Seen,
) -> Consent:
    note_user(by)
    if purpose not in Purpose.values:
        raise ValidationError({"purpose": [_("There is no such purpose.")]})
    if channel not in Channel.values:
        raise ValidationError({"channel": [_("Choose how the person said it.")]})
    # Two officers at once: the second waits here and then sees what the first recorded.
    registry.hold(person.pk)
    now = selectors.current(person.pk).get(purpose)
    if not isinstance(seen, _Unseen) and seen != (now.pk if now else None):
        raise Conflict(now)
    before = now.state if now else ""
    state = wanted if wanted == State.GIVEN else _no(before)
    assert state in MOVES[before]  # noqa: S101
    return Consent.objects.create(
        person_id=person.pk,
        purpose=purpose,
        state=state,
        text=kept(purpose, language),
        channel=channel,
        recorded_by=by,
        recorded_at=_after(now),
    )


def _after(before: Consent | None) -> datetime.datetime:
    """Now, and later than the answer before even where two machines' clocks differ."""
    moment = timezone.now()
    if before is None or before.recorded_at < moment:
        return moment
    return before.recorded_at + datetime.timedelta(microseconds=1)


def _no(before: str) -> State:
    """What a no is called, by what was said before."""
    return State.WITHDRAWN if before == State.GIVEN else State.REFUSED
