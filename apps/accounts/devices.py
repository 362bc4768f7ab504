"""Remembers in which browsers an account has signed in, so that strangers can't lock it out there.

The device cookie of OWASP: it proves nothing and opens nothing, it only gives that browser a count
of failures of its own. A counter's PC keeps several people's; the oldest makes way.
"""

import secrets
from typing import Final

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from apps.accounts import attempts
from apps.accounts.models import User
from kernel import scope

_SALT: Final = "accounts.device"
_MOST: Final = 12
_DAYS: Final = 180


def account_key(email: str) -> str:
    """A stand-in for an account's address, known or not, in this place."""
    return attempts.key("account", email.strip().lower())


def mark_of(request: HttpRequest, account_key: str) -> str:
    """This browser's mark for that account; empty where the account has never signed in."""
    return _read(request).get(account_key[:24], "")


def remember(request: HttpRequest, response: HttpResponse, account_key: str) -> None:
    """Mark this browser: the account has just signed in."""
    known = _read(request)
    known.pop(account_key[:24], None)
    kept = dict([*known.items(), (account_key[:24], secrets.token_urlsafe(9))][-_MOST:])
    response.set_cookie(
        settings.DEVICE_COOKIE_NAME,
        signing.dumps(kept, salt=f"{_SALT}.{scope.current()}", compress=True),
        max_age=_DAYS * 24 * 3600,
        secure=settings.SECURE,
        httponly=True,
        samesite="Lax",
    )


def marked(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer to a sign-in, with the browser's mark when somebody is in now."""
    user = request.user
    if isinstance(user, User):
        remember(request, response, account_key(user.email))
    return response


def _read(request: HttpRequest) -> dict[str, str]:
    try:
        found = signing.loads(
            request.COOKIES.get(settings.DEVICE_COOKIE_NAME, ""),
            salt=f"{_SALT}.{scope.current()}",
            max_age=_DAYS * 24 * 3600,
        )
    except signing.BadSignature:
        return {}
    return {str(name): str(mark) for name, mark in found.items()}
