"""What support access refuses, in words for whoever tried."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class SupportError(Exception):
    """Support access doesn't let this happen. Its text names no person: it may be logged."""

    message: str | Promise = _("That is not possible as things stand.")


class MovedOnError(SupportError):
    """Somebody else, or time, was quicker."""

    message = _("The request has changed meanwhile. Look at it again.")


class HoursError(SupportError):
    """Less than an hour, or more than a day."""

    message = _("Support is let in for 1 to 24 hours.")


class AlreadyAskedError(SupportError):
    """One open request per operator and city is enough."""

    message = _("You have an open request to that city already.")


class EntranceError(SupportError):
    """The link was used, is too old or belongs to another city."""

    message = _("The link no longer works. Ask for another one at the national host.")
