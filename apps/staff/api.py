"""The people of one office over the API: the same selectors, services and rules as the pages."""

import uuid
from collections.abc import Callable
from typing import Any, TypeVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound, PermissionDenied, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from apps.accounts import rules
from apps.accounts import selectors as accounts
from apps.accounts.errors import NotManagedError, NotYoursToGiveError, OnOneselfError, RefusedError
from apps.accounts.reauth import RecentlyAuthenticated
from apps.accounts.selectors import Account
from apps.staff import selectors, services
from apps.staff.errors import SignerError, StaleError
from apps.staff.handover import open_work
from apps.staff.models import AccessReview, Department
from apps.staff.serializers import (
    ChoicesSerializer,
    DepartmentChangeSerializer,
    DepartmentSerializer,
    GrantChangeSerializer,
    GrantSerializer,
    HandOverSerializer,
    LeaveSerializer,
    NewDepartmentSerializer,
    NewGrantSerializer,
    OpenWorkSerializer,
    ReviewLineSerializer,
    ReviewSerializer,
    StaffChangeSerializer,
    StaffFilterSerializer,
    StaffSerializer,
    VersionedSerializer,
)
from kernel.access import Allowed
from kernel.api.problems import Conflict

VIEW, MANAGE = "accounts.view_staff", "accounts.manage_staff"
T = TypeVar("T")


class Sensitive:
    """Actions named in ``sensitive`` ask who it is: a session proved lately, never a key."""

    sensitive: frozenset[str] = frozenset()
    action: str

    def get_permissions(self) -> list[Any]:
        """Permission first, then the proof."""
        asked: list[Any] = [Allowed()]
        return [*asked, RecentlyAuthenticated()] if self.action in self.sensitive else asked


