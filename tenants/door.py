"""The one door into a city: `entering`. Nothing else may change where queries land."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from tenants.backend import connection_of
from tenants.errors import CityUnavailable
from tenants.models import City
from tenants.roles import NATIONAL, role


@dataclass(frozen=True)
class NationalDesk:
    """The national host: public schema, role of the national staff's accounts."""

    login_role: str
    schema_name: str = "public"


def current() -> City | None:
    """The city whose door is open in this thread, or None."""
    tenant = connection_of().tenant
    return tenant if isinstance(tenant, City) else None


def here() -> City | NationalDesk | None:
    """The place whose door is open in this thread: a city, the national host, or None."""
    tenant = connection_of().tenant
    return tenant if isinstance(tenant, City | NationalDesk) else None


class _Door(AbstractContextManager[Any]):
    """Opens one place and, at the end, the one that was open before.

    Each use is an object of its own: `with tenant:` of django-tenants keeps what was
    before in a list of the class, where two threads swap cities.
    """

    def __init__(self, tenant: City | NationalDesk) -> None:
        self._tenant = tenant
        self._before: Any = None
        self._connection: Any = None

    def __enter__(self) -> Any:
        self._connection = connection = connection_of()
        before = connection.tenant
        if before is not self._tenant and before != self._tenant:
            connection.set_tenant(self._tenant)
            self._before = before
        return self._tenant

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            self._connection.set_tenant(self._before)
            self._before = None


def entering(city: City | str) -> AbstractContextManager[City]:
    """Queries of the default alias run as this city's login role until the block ends.

    `city` is a City or a slug. Entering the city one is in already does nothing.
    Raises CityUnavailable for a city that is unknown or not active, and, when the
    block begins, WrongDoor inside a transaction that belongs to another place.
    """
    return _Door(_available(city))


def entering_national() -> AbstractContextManager[NationalDesk]:
    """Queries of the default alias run as the national host's role until the block ends."""
    return _Door(NationalDesk(login_role=role(NATIONAL)))


def entering_place(place: City | NationalDesk) -> AbstractContextManager[Any]:
    """`entering` or `entering_national`, whichever leads to that place."""
    return entering(place) if isinstance(place, City) else entering_national()


def _available(city: City | str) -> City:
    if isinstance(city, str):
        from tenants.selectors import city_by_slug

        found = city_by_slug(city)
        if found is None:
            raise CityUnavailable(f"there is no city called {city!r}")
        city = found
    if city.status != City.Status.ACTIVE:
        raise CityUnavailable(f"{city.slug} is {city.status}, not active")
    return city
