"""What can go wrong at the door of a city."""


class TenancyError(Exception):
    """Base of every refusal of this package."""


class WrongDoor(TenancyError):
    """Somebody tried to change city inside an open transaction.

    Changing the login role means changing the connection, and with it the
    uncommitted work would be lost without a word.
    """


class CityUnavailable(TenancyError):
    """The city does not exist, is not ready yet, or is suspended."""


class ProvisioningFailed(TenancyError):
    """A city could not be made; the message says which step and why."""
