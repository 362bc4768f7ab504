"""The one exception whose message is meant for the person at the terminal."""


class LaunchError(Exception):
    """Something that person can mend; the message says what is wrong and what to type."""
