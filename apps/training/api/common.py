"""Small things the resources of training need."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from typing import Any, ClassVar, TypeVar

from drf_spectacular.utils import OpenApiResponse
from rest_framework import mixins, viewsets
from rest_framework.exceptions import ValidationError

from apps.casework.api_papers import actor, asked_for, told
from apps.training import selectors
from apps.training.errors import Refused
from apps.training.models import Edition
from apps.training.views.common import MANAGE, TEACH, VIEW
from kernel.api.problems import Conflict

__all__ = ["CONFLICT", "MANAGE", "READ", "TEACH", "VIEW", "Rows", "T", "actor", "asked_for"]
__all__ += ["done", "edition_told", "known_people", "manages", "teaches", "told"]

T = TypeVar("T")
CONFLICT = OpenApiResponse(description="Somebody wrote since that version, or it can't be done.")
READ: dict[str, str] = {"list": VIEW, "retrieve": VIEW}


def manages(*actions: str) -> dict[str, str]:
    """Actions of whoever runs training."""
    return dict.fromkeys(actions, MANAGE)


def teaches(*actions: str) -> dict[str, str]:
    """Actions of whoever teaches."""
    return dict.fromkeys(actions, TEACH)


class Rows(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Any]):
    """Rows that are listed, narrowed by the query, and told one by one."""

    required_permissions: ClassVar[dict[str, str]] = READ
    lookup_value_converter = "uuid"

    def narrowed(self, shape: Any) -> dict[str, Any]:
        """What a list is asked to be narrowed to; one is found wherever it stands."""
        if self.action != "list" or getattr(self, "swagger_fake_view", False):
            return {}
        return asked_for(shape, self.request)


def done(write: Callable[[], T]) -> T:
    """What a service made; 409 where somebody was quicker or it does not go with what is so."""
    try:
        return write()
    except Refused as refused:
        raise Conflict(str(refused.message)) from None


def edition_told(key: uuid.UUID) -> Edition:
    """The edition a body names."""
    found = selectors.edition(key)
    if found is None:
        raise ValidationError({"edition": ["no such edition"]})
    return found


def known_people(keys: Iterable[uuid.UUID], field: str = "participants") -> list[uuid.UUID]:
    """Ids of people in training, in the order they were told; 400 where one is nobody's."""
    wanted = list(dict.fromkeys(keys))
    if set(wanted) - selectors.known(wanted):
        raise ValidationError({field: ["no such person in training"]})
    return wanted
