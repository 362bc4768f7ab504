"""How notices and messages are worded and marked on pages."""

from __future__ import annotations

import datetime
import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from apps.notices import kinds, mailings
from apps.notices.models import Message, Notice, Problem, State
from apps.notices.templatetags.notices import worded

TONES: Final = {
    State.HELD: "info",
    State.QUEUED: "info",
    State.SENDING: "info",
    State.SENT: "ok",
    State.FAILED: "bad",
    State.CANCELLED: "neutral",
}
NOTHING_SENT: Final = _("Nothing was sent: it has gone out or is no longer so.")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:)]|https?://[^\s<>\"]*/")


@dataclass(frozen=True)
class Row:
    """One notice in the list."""

    id: uuid.UUID
    title: str
    kind: str
    icon: str
    tone: str
    when: datetime.datetime
    unread: bool


def row(notice: Notice) -> Row:
    """A notice as the list shows it."""
    kind = kinds.of(notice.kind)
    return Row(
        id=notice.pk,
        title=worded(notice),
        kind=str(kind.label),
        icon=kind.icon,
        tone=kind.tone,
        when=notice.created_at,
        unread=notice.read_at is None,
    )


@dataclass(frozen=True)
class Letter:
    """One message in the outbox."""

    id: uuid.UUID
    subject: str
    recipient: str
    state: str
    tone: str
    problem: str
    when: datetime.datetime


def letter(message: Message) -> Letter:
    """A message as the outbox shows it."""
    return Letter(
        id=message.pk,
        subject=message.subject,
        recipient=message.recipient,
        state=str(State(message.state).label),
        tone=TONES[State(message.state)],
        problem=str(Problem(message.problem).label) if message.problem else "",
        when=message.created_at,
    )


@dataclass(frozen=True)
class Unsent:
    """One message that could not be sent; nothing of what it says, which may be a key to a door."""

    id: uuid.UUID
    what: str
    recipient: str
    reason: str
    problem: str
    when: datetime.datetime
    again: bool
    instead: str


def unsent(messages: Iterable[Message]) -> list[Unsent]:
    """Messages that could not be sent, for whoever keeps the mail going."""
    found = list(messages)
    wanted = mailings.still_wanted({one.pk: one.kind for one in found})
    return [_unsent(one, again=one.pk in wanted) for one in found]


def _unsent(message: Message, *, again: bool) -> Unsent:
    mailing = mailings.of(message.kind)
    place = message.recipient.rpartition("@")[2]
    return Unsent(
        id=message.pk,
        what=str(mailing.label),
        recipient=f"…@{place}" if mailing.to_people_attended else message.recipient,
        reason=message.problem,
        problem=str(Problem(message.problem).label),
        when=message.changed_at,
        again=again,
        instead="" if again else str(mailing.instead),
    )


@dataclass(frozen=True)
class Waiting:
    """How many messages wait for one reason."""

    reason: str
    problem: str
    count: int


def waiting(late: Mapping[str, int]) -> list[Waiting]:
    """Why messages wait, each reason with how many; the most first."""
    rows = sorted(late.items(), key=lambda row: -row[1])
    words = {code: Problem(code).label if code else _("Nobody has tried yet.") for code in late}
    return [Waiting(code, str(words[code]), many) for code, many in rows]


def with_links(text: str) -> SafeString:
    """A plain text with its addresses as links, everything else escaped."""
    parts, end = [], 0
    for found in _ADDRESS.finditer(text):
        parts.append(conditional_escape(text[end : found.start()]))
        parts.append(format_html('<a href="{0}">{0}</a>', found.group()))
        end = found.end()
    parts.append(conditional_escape(text[end:]))
    return mark_safe("".join(parts))  # noqa: S308  every part was escaped above
