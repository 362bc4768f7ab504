"""Referrals of before from an office's own sheet: what its words mean, and the rows written.

What was shown of a person then is not known, so they go as anonymous slips: who was sent stays
inside the Office, and the note of the sheet is the text of the referral.
"""

from __future__ import annotations

import datetime
import re
import uuid
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from django.utils.translation import override

from apps.directory import selectors as directory
from apps.referrals import clock, rules, services
from apps.referrals.models import Actor, DueTime, Reason, Referral, State
from apps.referrals.services import News, PastReferral, PastStep
from apps.referrals.snapshot import LANGUAGE, LONGEST_REQUEST, Snapshot
from apps.registry import imports_sent
from apps.registry import selectors as registry
from apps.registry.importing.headings import Field
from apps.registry.importing.reasons import Reason as Why
from apps.registry.importing.rows import Attendance, Refused, Unmapped, ValueMap
from apps.registry.importing.sent import Sent
from apps.registry.imports_sent import Sending, Writer
from apps.staff import selectors as staff
from kernel.holidays import Calendar
from kernel.sheets.cells import plain, says_nothing

DEPARTMENT: Final = "department"
ORGANIZATION: Final = "organization"
# What a place is called by beside its name: "Dirección de Salud" is "Salud".
_KIND_OF_PLACE: Final = frozenset(
    {
        *("area", "de", "del", "la", "las", "los", "el", "y", "e", "direccion", "dir", "general"),
        *("municipal", "municipalidad", "municipio", "secretaria", "sec", "subsecretaria"),
        *("departamento", "depto", "dpto", "oficina", "programa", "coordinacion"),
        *("of", "the", "and", "department", "office"),
    }
)
_REJECTED: Final = (
    r"\b(rechaz\w*|deneg\w*|no acept\w*|no corresp\w*|sin cupo|sin vacante\w*"
    r"|reject\w*|not accepted|declined)\b"
)
_NO_REPLY: Final = (
    r"\b(sin respuesta|sin contest\w*|no resp\w*|no contest\w*|no reply|no answer|unanswered)\b"
)
_RESOLVED: Final = (
    r"\b(resuelt[oa]|resolvi\w*|cumplid[oa]|cerrad[oa]|finaliz\w*|concluid[oa]|terminad[oa]"
    r"|atendid[oa]|lograd[oa]|resolved|closed|done|completed?)\b"
)
_WITHDRAWN: Final = r"\b(desist\w*|anulad[oa]|cancelad[oa]|retirad[oa]|withdrawn|cancell?ed)\b"
_IN_PROGRESS: Final = r"\b(en curso|en tramite|en proceso|en gestion|in progress|ongoing)\b"
_PENDING: Final = (
    r"\b(pend\w*|en espera|espera\w*|enviad[oa]|abiert[oa]|pending|waiting|sent|open)\b"
)
# The first that fits decides; what is denied ("no resuelta") is for a person to say.
_STATES: Final = (
    (re.compile(_REJECTED), State.REJECTED),
    (re.compile(_NO_REPLY), State.NO_REPLY),
    (re.compile(r"\b(no|sin|not|without)\b"), None),
    (re.compile(_WITHDRAWN), State.WITHDRAWN),
    (re.compile(_IN_PROGRESS), State.IN_PROGRESS),
    (re.compile(_RESOLVED), State.RESOLVED),
    (re.compile(r"\b(acept\w*|tomad[oa]|recibid[oa]|accepted|received)\b"), State.ACCEPTED),
    (re.compile(_PENDING), State.PENDING),
)


def read_state(text: str) -> str | None:
    """The state that words tell; None where they tell none."""
    if not text or says_nothing(text):
        return State.PENDING
    bare = plain(text)
    return next((state for pattern, state in _STATES if pattern.search(bare)), None)


@dataclass(frozen=True)
class Places:
    """Every department and organisation in use, by what people call it."""

    by_name: dict[str, str]
    by_words: dict[frozenset[str], str]

    def of(self, text: str) -> str | None:
        """``department:KEY`` or ``organization:KEY``; None for no one, and for one of several."""
        return self.by_name.get(plain(text)) or self.by_words.get(_words(text))


def places() -> Places:
    """Those there are now."""
    named: list[tuple[str, str]] = []
    for area in staff.departments(active_only=True):
        named += [(f"{DEPARTMENT}:{area.pk}", name) for name in (area.name, area.code)]
    for body in directory.organizations(active_only=True):
        named += [(f"{ORGANIZATION}:{body.pk}", name) for name in (body.name, body.alternate_name)]
    return Places(
        _only((plain(name), key) for key, name in named),
        _only((_words(name), key) for key, name in named),
    )


def _only(pairs: Iterable[tuple[Any, str]]) -> dict[Any, str]:
    """What is said of one alone."""
    found: dict[Any, set[str]] = defaultdict(set)
    for said, key in pairs:
        if said:
            found[said].add(key)
    return {said: next(iter(keys)) for said, keys in found.items() if len(keys) == 1}


def _words(text: str) -> frozenset[str]:
    return frozenset(plain(text).split()) - _KIND_OF_PLACE


def understanding(
    values: ValueMap, today: datetime.date
) -> Callable[[Attendance], Attendance | Refused]:
    """What reads one row after another, by what somebody said words mean and by what is known."""
    reading = _Reading(
        places(), values, today, dict(DueTime.objects.values_list("subject", "working_days"))
    )
    return reading.read


