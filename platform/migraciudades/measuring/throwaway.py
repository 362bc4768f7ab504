"""A database with roles of its own on the configured server, dropped at the end."""

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
from django.conf import settings
from psycopg import sql

from tenants.errors import ProvisioningFailed
from tenants.roles import GATEWAY, derive


@contextmanager
def database(purpose: str) -> Iterator[dict[str, str]]:
    """Yield the environment of a process that works on a fresh database.

    Needs DATABASE_OWNER_URL with the right to create databases and roles.
    """
    owner = os.environ.get("DATABASE_OWNER_URL", "")
    if not owner:
        raise ProvisioningFailed(
            "this bench makes a throw-away database: set DATABASE_OWNER_URL, "
            "for example postgresql://postgres:secret@127.0.0.1:5432/migraciudades"
        )
    name = f"{purpose}_{secrets.token_hex(4)}"
    with psycopg.connect(owner, autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield _environment(owner, name)
        finally:
            _drop(server, name)


def _environment(owner: str, name: str) -> dict[str, str]:
    parts = urlsplit(owner)
    gateway = f"{name}_{GATEWAY}"
    login = f"{gateway}:{derive(settings.TENANTS_ROLE_SECRET, gateway)}"
    return {
        **os.environ,
        "DATABASE_OWNER_URL": urlunsplit(parts._replace(path=f"/{name}")),
        "DATABASE_URL": f"postgresql://{login}@{parts.hostname}:{parts.port or 5432}/{name}",
        "MC_ROLE_PREFIX": name,
        "DJANGO_SETTINGS_MODULE": "migraciudades.settings",
    }


def _drop(server: "psycopg.Connection[Any]", name: str) -> None:
    server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
    found = server.execute(
        "SELECT rolname FROM pg_roles WHERE starts_with(rolname, %s) "
        # Who granted must outlive what was granted: cities, then the group, then the owner.
        "ORDER BY rolname LIKE '%%\\_owner', rolname LIKE '%%\\_cities'",
        [f"{name}_"],
    ).fetchall()
    for (role,) in found:
        server.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))


def start(module: str, *arguments: str, environment: dict[str, str]) -> "subprocess.Popen[str]":
    """Start `python -m migraciudades.measuring.MODULE`, spoken to by lines."""
    return subprocess.Popen(  # noqa: S603  our own interpreter and module
        [sys.executable, "-m", f"migraciudades.measuring.{module}", *arguments],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def ask(process: "subprocess.Popen[str]", line: str) -> str:
    """Send one line and wait for the answer's line."""
    if process.stdin is None or process.stdout is None:
        raise ValueError("the process has no pipes")
    process.stdin.write(line + "\n")
    process.stdin.flush()
    answer = process.stdout.readline().strip()
    if not answer:
        raise ChildProcessError(f"{process.args!r} ended with status {process.wait(timeout=10)}")
    return answer


def stop(process: "subprocess.Popen[str]") -> None:
    """End the process by closing its input; kill it if it does not listen."""
    if process.stdin is not None:
        process.stdin.close()
    try:
        process.wait(timeout=15)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(timeout=5)
    if process.stdout is not None:
        process.stdout.close()
