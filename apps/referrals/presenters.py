"""The words and marks in which referrals are shown. No decisions."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext, pgettext_lazy

from apps.accounts.rules import today
from apps.referrals import codes, opened, rules
from apps.referrals import snapshot as snapshots
from apps.referrals.models import OPEN, Actor, Referral, ReferralStep, State
from apps.referrals.selectors.times import Spread
from apps.referrals.snapshot import Snapshot
from apps.registry.protection_rules import Shown, Sight
from apps.registry.selectors import CodeBook, code_book

Words = str | Promise
TONES: dict[str, str] = {
    State.PENDING: "info",
    State.ACCEPTED: "info",
    State.IN_PROGRESS: "info",
    State.RESOLVED: "ok",
    State.REJECTED: "bad",
    State.NO_REPLY: "warn",
    State.WITHDRAWN: "neutral",
}
# What a button that leads to a state says.
DEEDS: dict[str, Words] = {
    State.ACCEPTED: gettext_lazy("Accept"),
    State.IN_PROGRESS: gettext_lazy("Being worked on"),
    State.RESOLVED: pgettext_lazy("deed", "Resolved"),
    State.REJECTED: gettext_lazy("Reject"),
}
ICONS: dict[str, str] = {
    State.ACCEPTED: "check",
    State.IN_PROGRESS: "clock",
    State.RESOLVED: "check-circle",
    State.REJECTED: "close",
}


@dataclass(frozen=True, slots=True)
class Due:
    """When it is due, and how near that is."""

    day: datetime.date
    tone: str
    label: str


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """A referral as lists show it."""

    id: uuid.UUID
    version: int
    code: str
    reserved: bool
    person_id: uuid.UUID | None
    person: str
    to: str
    subject: str
    state: str
    label: str
    tone: str
    sent_on: datetime.datetime
    due: Due | None
    owner: str
    summary: str = ""
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class SentRow:
    """One thing the other side sees."""

    label: Words
    value: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All the other side sees: the preview and every later sight are this, by one template."""

    code: str
    subject: str
    request: str
    rows: list[SentRow]
    named: bool
    taken_back: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step as a timeline shows it."""

    at: datetime.datetime
    label: str
    tone: str
    who: str
    reason: str
    note: str


@dataclass(frozen=True, slots=True)
class Deed:
    """A button that takes a referral on."""

    state: str
    label: Words
    icon: str


@dataclass(frozen=True, slots=True)
class TimesRow:
    """One line of a table of times."""

    label: str
    spread: Spread


def sheet(sent: Snapshot, code: str = "") -> Sheet:
    """What was, or would be, sent."""
    rows = [
        SentRow(snapshots.BY_CODE[one.code].label, one.value)
        if one.code in snapshots.BY_CODE
        else SentRow(one.code, one.value)
        for one in sent.entries
    ]
    said = codes.spoken(code) if code else ""
    flags = {"taken_back": sent.taken_back, "hidden": sent.hidden}
    return Sheet(said, sent.subject, sent.request, rows, sent.named, **flags)


def sent_sheet(referral: Referral, who: Any = None) -> Sheet | None:
    """What a referral sent, for the Office; None once that was made unreadable."""
    sent = opened.for_office(referral, who)
    return sheet(sent, referral.code) if sent is not None else None


def shown_sheet(referral: Referral) -> Sheet | None:
    """What the other side may open of it now."""
    sent = opened.for_others([referral])[referral.pk]
    return sheet(sent, referral.code) if sent is not None else None


def is_taken_back(referral: Referral) -> bool:
    """Whether the other side lost sight of the person because they took their consent back."""
    sent = opened.for_others([referral])[referral.pk]
    return sent is not None and sent.taken_back


def destination_name(referral: Referral) -> str:
    """To whom it was sent."""
    to = referral.department or referral.organization
    return to.name if to else ""


def due(referral: Referral) -> Due | None:
    """How near its day is; nothing where nobody has to act any more."""
    if referral.state not in OPEN:
        return None
    days = (referral.due_on - today()).days
    if days < 0:
        late = ngettext("%(days)s day late", "%(days)s days late", -days) % {"days": -days}
        return Due(referral.due_on, "bad", late)
    if days == 0:
        return Due(referral.due_on, "warn", _("due today"))
    left = ngettext("%(days)s day left", "%(days)s days left", days) % {"days": days}
    return Due(referral.due_on, "warn" if days <= 2 else "neutral", left)


def referral_rows(
    rows: Iterable[Referral], sight: Sight, names: Mapping[uuid.UUID, str] | None = None
) -> list[ReferralRow]:
    """Referrals as the Office reads them; what is reserved says so and no more."""
    book = code_book(("subject",))
    return [
        _office_row(one, book, names or {})
        if rules.shown(sight, one) == Shown.WHOLE
        else _reserved_row(one)
        for one in rows
    ]


def inbox_rows(rows: Iterable[Referral]) -> list[ReferralRow]:
    """Referrals as their department reads them: only what was sent."""
    found = []
    listed = list(rows)
    shown = opened.for_others(listed)
    for one in listed:
        sent = shown[one.pk]
        names = {entry.code: entry.value for entry in sent.entries} if sent else {}
        found.append(
            _row(
                one,
                person=names.get("name") or names.get("document_name") or "",
                subject=sent.subject if sent else "",
                summary=sent.request if sent else "",
                taken_back=bool(sent and sent.taken_back),
            )
        )
    return found


def step_rows(steps: Iterable[ReferralStep], names: Mapping[uuid.UUID, str]) -> list[StepRow]:
    """Steps in words, the latest first."""
    rows = [
        StepRow(
            at=one.at,
            label=str(one.get_state_display()) if one.number > 1 else pgettext("referral", "sent"),
            tone=TONES[one.state],
            who=_who(one, names),
            reason=str(one.get_reason_display()) if one.reason else "",
            note=one.note,
        )
        for one in steps
    ]
    return rows[::-1]


def deeds(referral: Referral, actor: str) -> list[Deed]:
    """The buttons of whoever answers, in the order of the table."""
    return [
        Deed(state, DEEDS[state], ICONS[state])
        for state in rules.ways(referral, actor)
        if state in DEEDS
    ]


def times_rows(told: Mapping[Any, Spread], labels: Mapping[Any, str]) -> list[TimesRow]:
    """A table of times, most cases first."""
    ordered = sorted(told.items(), key=lambda item: -item[1].count)
    return [TimesRow(labels.get(key, str(key)), spread) for key, spread in ordered]


def _who(step: ReferralStep, names: Mapping[uuid.UUID, str]) -> str:
    name = names.get(step.by, "") if step.by else ""
    if step.actor == Actor.OFFICER:
        return name or str(step.get_actor_display())
    return f"{step.get_actor_display()} · {name}" if name else str(step.get_actor_display())


def _office_row(one: Referral, book: CodeBook, names: Mapping[uuid.UUID, str]) -> ReferralRow:
    return _row(
        one,
        person=one.person.display_name if one.person else "",
        subject=book.label("subject", one.subject),
        owner=names.get(one.owner, "") if one.owner else "",
    )


def _reserved_row(one: Referral) -> ReferralRow:
    """That it is there, and when it was sent: whoever holds the compartment opens it first."""
    return ReferralRow(
        id=one.pk,
        version=one.version,
        code="",
        reserved=True,
        person_id=None,
        person="",
        to="",
        subject=_("Reserved referral"),
        state="",
        label=_("reserved"),
        tone="neutral",
        sent_on=one.created_at,
        due=None,
        owner="",
    )


def _row(
    one: Referral,
    *,
    person: str,
    subject: str,
    owner: str = "",
    summary: str = "",
    taken_back: bool = False,
) -> ReferralRow:
    return ReferralRow(
        id=one.pk,
        version=one.version,
        code=codes.spoken(one.code),
        reserved=False,
        person_id=one.person_id,
        person=person,
        to=destination_name(one),
        subject=subject,
        state=one.state,
        label=str(one.get_state_display()),
        tone=TONES[one.state],
        sent_on=one.created_at,
        due=due(one),
        owner=owner,
        summary=summary,
        taken_back=taken_back,
    )
