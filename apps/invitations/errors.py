"""What invitations refuse, in words that services raise and pages say."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from apps.accounts.errors import RefusedError


class MoveError(RefusedError):
    """The invitation, or the list, is not in a state from which this can be done."""

    message = _("It is no longer in a state in which that can be done.")


class TooLateError(MoveError):
    """The message has been handed to the mail server."""

    message = _("It has gone out already. You can revoke the invitation: its link stops working.")


class InvitedAlreadyError(RefusedError):
    """Another invitation to the same address is open."""

    message = _("Another invitation to that address is open.")


class NoRoleError(RefusedError):
    """An invitation to nothing."""

    message = _("Choose at least one role.")


class AddressError(RefusedError):
    """Not an address a message can be sent to."""

    message = _("This is not an e-mail address. Write it as in ana@example.gob.ar.")


class UnknownDepartmentError(RefusedError):
    """A department that is not there, or is retired."""

    message = _("That department does not exist or is no longer in use.")


class NotValidError(RefusedError):
    """The link leads to no invitation that can be accepted: whatever the cause, one answer."""

    message = _("This invitation is no longer valid.")


class HasAccountError(RefusedError):
    """The address has an account here: it signs in and then accepts."""

    message = _("You have an account here already: sign in to accept.")


class SomebodyElsesError(RefusedError):
    """Whoever is signed in is not who was invited."""

    message = _("This invitation is for somebody else.")
