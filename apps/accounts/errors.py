"""What accounts refuses, in words that services raise and views turn into messages."""


class Refused(Exception):
    """The rules don't let this happen. The text is for developers and logs, without personal data."""
