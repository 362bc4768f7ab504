"""Why something was not done with a referral; `message` says it to whoever asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from apps.referrals.models import Referral
    from apps.referrals.snapshot import Snapshot


class RefusedError(Exception):
    """Something that may not be done."""

    message: str | Promise = _("That can't be done.")


class MoveError(RefusedError):
    """From where it stands there is no such way, or not for them."""

    message = _("From where the referral stands that can't be done.")


class ReasonMissingError(RefusedError):
    """Who rejects says why."""

    message = _("Say why it is rejected.")


class NotYoursError(RefusedError):
    """It was sent to somebody else."""

    message = _("This referral was not sent to your department.")


class ConsentMissingError(RefusedError):
    """Nothing of a person goes out without their consent; an anonymous slip always may."""

    message = _("Without the person's consent only an anonymous slip can be sent.")


class DestinationError(RefusedError):
    """To nobody, or to somebody retired."""

    message = _("Choose to whom it is sent.")


class NoAddressError(RefusedError):
    """A link needs somewhere to go."""

    message = _("The organisation has no e-mail: hand the slip over and record the answer here.")


class ReservedError(RefusedError):
    """What was told in confidence is not open to them."""

    message = _("There is nothing to refer here.")


class LinkError(RefusedError):
    """The link leads nowhere any more."""

    message = _("This link is no longer valid.")


class Conflict(RefusedError):
    """Somebody else wrote since the page was read; `referral` is how it stands now."""

    message = _("Somebody answered it a moment before.")

    def __init__(self, referral: Referral | None = None) -> None:
        super().__init__("written meanwhile")
        self.referral = referral


class OtherThanSeenError(RefusedError):
    """What would go is not what the preview showed; `snapshot` is what would go now."""

    message = _("The person's data changed since the preview. Look at it again.")

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__("not what was seen")
        self.snapshot = snapshot
