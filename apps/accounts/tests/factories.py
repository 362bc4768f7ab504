"""Accounts for tests: ``make_account(role="officer")`` inside a city or at the national host."""

import itertools
from collections.abc import Iterable
from functools import cache
from typing import Any, cast

from django.contrib.auth.hashers import make_password
from django.utils import timezone
from factory.declarations import LazyFunction, Sequence
from factory.django import DjangoModelFactory

from apps.accounts import factors, services, services_tokens
from apps.accounts.models import User

PASSWORD = "cuatro palabras para probar"


@cache
def _encoded(password: str) -> str:
    """A hash is slow on purpose: each password is hashed once."""
    return make_password(password)


_numbers = itertools.count(1)


def make_account(
    role: str | None = None,
    *,
    roles: Iterable[str] = (),
    email: str = "",
    name: str = "",
    password: str | None = PASSWORD,
    language: str = "es-ar",
    second_factor: bool = True,
    **more: Any,
) -> User:
    """An account with that role from today on; through the service, as the product does.

    Where a role demands a second factor it has one, as after its first day.
    """
    number = next(_numbers)
    user = services.create_account(
        email=email or f"persona{number}@example.org",
        name=name or f"Persona {number}",
        password=None,
        encoded=_encoded(password) if password else "",
        roles=[*([role] if role else []), *roles],
        language=language,
    )
    for field, value in more.items():
        setattr(user, field, value)
    if more:
        user.save(update_fields=list(more))
    if second_factor and factors.demanded(user):
        make_totp(user)
    return user


class UserFactory(DjangoModelFactory[User]):
    """A bare account without role or usable password, for tests of other rooms."""

    class Meta:
        model = User

    email = Sequence(lambda n: f"cuenta{n}@example.org")  # type: ignore[no-untyped-call]
    name = Sequence(lambda n: f"Cuenta {n}")  # type: ignore[no-untyped-call]
    password = "!"
    date_joined = LazyFunction(timezone.now)  # type: ignore[no-untyped-call]


def bare_account(**fields: Any) -> User:
    """An account that is only a row."""
    return cast("User", UserFactory(**fields))  # type: ignore[no-untyped-call]


TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def make_totp(user: User) -> str:
    """Give the account a second factor; returns the secret in the application."""
    from allauth.mfa.totp.internal.auth import TOTP

    TOTP.activate(user, TOTP_SECRET)
    return TOTP_SECRET


def fresh_code(user: User) -> str:
    """A code that works now, even if one of this half minute was used before."""
    from allauth.mfa.models import Authenticator

    for row in Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP):
        row.data.pop("last_step", None)
        row.save(update_fields=["data"])
    return totp_code()


def totp_code(secret: str = TOTP_SECRET, steps: int = 0) -> str:
    """What the application shows now, or that many half minutes later."""
    import time

    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps)))


def make_key(user: User, *scopes: str, days: int = 30) -> str:
    """An API key of that account: the text a program would send."""
    made = services_tokens.create_token(by=user, name="prueba", scopes=scopes, days=days)
    return made.secret
