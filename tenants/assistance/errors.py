"""Refusals of the conversation about support access."""


class AssistanceError(Exception):
    """What was asked is not possible as things stand."""


class MovedOn(AssistanceError):
    """The request is no longer in the state this step starts from."""


class CodeRefused(AssistanceError):
    """The entry code is unknown, used, too old, another city's, or of a request that ended."""
