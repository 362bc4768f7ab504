"""Accepting: once, by whoever holds the link, with roles that may still be given."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils import timezone

from apps.accounts import rules
from apps.accounts import services as accounts
from apps.accounts.errors import AlreadyHeldError
from apps.accounts.selectors import Account, account
from apps.invitations import links, selectors
from apps.invitations.addresses import address_index
from apps.invitations.errors import HasAccountError, NotValidError, SomebodyElsesError
from apps.invitations.models import Invitation
from apps.invitations.models.invitations import State
from apps.invitations.services.inviting import settle_in
from apps.invitations.services.moving import erase, move


@dataclass(frozen=True, slots=True)
class Given:
    """A role that can be given now, until when, and by whom."""

    role: str
    ends_on: datetime.date | None
    by: Account | None


def accept(*, secret: str, name: str, password: str | None) -> Account:
    """Make the account and give it the roles; the link is used up.

    ``password`` None leaves the account without one, for whoever chose a passkey. Its strength is
    the form's work. Raises NotValidError, or HasAccountError where the address has an account.
    """
    try:
        with transaction.atomic():
            invitation = _awaited(secret)
            given = still_given(invitation)
            if selectors.account_with(invitation.email) is not None:
                raise HasAccountError("the address has an account here")
            user = accounts.create_account(
                email=invitation.email,
                name=name,
                password=password,
                roles=(),
                language=invitation.language,
            )
            _finish(invitation, user, given)
            return user
    except IntegrityError:
        # Somebody made the account between our look and our writing.
        raise HasAccountError("the address has an account here") from None


@transaction.atomic
def accept_as(*, secret: str, user: Account) -> Account:
    """Give the roles to an account that came to exist meanwhile and is signed in."""
    invitation = _awaited(secret)
    if invitation.address_index != address_index(user.email):
        raise SomebodyElsesError("not who was invited")
    _finish(invitation, user, still_given(invitation))
    return user


def still_given(invitation: Invitation) -> list[Given]:
    """Roles that have not ended and that whoever gave them may give today. Raises NotValidError.

    Who invited may have lost the role that let them, or have left: then nothing is given in
    their name, least of all to themselves.
    """
    givers: dict[uuid.UUID, Account | None] = {}
    given = []
    for one in invitation.roles.all():
        giver = None
        if one.given_by is not None:
            if one.given_by not in givers:
                givers[one.given_by] = account(one.given_by)
            giver = givers[one.given_by]
            if giver is None or not rules.may_grant(giver, one.role):
                continue
        if one.ends_on is None or one.ends_on >= rules.today():
            given.append(Given(one.role, one.ends_on, giver))
    if not given:
        raise NotValidError("nothing is left of it")
    return given


def _awaited(secret: str) -> Invitation:
    """The invitation of that link, locked: of two at the same moment the second finds none."""
    if not links.looks_right(secret):
        raise NotValidError("no link of ours")
    awaited = Invitation.objects.with_working_link(timezone.now()).select_for_update()
    invitation = awaited.filter(token_hash=links.hashed(secret)).first()
    if invitation is None:
        raise NotValidError("no invitation is awaited under that link")
    return invitation


def _finish(invitation: Invitation, user: Account, given: list[Given]) -> None:
    for one in given:
        try:
            accounts.grant_role(user=user, role=one.role, by=one.by, ends_on=one.ends_on)
        except AlreadyHeldError:
            continue
    settle_in(user, invitation.department)
    if invitation.state == State.HELD:
        # The message was there before the sweeper noted that it had gone.
        move(invitation, State.SENT)
    invitation.accepted_by = user.pk
    erase(invitation)
    move(invitation, State.ACCEPTED)
