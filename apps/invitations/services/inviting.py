"""Bringing somebody in: an invitation, or the roles at once for who has an account here."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction
from django.utils import timezone

from apps.accounts import rules
from apps.accounts import services as accounts
from apps.accounts.errors import (
    AlreadyHeldError,
    ClosedError,
    DatesError,
    NotYoursToGiveError,
    OnOneselfError,
    UnknownRoleError,
)
from apps.accounts.roles import ROLES
from apps.accounts.selectors import Account
from apps.invitations import messages, selectors
from apps.invitations.addresses import address_index
from apps.invitations.errors import AddressError, NoRoleError, UnknownDepartmentError
from apps.invitations.models import Batch, Invitation, InvitedRole
from apps.invitations.models.invitations import State
from apps.invitations.reading.values import LONGEST_NAME, read_address
from apps.invitations.services.moving import HOLD_SECONDS, erase, hold, move, one_at_a_time
from apps.staff import selectors as staff
from apps.staff import services as staffing

MOST_DAYS = 30
Roles = Mapping[str, datetime.date | None]


class Outcome(StrEnum):
    """What came of bringing somebody in."""

    INVITED = "invited"
    GAINED = "gained"
    ALREADY = "already"


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom to bring in, and to what."""

    email: str
    roles: Roles
    name: str = ""
    department: uuid.UUID | None = None
    language: str = "es-ar"
    days: int = 7


@dataclass(frozen=True, slots=True)
class Brought:
    """The outcome, and the invitation that tells of it, if there is one."""

    outcome: Outcome
    invitation: Invitation | None


def invite(
    *,
    email: str,
    name: str = "",
    department: uuid.UUID | None = None,
    roles: Roles | Iterable[str],
    language: str = "es-ar",
    by: Account | None,
    expires_days: int = 7,
    hold_seconds: int = HOLD_SECONDS,
) -> Invitation:
    """Invite one person, or give the roles at once to who has an account here.

    ``roles`` are codes, or codes with their last days. ``by`` None is the system itself. Returns
    the invitation: open, or accepted at once. Asking twice invites once. Raises ``RefusedError``.
    """
    dated = dict(roles) if isinstance(roles, Mapping) else dict.fromkeys(roles)
    asked = Asked(email, dated, name, department, language, expires_days)
    with transaction.atomic():
        brought = bring_in(asked, by=by, hold_seconds=hold_seconds)
        if brought.invitation is not None:
            return brought.invitation
        account = selectors.account_with(email)
        assert account is not None  # noqa: S101 what is not invited has an account
        return _record(asked, account, by, batch=None, roles=dated)


@transaction.atomic
def bring_in(
    asked: Asked,
    *,
    by: Account | None,
    hold_seconds: int = HOLD_SECONDS,
    batch: Batch | None = None,
) -> Brought:
    """The same with its outcome; twice the same, at once or later, changes nothing more."""
    address = read_address(asked.email)[0]
    if not address:
        raise AddressError("not an address")
    _refuse_roles(asked.roles, by)
    department = asked.department
    if department is not None and not _in_use(department):
        raise UnknownDepartmentError("no such department in use")
    one_at_a_time()
    account = selectors.account_with(address)
    if account is not None:
        return _give(asked, account, by, batch)
    invitation = (
        Invitation.objects.open()
        .select_for_update()
        .filter(address_index=address_index(address))
        .first()
    )
    if invitation is not None and invitation.state != State.DRAFT:
        _add_roles(invitation, asked.roles, by)
        return Brought(Outcome.ALREADY, invitation)
    invitation = _write(invitation or Invitation(), asked, address, by, batch)
    hold(invitation, seconds=hold_seconds)
    return Brought(Outcome.INVITED, invitation)


def _refuse_roles(roles: Roles, by: Account | None) -> None:
    if not roles:
        raise NoRoleError("an invitation to nothing")
    for role, ends_on in roles.items():
        if role not in ROLES or ROLES[role].scope != rules.scope():
            raise UnknownRoleError(f"role {role!r} does not exist at this host")
        if by is not None and not rules.may_grant(by, role):
            raise NotYoursToGiveError(f"role {role!r} is not theirs to give")
        if ends_on is not None and ends_on < rules.today():
            raise DatesError("the last day has passed")


def _in_use(department: uuid.UUID) -> bool:
    found = staff.department(department)
    return found is not None and found.active


def _write(
    invitation: Invitation, asked: Asked, address: str, by: Account | None, batch: Batch | None
) -> Invitation:
    """A draft, new or written over: whoever sends it now answers for it."""
    invitation.email, invitation.address_index = address, address_index(address)
    invitation.name = " ".join(asked.name.split())[:LONGEST_NAME]
    invitation.department = asked.department
    invitation.language = asked.language
    invitation.days = min(max(asked.days, 1), MOST_DAYS)
    invitation.invited_by = by.pk if by is not None else None
    invitation.batch = batch
    if invitation._state.adding:  # noqa: SLF001 Django's own flag
        move(invitation, State.DRAFT)
    invitation.roles.all().delete()
    _add_roles(invitation, asked.roles, by)
    return invitation


def _add_roles(invitation: Invitation, roles: Roles, by: Account | None) -> None:
    """Roles it has not yet; each remembers who gives it, who must still be able to at the end."""
    known = set(invitation.roles.values_list("role", flat=True))
    InvitedRole.objects.bulk_create(
        InvitedRole(
            invitation=invitation,
            role=role,
            ends_on=ends_on,
            given_by=by.pk if by is not None else None,
        )
        for role, ends_on in roles.items()
        if role not in known
    )


def _give(asked: Asked, account: Account, by: Account | None, batch: Batch | None) -> Brought:
    if not account.is_active:
        raise ClosedError("a closed account gains no role")
    if by is not None and by.pk == account.pk:
        raise OnOneselfError("nobody gives roles to themselves")
    gained: dict[str, datetime.date | None] = {}
    for role, ends_on in asked.roles.items():
        try:
            accounts.grant_role(user=account, role=role, by=by, ends_on=ends_on)
        except AlreadyHeldError:
            continue
        gained[role] = ends_on
    if not gained:
        return Brought(Outcome.ALREADY, None)
    settle_in(account, asked.department)
    messages.tell_of_roles(account.pk, gained)
    return Brought(Outcome.GAINED, _record(asked, account, by, batch, gained))


def settle_in(account: Account, department: uuid.UUID | None) -> None:
    """Put somebody into a department, who is in none: nobody is moved by an invitation."""
    found = staff.department(department) if department is not None else None
    if found is not None and found.active and staff.department_of(account.pk) is None:
        staffing.assign(user=account, department=found, by=None)


def _record(
    asked: Asked, account: Account, by: Account | None, batch: Batch | None, roles: Roles
) -> Invitation:
    """An invitation accepted as it was made: what tells later how the roles were given."""
    invitation = Invitation(
        department=asked.department,
        language=asked.language,
        invited_by=by.pk if by is not None else None,
        accepted_by=account.pk,
        batch=batch,
        created_at=timezone.now(),
    )
    erase(invitation)
    move(invitation, State.ACCEPTED)
    _add_roles(invitation, roles, by)
    return invitation
