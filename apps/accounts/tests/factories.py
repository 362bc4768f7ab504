"""Accounts for tests: ``make_account(role="officer")`` inside a city or at the national host."""

import itertools
from collections.abc import Iterable
from functools import cache
from typing import Any, cast

from django.contrib.auth.hashers import make_password
from django.utils import timezone
from factory.declarations import LazyFunction, Sequence
from factory.django import DjangoModelFactory

from apps.accounts import services, services_tokens
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
    **more: Any,
) -> User:
    """An account with that role from today on; through the service, as the product does."""
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


def make_key(user: User, *scopes: str, days: int = 30) -> str:
    """An API key of that account: the text a program would send."""
    made = services_tokens.create_token(by=user, name="prueba", scopes=scopes, days=days)
    return made.secret
