"""The embedded PostgreSQL: closed to strangers, and back after any kind of death."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from embedded import postgres
from embedded.console import Console
from embedded.processes import Children

PASSWORD = "a-password-of-the-tests"


def start(children: Children, place: Path, console: Console) -> postgres.Server:
    return postgres.start(
        children,
        place / "postgres",
        password=PASSWORD,
        port=postgres.free_port(),
        console=console,
        throwaway=True,
    )


@pytest.fixture
def server(children: Children, place: Path, console: Console) -> postgres.Server:
    return start(children, place, console)


def test_a_wrong_password_is_refused(server: postgres.Server) -> None:
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(server.url().replace(PASSWORD, "guess"))


def test_no_password_is_refused(server: postgres.Server) -> None:
    with pytest.raises(psycopg.OperationalError, match="no password supplied"):
        psycopg.connect(server.url().replace(f":{PASSWORD}", ""))


def test_passwords_are_kept_as_scram_and_the_server_listens_on_loopback_only(
    server: postgres.Server,
) -> None:
    with psycopg.connect(server.url()) as connection:
        row = connection.execute(
            "SELECT left(rolpassword, 13), current_setting('listen_addresses'), "
            "current_setting('unix_socket_directories') FROM pg_authid WHERE rolname = 'postgres'"
        ).fetchone()
    assert row == ("SCRAM-SHA-256", "127.0.0.1", "")


def test_the_password_is_on_no_command_line_and_left_in_no_file(
    server: postgres.Server, place: Path
) -> None:
    command = Path(f"/proc/{server.child.popen.pid}/cmdline").read_bytes().decode()
    assert PASSWORD not in command
    assert not (place / "postgres" / "password").exists()


def test_a_refused_row_or_value_is_not_quoted_in_the_log(server: postgres.Server) -> None:
    refusals = (
        "SELECT 'Ana Canario'::date",
        "INSERT INTO person VALUES ('Ana Canario', NULL)",
        "INSERT INTO person VALUES ('Ana Canario', 7), ('Ana Canario', 7)",
        "DO $$ BEGIN RAISE WARNING 'Ana Canario'; END $$",
        'SELECT pg_sleep(1) AS "Ana Canario"',
    )
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute("CREATE TABLE person (name text PRIMARY KEY, age int NOT NULL)")
        connection.execute("SET statement_timeout TO 200")
        for statement in refusals[:3] + refusals[4:]:
            with pytest.raises(psycopg.Error):
                connection.execute(statement.encode())
        connection.execute(refusals[3].encode())
    assert "ready to accept connections" in server.child.output()
    assert "Canario" not in server.child.output()


def test_names_sort_and_fold_by_unicode(server: postgres.Server) -> None:
    with psycopg.connect(server.url()) as connection:
        assert connection.execute("SELECT lower('MUÑOZ ÁVILA')").fetchone() == ("muñoz ávila",)


def test_what_was_committed_is_there_after_sigkill(
    server: postgres.Server, children: Children, place: Path, console: Console
) -> None:
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS n")
    os.kill(server.child.popen.pid, signal.SIGKILL)
    server.child.popen.wait()
    children.running.clear()
    assert (place / "postgres" / "cluster" / "postmaster.pid").exists()
    again = start(children, place, console)
    assert not again.fresh
    with psycopg.connect(again.url()) as connection:
        assert connection.execute("SELECT n FROM kept").fetchone() == (1,)


def test_a_server_left_by_an_earlier_run_is_ended_first(
    server: postgres.Server, children: Children, place: Path, console: Console
) -> None:
    children.running.clear()
    again = start(children, place, console)
    server.child.popen.wait(10)
    assert postgres.accepts(again.port)
    assert not postgres.accepts(server.port)


def test_a_stale_file_that_names_somebody_elses_process_harms_nobody(
    server: postgres.Server, children: Children, place: Path, console: Console
) -> None:
    children.stop()
    bystander = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        stale = place / "postgres" / "cluster" / "postmaster.pid"
        stale.write_text(f"{bystander.pid}\n{place / 'postgres' / 'cluster'}\n")
        again = start(children, place, console)
        assert postgres.accepts(again.port)
        assert bystander.poll() is None
    finally:
        bystander.kill()
        bystander.wait()


def test_a_cluster_half_made_is_made_anew(
    children: Children, place: Path, console: Console
) -> None:
    half = place / "postgres" / "cluster.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")
    server = start(children, place, console)
    assert server.fresh
    assert not half.exists()
