"""The whole product on one machine: services, database, web and worker, in order and timed."""

import base64
import hashlib
import hmac
import json
import os
import shutil
import socket
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from embedded import environment, frontend, postgres, probing, valkey
from embedded.console import Console
from embedded.data import DataDirectory, Secrets, sources_fingerprint
from embedded.errors import LaunchError
from embedded.processes import Child, Children, memory_mb

CITIES = ("maipu", "rosario", "mendoza", "cordoba", "neuquen")
# What only migration and provisioning may hold.
OWNER = "DATABASE_OWNER_URL"
THREADS = 8
# Idle connections of the worker: nobody waits for the 13 ms of a new one, and each of them holds
# 5-10 MB in the database, which is a fifth of all memory after a first start.
WORKER_IDLE_CONNECTIONS = 3
# Migrating many cities after an upgrade may rightly take long.
SETUP_PATIENCE = 1800
# Seconds: how long it stays when there is nothing to do, how long after it ended none is started.
PROVISIONER_IDLE = 60
PROVISIONER_PAUSE = 3.0


@dataclass
class Stack:
    """One installation from start to stop."""

    data: DataDirectory
    console: Console
    port: int = 8000
    demo: bool = True
    children: Children = field(init=False)
    variables: dict[str, str] = field(init=False, default_factory=dict)
    accounts: list[dict[str, str]] = field(init=False, default_factory=list)
    fresh: bool = field(init=False, default=True)
    preparing: Child | None = field(init=False, default=None)
    serving: tuple[Child, Child] | None = field(init=False, default=None)
    done: dict[str, Any] = field(init=False, default_factory=dict)
    provisioner: Child | None = field(init=False, default=None)
    broker_socket: Path | None = field(init=False, default=None)
    rest_until: float = field(init=False, default=0.0)

    def __post_init__(self) -> None:
        self.children = Children(self.data.path / "logs", self.console)

    @property
    def hosts(self) -> list[str]:
        """Every city's host and the national one."""
        base = self.variables.get("MC_BASE_DOMAIN", "localhost")
        national = self.variables.get("MC_NATIONAL_HOST", f"nacional.{base}")
        return [*(f"{slug}.{base}" for slug in CITIES), national]

    def check_port(self) -> None:
        """Say so before any work is done when the port is taken."""
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", self.port))
            except OSError as error:
                raise LaunchError(
                    f"Port {self.port} is taken or not allowed ({error.strerror}).\n"
                    f"Choose another:  python3 run.py --port {self.port + 1}"
                ) from error

    def prepare(self) -> None:
        """Environment and front end; neither needs a service."""
        environment.ensure(self.console)
        frontend.ensure_built(self.console)

    def start_services(self) -> None:
        """PostgreSQL and Valkey, unless the environment names servers of its own."""
        secrets = self.data.secrets()
        broker = os.environ.get("BROKER_URL", "")
        if not broker:
            with self.console.step("valkey", "start Valkey"):
                broker = valkey.start(self.children, self.data.path / "valkey").url
                self.broker_socket = valkey.socket_path(self.data.path / "valkey")
        external = os.environ.get("DATABASE_URL", "")
        owner = os.environ.get(OWNER, "") or external
        if not owner:
            with self.console.step("postgres", "start PostgreSQL"):
                server = postgres.start(
                    self.children,
                    self.data.path / "postgres",
                    password=secrets.postgres_password,
                    port=postgres.free_port(),
                    console=self.console,
                )
            owner, self.fresh = server.url(), server.fresh
        self.variables = self._settings(secrets, broker)
        self.variables[OWNER] = owner
        if not external:
            # The one of the server's own version; another may refuse to dump it.
            self.variables["MC_PG_DUMP"] = str(postgres.find_binaries().bin / "pg_dump")
        given = external if os.environ.get(OWNER) else ""
        self.variables["DATABASE_URL"] = given or gateway_url(
            owner, self.variables["MC_ROLE_SECRET"], self.variables["MC_ROLE_PREFIX"]
        )

    def set_up(self, *, fill: bool) -> None:
        """Migrate and provision, unless the same code did it to this database before.

        Returns when the cities can be entered. With `fill` the demonstration goes on loading
        meanwhile; `finish_set_up` waits for it.
        """
        sources = sources_fingerprint(environment.ROOT, *CITIES)
        self.done = {} if self.fresh else json.loads(self.data.marker("setup") or "{}")
        if self.done.get("sources") == sources and (self.done["filled"] or not fill):
            return
        if self.fresh and fill:
            # Nothing is there that could be served or worked on too early, and loading their
            # code takes the web and the worker as long as the tables take.
            self.begin_web_and_worker()
        self.done["sources"] = sources
        self.done["filled"] = fill or self.done.get("filled", False)
        command = [str(environment.PYTHON), "-m", "migraciudades.cli", "prepare", *CITIES]
        command += ["--json", *(["--demo"] if self.demo else []), *(["--fill"] if fill else [])]
        with self.console.step("setup", "migrate and provision the cities"):
            self.preparing = self.children.start(
                "setup", command, env=self.environment(owner=True), cwd=environment.ROOT
            )
            self._wait_for_word("ready")

    def finish_set_up(self) -> None:
        """Wait for the demonstration, and note that all of it is done."""
        if self.preparing:
            with self.console.step("demo", "load the demonstration"):
                said = self._wait_for_word("accounts")
                self.preparing.popen.wait()
            self.children.running.remove(self.preparing)
            self.preparing = None
            self.done["accounts"] = said["accounts"] or self.done.get("accounts", [])
            self.data.mark("setup", json.dumps(self.done))
        self.accounts = self.done["accounts"]

    def begin_web_and_worker(self) -> tuple[Child, Child]:
        """Start both, unless they were started; most of their start is loading code."""
        if self.serving is None:
            self.serving = (self.start_web(), self.start_worker())
        return self.serving

    def start_web_and_worker(self) -> None:
        """Start both and wait until they answer."""
        with self.console.step("web", "start web and worker"):
            web, worker = self.begin_web_and_worker()
            self.children.wait_until(web, lambda: probing.live(self.port, self.hosts[-1]))
            self.children.wait_until(worker, lambda: "ready." in worker.output())

    def start_web(self) -> Child:
        """The web process; it answers a second or two later."""
        return self.children.start(
            "web",
            [str(environment.PYTHON), "-m", "granian", "--interface", "wsgi"]
            + ["--host", "127.0.0.1", "--port", str(self.port), "--workers", "1"]
            + ["--blocking-threads", str(THREADS), "--workers-kill-timeout", "3"]
            + ["--no-ws", "--log-level", "warning", "migraciudades.wsgi:application"],
            env=self.environment(owner=False),
            cwd=environment.ROOT,
        )

    def start_worker(self) -> Child:
        """The worker; it says so when it is ready."""
        return self.children.start(
            "worker",
            [str(environment.PYTHON), "-m", "celery", "-A", "migraciudades.celery", "worker"]
            + ["--pool", "threads", "--concurrency", "4", "--loglevel", "INFO"]
            + ["--without-gossip", "--without-mingle", "--without-heartbeat"],
            env={"MC_IDLE_CONNECTIONS": str(WORKER_IDLE_CONNECTIONS)}
            | self.environment(owner=False),
            cwd=environment.ROOT,
            patience=15,
        )

    def start_provisioner(self, *, leave_when_idle: int = 0) -> Child:
        """The worker that makes and removes cities: alone it holds the owner's address.

        With low priority, since nobody waits for it; it ends by itself after so many idle seconds.
        """
        nice = shutil.which("nice")
        return self.children.start(
            "provisioner",
            [*([nice, "-n", "10"] if nice else []), str(environment.PYTHON), "-m", "celery"]
            + ["-A", "migraciudades.provisioner", "worker", "--pool", "solo", "--loglevel", "INFO"]
            + ["--without-gossip", "--without-mingle", "--without-heartbeat"]
            + ["--leave-when-idle", str(leave_when_idle)],
            env=self.environment(owner=True),
            cwd=environment.ROOT,
            patience=15,
        )

    def tend_provisioner(self) -> None:
        """Start it when there is something to do: cities are made some days of a year.

        With a broker of its own the launcher sees its queue; beside another's it always runs.
        """
        child = self.provisioner
        if child is not None and not child.running():
            self.children.running.remove(child)
            self.provisioner = child = None
            # One that can't start must not be started three times a second.
            self.rest_until = time.monotonic() + PROVISIONER_PAUSE
        if child is not None or time.monotonic() < self.rest_until:
            return
        queue = f"{self.variables['MC_ROLE_PREFIX']}-provisioning"
        if self.broker_socket is None:
            self.provisioner = self.start_provisioner()
        elif valkey.waiting(self.broker_socket, queue):
            self.provisioner = self.start_provisioner(leave_when_idle=PROVISIONER_IDLE)

    def environment(self, *, owner: bool) -> dict[str, str]:
        """What a process of the product sees; the owner's address only where cities are made."""
        merged = {**os.environ, **self.variables}
        merged.pop("PYTHONHOME", None)
        merged["PATH"] = environment.path_variable()
        merged["PYTHONPATH"] = f"{environment.ROOT}{os.pathsep}{environment.ROOT / 'platform'}"
        if not owner:
            merged.pop(OWNER, None)
        return merged

    def announce(self) -> None:
        """Leave word for `exec`, which joins what runs."""
        self.data.note_running({"port": self.port, "variables": self.variables})

    def watch(self) -> Child:
        """Wait until a child ends by itself, and return it."""
        while True:
            self.tend_provisioner()
            dead = self.children.dead()
            if dead is not None and dead is not self.provisioner:
                return dead
            time.sleep(0.3)

    def memory_mb(self) -> float:
        """All processes together, this one included."""
        return memory_mb(os.getpid())

    def stop(self) -> None:
        """Everything, in reverse order."""
        self.children.stop()
        self.data.release()

    def _settings(self, secrets: Secrets, broker: str) -> dict[str, str]:
        """Defaults of one machine; what the environment already says wins, the port excepted."""
        files = self.data.path / "files"
        files.mkdir(mode=0o700, exist_ok=True)
        defaults = {
            "DJANGO_SETTINGS_MODULE": "migraciudades.settings",
            "BROKER_URL": broker,
            "CACHE_URL": broker,
            "MC_SECRET_KEY": secrets.secret_key,
            "MC_ROLE_SECRET": secrets.role_secret,
            "MC_ROLE_PREFIX": "mc",
            "MC_KEY_ENCRYPTION_KEY": secrets.key_encryption_key,
            "MC_FILES_DIR": str(files),
            "MC_BASE_DOMAIN": "localhost",
            "MC_DEBUG": "0",
            "MC_LOG_FORMAT": "json",
            "MC_DEMO_PASSWORD": secrets.demo_password,
        }
        chosen = {name: os.environ.get(name) or value for name, value in defaults.items()}
        return {**chosen, "MC_PORT": str(self.port), "MC_DEMO": "1" if self.demo else "0"}

    def _wait_for_word(self, word: str) -> dict[str, Any]:
        """The line of JSON with that key that the preparation has printed by now, or will."""
        child = self.preparing
        if child is None:
            raise LaunchError("Nothing is being prepared.")

        def lines() -> list[dict[str, Any]]:
            text = child.output().splitlines()
            return [json.loads(line) for line in text if line.startswith(f'{{"{word}"')]

        self.children.wait_until(child, lambda: bool(lines()), timeout=SETUP_PATIENCE)
        return lines()[-1]


def role_password(secret: str, role: str) -> str:
    """The password of a login role, derived, so that no table of passwords exists."""
    digest = hmac.new(secret.encode(), role.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def gateway_url(owner: str, secret: str, prefix: str) -> str:
    """The same database for the role that may resolve a host name and nothing else."""
    parts = urlsplit(owner)
    role = f"{prefix}_gateway"
    where = parts.netloc.rpartition("@")[2]
    login = f"{quote(role)}:{role_password(secret, role)}@{where}"
    return urlunsplit((parts.scheme, login, parts.path, parts.query, ""))


def joined_environment(running: dict[str, Any]) -> dict[str, str]:
    """The environment of what already runs on a data directory, for a command that joins it."""
    merged = {**os.environ, **running["variables"]}
    merged["PATH"] = environment.path_variable()
    merged["PYTHONPATH"] = f"{environment.ROOT}{os.pathsep}{environment.ROOT / 'platform'}"
    return merged


def default_data() -> Path:
    """Where data goes unless `--data` says otherwise."""
    return environment.ROOT / "data"
