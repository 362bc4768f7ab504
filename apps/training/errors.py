"""Why training refuses: each with words for whoever asked."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Refused(Exception):
    """What was asked does not go with what is so now."""

    message: str | Promise = _("That is not possible now.")

    def __init__(self, message: str | Promise = "") -> None:
        self.message = message or self.message
        super().__init__(str(message) or type(self).__name__)


class IllegalMove(Refused):
    """The edition or the enrolment can't go from where it is to there."""

    message = _("It has moved on since this page was read. Look at it again.")


class Conflict(Refused):
    """Somebody else changed it since it was read."""

    message = _("Somebody changed it since this page was read.")
