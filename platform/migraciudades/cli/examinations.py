"""What doctor looks at beyond what the apps register: the ground the product stands on."""

import shutil
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.cache import cache, caches
from django.db import connection, connections
from django.db.utils import Error

from kernel import checks
from kernel.checks import Finding
from tenants import entering
from tenants.models import City
from tenants.selectors import cities

LEAST_DISK_GB = 2
GIGABYTE = 1024**3


def register_all() -> None:
    """Add them to the registry, once more being harmless; the names give their order."""
    checks.register("1.database", ground=True)(database)
    for name, check in (
        ("2.roles", audiences),
        ("3.cities", every_city),
        ("4.migrations", migrations),
    ):
        checks.register(name)(check)
    for name, check in (
        ("5.cache", cache_answers),
        ("6.broker", broker_answers),
        ("7.disk", disk),
        ("8.assets", assets),
    ):
        checks.register(name, alone=True)(check)


def database() -> Iterable[Finding]:
    """The web's own connection."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('server_version_num')::int")
            version = cursor.fetchone()[0]
    except Error as error:
        yield _no_database(error)
        return
    yield Finding("ok", "database", f"PostgreSQL {version // 10000} answers.")


# What the server or the driver says → what is wrong and how to mend it.
NO_DATABASE = (
    (
        "password authentication failed",
        "It refuses the password of the web's role.",
        (
            "MC_ROLE_SECRET must be the one the roles were made with. If that one is lost, run "
            "`migraciudades migrate` and then `migraciudades city renew` with "
            "DATABASE_OWNER_URL: they set all passwords again."
        ),
    ),
    (
        "does not exist",
        "There is no database, or no role, of the name in DATABASE_URL.",
        (
            "Correct DATABASE_URL; if nothing was set up yet, run `migraciudades migrate` with "
            "DATABASE_OWNER_URL."
        ),
    ),
    (
        "starting up",
        "It is starting up.",
        "Wait some seconds and run doctor again.",
    ),
    (
        "too many",
        "It has no connection left for the web's role.",
        "Raise max_connections in PostgreSQL, or put PgBouncer in front of it.",
    ),
)


def _no_database(error: Error) -> Finding:
    said = str(error)
    for sign, what, mend in NO_DATABASE:
        if sign in said:
            return Finding("error", "database", what, mend)
    return Finding(
        "error",
        "database",
        f"No PostgreSQL answers at the address in DATABASE_URL ({type(error).__name__}).",
        "Check that PostgreSQL runs, that host and port in DATABASE_URL are its own and that no "
        "firewall stands between. On Debian: systemctl status postgresql",
    )


def audiences() -> Iterable[Finding]:
    """The roles with which IOM and DNM read publications."""
    for alias in ("iom", "dnm"):
        try:
            with connections[alias].cursor() as cursor:
                cursor.execute("SELECT 1")
        except Error as error:
            yield Finding(
                "error",
                f"role {alias}",
                f"Can't connect as this role ({type(error).__name__}).",
                "Run `migraciudades migrate` with DATABASE_OWNER_URL: it makes the roles.",
            )
        else:
            yield Finding("ok", f"role {alias}", "connects.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_function_privilege('pg_stat_get_live_tuples(oid)', 'EXECUTE')")
        told = cursor.fetchone()[0]
    if told:
        yield Finding(
            "warning",
            "row counts",
            "Every role of this server may read how many rows each city has.",
            "Run `migraciudades migrate` once with a superuser in DATABASE_OWNER_URL: only a "
            "superuser may close PostgreSQL's statistics to everybody.",
        )


def every_city() -> Iterable[Finding]:
    """Each city opens with its own role and its data key."""
    all_cities = list(cities())
    for city in all_cities:
        if city.status == City.Status.SUSPENDED:
            yield Finding(
                "warning",
                f"city {city.slug}",
                "It was suspended: nobody reaches it, its data is kept.",
                f"Run `migraciudades city resume {city.slug}` when it may open again.",
            )
            continue
        if city.status != City.Status.ACTIVE:
            yield Finding(
                "error" if city.status == City.Status.FAILED else "warning",
                f"city {city.slug}",
                f"It is {city.status} and can't be reached.",
                f"Run `migraciudades provision {city.slug}`: it goes on where it stopped.",
            )
            continue
        yield _city(city)
    if not all_cities:
        yield Finding("warning", "cities", "There is none.", "Run `migraciudades provision maipu`.")


def _city(city: City) -> Finding:
    from kernel.models import DataKey

    try:
        with entering(city):
            keys = DataKey.objects.count()
    except Error as error:
        return Finding(
            "error",
            f"city {city.slug}",
            f"Its role can't open it ({type(error).__name__}).",
            f"Run `migraciudades city renew {city.slug}` with DATABASE_OWNER_URL: it sets the "
            "password and the rights of its role again.",
        )
    if not keys:
        return Finding(
            "error",
            f"city {city.slug}",
            "It has no data key, so nothing personal can be kept.",
            f"Run `migraciudades provision {city.slug}`.",
        )
    return Finding("ok", f"city {city.slug}", "opens with its own role and key.")


def migrations() -> Iterable[Finding]:
    """Only the owner can tell; web processes don't hold its address."""
    if "owner" not in settings.DATABASES:
        yield Finding(
            "warning",
            "migrations",
            "Not looked at: DATABASE_OWNER_URL is not set here.",
            "Set it for this one command, or run `migraciudades migrate`, which changes nothing "
            "when all is current.",
        )
        return
    from tenants.migrating import behind

    late = behind()
    if late:
        yield Finding(
            "error",
            "migrations",
            f"Behind: {', '.join(late)}.",
            "Run `migraciudades migrate`.",
        )
    else:
        yield Finding("ok", "migrations", "public tables and every city are current.")