class _Reading:
    """Reads rows of one file."""

    def __init__(
        self, known: Places, values: ValueMap, today: datetime.date, own: dict[str, int]
    ) -> None:
        self._places, self._today, self._own = known, today, own
        self._said_to = values.get(Field.DESTINATION, {})
        self._said_state = values.get(Field.STATE, {})
        self._office, self._calendar = clock.policy(), Calendar()

    def read(self, row: Attendance) -> Attendance | Refused:
        """The row in codes, or where and why it can't be written."""
        told = row.sent
        if told is None:
            return row
        if not told.to or says_nothing(told.to):
            return _refused(row, Field.DESTINATION, Why.DESTINATION_MISSING)
        to = self._said_to.get(plain(told.to)) or self._places.of(told.to)
        if to is None:
            return _refused(row, Field.DESTINATION, Why.DESTINATION_UNKNOWN, told.to)
        state = self._said_state.get(plain(told.state)) or read_state(told.state)
        if state is None:
            return _refused(row, Field.STATE, Why.STATE_UNKNOWN, told.state)
        return self._dated(row, to, state, told.answered_on)

    def _dated(
        self, row: Attendance, to: str, state: str, day: datetime.date | None
    ) -> Attendance | Refused:
        if state == State.NO_REPLY and day is None:
            # Nobody wrote down the day on which nobody answered: it was due then.
            day = self._due(row)
            if day >= self._today:
                state, day = State.PENDING, None
        if state == State.PENDING and day is not None:
            return _refused(row, Field.STATE, Why.STATE_MISSING)
        if state != State.PENDING and day is None:
            return _refused(row, Field.ANSWERED, Why.ANSWER_MISSING)
        if day is not None and day < row.contacted_on:
            return _refused(row, Field.ANSWERED, Why.ANSWER_BEFORE)
        return replace(row, sent=Sent(to, state, day))

    def _due(self, row: Attendance) -> datetime.date:
        days = self._own.get(row.subject, self._office.due_days)
        return clock.due_on(row.contacted_on, days, self._calendar)


def _refused(row: Attendance, field: Field, why: Why, unknown: str = "") -> Refused:
    texts = (Unmapped(field, unknown),) if unknown else ()
    return Refused(row.row, row.sheet, field, why, row.content, texts)


def choices(field: str) -> list[tuple[str, Any]]:
    """What words of a sheet may mean."""
    from apps.referrals.forms.referring import destinations

    return destinations() if field == Field.DESTINATION else list(State.choices)


def there(keys: Collection[uuid.UUID]) -> set[uuid.UUID]:
    """Those that are written already."""
    return set(Referral.objects.filter(pk__in=keys).values_list("pk", flat=True))


def write(rows: Sequence[Sending], by: uuid.UUID | None) -> None:
    """Write them, each with the one step its sheet tells of; nobody is told."""
    book = registry.code_book()
    with override(LANGUAGE):
        words = {row.row.subject: book.label("subject", row.row.subject) for row in rows}
    services.record_many(_past(one, words[one.row.subject], by) for one in rows)


def _past(one: Sending, word: str, by: uuid.UUID | None) -> PastReferral:
    row, sent = one.row, _sent(one)
    kind, _colon, number = sent.to.partition(":")
    inside = kind == DEPARTMENT
    return PastReferral(
        key=one.key,
        subject=row.subject,
        sent_on=row.contacted_on,
        snapshot=Snapshot(word, row.note[:LONGEST_REQUEST] or word),
        department=uuid.UUID(number) if inside else None,
        organization=None if inside else uuid.UUID(number),
        person=one.person,
        sent_by=by,
        steps=(step,) if (step := _step(sent, by)) else (),
    )


def _sent(one: Sending) -> Sent:
    if one.row.sent is None:
        raise ValueError("a row that tells of no referral")
    return one.row.sent


def _step(sent: Sent, by: uuid.UUID | None) -> PastStep | None:
    """What came of it; None where nothing did."""
    if sent.state == State.PENDING or sent.answered_on is None:
        return None
    inside = sent.to.startswith(f"{DEPARTMENT}:")
    actors = {State.WITHDRAWN: Actor.OFFICER, State.NO_REPLY: Actor.CLOCK}
    actor = actors.get(State(sent.state), Actor.DEPARTMENT if inside else Actor.OUTSIDE)
    return PastStep(
        sent.state,
        sent.answered_on,
        actor,
        by=by if actor == Actor.OFFICER else None,
        reason=Reason.OTHER if sent.state == State.REJECTED else "",
    )


def news(rows: Sequence[Sending]) -> dict[uuid.UUID, Why | None]:
    """What rows tell that is not known yet of referrals written before: None where they go on."""
    return _told(services.weigh(_later(rows, None)))


def follow(rows: Sequence[Sending], by: uuid.UUID | None) -> dict[uuid.UUID, Why | None]:
    """The same, and what goes on is written, each with the one step its sheet tells of."""
    return _told(services.go_on(_later(rows, by)))


def _later(rows: Sequence[Sending], by: uuid.UUID | None) -> dict[uuid.UUID, PastStep]:
    told = {one.key: _step(_sent(one), by) for one in rows}
    return {key: step for key, step in told.items() if step is not None}


def _told(found: dict[uuid.UUID, News]) -> dict[uuid.UUID, Why | None]:
    said = {key: told for key, told in found.items() if told != News.KNOWN}
    return {key: None if told == News.GOES_ON else Why.STATE_OTHER for key, told in said.items()}


def register() -> None:
    """Take sheets of referrals."""
    imports_sent.register(Writer(rules.SEND, understanding, choices, there, write, news, follow))
