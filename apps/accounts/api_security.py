"""Factors, sessions and the identity provider over the API: what their pages show."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, viewsets
from rest_framework.exceptions import NotFound, PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts import factors, presenters_security, reauth, services_provider, sessions
from apps.accounts.forms_provider import ProviderForm
from apps.accounts.models import IdentityProvider, SignInSession, User


def _caller(request: Request) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


class FactorSerializer(serializers.Serializer[presenters_security.FactorRow]):
    """One second factor, without anything that would let anybody use it."""

    id = serializers.IntegerField(source="pk", read_only=True)
    kind = serializers.ChoiceField(choices=Authenticator.Type.choices, read_only=True)
    name = serializers.CharField(read_only=True)
    created_at = serializers.DateTimeField(source="made", read_only=True)
    last_used_at = serializers.DateTimeField(source="used", read_only=True, allow_null=True)


class FactorsSerializer(serializers.Serializer[Any]):
    """The caller's second factors."""

    demanded = serializers.BooleanField(help_text="Whether a role held today asks for one.")
    recovery_codes_left = serializers.IntegerField(allow_null=True)
    factors = FactorSerializer(many=True)


class FactorsView(APIView):
    """What protects the caller's account besides the password."""

    required_permission = "accounts.own_account"

    @extend_schema(responses=FactorsSerializer)
    def get(self, request: Request) -> Response:
        """The caller's second factors. They are set up on the pages, by a person."""
        user = _caller(request)
        body = {
            "demanded": factors.demanded(user),
            "recovery_codes_left": factors.codes_left(user),
            "factors": presenters_security.factors(factors.of(user)),
        }
        return Response(FactorsSerializer(body).data)


class SessionSerializer(serializers.ModelSerializer[SignInSession]):
    """One session of the caller."""

    current = serializers.SerializerMethodField(help_text="Whether it is the one asking.")

    class Meta:
        model = SignInSession
        fields = ("id", "began_at", "seen_at", "browser", "system", "methods", "current")
        read_only_fields = fields

    def get_current(self, session: SignInSession) -> bool:
        request: Request = self.context["request"]
        return sessions.is_this(request._request, session)  # noqa: SLF001 DRF offers no other way


class SessionViewSet(viewsets.ViewSet):
    """Where the caller is signed in."""

    required_permission = "accounts.own_account"
    serializer_class = SessionSerializer
    lookup_value_converter = "uuid"

    @extend_schema(responses=SessionSerializer(many=True))
    def list(self, request: Request) -> Response:
        """The caller's sessions that still work."""
        found = sessions.of(_caller(request))
        return Response(SessionSerializer(found, many=True, context={"request": request}).data)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: str) -> Response:
        """End one of the caller's sessions. With a session only: a key can't."""
        if request.auth is not None:
            raise PermissionDenied
        user = _caller(request)
        found = sessions.of(user).filter(pk=pk).first()
        if found is None:
            raise NotFound
        sessions.end(session=found, by=user)
        return Response(status=204)


class ProviderSerializer(serializers.Serializer[IdentityProvider]):
    """The city's identity provider. Its secret is written and never read."""

    # DRF's own fields have a "label"; as a field of a serializer it is only a name.
    label = serializers.CharField(max_length=60)  # type: ignore[assignment]
    issuer = serializers.CharField(max_length=300)
    client_id = serializers.CharField(max_length=200)
    client_secret = serializers.CharField(
        max_length=500, write_only=True, required=False, allow_blank=True, default=""
    )
    domains = serializers.ListField(child=serializers.CharField(max_length=253), max_length=50)
    enabled = serializers.BooleanField(default=False)


class ProviderView(APIView):
    """Where people of the city may sign in with the municipality's account."""

    required_permission = "accounts.identity_provider"

    def get_permissions(self) -> list[Any]:
        again = [] if self.request.method == "GET" else [reauth.RecentlyAuthenticated()]
        return [*super().get_permissions(), *again]

    @extend_schema(responses=ProviderSerializer)
    def get(self, _request: Request) -> Response:
        """The provider, without its secret; empty and not in use while there is none."""
        row = services_provider.provider() or IdentityProvider(domains=[])
        return Response(ProviderSerializer(row).data)

    @extend_schema(request=ProviderSerializer, responses=ProviderSerializer)
    def put(self, request: Request) -> Response:
        """Set or change it, having confirmed who one is on the pages. An empty secret keeps it."""
        asked = ProviderSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        data = asked.validated_data
        form = ProviderForm({**data, "domains": ",".join(data["domains"])}, row=None)
        if not form.is_valid():
            said = {name: [str(one) for one in errors] for name, errors in form.errors.items()}
            raise serializers.ValidationError(said)
        row = services_provider.save_provider(**form.cleaned_data, by=_caller(request))
        return Response(ProviderSerializer(row).data)


paths = [
    path("factors", FactorsView.as_view(), name="factors"),
    path("identity-provider", ProviderView.as_view(), name="identity-provider"),
]
routes = [("sessions", SessionViewSet, "session")]
