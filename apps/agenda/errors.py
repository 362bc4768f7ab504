"""Why the agenda refuses: each with words for whoever asked."""

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
    """The ticket or appointment has moved on since the page was read."""

    message = _("Somebody moved it on since this page was read. Look at it again.")


class Busy(Refused):
    """The desk is still attending somebody."""

    message = _("This desk is attending somebody: finish first.")


class Unanswered(Refused):
    """Whoever was called has not come, nor been called often enough."""

    message = _("Whoever was called has not come yet: call again, or mark them absent.")


class SlotTaken(Refused):
    """Somebody else has that slot."""

    message = _("That time has just been taken. Choose another one.")


class NoSuchSlot(Refused):
    """The desk gives no appointment at that time."""

    message = _("The desk gives no appointments at that time.")


class DeskClosed(Refused):
    """The desk is not in use."""

    message = _("That desk is not in use.")


class NotToday(Refused):
    """Only of the day itself."""

    message = _("Somebody can arrive only on the day of the appointment.")


class Conflict(Refused):
    """Somebody else changed it since it was read."""

    message = _("Somebody changed it since this page was read.")
