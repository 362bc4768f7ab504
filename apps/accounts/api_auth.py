"""Who calls the API: a signed-in person's session, or a key of this city."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework import authentication, exceptions
from rest_framework.request import Request

from apps.accounts import factors, rules, selectors, services_tokens
from apps.accounts.models import ApiToken, User

SCHEME = "Bearer"
_REALM = f'{SCHEME} realm="api"'


class TokenAuthentication(authentication.BaseAuthentication):
    """``Authorization: Bearer mc_…``.

    A key lives in its city's schema, so on any other host it is unknown. It stops
    working when its account is inactive or may no longer hold keys.
    """

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        header = authentication.get_authorization_header(request).split()
        if not header or header[0].lower() != SCHEME.lower().encode():
            return None
        if len(header) != 2:
            raise exceptions.AuthenticationFailed(_("This is not an API key."))
        try:
            presented = header[1].decode("ascii")
        except UnicodeDecodeError:
            raise exceptions.AuthenticationFailed(_("This is not an API key.")) from None
        token = selectors.token_by_key(presented)
        if token is None or not rules.allowed(token.created_by, "api.token"):
            raise exceptions.AuthenticationFailed(
                _("The API key is not valid here, has expired or was revoked.")
            )
        if factors.missing(token.created_by):
            raise exceptions.AuthenticationFailed(
                _("The account of this key must set up a second factor first.")
            )
        user = token.created_by
        user.token_scopes = frozenset(token.scopes)
        services_tokens.note_use(token)
        return user, token

    def authenticate_header(self, request: Request) -> str:
        """The WWW-Authenticate header of a 401."""
        return _REALM


class SessionAuthentication(authentication.SessionAuthentication):
    """The session of the pages, with Django's CSRF check. Answers 401, not 403, to nobody."""

    def authenticate_header(self, request: Request) -> str:
        return _REALM

    def authenticate(self, request: Request) -> tuple[Any, None] | None:
        inner: HttpRequest = request._request  # noqa: SLF001 DRF offers no other way
        if not isinstance(getattr(inner, "user", None), User):
            return None
        return super().authenticate(request)


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the API's description speaks of keys."""

    target_class = "apps.accounts.api_auth.TokenAuthentication"
    name = "apiKey"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "A key made on the account page. It works in its own city only.",
        }


class SessionScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the API's description speaks of the pages' session."""

    target_class = "apps.accounts.api_auth.SessionAuthentication"
    name = "session"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        from django.conf import settings

        return {"type": "apiKey", "in": "cookie", "name": settings.SESSION_COOKIE_NAME}
