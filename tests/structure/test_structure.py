"""The committed structure is what the migrations make; a stale one is slow and nothing worse."""

import re
from collections.abc import Iterator

import psycopg
import pytest

from tenants import migrating, owner, sql, template
from tenants.models import City
from tenants.structure import replaying, sources, writing

STALE = (
    "The migrations changed and tenants/structure did not: a first start runs those that it lacks, "
    f"which takes longer. Run  {writing.COMMAND}  and commit the files with the migration."
)


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if somebody had added a migration and not written the structure anew."""
    yield from _told(monkeypatch, {**sources.fingerprints(), "registry.9999_more": "city 0"})


@pytest.fixture
def changed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if somebody had changed a migration."""
    yield from _told(monkeypatch, {**sources.fingerprints(), "registry.0001_initial": "city 0"})


def _told(monkeypatch: pytest.MonkeyPatch, found: dict[str, str]) -> Iterator[None]:
    monkeypatch.setattr(sources, "fingerprints", lambda: found)
    replaying.forget()
    yield
    replaying.forget()


def test_the_structure_is_written_anew_with_each_migration() -> None:
    assert replaying.is_current(), STALE


@pytest.mark.slow
def test_replaying_makes_what_the_migrations_make(cities: dict[str, City]) -> None:
    """Two databases, one made by each; and the files are what would be written now."""
    if not replaying.is_current():
        # The test above says so.
        return
    migrated, replayed = writing.build("migrations"), writing.build("structure")
    for name, path in (("public", replaying.PUBLIC), ("city", replaying.CITY)):
        assert _meaning(replayed[name]) == _meaning(migrated[name]), STALE
        if migrated["server"] == str(writing.SERVER):
            assert path.read_text(encoding="utf-8") == migrated[name], STALE


def _meaning(dump: str) -> list[str]:
    """Lines without casts and brackets.

    PostgreSQL writes a list of texts in one of two ways, the second after reading the first.
    """
    return re.sub(r"::[a-z]+(?: varying)?(?:\[\])?|[()]", "", dump).splitlines()


def test_the_files_name_no_role_no_owner_and_nothing_of_the_moment() -> None:
    for path in (replaying.PUBLIC, replaying.CITY):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"OWNER TO|AUTHORIZATION|^\\|^--|structure_", text, re.MULTILINE)
        for grantee in re.findall(r"^(?:GRANT|REVOKE) .* (?:TO|FROM) (.*);$", text, re.MULTILINE):
            assert grantee == "PUBLIC" or replaying.ROLE.fullmatch(grantee), grantee
        # Rows of django_migrations alone; a time would differ at each writing.
        rows = re.findall(r"^INSERT INTO .*", text, re.MULTILINE)
        assert rows
        assert all(".django_migrations (app" in row for row in rows)


def test_public_tables_are_not_made_over_others(cities: dict[str, City]) -> None:
    with owner.raw() as connection:
        before = sql.tables(connection, "public")
        assert not replaying.begin_public(connection)
        assert sql.tables(connection, "public") == before
    assert migrating.migrate_public() is False


def test_a_server_older_than_those_tried_runs_the_migrations(
    cities: dict[str, City], monkeypatch: pytest.MonkeyPatch, template_schema: owner.Connection
) -> None:
    monkeypatch.setattr(replaying, "OLDEST_SERVER", 990000)
    assert replaying.city() is None
    assert not replaying.begin_template(template_schema)


@pytest.fixture
def template_schema(cities: dict[str, City]) -> Iterator[owner.Connection]:
    """An empty template, and nothing kept of it afterwards."""
    with owner.raw() as connection:
        sql.run(connection, "CREATE SCHEMA {s}", s=migrating.TEMPLATE_SCHEMA)
        yield connection
        sql.run(connection, "DROP SCHEMA {s} CASCADE", s=migrating.TEMPLATE_SCHEMA)
        connection.execute("DELETE FROM public.tenants_template")


def test_a_migration_that_the_structure_lacks_is_run_after_it(
    template_schema: owner.Connection, added: None
) -> None:
    assert replaying.city() is None
    assert replaying.begin_template(template_schema)
    assert _meaning(template.current()) == _meaning(replaying.CITY.read_text(encoding="utf-8"))


def test_a_migration_that_was_changed_has_all_of_them_run(
    template_schema: owner.Connection, changed: None
) -> None:
    """Nothing is replayed; what the migrations make of an empty schema, a test above compares."""
    assert replaying.city() is None
    assert not replaying.begin_template(template_schema)
    assert sql.tables(template_schema, migrating.TEMPLATE_SCHEMA) == []


def test_scratch_databases_and_their_roles_are_gone(cities: dict[str, City]) -> None:
    """Also when building one fails half-way."""
    names: list[str] = []

    def fail() -> None:
        with writing._scratch() as (variables, prefix):
            names.append(prefix)
            with psycopg.connect(variables["DATABASE_OWNER_URL"], autocommit=True) as connection:
                connection.execute(f'CREATE ROLE "{prefix}_owner"'.encode())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with owner.raw() as connection:
        left = connection.execute(
            "SELECT datname FROM pg_database WHERE datname = %s "
            "UNION SELECT rolname FROM pg_roles WHERE starts_with(rolname, %s)",
            names * 2,
        )
        assert not left.fetchall()
