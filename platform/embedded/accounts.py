"""The system account PostgreSQL runs as when we are root, which it refuses to run as."""

import os
import pwd
import shutil
import stat
import subprocess
from pathlib import Path

from embedded.errors import LaunchError
from embedded.processes import Account

OURS = "migraciudades"


def service_account() -> Account | None:
    """None when we are an ordinary user; else our system user, made when it is missing."""
    if os.geteuid() != 0:
        return None
    found = _lookup(OURS)
    if found is None and (
        useradd := shutil.which("useradd", path=f"{os.environ['PATH']}:/usr/sbin")
    ):
        subprocess.run(
            [useradd, "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", OURS],
            capture_output=True,
            check=False,
        )
        found = _lookup(OURS)
    for name in ("postgres", "nobody"):
        found = found or _lookup(name)
    if found is None:
        raise LaunchError(
            "PostgreSQL refuses to run as root and no other account can be made.\n"
            f"Make one:  useradd --system {OURS}"
        )
    return found


def may_enter(account: Account, directory: Path) -> bool:
    """Whether that account can reach the directory through all its parents."""
    for part in (directory, *directory.parents):
        info = part.stat()
        if info.st_uid == account.uid:
            allowed = info.st_mode & stat.S_IXUSR
        elif info.st_gid == account.gid:
            allowed = info.st_mode & stat.S_IXGRP
        else:
            allowed = info.st_mode & stat.S_IXOTH
        if not allowed:
            return False
    return True


def _lookup(name: str) -> Account | None:
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        return None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)
