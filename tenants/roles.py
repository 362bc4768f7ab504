"""Names, passwords and limits of the PostgreSQL login roles.

One role per city is the isolation boundary (platform/docs/adr/0001): the server
itself refuses whatever a city's role was not granted, whatever SQL is sent.
"""

import base64
import hashlib
import hmac
from functools import lru_cache
from typing import Final

from django.conf import settings

GATEWAY: Final = "gateway"
NATIONAL: Final = "national"
IOM: Final = "iom"
DNM: Final = "dnm"
OWNER: Final = "owner"
CITIES: Final = "cities"

LOGIN_ROLES: Final = (GATEWAY, NATIONAL, IOM, DNM)

# Limits live in the role itself: no statement per request is needed, and one
# noisy city cannot starve the others.
CITY_CONNECTION_LIMIT: Final = 40
ROLE_SETTINGS: Final = {
    "statement_timeout": "30s",
    "lock_timeout": "10s",
    "idle_in_transaction_session_timeout": "60s",
    "timezone": "UTC",
}


def role(name: str) -> str:
    """Full name of the role called `name`, e.g. "iom" -> "mc_iom"."""
    return f"{settings.TENANTS_ROLE_PREFIX}_{name}"


def city_role(slug: str) -> str:
    """Login role of the city with that slug; PostgreSQL allows 63 bytes."""
    return role(f"city_{slug.replace('-', '_')}")


def derive(secret: str, role_name: str) -> str:
    """Password of a role: HMAC-SHA256 of its name, urlsafe base64 without padding."""
    digest = hmac.new(secret.encode(), role_name.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


@lru_cache(maxsize=4096)
def password(role_name: str) -> str:
    """Password of a web-side role. The owner's is never derived from this secret."""
    return derive(settings.TENANTS_ROLE_SECRET, role_name)
