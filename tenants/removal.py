"""How a city ceases to be: schema, role, hosts, files; its row stays, for its releases name it.

Run as the owner, only for a city whose door is shut. Every step may be run again: whoever is
killed half-way begins anew and finds done what was done.
"""

import shutil
from pathlib import Path
from typing import Any

from django.conf import settings

from kernel import scope
from kernel.crypto import vault
from tenants import owner, selectors, sql
from tenants.errors import TenancyError
from tenants.models import City, Domain


def survey(city: City) -> dict[str, Any]:
    """What there is to be removed: tables, role, hosts, number of files. No row is counted."""
    with owner.raw() as connection:
        names = sql.tables(connection, city.schema_name)
    hosts = Domain.objects.using("owner").filter(city=city).order_by("host")
    return {
        "schema": city.schema_name,
        "role": city.login_role,
        "tables": names,
        "hosts": [domain.host for domain in hosts],
        "files": sum(1 for path in _files(city).rglob("*") if path.is_file()),
    }


def remove(city: City) -> None:
    """Take everything of the city away but its row. Raises TenancyError while its door is open."""
    from tenants.backend.keeper import keeper

    with owner.raw() as connection:
        connection.execute("SELECT pg_advisory_lock(hashtext(%s))", [f"city:{city.slug}"])
        city = City.objects.using("owner").get(pk=city.pk)
        if city.status == City.Status.ACTIVE:
            raise TenancyError(f"{city.slug} is open; it is suspended before it is removed")
        keeper.drop(city.login_role)
        if sql.role_exists(connection, city.login_role):
            # Nobody comes in any more while the rest is taken away.
            sql.run(connection, "ALTER ROLE {r} NOLOGIN", r=city.login_role)
        sql.run(connection, "DROP SCHEMA IF EXISTS {s} CASCADE", s=city.schema_name)
        shutil.rmtree(_files(city), ignore_errors=True)
        vault.remove(city.schema_name)
        sql.drop_login(connection, city.login_role)
        Domain.objects.using("owner").filter(city=city).delete()
        City.objects.using("owner").filter(pk=city.pk).update(status=City.Status.REMOVED)
    selectors.forget()


def absent(city: City) -> dict[str, bool]:
    """Looked at afterwards: which of its things are gone."""
    with owner.raw() as connection:
        gone = {
            "schema": not sql.schema_exists(connection, city.schema_name),
            "tables": not sql.tables(connection, city.schema_name),
            "role": not sql.role_exists(connection, city.login_role),
            "hosts": not Domain.objects.using("owner").filter(city=city).exists(),
        }
    files = not _files(city).exists() and not vault.path_of(city.schema_name).exists()
    return {**gone, "files": files}


def _files(city: City) -> Path:
    return Path(settings.FILES_DIR) / scope.checked(city.schema_name)
