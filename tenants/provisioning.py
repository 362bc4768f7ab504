"""How a city comes to be: role, schema, grants, key, catalogue, hosts; then it opens.

Idempotent and resumable: every step may be run again, the schema is built in
one transaction, and a city is `active` only after the last step, so that a
city that failed half-way can never be reached.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db import connections, transaction

from kernel.crypto import vault
from tenants import migrating, owner, roles, selectors, sql, template
from tenants.door import entering
from tenants.errors import ProvisioningFailed
from tenants.models import City, Domain
from tenants.structure import replaying

Hook = Callable[[], None]
Note = Callable[[str], None]
_hooks: list[Hook] = []
OPENED = frozenset({City.Status.ACTIVE, City.Status.SUSPENDED})
# What `provision` does, in this order; whoever watches is told as each begins.
STEPS = ("describe", "role", "schema", "replay", "grants", "furnish", "activate")


@dataclass(frozen=True)
class CitySpec:
    """What must be known of a city before it can be made. Codes are INDEC's."""

    slug: str
    name: str
    province_name: str
    province_code: str
    municipality_code: str
    department_code: str
    latitude: float
    longitude: float
    time_zone: str
    accent: str = "#0767a7"
    hosts: tuple[str, ...] = field(default=())
    demo: bool = False
    sharing_iom: bool = True
    sharing_dnm: bool = True
    crest: str = ""


def on_provisioned(hook: Hook) -> Hook:
    """Register what an app must do inside a new city. Must be idempotent."""
    if hook not in _hooks:
        _hooks.append(hook)
    return hook


def _unwatched(step: str) -> None:
    """Nobody wants to know."""


def provision(spec: CitySpec, *, note: Note = _unwatched, furnish: Hook | None = None) -> City:
    """Make the city, or finish making it; returns it active, a suspended one as it is.

    `note` is told each step of STEPS as it begins. `furnish` runs inside the city after the hooks,
    in their transaction: what it leaves there is there once, or the city is built anew.
    Raises ProvisioningFailed with the cause as its __cause__; the city then stays `failed` and
    unreachable, and calling again resumes.
    """
    with owner.raw() as connection:
        connection.execute("SELECT pg_advisory_lock(hashtext(%s))", [f"city:{spec.slug}"])
        note("describe")
        city = _describe(spec)
        if city.status in OPENED:
            return city
        try:
            _build(connection, city, note)
            note("furnish")
            _furnish(city, furnish)
        except Exception as error:
            city.status = City.Status.FAILED
            # The type alone: an error's text may quote the data that caused it.
            city.failure = type(error).__name__
            city.save(using="owner", update_fields=["status", "failure"])
            raise ProvisioningFailed(f"{spec.slug}: {error}") from error
        note("activate")
        city.status, city.failure = City.Status.ACTIVE, ""
        city.save(using="owner", update_fields=["status", "failure"])
    selectors.forget()
    return city


def demolish(slug: str) -> None:
    """Remove a city that never opened or a throw-away one: schema, role, hosts, row."""
    from tenants.backend.keeper import keeper

    city = City.objects.using("owner").filter(slug=slug).first()
    if city is None:
        return
    keeper.drop(city.login_role)
    with owner.raw() as connection:
        sql.run(connection, "DROP SCHEMA IF EXISTS {s} CASCADE", s=city.schema_name)
        connection.execute("DELETE FROM public.tenants_domain WHERE city_id = %s", [city.pk])
        connection.execute("DELETE FROM public.tenants_city WHERE id = %s", [city.pk])
        sql.drop_login(connection, city.login_role)
    vault.remove(city.schema_name)
    selectors.forget()


