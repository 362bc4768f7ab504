"""Keeps a generated city between runs: a database, and the directory of its vault and files."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import psycopg
from django.conf import settings
from psycopg import sql

from kernel.crypto import envelope
from migraciudades.measuring import largecity, throwaway
from tenants.errors import ProvisioningFailed

SEED: Final = 20_261_122
# Smaller ones are made again each time.
KEPT_FROM: Final = 50_000


@dataclass(frozen=True)
class Kept:
    """A city that is ready: how to reach it, where its files are, how it was made."""

    environment: dict[str, str]
    directory: Path
    made: dict[str, Any]


@contextmanager
def city(people: int, consultations: int, *, drop: bool) -> Iterator[Kept]:
    """The city of that size, made now unless it is there from before."""
    owner = os.environ.get("DATABASE_OWNER_URL", "")
    if not owner:
        raise ProvisioningFailed(
            "this bench makes a database of its own: set DATABASE_OWNER_URL, "
            "for example postgresql://postgres:secret@127.0.0.1:5432/migraciudades"
        )
    name = f"bench_city_{_fingerprint(people, consultations)}"
    directory = Path(tempfile.gettempdir()) / name
    vault = directory.with_name(f"{name}-files-vault")
    environment = throwaway.environment(owner, name) | {
        "MC_FILES_DIR": str(directory.with_name(f"{name}-files")),
        "MC_DEMO": "1",
        "MC_DEBUG": "0",
    }
    with psycopg.connect(owner, autocommit=True) as server:
        made = _made(environment) if _exists(server, name) and vault.is_dir() else None
        if made is None:
            _forget(server, name, directory)
            directory.mkdir(mode=0o700)
            try:
                made = _make(server, name, environment, people, consultations)
            except BaseException:
                _forget(server, name, directory)
                raise
        directory.mkdir(mode=0o700, exist_ok=True)
        try:
            yield Kept(environment, directory, made)
        finally:
            if drop or people < KEPT_FROM:
                _forget(server, name, directory)


def _fingerprint(people: int, consultations: int) -> str:
    """The same for the same size, code and secrets: with other ones it would not open."""
    told = hashlib.sha256(f"{people} {consultations} {SEED}".encode())
    for path in sorted((settings.ROOT / "apps" / "registry" / "migrations").glob("*.py")):
        told.update(path.read_bytes())
    for module in ("largecity.py", "invented.py"):
        told.update(Path(largecity.__file__).with_name(module).read_bytes())
    told.update(envelope.fingerprint(settings.KEY_ENCRYPTION_KEY).bytes)
    told.update(hashlib.sha256(settings.TENANTS_ROLE_SECRET.encode()).digest())
    return told.hexdigest()[:12]


def _exists(server: psycopg.Connection[Any], name: str) -> bool:
    found = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
    return found is not None


def _made(environment: dict[str, str]) -> dict[str, Any] | None:
    """How it was made; None where that broke off."""
    with psycopg.connect(environment["DATABASE_OWNER_URL"]) as connection:
        try:
            row = connection.execute("SELECT made FROM public.bench_made").fetchone()
        except psycopg.errors.UndefinedTable:
            return None
    return {**row[0], "kept": True} if row else None


def _make(
    server: psycopg.Connection[Any],
    name: str,
    environment: dict[str, str],
    people: int,
    consultations: int,
) -> dict[str, Any]:
    server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    done = subprocess.run(  # noqa: S603  our own module
        [sys.executable, "-m", "migraciudades.measuring.largecity"]
        + [str(people), str(consultations), str(SEED)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    made = {
        "people": people,
        "consultations": consultations,
        "seconds": json.loads(done.stdout.splitlines()[-1]),
        "kept": False,
    }
    with psycopg.connect(environment["DATABASE_OWNER_URL"]) as connection:
        connection.execute("CREATE TABLE public.bench_made (made jsonb)")
        connection.execute("INSERT INTO public.bench_made VALUES (%s)", [json.dumps(made)])
    return made


def _forget(server: psycopg.Connection[Any], name: str, directory: Path) -> None:
    throwaway.drop(server, name)
    for path in directory.parent.glob(f"{name}*"):
        shutil.rmtree(path, ignore_errors=True)
