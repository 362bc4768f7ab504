"""Why diagnosis refuses: each with words for whoever asked."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.registry import services as registry


class Refused(Exception):
    """What was asked does not go with what is so now."""

    message: str | Promise = _("That is not possible now.")

    def __init__(self, message: str | Promise = "") -> None:
        self.message = message or self.message
        super().__init__(str(message) or type(self).__name__)


class Conflict(Refused, registry.Conflict):
    """Somebody else changed it since it was read; the page that shows both versions knows it."""

    message = _("Somebody changed it since this page was read.")


class IllegalMove(Refused):
    """The round has moved on, or can't go there from where it stands."""

    message = _("The round can't go there from where it stands. Look at it again.")


class NotOpen(Refused):
    """The round takes no more of that."""

    message = _("This round takes no answers now.")


class NotYours(Refused):
    """The question is for somebody else."""

    message = _("This question is for another department.")


class NoReason(Refused):
    """It needs a reason in writing."""

    message = _("Write the reason: without it nobody understands later why.")


class Unclassified(Refused):
    """A round is finished when every area was classified."""

    message = _("Classify every area before finishing the round.")


class NoInstrument(Refused):
    """There is no version of the instrument to ask."""

    message = _("The programme has published no instrument yet.")
