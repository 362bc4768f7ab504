"""How invitations look on a page: words, tones, and what can be done with each. No decisions."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.accounts import rules
from apps.accounts.roles import ROLES
from apps.accounts.selectors import Account, display_names
from apps.invitations.models import Invitation
from apps.invitations.models.invitations import State
from apps.notices import selectors as notices
from apps.staff import selectors as staff

TONES = {
    State.DRAFT: "neutral",
    State.HELD: "info",
    State.SENT: "info",
    State.ACCEPTED: "ok",
    State.REVOKED: "neutral",
    State.EXPIRED: "warn",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list."""

    id: uuid.UUID
    title: str
    email: str
    roles: str
    department: str
    state: str
    tone: str
    trouble: str
    when: str
    by: str
    may: tuple[str, ...]
    account: uuid.UUID | None


def rows(found: Iterable[Invitation], by: Account) -> list[Row]:
    """The lines of a page of the list."""
    found = list(found)
    people = {one.invited_by for one in found} | {one.accepted_by for one in found}
    names = display_names({key for key in people if key})
    departments = {one.pk: one.name for one in staff.departments()}
    troubles = notices.problems({one.message for one in found if one.message})
    grantable = {role.code for role in rules.grantable(by)}
    return [
        Row(
            id=one.pk,
            title=_title(one, names),
            email=one.email if one.name else "",
            roles=role_words(one),
            department=departments.get(one.department, "") if one.department else "",
            state=_sentence(one.get_state_display()),
            tone=TONES[State(one.state)],
            trouble=_trouble(one, troubles),
            when=_when(one),
            by=names.get(one.invited_by, "—") if one.invited_by else "—",
            may=_may(one) if {r.role for r in one.roles.all()} <= grantable else (),
            account=one.accepted_by,
        )
        for one in found
    ]


def role_words(invitation: Invitation) -> str:
    """Its roles in the order of the table, with their last days."""
    dated = {one.role: one.ends_on for one in invitation.roles.all()}
    return ", ".join(
        _dated(str(role.label), dated[code]) for code, role in ROLES.items() if code in dated
    )


def held_words(held: Iterable[Invitation]) -> list[tuple[uuid.UUID, str]]:
    """Who can still be told nothing, for the notice on top of the list."""
    return [(one.pk, one.name or one.email) for one in held]


def _dated(label: str, ends_on: datetime.date | None) -> str:
    if ends_on is None:
        return label
    return _("%(role)s until %(day)s") % {
        "role": label,
        "day": date_format(ends_on, "SHORT_DATE_FORMAT"),
    }


def _title(one: Invitation, names: dict[uuid.UUID, str]) -> str:
    if one.accepted_by:
        return names.get(one.accepted_by, "—")
    return one.name or one.email or _("Erased")


def _trouble(one: Invitation, troubles: dict[uuid.UUID, str]) -> str:
    awaited = one.state in {State.HELD, State.SENT}
    return troubles.get(one.message, "") if awaited and one.message else ""


def _when(one: Invitation) -> str:
    if one.state == State.SENT and one.expires_at:
        return _("until %(day)s") % {"day": _day(one.expires_at)}
    if one.state == State.HELD:
        return _("within seconds")
    return _day(one.ended_at or one.created_at)


def _day(moment: datetime.datetime) -> str:
    return date_format(timezone.localtime(moment, rules.time_zone()), "SHORT_DATE_FORMAT")


def _may(one: Invitation) -> tuple[str, ...]:
    """What can be done with it, by the names of the routes."""
    known = bool(one.email)
    return {
        State.DRAFT: ("send", "revoke"),
        State.HELD: ("undo",),
        State.SENT: ("resend", "revoke"),
        State.EXPIRED: ("resend", "revoke") if known else (),
    }.get(State(one.state), ())


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
