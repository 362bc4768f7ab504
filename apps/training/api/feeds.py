"""Calendar feeds over the API: of editions and of people, and one's own."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from apps.training import selectors
from apps.training.api.common import (
    CONFLICT,
    MANAGE,
    Rows,
    actor,
    done,
    edition_told,
    known_people,
    told,
)
from apps.training.models import CalendarFeed
from apps.training.selectors import feeds as found
from apps.training.serializers.feeds import (
    CalendarFeedSerializer,
    CalendarFeedsQuerySerializer,
    NewCalendarFeedSerializer,
    ShownCalendarFeedSerializer,
)
from apps.training.services import feeds
from kernel import history

MADE = {201: ShownCalendarFeedSerializer, 409: CONFLICT}


class _Feeds(Rows):
    required_permissions: ClassVar[dict[str, str]] = {}
    serializer_class = CalendarFeedSerializer

    @extend_schema(responses=ShownCalendarFeedSerializer)
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One of them, with its address while it is not withdrawn."""
        return self._shown(self.get_object())

    @extend_schema(request=None, responses=MADE)
    @action(detail=True, methods=["post"])
    def renew(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Another address in its place: the one there was leads nowhere from now on."""
        row = self.get_object()
        return self._shown(done(lambda: feeds.renew(row.pk, by=actor(request))), 201)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Withdraw it: its address leads nowhere from now on."""
        feeds.withdraw(self.get_object().pk, by=actor(request))
        return Response(status=204)

    def _shown(self, row: CalendarFeed, status: int = 200) -> Response:
        if row.participant_id is not None:
            history.saw("training.participant", row.participant_id)
        return Response(ShownCalendarFeedSerializer(row).data, status=status)


class CalendarFeedViewSet(_Feeds):
    """Calendars that were given of editions and of people."""

    required_permission = MANAGE

    def get_queryset(self) -> QuerySet[CalendarFeed]:
        """All, a list those that are read still."""
        narrow = self.narrowed(CalendarFeedsQuerySerializer)
        return found.feeds(standing=self.action == "list", **narrow)

    @extend_schema(parameters=[CalendarFeedsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Those that are read still, of an edition or a person when one is named."""
        answer = super().list(request, *args, **kwargs)
        history.saw("training.participants", verb="list", count=len(answer.data["results"]))
        return answer

    @extend_schema(request=NewCalendarFeedSerializer, responses=MADE)
    def create(self, request: Request) -> Response:
        """Give the address of an edition or of a person; the one there is, if there is one."""
        asked = told(NewCalendarFeedSerializer, request)
        edition, participant = asked["edition"], asked["participant"]
        if edition is not None:
            edition_told(edition)
        else:
            known_people([participant], "participant")
        made = done(
            lambda: feeds.give(edition_id=edition, participant_id=participant, by=actor(request))
        )
        return self._shown(made, 201)


class OwnCalendarViewSet(_Feeds):
    """The calendar of the courses of whoever calls."""

    required_permission = "accounts.own_account"

    def get_queryset(self) -> QuerySet[CalendarFeed]:
        """Theirs alone, a list those that are read still."""
        return found.feeds(standing=self.action == "list", participant=self._me())

    @extend_schema(request=None, responses=MADE)
    def create(self, request: Request) -> Response:
        """Give one's own address; 404 for whoever is in no course."""
        me = self._me()
        if selectors.participant(me) is None:
            raise NotFound
        return self._shown(done(lambda: feeds.give(participant_id=me, by=actor(request))), 201)

    def _me(self) -> uuid.UUID:
        """Who the account is in training; nobody's id for whoever is not in it."""
        if getattr(self, "swagger_fake_view", False):
            return uuid.UUID(int=0)
        row = selectors.participant_of(actor(self.request))
        return row.pk if row else uuid.UUID(int=0)
