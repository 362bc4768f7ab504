"""Referrals over the API: the same services, selectors and rules as the pages."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from django.core.exceptions import ValidationError as DjangoValidationError
from django.db.models import QuerySet
from drf_spectacular.helpers import forced_singular_serializer
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound, PermissionDenied, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from apps.accounts import rules as accounts
from apps.accounts.selectors import Account
from apps.referrals import calendar, clock, errors, rules, selectors, services
from apps.referrals import snapshot as snapshots
from apps.referrals.models import CalendarDay, Referral
from apps.referrals.selectors.settings import due_by_subject
from apps.referrals.serializers import (
    CalendarDaySerializer,
    InboxQuerySerializer,
    NewReferralSerializer,
    ReceivedReferralSerializer,
    ReferralAnswerSerializer,
    ReferralDraftSerializer,
    ReferralPreviewSerializer,
    ReferralSerializer,
    ReferralsQuerySerializer,
    ReferralStepSerializer,
    ReferralTimesSerializer,
    ReferralWithdrawalSerializer,
    ResolutionTimesSerializer,
    TimesQuerySerializer,
)
from apps.referrals.services import Answer, Asked, Destination, Said
from apps.referrals.views.common import hidden_subjects
from apps.registry import selectors as registry
from apps.staff import selectors as staff
from kernel import history
from kernel.api.problems import Conflict

T = TypeVar("T")
# Answers that are one thing and no list of them.
_one_of: Callable[[Any], Any] = forced_singular_serializer
CONFLICT = OpenApiResponse(description="Somebody wrote since that version, or it can't be done.")


class ReferralViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Referral]
):
    """What the Office refers, and how it stands."""

    required_permissions: ClassVar[dict[str, str]] = dict.fromkeys(
        ("list", "retrieve", "create", "preview", "steps", "record", "withdraw", "resend"),
        rules.SEND,
    )
    serializer_class = ReferralSerializer
    lookup_value_converter = "uuid"
    queryset = Referral.objects.none()

    def get_queryset(self) -> QuerySet[Referral]:
        """Those the reader may know of, narrowed by the query where a list is asked for."""
        told = _query(ReferralsQuerySerializer, self.request) if self.action == "list" else {}
        found = selectors.referrals(selectors.Filter(**told), self.request)
        return selectors.readable(found, self.request)

    @extend_schema(parameters=[ReferralsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Referrals, newest first; those told in confidence only while they are open."""
        answer = super().list(request, *args, **kwargs)
        history.saw("referrals.referrals", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One referral with exactly what was sent."""
        row = self.get_object()
        history.saw("referrals.referral", row.pk)
        return Response(self.get_serializer(row).data)

    @extend_schema(
        request=NewReferralSerializer, responses={201: ReferralSerializer, 409: CONFLICT}
    )
    def create(self, request: Request) -> Response:
        """Refer. With `seen` of a preview nothing else goes than what it showed."""
        told = _told(NewReferralSerializer, request)
        sent = _asked_for(
            lambda: services.refer(
                _asked(told),
                answer=Answer(told["answer"]),
                by=_caller(request).pk,
                seen=told["seen"],
                language=told["language"],
            )
        )
        history.saw("referrals.referral", sent.pk)
        return Response(self.get_serializer(sent).data, status=201)

    @extend_schema(
        request=ReferralDraftSerializer, responses={200: ReferralPreviewSerializer, 409: CONFLICT}
    )
    @action(detail=False, methods=["post"])
    def preview(self, request: Request) -> Response:
        """Exactly what the other side would see."""
        told = _told(ReferralDraftSerializer, request)
        found = _asked_for(lambda: services.preview(_asked(told), by=_caller(request).pk))
        if told["person"]:
            history.saw("registry.person", told["person"])
        shown = {
            "subject": found.subject,
            "request": found.request,
            "entries": found.entries,
            "seen": snapshots.fingerprint(found),
        }
        return Response(ReferralPreviewSerializer(shown).data)

    @extend_schema(responses=ReferralStepSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None)
    def steps(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Every step, the oldest first."""
        row = self.get_object()
        history.saw("referrals.referral", row.pk)
        return Response(ReferralStepSerializer(selectors.steps(row), many=True).data)

    @extend_schema(
        request=ReferralAnswerSerializer, responses={200: ReferralSerializer, 409: CONFLICT}
    )
    @action(detail=True, methods=["post"])
    def record(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Write down what the other side said."""
        row, told = self.get_object(), _told(ReferralAnswerSerializer, request)
        version = told.pop("version")
        _asked_for(
            lambda: services.record_answer(
                row.pk, Said(**told), version=version, by=_caller(request)
            )
        )
        return self._as_it_is(row)

    @extend_schema(
        request=ReferralWithdrawalSerializer, responses={200: ReferralSerializer, 409: CONFLICT}
    )
    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take it back."""
        row, told = self.get_object(), _told(ReferralWithdrawalSerializer, request)
        _asked_for(lambda: services.withdraw(row.pk, by=_caller(request), **told))
        return self._as_it_is(row)

    @extend_schema(request=None, responses={204: None, 409: CONFLICT})
    @action(detail=True, methods=["post"], url_path="resend-link")
    def resend(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Mail the organisation another link; the one before dies."""
        row = self.get_object()
        _asked_for(lambda: services.resend(row.pk, by=_caller(request).pk))
        return Response(status=204)

    def _as_it_is(self, row: Referral) -> Response:
        history.saw("referrals.referral", row.pk)
        return Response(self.get_serializer(selectors.referral(row.pk)).data)


class ReceivedViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Referral]
):
    """What was sent to one's own department."""

    required_permissions: ClassVar[dict[str, str]] = dict.fromkeys(
        ("list", "retrieve", "answer"), rules.ANSWER
    )
    serializer_class = ReceivedReferralSerializer
    lookup_value_converter = "uuid"
    queryset = Referral.objects.none()

    def get_queryset(self) -> QuerySet[Referral]:
        """Of one's own department only; nothing for who works in none."""
        own = staff.department_of(self.request.user.pk) if self.request.user.pk else None
        if own is None:
            return Referral.objects.none()
        if self.action != "list":
            return selectors.all_received(own.pk)
        tab = _query(InboxQuerySerializer, self.request)["tab"]
        return selectors.inbox(own.pk, selectors.Tab(tab))

    @extend_schema(parameters=[InboxQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One part of the inbox, what is due first stands first."""
        answer = super().list(request, *args, **kwargs)
        history.saw("referrals.inbox", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One referral: what was sent, and nothing else."""
        row = self.get_object()
        history.saw("referrals.referral", row.pk)
        return Response(ReceivedReferralSerializer(row).data)

    @extend_schema(
        request=ReferralAnswerSerializer, responses={200: ReceivedReferralSerializer, 409: CONFLICT}
    )
    @action(detail=True, methods=["post"])
    def answer(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Answer; of two who answer at once the second gets a conflict."""
        row, told = self.get_object(), _told(ReferralAnswerSerializer, request)
        version = told.pop("version")
        _asked_for(
            lambda: services.answer(row.pk, Said(**told), version=version, by=_caller(request))
        )
        history.saw("referrals.referral", row.pk)
        return Response(ReceivedReferralSerializer(selectors.referral(row.pk)).data)


class TimesViewSet(viewsets.ViewSet):
    """How long people wait for what they were referred for."""

    required_permissions: ClassVar[dict[str, str]] = {"list": rules.SEND}

    @extend_schema(
        parameters=[TimesQuerySerializer],
        responses=_one_of(ResolutionTimesSerializer),
    )
    def list(self, request: Request) -> Response:
        """Median and nine in ten of a period, by subject, destination and month."""
        told = _query(TimesQuerySerializer, request)
        start, end = told.pop("start"), told.pop("end")
        found = selectors.resolution_times(
            start,
            end,
            selectors.TimesFilter(**told),
            hidden=hidden_subjects(request),
        )
        return Response(ResolutionTimesSerializer(found).data)


class SettingsViewSet(viewsets.ViewSet):
    """The office's due times."""

    required_permissions: ClassVar[dict[str, str]] = dict.fromkeys(("list", "create"), rules.MANAGE)

    @extend_schema(responses=_one_of(ReferralTimesSerializer))
    def list(self, request: Request) -> Response:
        """The times as they are."""
        return self._as_they_are()

    @extend_schema(
        request=ReferralTimesSerializer, responses={200: ReferralTimesSerializer, 409: CONFLICT}
    )
    def create(self, request: Request) -> Response:
        """Replace them; a subject that is not named has none of its own any more."""
        told = _told(ReferralTimesSerializer, request)
        wanted = told.pop("due_by_subject")
        known = registry.code_book(("subject",))
        if unknown := [code for code in wanted if not known.knows("subject", code)]:
            raise ValidationError({"due_by_subject": [f"no such subject: {unknown[0]}"]})
        version = told.pop("version")
        own: dict[str, int | None] = {**dict.fromkeys(due_by_subject()), **wanted}
        _asked_for(
            lambda: services.set_times(
                times=told, due_by_subject=own, version=version, by=_caller(request).pk
            )
        )
        return self._as_they_are()

    def _as_they_are(self) -> Response:
        row = clock.policy()
        row.due_by_subject = due_by_subject()  # type: ignore[attr-defined]
        return Response(ReferralTimesSerializer(row).data)


class CalendarViewSet(mixins.ListModelMixin, viewsets.GenericViewSet[CalendarDay]):
    """Days this city does not work, or does."""

    required_permissions: ClassVar[dict[str, str]] = dict.fromkeys(
        ("list", "create", "destroy"), rules.MANAGE
    )
    serializer_class = CalendarDaySerializer
    lookup_value_converter = "uuid"
    queryset = CalendarDay.objects.none()

    def get_queryset(self) -> QuerySet[CalendarDay]:
        """The latest first."""
        return calendar.all_days()

    @extend_schema(request=CalendarDaySerializer, responses={201: CalendarDaySerializer})
    def create(self, request: Request) -> Response:
        """Write a day; one that is there already is replaced."""
        told = _told(CalendarDaySerializer, request)
        row = services.set_day(**told, by=_caller(request).pk)
        return Response(CalendarDaySerializer(row).data, status=201)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take a day back."""
        services.forget_day(self.get_object().pk, by=_caller(request).pk)
        return Response(status=204)


def _caller(request: Request) -> Account:
    """Who calls. With a key they may less: what asks for a person then refuses."""
    user = request.user
    if not isinstance(user, Account) or not user.is_active:
        raise NotFound
    accounts.forget(user)
    return user


def _asked(told: dict[str, Any]) -> Asked:
    return Asked(
        to=Destination(department=told["department"], organization=told["organization"]),
        subject=told["subject"],
        request=told["request"],
        fields=services.known_fields(told["fields_sent"]),
        person=_one(told["person"], registry.person, "person"),
        consultation=_one(told["consultation"], registry.consultation, "consultation"),
        case=told["case"],
    )


def _one(key: uuid.UUID | None, selector: Callable[[uuid.UUID], T | None], name: str) -> T | None:
    if key is None:
        return None
    found = selector(key)
    if found is None:
        raise ValidationError({name: ["no such row"]})
    return found


def _told(shape: Any, request: Request) -> dict[str, Any]:
    asked = shape(data=request.data)
    asked.is_valid(raise_exception=True)
    return dict(asked.validated_data)


def _query(shape: type[BaseSerializer[Any]], request: Request) -> dict[str, Any]:
    asked = shape(data=request.query_params.dict())
    asked.is_valid(raise_exception=True)
    return dict(asked.validated_data)


def _asked_for(deed: Callable[[], T]) -> T:
    """Do it, or say in the API's way why not."""
    try:
        return deed()
    except errors.NotYoursError as refused:
        raise PermissionDenied(str(refused.message)) from None
    except errors.ReservedError:
        raise NotFound from None
    except (errors.DestinationError, errors.ReasonMissingError) as refused:
        raise ValidationError({"detail": [str(refused.message)]}) from None
    except errors.RefusedError as refused:
        raise Conflict(str(refused.message)) from None
    except DjangoValidationError as refused:
        raise ValidationError(refused.message_dict) from None


routes = [
    ("referrals", ReferralViewSet, "referral"),
    ("received-referrals", ReceivedViewSet, "received-referral"),
    ("referral-times", TimesViewSet, "referral-times"),
    ("referral-settings", SettingsViewSet, "referral-settings"),
    ("calendar-days", CalendarViewSet, "calendar-day"),
]
