"""What accounts refuses, in words that services raise and views turn into messages."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class RefusedError(Exception):
    """The rules don't let this happen. Its text names no person: it may be logged.

    ``message`` is what a page or the API says to whoever tried.
    """

    message: str | Promise = _("The rules don't allow that.")


class UnknownRoleError(RefusedError):
    """A role that does not exist in this place."""

    message = _("That role does not exist here.")


class NotYoursToGiveError(RefusedError):
    """Delegation: roles give and end only what the role table says they give."""

    message = _("Your roles don't let you give or end that role.")


class OnOneselfError(RefusedError):
    """Nobody widens their own rights, or closes their own account."""

    message = _("Nobody can do that to their own account: ask another administrator.")


class AlreadyHeldError(RefusedError):
    """The account has that role in those days."""

    message = _("The account has that role already: change its last day instead.")


class DatesError(RefusedError):
    """A last day before the first, or in the past."""

    message = _("The last day can't be before the first, nor in the past.")


class LastAdministratorError(RefusedError):
    """A place always keeps somebody who runs it, until further notice."""

    message = _(
        "Nobody else would be left to administer this place. First give that role to "
        "another person, without a last day."
    )


class NotManagedError(RefusedError):
    """Whoever may not give and end all of somebody's roles doesn't manage their account."""

    message = _("That account has roles you can't give or end, so it is not yours to change.")


class ClosedError(RefusedError):
    """The account is not active, or was closed before."""

    message = _("The account is not active.")
