"""What can go wrong at the door."""


class PublicationError(Exception):
    """A release that may not leave its city."""


class AlreadyPublished(PublicationError):
    """The table of that period left before, with other values; those stand."""


class OutsideMenu(PublicationError):
    """The values are not exactly the cells of the table's menu."""
