"""Fixtures for all tests: a real database with two cities, and people signed in to them."""

import functools
import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import psycopg
import pytest
from _pytest.nodeid import NodeId
from django.contrib.auth.hashers import ScryptPasswordHasher, make_password
from django.db import connections, transaction
from hypothesis import HealthCheck, settings
from psycopg import sql

from tenants.models import City
from tests import environment

CITIES = ("maipu", "rosario")
# Without these it looks for its maker's hosts at every start.
CHROMIUM_FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
    "--host-resolver-rules=MAP *.localhost 127.0.0.1",
]
# How long anything takes is no matter of tests, nor is how long making up what to try takes; and
# fixtures here are databases, the same for every example.
settings.register_profile(
    "house",
    settings.get_profile(settings.get_current_profile_name()),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("house")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep tests of one xdist_group together: xdist 3.8 looks for ids where pytest 9.2 has none.

    Without this `--dist loadgroup` spreads them over all workers and says nothing.
    """
    if not getattr(config.option, "loadgroup", False):
        return
    for item in items:
        mark = item.get_closest_marker("xdist_group")
        if mark and not item.nodeid.endswith(f"@{mark.args[0]}"):
            item._id = NodeId.parse(f"{item.nodeid}@{mark.args[0]}")  # noqa: SLF001


def pytest_collection_finish() -> None:
    """What was imported stays anyway: the collector need not walk over it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def django_db_setup() -> None:
    """Switch off pytest-django's own test database: ours has roles and schemas."""


@pytest.fixture(scope="session", autouse=True)
def _reach_the_database(django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock():
        yield


@pytest.fixture(scope="session", autouse=True)
def _passwords_cost_little() -> Iterator[None]:
    """The product's own algorithm at a hundredth of its price: tests sign in thousands of times."""
    with mock.patch.object(ScryptPasswordHasher, "work_factor", 2**7):
        yield


@pytest.fixture(scope="session")
def cities() -> Iterator[dict[str, City]]:
    """Maipú and Rosario, provisioned on a fresh database of this test process."""
    from tenants import selectors, setup

    _drop_database()
    with _server() as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(environment.NAME)))
    setup.run(list(CITIES))
    selectors.forget()
    yield {slug: _city(slug) for slug in CITIES}
    connections.close_all()
    _drop_database()


@pytest.fixture
def maipu(cities: dict[str, City]) -> City:
    """The city most tests work in."""
    return cities["maipu"]


@pytest.fixture
def rosario(cities: dict[str, City]) -> City:
    """The other city, from which nothing may be seen."""
    return cities["rosario"]


@pytest.fixture
def in_maipu(maipu: City) -> Iterator[City]:
    """Inside Maipú, in a transaction that is rolled back at the end."""
    with rolled_back(maipu):
        yield maipu


@pytest.fixture
def in_rosario(rosario: City) -> Iterator[City]:
    """Inside Rosario, in a transaction that is rolled back at the end."""
    with rolled_back(rosario):
        yield rosario


@pytest.fixture
def clean(cities: dict[str, City]) -> Iterator[None]:
    """For tests that commit: empty every table of both cities and of public afterwards."""
    from django.core.cache import cache

    from kernel.history import seeing

    cache.clear()
    yield
    cache.clear()
    connections["default"].close()
    wipe()
    seeing.forget()


@pytest.fixture
def account(clean: None) -> Callable[..., Any]:
    """account(city, role) -> User, committed. `city` None means the national host."""
    return make_account


@pytest.fixture
def city_client(clean: None) -> Callable[..., Any]:
    """city_client(city, role) -> Client signed in there, asking with that city's host."""

    def sign_in(city: City, role: str, *, language: str = "es-ar") -> Any:
        return _client(city, role, language)

    return sign_in


@pytest.fixture
def national_client(clean: None) -> Callable[..., Any]:
    """national_client(role) -> Client signed in at the national host."""

    def sign_in(role: str, *, language: str = "es-ar") -> Any:
        return _client(None, role, language)

    return sign_in


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """One Chromium for every test of this process: a second Playwright would refuse to start."""
    import os
    import shutil

    from playwright.sync_api import sync_playwright

    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def _doors_are_closed() -> Iterator[None]:
    """Fail whoever leaves a city open."""
    yield
    from tenants import current

    assert current() is None, "the test left a city open; use `with tenants.entering(city)`"


PASSWORD = "una clave larga de prueba 42"
# Hashed once: five accounts a test are many.
_hashed = functools.cache(make_password)
_counter = iter(range(1, 1_000_000))


def make_account(
    city: City | None, role: str, language: str = "es-ar", *, second_factor: bool = True
) -> Any:
    """Commit an account with that role in the city (or at the national host).

    Where the role demands a second factor the account has one, as it would after its first day.
    """
    from apps.accounts import factors
    from apps.accounts.services import create_account
    from apps.accounts.tests.factories import make_totp
    from tenants import entering, entering_national

    door = entering_national() if city is None else entering(city)
    with door:
        with mock.patch("django.contrib.auth.base_user.make_password", _hashed):
            user = create_account(
                email=f"{role}{next(_counter)}@example.test",
                name=f"Prueba {role}",
                password=PASSWORD,
                roles=[role],
                language=language,
            )
        if second_factor and factors.demanded(user):
            make_totp(user)
        return user


