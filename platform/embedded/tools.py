"""Programs of the system that only the tests need, installed when we may."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

from embedded.console import Console
from embedded.errors import LaunchError


@dataclass(frozen=True)
class Tool:
    """A program, the names it goes by and the Debian package that brings it."""

    variable: str
    names: tuple[str, ...]
    package: str
    fast: bool


TOOLS = (
    Tool("CHROMIUM", ("chromium", "chromium-browser", "google-chrome"), "chromium", fast=False),
    Tool("PGBOUNCER", ("pgbouncer",), "pgbouncer", fast=True),
    Tool("MSGFMT", ("msgfmt",), "gettext", fast=True),
)


def ensure(console: Console, *, fast: bool) -> dict[str, str]:
    """The paths of all tools by variable; installs what is missing or says what to type."""
    wanted = [tool for tool in TOOLS if tool.fast or not fast]
    missing = [tool.package for tool in wanted if not find(tool)]
    if missing:
        with console.step("tools", f"install {' '.join(missing)}"):
            _install(missing)
    found = {tool.variable: find(tool) for tool in wanted}
    still = [tool.package for tool in wanted if not found[tool.variable]]
    if still:
        raise LaunchError(f"The tests need {', '.join(still)}. Install:  {by_hand(still)}")
    return found


def find(tool: Tool) -> str:
    """Where the program is, empty when it is not installed; the environment may name it."""
    named = os.environ.get(tool.variable, "")
    if named and shutil.which(named):
        return named
    # Debian keeps servers where an ordinary user's PATH does not look.
    path = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/usr/local/sbin"
    return next((at for name in tool.names if (at := shutil.which(name, path=path))), "")


def by_hand(packages: list[str]) -> str:
    """The one command to type."""
    if shutil.which("apt-get"):
        return f"sudo apt-get install -y --no-install-recommends {' '.join(packages)}"
    if shutil.which("dnf"):
        return f"sudo dnf install -y {' '.join(packages)}"
    if shutil.which("brew"):
        return f"brew install {' '.join(packages)}"
    return f"{' '.join(packages)} with this system's package manager"


def _install(packages: list[str]) -> None:
    prefix = _privilege()
    if prefix is None or not shutil.which("apt-get"):
        raise LaunchError(
            f"The tests need {', '.join(packages)}, which this account may not install.\n"
            f"Type this, then run the same command again:\n\n    {by_hand(packages)}"
        )
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [*prefix, "apt-get", "install", "-y", "--no-install-recommends", *packages]
    for command in ([*prefix, "apt-get", "update"], install):
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print((done.stdout + done.stderr)[-2000:], file=sys.stderr)
            raise LaunchError(f"`{' '.join(command)}` failed; the lines above say why.")


def _privilege() -> list[str] | None:
    """What to put before a command so that it may install; None when nothing helps."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    allowed = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False)
    return [sudo, "-n"] if allowed.returncode == 0 else None
