"""A real PgBouncer in transaction mode before the test server."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.conf import settings

from tenants import roles
from tenants.selectors import active_cities

# It will not run as root; this user exists on every system.
PLAIN_USER = "nobody"


@contextmanager
def pgbouncer(folder: Path) -> Iterator[int]:
    """Start PgBouncer, yield its port, stop it by its process."""
    program = os.environ.get("PGBOUNCER") or shutil.which("pgbouncer") or "/usr/sbin/pgbouncer"
    assert Path(program).exists(), "PgBouncer is missing; `python3 test.py` installs it"
    port = _free_port()
    config = _configure(folder, port)
    command = [program, str(config)]
    if os.getuid() == 0:
        for path in (folder, *folder.parents):
            if path.is_relative_to("/tmp") and path != Path("/tmp"):
                path.chmod(0o755)
        command[1:1] = ["-u", PLAIN_USER]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=10)


def _configure(folder: Path, port: int) -> Path:
    database = settings.DATABASES["default"]
    logins = [roles.role(name) for name in roles.LOGIN_ROLES]
    logins += [city.login_role for city in active_cities()]
    users = folder / "userlist.txt"
    users.write_text("".join(f'"{name}" "{roles.password(name)}"\n' for name in logins))
    config = folder / "pgbouncer.ini"
    config.write_text(
        "[databases]\n"
        f"* = host={database['HOST']} port={database['PORT']}\n"
        "[pgbouncer]\n"
        f"listen_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\n"
        f"auth_type = scram-sha-256\nauth_file = {users}\n"
        # Few server connections for many clients: they must be shared to pass.
        "pool_mode = transaction\ndefault_pool_size = 3\nmax_client_conn = 200\n"
        "ignore_startup_parameters = extra_float_digits\n"
    )
    return config


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    database, gateway = settings.DATABASES["default"], roles.role(roles.GATEWAY)
    for _ in range(100):
        assert process.poll() is None, f"PgBouncer ended with status {process.returncode}"
        try:
            psycopg.connect(
                host="127.0.0.1",
                port=port,
                dbname=database["NAME"],
                user=gateway,
                password=roles.password(gateway),
                connect_timeout=2,
            ).close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("PgBouncer did not answer")
