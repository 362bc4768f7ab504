"""A whole product of its own, of real processes that can be killed and started again."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg

from embedded import environment, postgres, probing, valkey
from embedded.console import Console
from embedded.data import DataDirectory
from embedded.processes import Child
from embedded.stack import OWNER, Stack

OURS = ("MC_", "DATABASE_", "BROKER_", "CACHE_", "DJANGO_", "PYTEST_", "TEST_", "SENTRY_")
PASSWORD = "una clave larga de prueba 42"
CITIES = ("maipu", "rosario")
ACCOUNTS = """
import django; django.setup()
from apps.accounts import factors
from apps.accounts.services import create_account
from apps.accounts.tests.factories import make_totp
from tenants import entering
for city in {cities!r}:
    with entering(city):
        for role in ("officer", "coordinator"):
            user = create_account(email=f"{{role}}@{{city}}.test", name=role,
                                  password={password!r}, roles=[role])
            if factors.demanded(user):
                make_totp(user)
"""


@contextlib.contextmanager
def no_settings_of_the_tests() -> Iterator[None]:
    """The product's processes must not inherit the database of the test that starts them."""
    hidden = {name: value for name, value in os.environ.items() if name.startswith(OURS)}
    for name in hidden:
        del os.environ[name]
    try:
        yield
    finally:
        os.environ.update(hidden)


class Product:
    """PostgreSQL (with fsync), Valkey, web and worker on a directory of their own."""

    def __init__(self, place: Path) -> None:
        self.data = DataDirectory(place / "data")
        self.data.acquire()
        with no_settings_of_the_tests():
            self.stack = Stack(self.data, Console(), port=postgres.free_port(), demo=False)
            self.stack.start_services()
            self.settings = self.stack.environment(owner=True)
        self.owner_url = self.settings[OWNER]
        self.postgres_port = int(self.owner_url.rsplit(":", 1)[1].split("/")[0])
        self.child: dict[str, Child] = {each.name: each for each in self.stack.children.running}
        self.run("-m", "tenants.setup", *CITIES)
        self.run("-c", ACCOUNTS.format(cities=CITIES, password=PASSWORD))
        with no_settings_of_the_tests():
            self.stack.start_web_and_worker()
        self.child |= {each.name: each for each in self.stack.children.running}

    @property
    def port(self) -> int:
        """Where the pages are."""
        return self.stack.port

    def run(self, *arguments: str, check: bool = True) -> "subprocess.CompletedProcess[str]":
        """One command of the product, with the owner's address."""
        return subprocess.run(
            [str(environment.PYTHON), *arguments],
            env=self.settings,
            cwd=environment.ROOT,
            capture_output=True,
            text=True,
            check=check,
            timeout=120,
        )

    def background(self, *arguments: str) -> "subprocess.Popen[str]":
        """The same, not waited for; standard input and output are pipes."""
        return subprocess.Popen(
            [str(environment.PYTHON), *arguments],
            env=self.settings,
            cwd=environment.ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            process_group=0,
        )

    def kill(self, name: str) -> None:
        """SIGKILL the process and everything it started; none of them can tidy up."""
        child = self.child.pop(name)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.popen.pid, signal.SIGKILL)
        child.popen.wait()
        self.stack.children.running.remove(child)

    def start(self, name: str) -> None:
        """Start it again on what it left, and wait until it answers."""
        children = self.stack.children
        with no_settings_of_the_tests():
            if name == "postgres":
                found = postgres.start(
                    children,
                    self.data.path / "postgres",
                    password=self.data.secrets().postgres_password,
                    port=self.postgres_port,
                    console=self.stack.console,
                ).child
            elif name == "valkey":
                found = valkey.start(children, self.data.path / "valkey").child
            elif name == "web":
                found = self.stack.start_web()
                host = self.stack.hosts[-1]
                children.wait_until(found, lambda: probing.live(self.port, host))
            elif name == "provisioner":
                found = self.stack.start_provisioner()
                children.wait_until(found, lambda: "ready." in found.output())
            else:
                found = self.stack.start_worker()
                children.wait_until(found, lambda: "ready." in found.output())
        self.child[name] = found

    def restart_after_kill(self, name: str) -> None:
        """SIGKILL and start again."""
        self.kill(name)
        self.start(name)

    def rows(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """What the database holds, asked as its superuser."""
        with psycopg.connect(self.owner_url, autocommit=True) as connection:
            return connection.execute(statement.encode(), values).fetchall()

    def execute(self, statement: str) -> None:
        """The same for a statement that returns nothing."""
        with psycopg.connect(self.owner_url, autocommit=True) as connection:
            connection.execute(statement.encode())

    def one(self, statement: str, *values: Any) -> Any:
        """The first value of the first row."""
        return self.rows(statement, *values)[0][0]

    def mend(self) -> None:
        """Start whatever a test that failed left dead."""
        for name in ("postgres", "valkey", "web", "worker"):
            if name not in self.child or not self.child[name].running():
                if name in self.child:
                    self.kill(name)
                self.start(name)

    def stop(self) -> None:
        """Everything, in reverse order."""
        self.stack.stop()


def wait_until(found: Callable[[], bool], seconds: float, what: str) -> float:
    """Poll until it is so; returns the seconds it took."""
    begun = time.monotonic()
    while not found():
        assert time.monotonic() - begun < seconds, f"not within {seconds:.0f} s: {what}"
        time.sleep(0.05)
    return time.monotonic() - begun
