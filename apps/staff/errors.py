"""What staff refuses, in words that services raise and views turn into messages."""

from django.utils.translation import gettext_lazy as _

from apps.accounts.errors import RefusedError


class StaleError(RefusedError):
    """Somebody else changed the account since the page was read."""

    message = _("Somebody changed this account while you were writing. Nothing of yours was saved.")


class NameTakenError(RefusedError):
    """Two departments of one name can't be told apart."""

    message = _("A department with that name exists already.")


class RetiredError(RefusedError):
    """Nobody joins a department that is no longer in use."""

    message = _("That department is no longer in use.")


class SuccessorError(RefusedError):
    """Open work needs somebody active who may do it."""

    message = _("Choose who goes on with the open work: an active account that may do it.")


class NothingWaitsError(RefusedError):
    """What was to be handed over is no longer there."""

    message = _("Nothing of that waits for them any more.")


class UndecidedError(RefusedError):
    """A review is signed whole."""

    message = _("Decide every line before signing.")


class MixedError(RefusedError):
    """An account can't be closed and keep a role."""

    message = _("For the same person one line closes the account and another keeps or ends a role.")


class SignedError(RefusedError):
    """A signed review takes no more."""

    message = _("This review is signed and can't be changed any more.")


class SignerError(RefusedError):
    """A review is signed by who could end every role in it."""

    message = _("A review is signed by who may give and end every role of this place.")
