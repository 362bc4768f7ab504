"""The Python environment: made once, installed from a hash lock, renewed when the lock changes."""

import contextlib
import fcntl
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from embedded.console import Console
from embedded.errors import LaunchError

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"

# Each lock holds everything of those named with it, at the same versions.
EMBEDDED_LOCK = "requirements-embedded.txt"
DEV_LOCK = "requirements-dev.txt"
NODE_LOCK = "requirements-node.txt"
# What a start loads; where PYTHONDONTWRITEBYTECODE is set no start would ever write it.
SOURCES = ("apps", "tenants", "frontend", "platform")
COMPILED_NOT = r"/(tests|node_modules|dist)/"
COVERS = {DEV_LOCK: (EMBEDDED_LOCK,)}

LAUNCHER = """#!/bin/sh
exec "$(dirname "$0")/python" -m migraciudades.cli "$@"
"""


def ensure(console: Console, *, lock: str = EMBEDDED_LOCK) -> Path:
    """Make the environment hold what the lock says, and return its Python."""
    with _one_at_a_time():
        if not _usable():
            with console.step("environment", "make the Python environment"):
                _make()
        _link_sources()
        install(console, lock)
    return PYTHON


def install(console: Console, lock: str) -> None:
    """Install one lock file if its digest is not the installed one."""
    path = ROOT / lock
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    state = _read_state()
    if state.get(lock) == digest:
        return
    console.say(f"  installing {lock} (the first time this takes about half a minute)")
    with console.step("install", "install requirements"):
        # Compiled now, whatever pip is configured to: else each process of the first start would.
        _pip(
            *("install", "--require-hashes", "--no-deps", "--compile", "-qq", "--no-input"),
            *("-r", str(path)),
        )
        _compile_sources()
    state[lock] = digest
    for covered in COVERS.get(lock, ()):
        state[covered] = hashlib.sha256((ROOT / covered).read_bytes()).hexdigest()
    _state_file().write_text(json.dumps(state, indent=1))


def site_packages() -> Path:
    """Where the environment keeps its packages."""
    found = sorted(VENV.glob("lib/python3*/site-packages"))
    if not found:
        raise LaunchError(f"{VENV} is not a Python environment. Remove it and start again.")
    return found[-1]


def path_variable() -> str:
    """PATH with the environment's programs first."""
    return f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"


def _usable() -> bool:
    if not PYTHON.exists() or not _state_file().exists():
        return False
    # A moved or copied checkout carries scripts that point to the old place.
    return _read_state().get("root") == str(ROOT)


def _make() -> None:
    if importlib.util.find_spec("venv") is None:
        raise LaunchError(_no_venv())
    shutil.rmtree(VENV, ignore_errors=True)
    with_pip = importlib.util.find_spec("ensurepip") is not None
    if not with_pip and importlib.util.find_spec("pip") is None:
        raise LaunchError(_no_venv())
    command = [sys.executable, "-m", "venv", str(VENV)]
    if not with_pip:
        command.append("--without-pip")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        raise LaunchError(f"{_no_venv()}\n\n{(done.stdout + done.stderr).strip()[-800:]}")
    _state_file().write_text(json.dumps({"root": str(ROOT)}))


def _compile_sources() -> None:
    """Our own bytecode. Where it can't be written the first start is slower, and nothing else."""
    places = [str(ROOT / name) for name in SOURCES if (ROOT / name).is_dir()]
    command = [str(PYTHON), "-m", "compileall", "-qq", "-j", "0", "-x", COMPILED_NOT, *places]
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        subprocess.run(command, capture_output=True, timeout=60, check=False)


def _no_venv() -> str:
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return (
        "This Python can't make an environment: its venv module is missing.\n"
        f"On Debian or Ubuntu:  sudo apt-get install {version}-venv\n"
        "Then run the same command again."
    )


def _pip(*arguments: str) -> None:
    command = [str(PYTHON), "-m", "pip", *arguments]
    if not (site_packages() / "pip").is_dir():
        command = [sys.executable, "-m", "pip", "--python", str(PYTHON), *arguments]
    command.append("--disable-pip-version-check")
    done = subprocess.run(command, check=False, stdout=sys.stderr)
    if done.returncode != 0:
        raise LaunchError(
            "Installing the requirements failed; the lines above say why. Most often the package\n"
            "index can't be reached: check the network, or pip's own settings (pip config list)."
        )


def _link_sources() -> None:
    """The two source roots on the path, and the `migraciudades` command beside the interpreter."""
    _write_if_different(site_packages() / "migraciudades.pth", f"{ROOT}\n{ROOT / 'platform'}\n")
    launcher = VENV / "bin" / "migraciudades"
    _write_if_different(launcher, LAUNCHER)
    launcher.chmod(0o755)


def _write_if_different(path: Path, text: str) -> None:
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def _state_file() -> Path:
    return VENV / "migraciudades.json"


def _read_state() -> dict[str, str]:
    try:
        state: dict[str, str] = json.loads(_state_file().read_text())
    except (OSError, ValueError):
        return {}
    return state


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two launchers on one checkout must not install over each other."""
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    with (cache / "environment.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