def _describe(spec: CitySpec) -> City:
    facts: dict[str, Any] = {
        "name": spec.name,
        "province_name": spec.province_name,
        "province_code": spec.province_code,
        "municipality_code": spec.municipality_code,
        "department_code": spec.department_code,
        "time_zone": spec.time_zone,
        "latitude": spec.latitude,
        "longitude": spec.longitude,
    }
    made_once: dict[str, Any] = {
        "schema_name": f"city_{spec.slug.replace('-', '_')}",
        "login_role": roles.city_role(spec.slug),
        "accent": spec.accent,
        "crest_initial": spec.crest or spec.name[:1].upper(),
        "demo": spec.demo,
        "sharing_iom": spec.sharing_iom,
        "sharing_dnm": spec.sharing_dnm,
    }
    with transaction.atomic(using="owner"):
        city, made = City.objects.using("owner").get_or_create(
            slug=spec.slug, defaults={**facts, **made_once}
        )
        if not made and city.status not in OPENED:
            # Not open yet, or here again after having left: what is said now counts.
            back = {"status": City.Status.PROVISIONING}
            City.objects.using("owner").filter(pk=city.pk).update(**facts, **made_once, **back)
            city.refresh_from_db(using="owner")
            Domain.objects.using("owner").filter(city=city).delete()
        for host in spec.hosts or (f"{spec.slug}.{settings.TENANTS_BASE_DOMAIN}",):
            domain, _ = Domain.objects.using("owner").get_or_create(
                host=host, defaults={"city": city}
            )
            if domain.city_id != city.pk:
                raise ProvisioningFailed(f"{host} already leads to another city")
    return city


def _build(connection: owner.Connection, city: City, note: Note) -> None:
    text = template.current()
    schema, login = city.schema_name, city.login_role
    note("role")
    _admit(connection, city)
    with connection.transaction():
        note("schema")
        if sql.schema_exists(connection, schema):
            if _has_people(connection, schema):
                raise ProvisioningFailed("the schema holds data; it will not be built over")
            sql.run(connection, "DROP SCHEMA {s} CASCADE", s=schema)
        sql.run(connection, "CREATE SCHEMA {s}", s=schema)
        sql.grant_beforehand(connection, schema, login)
        note("replay")
        replaying.replay(connection, text.replace(migrating.TEMPLATE_SCHEMA, schema))
        note("grants")
        sql.grant_new(connection, schema, replaying.tables(text), login)


def _admit(connection: owner.Connection, city: City) -> None:
    """Make the city's login role, or set its password, path and limits again."""
    sql.ensure_login(
        connection,
        city.login_role,
        roles.password(city.login_role),
        search_path=f'"{city.schema_name}", public',
        limit=roles.CITY_CONNECTION_LIMIT,
    )
    sql.join_group(connection, city.login_role, roles.role(roles.CITIES))


def _furnish(city: City, last: Hook | None) -> None:
    """Run the apps' hooks, and `last`, as the city itself, in one transaction."""
    opened = City(**{f.attname: getattr(city, f.attname) for f in City._meta.concrete_fields})
    opened.status = City.Status.ACTIVE
    with entering(opened), transaction.atomic():
        for hook in (*_hooks, *([last] if last else [])):
            hook()


def _has_people(connection: owner.Connection, schema: str) -> bool:
    """Whether anybody has an account there: then somebody has worked in it."""
    if "accounts_user" not in sql.tables(connection, schema):
        return False
    statement = f'SELECT 1 FROM "{schema}".accounts_user LIMIT 1'  # noqa: S608  own schema name
    return connection.execute(statement.encode()).fetchone() is not None


def suspend(city: City) -> None:
    """Close the door of a city without touching its data."""
    City.objects.using("owner").filter(pk=city.pk).update(status=City.Status.SUSPENDED)
    selectors.forget()


def resume(city: City) -> None:
    """Open a suspended city again."""
    City.objects.using("owner").filter(pk=city.pk, status=City.Status.SUSPENDED).update(
        status=City.Status.ACTIVE
    )
    selectors.forget()


def renew(city: City) -> bool:
    """Set password, path, limits and grants of a city's role again; False without a schema.

    For a new MC_ROLE_SECRET, and for a schema that was restored without its grants.
    """
    with owner.raw() as connection:
        if not sql.schema_exists(connection, city.schema_name):
            return False
        _admit(connection, city)
        sql.pin_functions(connection, city.schema_name)
        sql.grant_schema(connection, city.schema_name, city.login_role)
    return True


def close_connections(aliases: Iterable[str] = ("owner",)) -> None:
    """Close the owner's connection of this thread."""
    for alias in aliases:
        connections[alias].close()
