"""The waiting line: who is next, who is at which desk, how many wait."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, IntegerField, Min, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from apps.agenda import clock
from apps.agenda.models import Desk, Ticket
from apps.agenda.models.tickets import AT_A_DESK, State

FIRST, DUE, ARRIVED, EARLY = range(4)


def in_order(tickets: QuerySet[Ticket], now: datetime.datetime) -> QuerySet[Ticket]:
    """Those who go first; appointments whose hour has come; by arrival; appointments come early."""
    return tickets.annotate(
        rank=Case(
            When(priority=True, then=Value(FIRST)),
            When(due_at__lte=now, then=Value(DUE)),
            When(due_at=None, then=Value(ARRIVED)),
            default=Value(EARLY),
            output_field=IntegerField(),
        ),
        since=Coalesce("due_at", "taken_at"),
    ).order_by("rank", "since", "number")


def waiting(letter: str = "") -> QuerySet[Ticket]:
    """Everybody who waits today, in the order they are called."""
    found = Ticket.objects.filter(day=clock.today(), state=State.WAITING)
    return in_order(found.filter(letter=letter) if letter else found, clock.now())


def line_of(desk: Desk, *, now: datetime.datetime) -> QuerySet[Ticket]:
    """Who may be called next to a desk, the next one first.

    An appointment with a desk that is no longer in use is anybody's.
    """
    found = Ticket.objects.filter(day=clock.today(), letter=desk.letter, state=State.WAITING)
    return in_order(
        found.filter(Q(only_desk=None) | Q(only_desk=desk) | Q(only_desk__active=False)), now
    )


def tickets() -> QuerySet[Ticket]:
    """Of any day."""
    return Ticket.objects.select_related("desk", "person")


def ticket(pk: uuid.UUID) -> Ticket | None:
    """One ticket with what a page shows of it."""
    found = Ticket.objects.select_related("desk", "person", "appointment")
    return found.filter(pk=pk).first()


def at_desk(desk: Desk) -> Ticket | None:
    """Whoever is called to or attended at a desk."""
    found = Ticket.objects.select_related("person", "appointment")
    return found.filter(desk=desk, day=clock.today(), state__in=AT_A_DESK).first()


def shown_on(letters: Sequence[str], limit: int) -> list[Ticket]:
    """Who has been called and not gone: the latest call first. Nothing that names anybody."""
    found = Ticket.objects.filter(day=clock.today(), state__in=AT_A_DESK).select_related("desk")
    if letters:
        found = found.filter(letter__in=letters)
    only = ("letter", "number", "state", "called_at", "calls", "desk__name")
    return list(found.only(*only).order_by("-called_at", "number")[:limit])


def at_desks() -> dict[uuid.UUID, Ticket]:
    """Whoever is called to or attended at each desk today, by desk."""
    found = Ticket.objects.filter(day=clock.today(), state__in=AT_A_DESK)
    return {one.desk_id: one for one in found if one.desk_id}


def waiting_count(letters: Sequence[str]) -> int:
    """How many wait in those lines, in all when none is named."""
    found = Ticket.objects.filter(day=clock.today(), state=State.WAITING)
    return (found.filter(letter__in=letters) if letters else found).count()


def lately(desk: Desk, limit: int) -> list[Ticket]:
    """Who was at a desk today and is not any more; those marked absent may come back."""
    found = Ticket.objects.filter(
        desk=desk, day=clock.today(), state__in=(State.DONE, State.NO_SHOW)
    )
    return list(found.select_related("person", "desk").order_by("-ended_at")[:limit])


@dataclass(frozen=True, slots=True)
class Line:
    """One letter today."""

    letter: str
    waiting: int
    first: int
    called: int
    done: int
    absent: int
    left: int
    since: datetime.datetime | None


def lines() -> list[Line]:
    """Every letter that a desk in use calls, with today's counts: two queries."""
    letters = Desk.objects.filter(active=True).values_list("letter", flat=True).distinct()
    counts: dict[str, dict[str, Any]] = {
        row["letter"]: dict(row)
        for row in Ticket.objects.filter(day=clock.today())
        .values("letter")
        .annotate(
            waiting=Count("pk", filter=Q(state=State.WAITING)),
            first=Count("pk", filter=Q(state=State.WAITING, priority=True)),
            called=Count("pk", filter=Q(state__in=AT_A_DESK)),
            done=Count("pk", filter=Q(state=State.DONE)),
            absent=Count("pk", filter=Q(state=State.NO_SHOW)),
            left=Count("pk", filter=Q(state=State.LEFT)),
            since=Min("taken_at", filter=Q(state=State.WAITING)),
        )
    }
    return [
        Line(
            letter=letter,
            **{
                name: counts.get(letter, {}).get(name, 0)
                for name in ("waiting", "first", "called", "done", "absent", "left")
            },
            since=counts.get(letter, {}).get("since"),
        )
        for letter in sorted(set(letters))
    ]
