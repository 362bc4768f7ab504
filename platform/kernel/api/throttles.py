"""Bounds how often one caller may ask, without keeping who it is in the cache's keys."""

from __future__ import annotations

from django.utils.crypto import salted_hmac
from rest_framework.request import Request
from rest_framework.settings import api_settings
from rest_framework.throttling import AnonRateThrottle, UserRateThrottle


def _hidden(ident: str) -> str:
    return salted_hmac("kernel.api.throttles", ident, algorithm="sha256").hexdigest()[:24]


class HiddenIdent:
    """Replaces the caller's address by a keyed hash: a cache key is not a place for it.

    X-Forwarded-For is believed only where NUM_PROXIES says who writes it: REST framework alone
    would believe the caller, who then is somebody else at each request.
    """

    def get_ident(self, request: Request) -> str:
        """Return what stands for the caller."""
        if api_settings.NUM_PROXIES is None:
            return _hidden(str(request.META.get("REMOTE_ADDR", "")))
        return _hidden(super().get_ident(request))  # type: ignore[misc]


class Anonymous(HiddenIdent, AnonRateThrottle):
    """Callers who have not signed in, by network address."""

    scope = "anonymous"


class SignedIn(HiddenIdent, UserRateThrottle):
    """Callers who have, by account."""

    scope = "signed_in"


class Costly(HiddenIdent, UserRateThrottle):
    """For views that start work: imports, exports, secrets shown."""

    scope = "costly"
