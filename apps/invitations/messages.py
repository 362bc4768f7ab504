"""What invited people, and those who gain a role, are told: by mail, and on the page."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.accounts.roles import ROLES, Words
from apps.accounts.selectors import display_names
from apps.invitations import links, selectors
from apps.invitations.models import Invitation
from apps.notices import kinds, mailings
from apps.notices import services as notices

GAINED = "invitations.gained"
_MAIL = "invitation"


def register_kinds() -> None:
    """Make the kinds of notices of this app known."""
    kinds.register(
        kinds.Kind(
            GAINED,
            _("Roles you were given"),
            gettext_noop("You were given a role"),
            icon="key",
            title_many=gettext_noop("You were given %(count)s roles"),
            count_by="count",
        )
    )
    mailings.register(
        mailings.Mailing(
            _MAIL,
            _("Invitation"),
            wanted=selectors.messages_that_hold,
            instead=_("Correct the address or send a new link from Invitations."),
        )
    )


def send_invitation(invitation: Invitation, *, hold_seconds: int) -> uuid.UUID:
    """Word the invitation and promise to send it; returns the message's key."""
    return _send(invitation, "invitations/mail/invitation", hold_seconds)


def send_reminder(invitation: Invitation) -> uuid.UUID:
    """The same link once more, shortly before it dies."""
    return _send(invitation, "invitations/mail/reminder", 0)


def tell_of_roles(account_id: uuid.UUID, roles: Iterable[str]) -> None:
    """Tell somebody who has an account of roles they gained: on the page, by mail if they like."""
    notices.notify(
        user=account_id,
        kind=GAINED,
        path=reverse("accounts:me"),
        params={"count": len(list(roles))},
    )


def roles_in_words(roles: Mapping[str, datetime.date | None]) -> list[tuple[Words, Words, object]]:
    """(name, what it is for, last day) of each role, in the order of the table."""
    return [
        (role.label, role.purpose, roles[code]) for code, role in ROLES.items() if code in roles
    ]


def _send(invitation: Invitation, template: str, hold_seconds: int) -> uuid.UUID:
    inviter = invitation.invited_by
    names = display_names([inviter]) if inviter else {}
    message = notices.send_mail(
        to=invitation.email,
        template=template,
        context={
            "name": invitation.name,
            "inviter": names.get(inviter, "") if inviter else "",
            "roles": roles_in_words({one.role: one.ends_on for one in invitation.roles.all()}),
            "path": links.path_of(invitation),
            "until": invitation.expires_at,
        },
        language=invitation.language,
        kind=_MAIL,
        hold_seconds=hold_seconds,
    )
    return message.pk
