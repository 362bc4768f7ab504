"""The one door into a city: `entering`. Nothing else may change where queries land."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django_tenants.utils import tenant_context

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


@contextmanager
def entering(city: City | str) -> Iterator[City]:
    """Queries of the default alias run as this city's login role until the block ends.

    `city` is a City or a slug. Entering the city one is in already does nothing.
    Raises CityUnavailable for a city that is unknown or not active, WrongDoor
    inside a transaction that belongs to another place.
    """
    found = _available(city)
    if connection_of().schema_name == found.schema_name:
        yield found
        return
    with tenant_context(found):
        yield found


@contextmanager
def entering_national() -> Iterator[None]:
    """Queries of the default alias run as the national host's role until the block ends."""
    desk = NationalDesk(login_role=role(NATIONAL))
    if connection_of().tenant == desk:
        yield
        return
    with tenant_context(desk):
        yield


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
