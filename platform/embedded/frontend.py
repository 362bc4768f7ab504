"""Builds the front end when its sources changed since the last build."""

import fcntl
import hashlib
import os
import subprocess
import sys
from pathlib import Path

from embedded import environment, node
from embedded.console import Console
from embedded.errors import LaunchError

SOURCES = environment.ROOT / "frontend"
BUILT = SOURCES / "dist"
IGNORED = {"node_modules", "dist", "locale", "templates", "tests", "templatetags", "__pycache__"}


def ensure_built(console: Console) -> None:
    """Build unless the stamp of the last build names the same sources."""
    cache = environment.ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    with (cache / "frontend.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        stamp = cache / "frontend.sources"
        digest = sources_digest(SOURCES)
        if BUILT.is_dir() and stamp.exists() and stamp.read_text() == digest:
            return
        npm, node_directory = node.npm_command(console)
        _install_packages(console, npm, node_directory, cache / "frontend.packages")
        with console.step("assets", "build the front end"):
            _run([*npm, "run", "build"], node_directory)
        stamp.write_text(digest)


def ready_for_tests(console: Console) -> Path:
    """Install its packages even where nothing has to be built; return the directory of node."""
    npm, node_directory = node.npm_command(console)
    cache = environment.ROOT / ".cache"
    _install_packages(console, npm, node_directory, cache / "frontend.packages")
    return node_directory


def sources_digest(directory: Path) -> str:
    """One digest of every file that may change what is built."""
    digest = hashlib.sha256()
    for path in sorted(_files(directory)):
        digest.update(str(path.relative_to(directory)).encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _files(directory: Path) -> list[Path]:
    found: list[Path] = []
    for parent, folders, names in os.walk(directory):
        folders[:] = [name for name in folders if name not in IGNORED]
        found += [Path(parent, name) for name in names if not name.endswith((".py", ".pyc"))]
    return found


def _install_packages(console: Console, npm: list[str], node_directory: Path, stamp: Path) -> None:
    lock = (SOURCES / "package-lock.json").read_bytes()
    digest = hashlib.sha256(lock).hexdigest()
    if (SOURCES / "node_modules").is_dir() and stamp.exists() and stamp.read_text() == digest:
        return
    with console.step("packages", "install front-end packages"):
        _run([*npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"], node_directory)
    stamp.write_text(digest)


def _run(command: list[str], node_directory: Path) -> None:
    done = subprocess.run(
        command,
        cwd=SOURCES,
        env=_environment(node_directory),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        print((done.stdout + done.stderr)[-4000:], file=sys.stderr)
        raise LaunchError(
            f"Building the front end failed at `{' '.join(command[-3:])}`; the lines above say why."
        )


def _environment(node_directory: Path) -> dict[str, str]:
    path = f"{node_directory}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return {**os.environ, "PATH": path, "CI": "1", "NO_COLOR": "1"}
