"""The only readers of messages and notices that other apps may call."""

from __future__ import annotations

import datetime
import uuid
from collections import Counter
from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.utils import timezone

from apps.notices import kinds, mailings
from apps.notices.models import OPEN, Message, Notice, Preference, Problem, State

# The header needs no more than to say "many".
MOST_COUNTED = 100
LATE = datetime.timedelta(minutes=10)
LATELY = datetime.timedelta(days=7)


def states(ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """How far each of these messages is (codes of `State`); ids of none are left out."""
    return dict(Message.objects.filter(pk__in=set(ids)).values_list("pk", "state"))


def problems(ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Why those of these messages that are not sent are not, in words for their sender."""
    found = Message.objects.filter(pk__in=set(ids)).exclude(problem=Problem.NONE)
    return {pk: str(Problem(code).label) for pk, code in found.values_list("pk", "problem")}


def message(message_id: uuid.UUID) -> Message | None:
    """One message of this place."""
    return Message.objects.filter(pk=message_id).first()


def messages() -> QuerySet[Message]:
    """What was sent and will be, newest first, as far as it has not been erased."""
    return Message.objects.filter(erased_at=None).order_by("-created_at", "pk")


def late() -> Counter[str]:
    """By class of problem, what should have left ten minutes ago and has not."""
    since = timezone.now() - LATE
    held = Q(state=State.HELD, due_at__lt=since)
    waits = Q(state__in=OPEN - {State.HELD}, created_at__lt=since)
    return _by_problem(Message.objects.filter(held | waits))


def failed_lately(within: datetime.timedelta = LATELY) -> Counter[str]:
    """By class of problem, what could not be sent in the last week, or in that time."""
    since = timezone.now() - within
    return _by_problem(Message.objects.filter(state=State.FAILED, changed_at__gte=since))


def unsent() -> QuerySet[Message]:
    """What could not be sent, the latest first, as far as it has not been erased."""
    return Message.objects.filter(state=State.FAILED, erased_at=None).order_by("-changed_at", "pk")


def to_send_again(most: int) -> list[uuid.UUID]:
    """Of what could not be sent what still says what is so, the latest first, so many at most."""
    found: list[uuid.UUID] = []
    rows = list(unsent().values_list("pk", "kind"))
    while rows and len(found) < most:
        some, rows = rows[:most], rows[most:]
        wanted = mailings.still_wanted(dict(some))
        found += [pk for pk, _kind in some if pk in wanted]
    return found[:most]


def notices_of(user: uuid.UUID) -> QuerySet[Notice]:
    """Everything told to that account, newest first."""
    return Notice.objects.of(user).order_by("-created_at", "pk")


def unread_count(user: uuid.UUID) -> int:
    """How many notices it has not read, no further than a hundred."""
    return len(Notice.objects.of(user).unread().values_list("pk", flat=True)[:MOST_COUNTED])


def preferences_of(user: uuid.UUID) -> dict[str, str]:
    """How that account wants to hear of each kind."""
    chosen = dict(Preference.objects.filter(user=user).values_list("kind", "delivery"))
    return {kind.code: chosen.get(kind.code, kind.delivery) for kind in kinds.every()}


def _by_problem(messages: QuerySet[Message]) -> Counter[str]:
    return Counter(messages.values_list("problem", flat=True))
