"""How one's own training reads."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from apps.training import presenters, selectors
from apps.training.models import Edition, Enrolment
from apps.training.models.editions import JOINABLE
from apps.training.models.enrolments import Assessment, State
from apps.training.selectors import own


@dataclass(frozen=True, slots=True)
class Open:
    """An edition one may join."""

    edition: Edition
    name: str
    topic: str
    free: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Place:
    """One's place in an edition."""

    enrolment: Enrolment
    name: str
    state: str
    tone: str
    turn: int
    hours: str
    percent: int
    assessment: str
    due_on: Any
    sessions: list[presenters.SessionRow]
    certificates: list[Any]
    leaves: bool


TONES = {State.ENROLLED: "ok", State.WAITING: "warn", State.INVITED: "info"}


def joinable(edition: Edition) -> Open:
    """With its places left."""
    return Open(
        edition,
        presenters.edition_name(edition),
        presenters.topic(edition.about),
        max(0, edition.capacity - getattr(edition, "enrolled", 0)),
        getattr(edition, "waiting", 0),
    )


def page(participant_id: uuid.UUID) -> dict[str, list[Any]]:
    """Invitations, what is going on, and what is over with what it gave. Five queries."""
    rows = list(own.places(participant_id))
    hours = selectors.hours_of_many(rows)
    going = sorted((row for row in rows if _goes_on(row)), key=_in_order)
    sessions = own.sessions_of({row.edition_id for row in going})
    given: dict[uuid.UUID, list[Any]] = {}
    certificates = list(own.certificates_of(participant_id))
    for one in certificates:
        given.setdefault(one.enrolment_id, []).append(one)

    def place(row: Enrolment) -> Place:
        told = hours[row.pk]
        return Place(
            row,
            presenters.edition_name(row.edition),
            str(row.get_state_display()),
            TONES.get(State(row.state), "neutral"),
            own.turn_of(row),
            presenters.hours_line(told),
            told.percent,
            str(Assessment(row.assessment).label) if row.edition.assessed else "",
            selectors.due_on(row),
            presenters.session_rows(sessions.get(row.edition_id, []), row.edition),
            [one for one in given.get(row.pk, []) if one.revoked_at is None],
            row.accredited_at is None and row.edition.state in JOINABLE,
        )

    invited = [row for row in rows if row.state == State.INVITED and row.edition.state in JOINABLE]
    shown = {row.pk for row in [*going, *invited]}
    over = [row for row in rows if row.pk not in shown and row.state == State.ENROLLED]
    shown |= {row.pk for row in over}
    return {
        "invited": [place(row) for row in invited],
        "going": [place(row) for row in going],
        "over": [place(row) for row in over],
        # Of a place given back, or of a record that became part of this one.
        "others": [
            one for one in certificates if one.revoked_at is None and one.enrolment_id not in shown
        ],
    }


def _in_order(row: Enrolment) -> tuple[Any, str, str]:
    return row.edition.starts_on, row.edition.course.folded_title, str(row.pk)


def _goes_on(row: Enrolment) -> bool:
    inside = row.state in (State.ENROLLED, State.WAITING)
    return inside and row.edition.state in JOINABLE
