"""What accounts refuses, in words that services raise and views turn into messages."""


class RefusedError(Exception):
    """The rules don't let this happen. Its text names no person: it may be logged."""


class MailNotSent(Exception):
    """The mail server is away or refused the message."""