class StaffViewSet(
    Sensitive, mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Account]
):
    """Who works here."""

    required_permissions = {
        "list": VIEW,
        "retrieve": VIEW,
        "partial_update": MANAGE,
        "deactivate": MANAGE,
        "reactivate": MANAGE,
        "remove_factors": MANAGE,
        "open_work": MANAGE,
        "hand_over": MANAGE,
    }
    sensitive = frozenset({"deactivate", "reactivate", "remove_factors", "hand_over"})
    serializer_class = StaffSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Account]:
        """Everybody with an account; of a list, those the filters ask for."""
        if self.action != "list":
            return selectors.people()
        asked = StaffFilterSerializer(data=self.request.query_params)
        asked.is_valid(raise_exception=True)
        told = asked.validated_data
        code = told.get("department", "")
        department = selectors.department_by_code(code) if code else None
        if code and department is None:
            raise ValidationError({"department": ["no such department"]})
        return selectors.people(
            selectors.Filter(
                role=told.get("role", ""),
                state=told.get("state", ""),
                department=department.pk if department else None,
            )
        )

    @extend_schema(parameters=[StaffFilterSerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Accounts with their roles, department and last access."""
        return super().list(request, *args, **kwargs)

    @extend_schema(request=StaffChangeSerializer, responses=StaffSerializer)
    def partial_update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Change name, language, department or position."""
        user, told = self.get_object(), _told(StaffChangeSerializer, request)
        membership = getattr(user, "membership", None)
        own = membership.department if membership else None
        _asked(
            lambda: services.update_person(
                user=user,
                name=told.get("name", user.name),
                language=told.get("language", user.language),
                department=told.get("department", own),
                title=told.get("title", membership.title if membership else ""),
                by=_caller(request),
                version=told["version"],
            )
        )
        return self._as_it_is(user)

    @extend_schema(request=LeaveSerializer, responses=StaffSerializer)
    @action(detail=True, methods=["post"])
    def deactivate(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Close the account; its open work goes to ``successor``."""
        user, told = self.get_object(), _told(LeaveSerializer, request)
        heir = accounts.account(told["successor"]) if told["successor"] else None
        _asked(
            lambda: services.leave(
                user=user, by=_caller(request), successor=heir, version=told["version"]
            )
        )
        return self._as_it_is(user)

    @extend_schema(responses=OpenWorkSerializer(many=True))
    @action(detail=True, methods=["get"], url_path="open-work", pagination_class=None)
    def open_work(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """What waits for them, kind by kind, and whether they may still go on with it."""
        return _work_of(self.get_object())

    @extend_schema(request=HandOverSerializer, responses=OpenWorkSerializer(many=True))
    @action(detail=True, methods=["post"], url_path="hand-over", pagination_class=None)
    def hand_over(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Give open work of those kinds to somebody else; the answer is what is left."""
        user, told = self.get_object(), _told(HandOverSerializer, request)
        _asked(
            lambda: services.hand_over(
                user=user,
                wanted=told["kinds"],
                successor=accounts.account(told["successor"]),
                by=_caller(request),
                version=told["version"],
            )
        )
        return _work_of(user)

    @extend_schema(request=VersionedSerializer, responses=StaffSerializer)
    @action(detail=True, methods=["post"], url_path="remove-factors")
    def remove_factors(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take second factors and recovery codes away, and end the sessions."""
        user, told = self.get_object(), _told(VersionedSerializer, request)
        _asked(
            lambda: services.remove_factors(user=user, by=_caller(request), version=told["version"])
        )
        return self._as_it_is(user)

    @extend_schema(request=VersionedSerializer, responses=StaffSerializer)
    @action(detail=True, methods=["post"])
    def reactivate(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Open the account again."""
        user, told = self.get_object(), _told(VersionedSerializer, request)
        _asked(lambda: services.reopen(user=user, by=_caller(request), version=told["version"]))
        return self._as_it_is(user)

    def _as_it_is(self, user: Account) -> Response:
        return Response(StaffSerializer(selectors.person(user.pk)).data)


class GrantViewSet(Sensitive, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Any]):
    """Roles given. A grant is ended, never deleted."""

    required_permissions = {
        "retrieve": VIEW,
        "create": MANAGE,
        "partial_update": MANAGE,
        "destroy": MANAGE,
    }
    sensitive = frozenset({"create", "partial_update", "destroy"})
    serializer_class = GrantSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Any]:
        """Every grant of this place, past ones too."""
        return accounts.grants_here().select_related("user")

    @extend_schema(request=NewGrantSerializer, responses={201: GrantSerializer})
    def create(self, request: Request) -> Response:
        """Give a role; what may be given is in the role table."""
        told = _told(NewGrantSerializer, request)
        user = selectors.person(told.pop("account"))
        if user is None:
            raise ValidationError({"account": ["no such account"]})
        grant = _asked(lambda: services.give_role(user=user, by=_caller(request), **told))
        return Response(GrantSerializer(grant).data, status=201)

    @extend_schema(request=GrantChangeSerializer, responses=GrantSerializer)
    def partial_update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Write another last day, or none."""
        told, grant = _told(GrantChangeSerializer, request), self.get_object()
        done = _asked(
            lambda: services.end_role(
                grant=grant,
                last_day=told["ends_on"],
                at_once=False,
                by=_caller(request),
                version=told["version"],
            )
        )
        return Response(GrantSerializer(done).data)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """End it now: from the next request on it allows nothing."""
        grant = self.get_object()
        _asked(
            lambda: services.end_role(grant=grant, last_day=None, at_once=True, by=_caller(request))
        )
        return Response(status=204)


class DepartmentViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Department]
):
    """Departments of this place, in use and retired."""

    required_permissions = {
        "list": VIEW,
        "retrieve": VIEW,
        "create": MANAGE,
        "partial_update": MANAGE,
    }
    serializer_class = DepartmentSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Department]:
        """By name, those in use first."""
        return selectors.departments()

    @extend_schema(request=NewDepartmentSerializer, responses={201: DepartmentSerializer})
    def create(self, request: Request) -> Response:
        """Add a department."""
        told = _told(NewDepartmentSerializer, request)
        made = _asked(lambda: services.create_department(name=told["name"], by=_caller(request)))
        return self._as_it_is(made, status=201)

    @extend_schema(request=DepartmentChangeSerializer, responses=DepartmentSerializer)
    def partial_update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Rename it, retire it or take it up again."""
        told, found = _told(DepartmentChangeSerializer, request), self.get_object()
        by = _caller(request)
        if "name" in told:
            _asked(lambda: services.rename_department(department=found, name=told["name"], by=by))
        if "active" in told:
            _asked(lambda: services.set_in_use(department=found, active=told["active"], by=by))
        return self._as_it_is(found)

    def _as_it_is(self, found: Department, status: int = 200) -> Response:
        now = selectors.departments().get(pk=found.pk)
        return Response(DepartmentSerializer(now).data, status=status)


class AccessReviewViewSet(
    Sensitive,
    mixins.ListModelMixin,
    mixins.RetrieveModelMixin,
    viewsets.GenericViewSet[AccessReview],
):
    """Quarterly access reviews."""

    required_permissions = {
        "list": VIEW,
        "retrieve": VIEW,
        "lines": VIEW,
        "choose": MANAGE,
        "sign": MANAGE,
    }
    sensitive = frozenset({"sign"})
    serializer_class = ReviewSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[AccessReview]:
        """The latest first."""
        return selectors.reviews()

    @extend_schema(responses=ReviewLineSerializer(many=True))
    @action(detail=True, methods=["get"], serializer_class=ReviewLineSerializer)
    def lines(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Its lines: an account with a role each."""
        page: Any = self.paginate_queryset(selectors.lines_of(self.get_object()))
        return self.get_paginated_response(ReviewLineSerializer(page, many=True).data)

    @extend_schema(request=ChoicesSerializer, responses=ReviewSerializer)
    @action(detail=True, methods=["post"])
    def choose(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Note choices for lines; nothing is done before signing."""
        review, told = self.get_object(), _told(ChoicesSerializer, request)
        choices = {one["line"]: one["choice"] for one in told["choices"]}
        _asked(lambda: services.choose(review=review, choices=choices, by=_caller(request)))
        return Response(ReviewSerializer(selectors.review(review.pk)).data)

    @extend_schema(request=None, responses=ReviewSerializer)
    @action(detail=True, methods=["post"])
    def sign(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Do everything that was chosen, and sign."""
        review = self.get_object()
        _asked(lambda: services.sign(review=review, by=_caller(request)))
        return Response(ReviewSerializer(selectors.review(review.pk)).data)


def _work_of(user: Account) -> Response:
    told = [
        {"kind": one.kind, "count": one.count, "allowed": one.may_be_kept_by(user)}
        for one in open_work(user.pk)
    ]
    return Response(OpenWorkSerializer(told, many=True).data)


def _caller(request: Request) -> Account:
    """Who calls. With a key they may less: what asks for a person then refuses."""
    user = request.user
    if not isinstance(user, Account) or not user.is_active:
        raise NotFound
    rules.forget(user)
    return user


def _told(shape: Any, request: Request) -> dict[str, Any]:
    asked = shape(data=request.data)
    asked.is_valid(raise_exception=True)
    return dict(asked.validated_data)


def _asked(deed: Callable[[], T]) -> T:
    """Do it, or say in the API's way why not."""
    try:
        return deed()
    except StaleError as refused:
        raise Conflict(str(refused.message)) from None
    except (NotYoursToGiveError, NotManagedError, OnOneselfError, SignerError) as refused:
        raise PermissionDenied(str(refused.message)) from None
    except RefusedError as refused:
        raise Conflict(str(refused.message)) from None


routes = [
    ("staff", StaffViewSet, "staff"),
    ("role-grants", GrantViewSet, "role-grant"),
    ("departments", DepartmentViewSet, "department"),
    ("access-reviews", AccessReviewViewSet, "access-review"),
]
