"""Small things the resources of the diagnosis share."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TypeVar

from rest_framework.exceptions import NotFound, PermissionDenied, ValidationError
from rest_framework.request import Request

from apps.accounts.selectors import Account
from apps.casework.api_papers import asked_for
from apps.diagnosis import selectors
from apps.diagnosis.errors import NoReason, NotYours, Refused
from apps.diagnosis.models import Round
from apps.diagnosis.serializers import OfRoundSerializer
from kernel.api.problems import Conflict

T = TypeVar("T")


def done(deed: Callable[[], T]) -> T:
    """Do it, or say in the API's way why not."""
    try:
        return deed()
    except NoReason as refused:
        raise ValidationError({"reason": [str(refused.message)]}) from None
    except NotYours as refused:
        raise PermissionDenied(str(refused.message)) from None
    except Refused as refused:
        raise Conflict(str(refused.message)) from None


def asks(request: Request) -> Account:
    """Whoever asks, with no more rights than the key they came in with."""
    if not isinstance(request.user, Account):
        raise NotFound
    return request.user


def of_round(request: Request) -> uuid.UUID | None:
    """The round a list is asked for."""
    found: uuid.UUID | None = asked_for(OfRoundSerializer, request).get("round")
    return found


def round_told(key: uuid.UUID) -> Round:
    """The round a body names."""
    found = selectors.round_by_id(key)
    if found is None:
        raise ValidationError({"round": ["no such round"]})
    return found
