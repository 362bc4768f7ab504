"""How people, departments and reviews look on a page: wording, order and marks. No decisions."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.accounts import rules
from apps.accounts.roles import ROLES
from apps.accounts.selectors import Account, Grant
from apps.staff import selectors
from apps.staff.models.reviews import Result
from apps.staff.selectors import Line

Words = str | Promise

STATE_LABELS: dict[str, Words] = {
    "active": _("Active"),
    "idle": _("Nobody used it for 60 days"),
    "ending": _("A role ends within 30 days"),
    "without_factor": _("Second factor missing"),
    "without_role": _("Without a role"),
    "suspended": _("Suspended"),
    "closed": pgettext_lazy("account", "Closed"),
}
_RESULT_TONES = {
    Result.KEPT: "ok",
    Result.ENDED: "warn",
    Result.CLOSED: "bad",
    Result.GONE: "neutral",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A word with its tone."""

    tone: str
    label: Words


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One role of one account."""

    id: Any
    code: str
    label: Words
    starts_on: datetime.date
    ends_on: datetime.date | None
    begins_later: bool
    ends_soon: bool
    given_by: str
    may_end: bool
    may_prolong: bool
    error: Any = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the list of people."""

    id: Any
    name: str
    email: str
    department: str
    title: str
    roles: list[RoleRow]
    state: Mark
    factor: Mark
    last_used_on: datetime.date | None


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of a review."""

    id: Any
    person_id: Any
    name: str
    email: str
    department: str
    role: Words
    last_active_on: datetime.date | None
    idle: bool
    stands: bool
    field: Any
    result: Mark | None


def person_row(user: Account, by: Account | None = None) -> PersonRow:
    """An account as a line of the list, or as the head of its own page."""
    membership = getattr(user, "membership", None)
    return PersonRow(
        user.pk,
        user.name,
        _address(user),
        membership.department.name if membership else "",
        membership.title if membership else "",
        [role_row(grant, by) for grant in user.standing_grants],
        state_of(user),
        factor_of(user),
        selectors.last_used_on(user),
    )


def _address(user: Account) -> str:
    """Their e-mail, unless the account has none and carries an address that cannot exist."""
    return "" if user.email.endswith(".invalid") else user.email


def role_row(grant: Grant, by: Account | None) -> RoleRow:
    """A role with its dates, and what ``by`` may do with it."""
    day = rules.today()
    ends = grant.ends_on
    own = by is not None and by.pk == grant.user_id
    return RoleRow(
        grant.pk,
        grant.role,
        ROLES[grant.role].label,
        grant.starts_on,
        ends,
        grant.starts_on > day,
        ends is not None and ends <= day + selectors.SOON,
        grant.granted_by.name if grant.granted_by else "",
        by is not None and (own or rules.may_end(by, grant.role)),
        by is not None and not own and rules.may_grant(by, grant.role),
    )


def state_of(user: Account) -> Mark:
    """The one word that matters most about an account."""
    if not user.is_active:
        return (
            Mark("warn", _("suspended"))
            if user.inactive_reason == "idle"
            else Mark("neutral", pgettext_lazy("account", "closed"))
        )
    if selectors.is_idle(user):
        return Mark("warn", _("not used for long"))
    if not user.current_grants:
        return Mark("neutral", _("no role today"))
    day = rules.today()
    if any(one.ends_on and one.ends_on <= day + selectors.SOON for one in user.current_grants):
        return Mark("info", _("a role ends soon"))
    return Mark("ok", _("active"))


def factor_of(user: Account) -> Mark:
    """Whether a second factor is there, missing, or not asked for."""
    if user.has_second_factor:
        return Mark("ok", _("set up"))
    if any(ROLES[one.role].second_factor for one in user.current_grants):
        return Mark("bad", _("missing"))
    return Mark("neutral", _("not asked for"))


def line_row(line: Line, field: Any = None) -> LineRow:
    """A line of a review, with its choice to make or its result."""
    user, row = line.row.user, line.row
    membership = getattr(user, "membership", None)
    outcome = getattr(row, "outcome", None)
    result = Result(outcome.result) if outcome else None
    return LineRow(
        row.pk,
        user.pk,
        user.name,
        _address(user),
        membership.department.name if membership else "",
        ROLES[row.role].label if row.role else _("no role"),
        row.last_active_on,
        _was_idle(line),
        line.stands,
        field,
        Mark(_RESULT_TONES[result], result.label) if result else None,
    )


def _was_idle(line: Line) -> bool:
    """Had nobody used the account for sixty days when the review opened?"""
    zone = rules.time_zone()
    last = line.row.last_active_on or line.row.user.date_joined.astimezone(zone).date()
    return last <= line.row.review.opened_at.astimezone(zone).date() - selectors.IDLE_AFTER


def quarter_label(quarter: datetime.date) -> Words:
    """“Third quarter of 2026”, said shortly."""
    return _("Quarter %(number)s of %(year)s") % {
        "number": (quarter.month + 2) // 3,
        "year": str(quarter.year),
    }
