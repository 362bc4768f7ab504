"""A database with roles of its own on the configured server, dropped at the end."""

import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
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
            yield environment(owner, name)
        finally:
            drop(server, name)


def environment(owner: str, name: str) -> dict[str, str]:
    """The settings of a process that works on that database, with roles of its own."""
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


def drop(server: "psycopg.Connection[Any]", name: str) -> None:
    """Remove the database and its roles, if they are there."""
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


# As deploy/Dockerfile has it.
SERVER: Final = (
    *("--workers", "2", "--blocking-threads", "8"),
    *("--workers-kill-timeout", "3", "--no-ws"),
)


@contextmanager
def product(environment: dict[str, str], *, logs: Path) -> Iterator[int]:
    """Web server and worker as deploy/ starts them; yields the port. Output goes into `logs`."""
    port = _free_port()
    own = {**environment, "MC_PORT": str(port), "MC_LOG_FORMAT": "json"}
    own.pop("DATABASE_OWNER_URL", None)
    commands = {
        "web": ["granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
        + [*SERVER, "--log-level", "warning", "migraciudades.wsgi:application"],
        "worker": ["celery", "-A", "migraciudades.celery", "worker", "--pool", "threads"]
        + ["--concurrency", "4", "--loglevel", "WARNING", "--without-gossip"]
        + ["--without-mingle", "--without-heartbeat"],
    }
    running = []
    try:
        for name, command in commands.items():
            with (logs / f"{name}.log").open("wb") as output:
                running.append(
                    subprocess.Popen(  # noqa: S603  our own interpreter and modules
                        [sys.executable, "-m", *command],
                        env=own, stdout=output, stderr=subprocess.STDOUT, cwd=settings.ROOT,
                    )
                )  # fmt: skip
        _wait_for(port, running[0])
        yield port
    finally:
        for process in running:
            process.terminate()
        for process in running:
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(timeout=5)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise ChildProcessError("the web server did not start")


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