def cookie_of(city: City | None, user: Any) -> str:
    """The session cookie of a browser in which that account has just signed in, factors and all."""
    from django.test import Client

    client: Any = Client(HTTP_HOST=host_of(city))
    _sign_in(client, city, user)
    return str(client.cookies["mc_session"].value)


def host_of(city: City | None) -> str:
    """Host name to ask with."""
    return "nacional.localhost" if city is None else f"{city.slug}.localhost"


def _client(city: City | None, role: str, language: str) -> Any:
    from django.test import Client

    user = make_account(city, role, language)
    client: Any = Client(HTTP_HOST=host_of(city))
    _sign_in(client, city, user)
    client.user = user
    client.renew = lambda: _sign_in(client, city, user)
    return client


def _sign_in(client: Any, city: City | None, user: Any) -> None:
    from tenants import entering, entering_national

    with entering_national() if city is None else entering(city):
        client.force_login(user)


def rolled_back(city: City) -> Any:
    """Inside a city; at the end its rows and its vault are as they were."""
    from contextlib import contextmanager

    from tenants import entering

    @contextmanager
    def inside() -> Iterator[None]:
        # No rollback brings a destroyed key back: the vault is put back as it was, and taken away
        # when it was made in here. Left, it names people as erased whom the rolled back database
        # never forgot, and the city stays closed to whichever test comes next.
        vault = Path(f"{os.environ['MC_FILES_DIR']}-vault") / f"{city.schema_name}.vault"
        kept = vault.read_bytes() if vault.exists() else None
        with entering(city), transaction.atomic():
            yield
            transaction.set_rollback(True)
        if kept is None:
            vault.unlink(missing_ok=True)
        elif not vault.exists() or vault.read_bytes() != kept:
            vault.write_bytes(kept)

    return inside()


def wipe() -> None:
    """Empty what tests may have written, leaving structure, keys and catalogue."""
    keep = {"django_migrations", "kernel_datakey"}
    public = (
        "accounts_",
        "account_",
        "mfa_",
        "django_session",
        "pghistory_",
        "publications_",
        "assistance_",
        "kernel_outbox",
        "onboarding_",
        "kernel_ledger",
        "kernel_sighting",
        "notices_",
        "staff_",
        "invitations_",
    )
    for anchor in Path(os.environ["MC_FILES_DIR"]).glob("*/ledger.anchor"):
        anchor.unlink()
    for vault in Path(f"{os.environ['MC_FILES_DIR']}-vault").glob("*.vault"):
        vault.unlink()
    connection = _sweeper()
    rows = connection.execute(
        # Those nothing was ever written to have no size; most have none.
        "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n "
        "ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') "
        "AND (n.nspname LIKE 'city\\_%%' OR n.nspname = 'public') "
        "AND (c.relkind = 'p' OR pg_relation_size(c.oid) > 0)"
    ).fetchall()
    names = [
        sql.Identifier(schema, table)
        for schema, table in rows
        if table not in keep and (schema != "public" or table.startswith(public))
    ]
    # What the product declares stays, as the code lists do; what somebody made goes.
    made = "FROM catalogue_document WHERE changed_by IS NOT NULL"
    connection.execute(f"DELETE {made}".encode())
    connection.execute(b"DELETE FROM catalogue_documentevent")
    if not names:
        return
    filled = sql.SQL(" UNION ALL ").join(
        sql.SQL("SELECT {} WHERE EXISTS (SELECT FROM {})").format(place, name)
        for place, name in enumerate(names)
    )
    for (place,) in connection.execute(filled).fetchall():
        connection.execute(sql.SQL("DELETE FROM {}").format(names[place]))


def _city(slug: str) -> City:
    return City.objects.using("owner").get(slug=slug)


def _server() -> Any:
    import os

    return psycopg.connect(os.environ["TEST_SERVER_URL"], autocommit=True)


@functools.cache
def _database() -> Any:
    """Kept from test to test: a new connection learns hundreds of tables anew."""
    return psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True)


def _sweeper() -> Any:
    """A connection that lives: tests end those of others, and the database itself at the end."""
    connection = _database()
    try:
        connection.execute("SET session_replication_role = replica")
    except psycopg.OperationalError:
        _database.cache_clear()
        connection = _database()
        connection.execute("SET session_replication_role = replica")
    return connection


def _drop_database() -> None:
    with _server() as connection:
        name = sql.Identifier(environment.NAME)
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))
        found = connection.execute(
            "SELECT rolname FROM pg_roles WHERE rolname LIKE %s "
            # A city first, the owner last: who granted must outlive what was granted.
            "ORDER BY rolname LIKE '%%\\_owner', rolname LIKE '%%\\_cities'",
            [environment.NAME.replace("_", "\\_") + "\\_%"],
        ).fetchall()
        for (role,) in found:
            connection.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))
