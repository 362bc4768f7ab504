"""How requests, gathered facts and what is due are worded and marked on pages."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.accounts import selectors as accounts
from apps.registry.holdings import holdings
from apps.rights import clock
from apps.rights.documents import short_code
from apps.rights.gathered import by_record
from apps.rights.models import Due, Line, Request, State, Step

TONES = {
    State.RECEIVED: "info",
    State.CHECKED: "info",
    State.GATHERING: "info",
    State.READY: "warn",
    State.ANSWERED: "ok",
    State.REFUSED: "bad",
    State.WITHDRAWN: "neutral",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A request as a line of the list."""

    one: Request
    code: str
    tone: str
    time_left: str
    time_tone: str


@dataclass(frozen=True, slots=True)
class Told:
    """A step in words."""

    label: str
    at: datetime.datetime
    by: str


@dataclass(frozen=True, slots=True)
class Group:
    """The gathered facts of one kind of record."""

    label: str
    records: list[tuple[str, list[Line]]]
    given: int
    total: int


def today() -> datetime.date:
    """The day on the wall of the city."""
    return timezone.localdate()


def row(one: Request, today: datetime.date) -> Row:
    """One request with its clock in words."""
    left = clock.left(one, today)
    if not one.is_open:
        return Row(one, short_code(one), TONES[State(one.state)], "", "neutral")
    tone = "bad" if left.is_over else "warn" if left.is_short else "ok"
    return Row(one, short_code(one), TONES[State(one.state)], left_words(left), tone)


def left_words(left: clock.Left) -> str:
    """The days left as people say them."""
    days = abs(left.days)
    if left.days == 0:
        return _("due today")
    if left.is_over and left.working:
        return ngettext("%(days)d working day overdue", "%(days)d working days overdue", days) % {
            "days": days
        }
    if left.is_over:
        return ngettext("%(days)d day overdue", "%(days)d days overdue", days) % {"days": days}
    if left.working:
        return ngettext("%(days)d working day left", "%(days)d working days left", days) % {
            "days": days
        }
    return ngettext("%(days)d day left", "%(days)d days left", days) % {"days": days}


def steps(rows: Sequence[Step]) -> list[Told]:
    """Steps with who took them."""
    names = accounts.display_names({each.taken_by for each in rows if each.taken_by})
    return [
        Told(
            each.get_state_display(),
            each.taken_at,
            names.get(each.taken_by, "–") if each.taken_by else _("whoever asked"),
        )
        for each in rows
    ]


def groups(lines: Sequence[Line], open_to_reader: frozenset[str]) -> list[Group]:
    """What was gathered, by kind and by record; what the reader may not open is not shown."""
    for line in lines:
        if set(line.compartments.split()) - open_to_reader:
            line.heading, line.label = _("Reserved record"), _("Reserved")
            line.value = _("given to the person without being shown here")
    labels = {holding.code: str(holding.label) for holding in holdings()}
    found = []
    for code, of_kind in groupby(lines, key=lambda line: line.holding):
        own = list(of_kind)
        records = list(by_record(own))
        label = labels.get(code, _("Person"))
        found.append(Group(label, records, sum(line.given for line in own), len(own)))
    return found


def due_row(due: Due) -> dict[str, object]:
    """Something due, with whose it is."""
    return {
        "due": due,
        "name": due.person.display_name if due.person else "–",
        "label": due.get_subject_display(),
    }
