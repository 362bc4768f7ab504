"""`migraciudades doctor` on set-ups that are broken: what it says is so, and what to do works."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from embedded import environment
from embedded.postgres import free_port
from tenants.models import City

Examine = Callable[..., dict[str, Any]]
pytestmark = pytest.mark.slow


@pytest.fixture
def examine(cities: dict[str, City]) -> Examine:
    """examine(VARIABLE=value) → findings by title; a variable that is None is not set."""

    def run(**changed: str | None) -> dict[str, Any]:
        settings = {**os.environ, **{name: value for name, value in changed.items() if value}}
        for name in (name for name, value in changed.items() if value is None):
            settings.pop(name, None)
        done = subprocess.run(
            [str(environment.PYTHON), "-m", "migraciudades.cli", "doctor", "--json"],
            env=settings,
            cwd=environment.ROOT,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.stdout, done.stderr
        answer = json.loads(done.stdout.splitlines()[-1])
        assert done.returncode == (0 if answer["ok"] else 1)
        for value in (settings["MC_SECRET_KEY"], settings["MC_ROLE_SECRET"]):
            assert value not in done.stdout + done.stderr
        found: dict[str, Any] = {each["title"]: each for each in answer["findings"]}
        for each in found.values():
            assert each["level"] == "ok" or each["mend"], f"says no way out: {each}"
        return found

    return run


def _errors(found: dict[str, Any]) -> set[str]:
    return {title for title, each in found.items() if each["level"] == "error"}


def _execute(statement: str) -> None:
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as connection:
        connection.execute(statement.encode())


def _database(**changed: Any) -> str:
    parts = urlsplit(os.environ["DATABASE_URL"])
    login = f"{parts.username}:{changed.get('password', parts.password)}"
    where = f"{login}@{parts.hostname}:{changed.get('port', parts.port)}"
    return urlunsplit(parts._replace(netloc=where, path=f"/{changed.get('name', parts.path[1:])}"))


def test_a_set_up_that_is_well(examine: Examine) -> None:
    """Only what a throw-away set-up rightly lacks: nobody administers its cities."""
    assert _errors(examine()) <= {"City without administrator"}


def test_no_broker(examine: Examine) -> None:
    """One thing is away: two findings, and nothing about the rest."""
    nowhere = f"redis://127.0.0.1:{free_port()}/0"
    found = examine(BROKER_URL=nowhere, CACHE_URL=nowhere)
    assert _errors(found) - {"City without administrator"} == {"broker", "cache"}
    assert "BROKER_URL" in found["broker"]["mend"]
    assert "CACHE_URL" in found["cache"]["mend"]


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"port": "1"}, "No PostgreSQL answers"),
        ({"name": "nowhere"}, "There is no database"),
    ],
)
def test_a_database_that_is_not_there(examine: Examine, changed: dict[str, str], word: str) -> None:
    """What is wrong is told apart, and nothing that follows from it is listed beside it."""
    found = examine(DATABASE_URL=_database(**changed), DATABASE_OWNER_URL=None)
    assert word in found["database"]["what"]
    assert _errors(found) == {"database"}


def test_another_role_secret(examine: Examine) -> None:
    """As after restoring a database without its secrets."""
    found = examine(MC_ROLE_SECRET="x" * 48, DATABASE_OWNER_URL=None)
    assert "password" in found["database"]["what"]
    assert "MC_ROLE_SECRET" in found["database"]["mend"]
    assert _errors(found) == {"database"}


def test_a_city_that_was_never_finished(examine: Examine) -> None:
    """Its name and the command that finishes it."""
    _execute("UPDATE public.tenants_city SET status = 'failed' WHERE slug = 'rosario'")
    try:
        found = examine()
    finally:
        _execute("UPDATE public.tenants_city SET status = 'active' WHERE slug = 'rosario'")
    assert found["city rosario"]["level"] == "error"
    assert "migraciudades provision rosario" in found["city rosario"]["mend"]
    assert found["city maipu"]["level"] == "ok"


def test_a_city_whose_role_is_gone(examine: Examine) -> None:
    """As after a restore on another server: the roles are not in a dump."""
    role = f"{os.environ['MC_ROLE_PREFIX']}_city_rosario"
    _execute(f'ALTER ROLE "{role}" NOLOGIN')
    try:
        found = examine()
    finally:
        _execute(f'ALTER ROLE "{role}" LOGIN')
    assert found["city rosario"]["level"] == "error"
    assert "migraciudades" in found["city rosario"]["mend"]
    assert "maipu" not in " ".join(_errors(found))


def test_migrations_that_were_not_run(examine: Examine) -> None:
    """Of one city and of the public tables, each by name."""
    _execute("DELETE FROM city_rosario.django_migrations WHERE app = 'registry' AND name ~ '^0002'")
    try:
        found = examine()
    finally:
        _execute(
            "INSERT INTO city_rosario.django_migrations (app, name, applied) "
            "SELECT app, name, applied FROM city_maipu.django_migrations "
            "WHERE app = 'registry' AND name ~ '^0002'"
        )
    assert "city_rosario" in found["migrations"]["what"]
    assert "maipu" not in found["migrations"]["what"]
    assert "migraciudades migrate" in found["migrations"]["mend"]


def test_files_that_have_no_place(examine: Examine, tmp_path: Path) -> None:
    """The directory by name and the command that makes it."""
    missing = str(tmp_path / "files")
    found = examine(MC_FILES_DIR=missing)
    assert found["disk"]["level"] == "error"
    assert f"mkdir -p {missing}" in found["disk"]["mend"]


def test_pages_that_were_not_built(settings: Any, tmp_path: Path) -> None:
    """Without styles the pages are there and nobody can work with them."""
    from migraciudades.cli import examinations

    settings.FRONTEND_DIST = tmp_path
    [found] = examinations.assets()
    assert found.level == "error"
    assert "npm" in found.mend


def test_mail_that_has_no_way_out(examine: Examine) -> None:
    """No server, a password in the clear, a sender nobody believes: each with what to do."""
    found = examine()
    assert found["mail server"]["level"] == "warning"
    assert "MC_EMAIL_URL" in found["mail server"]["mend"]
    assert examine(MC_DEMO="1")["mail"]["level"] == "ok"
    secret = "geheim-canario"
    found = examine(MC_EMAIL_URL=f"smtp://office:{secret}@mail.example:25")
    assert found["mail server"]["level"] == "error"
    assert "starttls" in found["mail server"]["mend"]
    assert secret not in str(found)
    sound = examine(
        MC_EMAIL_URL=f"smtp://office:{secret}@mail.example:587?starttls=1",
        MC_EMAIL_FROM="avisos@municipio.example",
    )
    assert sound["mail"]["level"] == "ok"


def test_mail_that_waits_or_came_back(examine: Examine, maipu: City, clean: None) -> None:
    """Counted by place and by class, without an address."""
    from datetime import timedelta

    from django.db import transaction
    from django.utils import timezone

    from apps.notices import services
    from tenants import entering

    with entering(maipu):
        for changed in (
            {"problem": "away", "state": "queued"},
            {"problem": "recipient", "state": "failed"},
        ):
            with transaction.atomic():
                message = services.send_mail(
                    to="ana.canaria@example.test",
                    template="accounts/mail/unknown_account",
                    context={"email": "ana.canaria@example.test"},
                    language="es-ar",
                    kind="test",
                )
                old = timezone.now() - timedelta(hours=1)
                type(message).objects.filter(pk=message.pk).update(created_at=old, **changed)
    found = examine(MC_DEMO="1")
    assert "1 away" in found["mail waiting, maipu"]["what"]
    assert "1 recipient" in found["mail not sent, maipu"]["what"]
    assert "canaria" not in str(found)
