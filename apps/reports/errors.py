"""What is refused of the files of reports, in words."""

from django.utils.translation import gettext as _


class RefusedError(Exception):
    """Something that can't be done; says why."""


class MoveError(RefusedError):
    """A file is not where it would have to be for that."""

    def __init__(self) -> None:
        super().__init__(_("That can't be done any more."))
