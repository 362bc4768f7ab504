"""Accounts over the API: the same selectors, services and rules as the pages."""

from typing import Any

from django.db.models import QuerySet
from django.urls import path
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.exceptions import PermissionDenied, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts import reauth, rules, selectors, services, services_tokens
from apps.accounts.errors import RefusedError
from apps.accounts.models import ApiToken, User
from apps.accounts.roles import roles_in
from apps.accounts.serializers import (
    MadeTokenSerializer,
    MeSerializer,
    NewTokenSerializer,
    ProfileSerializer,
    RoleSerializer,
    TokenSerializer,
)


def _caller(request: Request) -> User:
    """The account that calls; the permission class has let nobody else through."""
    user = request.user
    if not isinstance(user, User):
        raise PermissionDenied
    return user


class MeView(APIView):
    """The account that calls."""

    required_permission = "accounts.own_account"

    @extend_schema(responses=MeSerializer)
    def get(self, request: Request) -> Response:
        """Who is calling and what they may do here and now."""
        return Response(MeSerializer(_caller(request)).data)

    @extend_schema(request=ProfileSerializer, responses=MeSerializer)
    def patch(self, request: Request) -> Response:
        """Change one's own name or language. With a session only: a key can't."""
        user = _caller(request)
        if request.auth is not None:
            raise PermissionDenied(_("A key can't change its account."))
        asked = ProfileSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        services.update_profile(
            user=user,
            name=asked.validated_data.get("name", user.name),
            language=asked.validated_data.get("language", user.language),
        )
        return Response(MeSerializer(user).data)


class TokenViewSet(viewsets.GenericViewSet[ApiToken], mixins.ListModelMixin):
    """One's own keys."""

    required_permission = "api.token"
    serializer_class = TokenSerializer
    lookup_value_converter = "uuid"
    queryset = ApiToken.objects.none()

    def get_queryset(self) -> QuerySet[ApiToken]:
        user = self.request.user
        return selectors.tokens_of(user) if isinstance(user, User) else self.queryset.none()

    def get_permissions(self) -> list[Any]:
        asked = super().get_permissions()
        return [*asked, *([reauth.RecentlyAuthenticated()] if self.action == "create" else [])]

    @extend_schema(request=NewTokenSerializer, responses={201: MadeTokenSerializer})
    def create(self, request: Request) -> Response:
        """Make a key. Its secret is in this answer and nowhere else."""
        asked = NewTokenSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        data: dict[str, Any] = asked.validated_data
        if request.auth is not None:
            raise PermissionDenied(_("A key can't make keys."))
        try:
            made = services_tokens.create_token(by=_caller(request), **data)
        except RefusedError:
            raise ValidationError(
                {"scopes": [_("A key can't do more than its account, and keys are limited.")]}
            ) from None
        body = {**TokenSerializer(made.token).data, "key": made.secret}
        return Response(body, status=201, headers={"Cache-Control": "no-store"})

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: str | None = None) -> Response:
        """Revoke a key."""
        services_tokens.revoke_token(token=self.get_object(), by=_caller(request))
        return Response(status=204)


class RoleViewSet(viewsets.ViewSet):
    """Who may do what at this host."""

    required_permission = "accounts.own_account"
    serializer_class = RoleSerializer

    @extend_schema(responses=RoleSerializer(many=True))
    def list(self, request: Request) -> Response:
        """The role table."""
        return Response([RoleSerializer(role).data for role in roles_in(rules.scope())])


paths = [path("me", MeView.as_view(), name="me")]
routes = [
    ("tokens", TokenViewSet, "token"),
    ("roles", RoleViewSet, "role"),
]
