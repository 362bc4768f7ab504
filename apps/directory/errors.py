"""Why an organisation was not written."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class RefusedError(Exception):
    """Something that may not be done; `message` says why to whoever asked."""

    message: str | Promise = _("That can't be done.")


class NameTakenError(RefusedError):
    """Two of one name could not be told apart."""

    message = _("There is an organisation of that name already.")


class Conflict(RefusedError):
    """Somebody else wrote since the page was read."""

    message = _("Somebody changed it while you were writing.")
