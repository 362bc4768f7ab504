"""The data directory: one lock, the secrets made once, and what is running now."""

import base64
import contextlib
import fcntl
import hashlib
import json
import os
import secrets
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from embedded.errors import LaunchError

# Birds, trees and rivers: a password that can be read out loud at a demonstration.
WORDS = (
    *("hornero", "calandria", "tero", "benteveo", "chingolo", "zorzal", "yaguarete"),
    *("ceibo", "lapacho", "jacaranda", "algarrobo", "quebracho", "aromo", "tipa"),
    *("parana", "limay", "suquia", "atuel", "bermejo", "salado", "tunuyan", "colorado"),
)


@dataclass(frozen=True)
class Secrets:
    """Made at the first start, kept for ever: losing them loses what they protect."""

    secret_key: str
    role_secret: str
    key_encryption_key: str
    postgres_password: str
    demo_password: str


class DataDirectory:
    """Everything one installation keeps, in one place that can be removed."""

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()
        # Root's services run as another account, which must pass through.
        mode = 0o711 if os.geteuid() == 0 else 0o700
        try:
            self.path.mkdir(mode=mode, parents=True, exist_ok=True)
        except OSError as error:
            raise LaunchError(
                f"Can't make {self.path}: {error.strerror}. Use --data DIR."
            ) from error
        self._lock: IO[str] | None = None

    def acquire(self) -> bool:
        """Take the lock until we end; False when another start holds it."""
        handle = (self.path / "lock").open("a")
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            handle.close()
            return False
        self._lock = handle
        self.forget_running()
        return True

    def release(self) -> None:
        """Say that nothing runs here any more."""
        self.forget_running()
        if self._lock:
            self._lock.close()
            self._lock = None

    def secrets(self) -> Secrets:
        """Read them, or make them."""
        path = self.path / "secrets.json"
        if not path.exists():
            made = Secrets(
                secret_key=secrets.token_urlsafe(48),
                role_secret=secrets.token_urlsafe(48),
                key_encryption_key=base64.b64encode(secrets.token_bytes(32)).decode(),
                postgres_password=secrets.token_urlsafe(24),
                demo_password=_readable_password(),
            )
            write_private(path, json.dumps(asdict(made), indent=1))
        try:
            return Secrets(**json.loads(path.read_text()))
        except (ValueError, TypeError) as error:
            raise LaunchError(
                f"{path} can't be read. It holds the keys of this data: restore it from a copy,\n"
                "or start with another --data."
            ) from error

    def note_running(self, running: dict[str, Any]) -> None:
        """Leave word for whoever joins."""
        write_private(self.path / "running.json", json.dumps({"pid": os.getpid(), **running}))

    def forget_running(self) -> None:
        """Take that word back."""
        (self.path / "running.json").unlink(missing_ok=True)

    def running(self, *, patience: float = 0) -> dict[str, Any] | None:
        """What runs here now; waits while another start is still on its way."""
        deadline = time.monotonic() + patience
        while True:
            with contextlib.suppress(OSError, ValueError):
                found: dict[str, Any] = json.loads((self.path / "running.json").read_text())
                return found
            if time.monotonic() >= deadline:
                return None
            time.sleep(0.1)

    def marker(self, name: str) -> str:
        """What was noted under this name, empty when nothing was."""
        path = self.path / f"{name}.done"
        return path.read_text() if path.exists() else ""

    def mark(self, name: str, text: str) -> None:
        """Note that something was done to this data."""
        write_private(self.path / f"{name}.done", text)


def write_private(path: Path, text: str) -> None:
    """Write whole or not at all, readable by nobody else at any moment."""
    aside = path.with_name(path.name + ".new")
    aside.unlink(missing_ok=True)
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as handle:
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())
    aside.replace(path)


def sources_fingerprint(root: Path, *more: str) -> str:
    """One digest of the code that decides what is in the database."""
    digest = hashlib.sha256("\0".join(more).encode())
    for top in ("apps", "tenants", "platform"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in {".py", ".sql", ".json"} and "tests" not in path.parts:
                digest.update(str(path.relative_to(root)).encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _readable_password() -> str:
    words = "-".join(secrets.choice(WORDS) for _ in range(3))
    return f"{words}-{secrets.randbelow(9000) + 1000}"
