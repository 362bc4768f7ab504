"""The product as it runs for people: web and worker processes over the tests' database."""

from __future__ import annotations

import os
import signal
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from embedded import postgres, probing
from embedded.console import Console
from embedded.processes import Children
from tenants.models import City
from tests import environment

ROOT = Path(__file__).parents[2]
PYTHON = [sys.executable, "-m"]


@dataclass(frozen=True)
class Product:
    """Where the running product answers."""

    port: int
    worker: int

    @contextmanager
    def with_its_worker_held(self) -> Iterator[None]:
        """What is asked of the worker waits, as when it is busy with others."""
        os.kill(self.worker, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self.worker, signal.SIGCONT)

    def at(self, city: City | None, path: str = "/") -> str:
        """An address on a city's host; on the national one when there is no city."""
        host = f"{city.slug}.localhost" if city else "nacional.localhost"
        return f"http://{host}:{self.port}{path}"


@contextmanager
def running(directory: Path, **settings: str) -> Iterator[Product]:
    """Start web and worker, wait until both answer, and end them by their process ids."""
    port = postgres.free_port()
    children = Children(directory, Console(sys.stderr))
    variables = {**_variables(port), **settings}
    try:
        web = children.start(
            "web",
            [*PYTHON, "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
            + ["--port", str(port), "--workers", "1", "--blocking-threads", "4"]
            + ["--workers-kill-timeout", "3", "--no-ws", "migraciudades.wsgi:application"],
            env=variables,
            cwd=ROOT,
        )
        worker = children.start(
            "worker",
            [*PYTHON, "celery", "-A", "migraciudades.celery", "worker", "--pool", "threads"]
            + ["--concurrency", "2", "--loglevel", "INFO"]
            + ["--without-gossip", "--without-mingle", "--without-heartbeat"],
            env=variables,
            cwd=ROOT,
        )
        children.wait_until(web, lambda: probing.live(port, "maipu.localhost"))
        children.wait_until(worker, lambda: "ready." in worker.output())
        yield Product(port, worker.popen.pid)
    finally:
        children.stop()


def _variables(port: int) -> dict[str, str]:
    """Settings of the tests, without what only preparation may hold."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DATABASE_OWNER_URL", "TEST_DATABASE_OWNER_URL", "TEST_SERVER_URL"}
        and not name.startswith(("DJANGO_ALLOW", "PYTEST"))
    }
    return {
        **kept,
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'platform'}",
        "CACHE_URL": kept.get("CACHE_URL", kept["BROKER_URL"]),
        "BROKER_URL": _own_broker(kept["BROKER_URL"]),
        "MC_PORT": str(port),
    }


def _own_broker(address: str) -> str:
    """Another numbered database of the same server: clearing the cache empties the first one."""
    number = 1 + zlib.crc32(environment.NAME.encode()) % 15
    if address.startswith("redis+socket:"):
        return f"{address.partition('?')[0]}?virtual_host={number}"
    return urlunsplit(urlsplit(address)._replace(path=f"/{number}"))