def cache_answers() -> Iterable[Finding]:
    """The cache keeps and returns a value."""
    try:
        server: Any = caches["default"]
        server.ping()
        cache.set("doctor", "1", timeout=10)
        kept = cache.get("doctor") == "1"
    except Exception as error:  # noqa: BLE001 each cache has errors of its own
        yield Finding(
            "error",
            "cache",
            f"It does not answer ({type(error).__name__}).",
            "Check that Valkey or Redis runs and that CACHE_URL names it.",
        )
        return
    if kept:
        yield Finding("ok", "cache", "keeps and returns values.")
    else:
        yield Finding("error", "cache", "It forgets at once.", "Raise its maxmemory.")


def broker_answers() -> Iterable[Finding]:
    """Background work can be handed over."""
    from migraciudades.celery import app

    try:
        with app.connection_for_write() as link:
            link.ensure_connection(max_retries=1, timeout=3)
    except Exception as error:  # noqa: BLE001 each transport has errors of its own
        yield Finding(
            "error",
            "broker",
            f"It does not answer ({type(error).__name__}); imports would wait.",
            "Check that Valkey, Redis or RabbitMQ runs and that BROKER_URL names it.",
        )
        return
    yield Finding("ok", "broker", "takes work.")


def disk() -> Iterable[Finding]:
    """Room for files."""
    directory = settings.FILES_DIR
    if not directory.is_dir():
        yield Finding(
            "error", "disk", "MC_FILES_DIR does not exist.", f"Make it: mkdir -p {directory}"
        )
        return
    free = shutil.disk_usage(directory).free / GIGABYTE
    said = f"{free:.1f} GB free for files."
    if free >= LEAST_DISK_GB:
        yield Finding("ok", "disk", said)
    else:
        yield Finding("warning", "disk", said, "Free some: imports and exports are kept there.")


def assets() -> Iterable[Finding]:
    """Styles and scripts of the pages."""
    if (settings.FRONTEND_DIST / "manifest.json").exists():
        yield Finding("ok", "pages", "styles and scripts are built.")
    else:
        yield Finding(
            "error",
            "pages",
            "Styles and scripts are not built.",
            "Run `npm ci && npm run build` in frontend/, or start once with `python3 run.py`.",
        )
