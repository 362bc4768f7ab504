"""What is made before anything starts: environment, front end, settings of each process."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest

from embedded import environment, frontend, node, tools
from embedded.console import Console
from embedded.data import DataDirectory
from embedded.errors import LaunchError
from embedded.stack import OWNER, Stack, gateway_url
from tenants.roles import derive

LOCKS = sorted(path.name for path in environment.ROOT.glob("requirements*.txt"))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_by_hash_and_names_no_address(lock: str) -> None:
    text = (environment.ROOT / lock).read_text()
    assert not re.search(r"https?:|file:|--(extra-)?index-url|--find-links", text)
    entries = re.findall(r"^[a-z0-9].*?(?=^[a-z0-9]|\Z)", text, re.MULTILINE | re.DOTALL)
    assert entries
    for entry in entries:
        assert re.match(r"[\w.\-\[\]]+==\S+", entry), entry.splitlines()[0]
        assert "--hash=sha256:" in entry, entry.splitlines()[0]


def test_the_larger_locks_hold_the_smaller_ones_at_the_same_versions() -> None:
    def pins(lock: str) -> set[str]:
        text = (environment.ROOT / lock).read_text()
        return set(re.findall(r"^([a-z0-9][\w.\-\[\]]*==[^\s;]+)", text, re.MULTILINE))

    assert pins("requirements.txt") < pins(environment.EMBEDDED_LOCK)
    assert pins(environment.EMBEDDED_LOCK) < pins(environment.DEV_LOCK)


def test_a_python_without_venv_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, place: Path
) -> None:
    monkeypatch.setattr(environment, "VENV", place / "venv")
    monkeypatch.setattr(environment, "PYTHON", place / "venv" / "bin" / "python")
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "venv" else found(name)
    )
    with pytest.raises(LaunchError, match=r"apt-get install python3\.\d+-venv"):
        environment.ensure(Console())


def test_requirements_are_installed_when_the_lock_changed_and_only_then(
    monkeypatch: pytest.MonkeyPatch, place: Path
) -> None:
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr(environment, "ROOT", place)
    monkeypatch.setattr(environment, "VENV", place)
    monkeypatch.setattr(environment, "COVERS", {})
    monkeypatch.setattr(environment, "_pip", lambda *arguments: calls.append(arguments))
    lock = place / "requirements-embedded.txt"
    lock.write_text("one==1")
    for _ in range(3):
        environment.install(Console(), lock.name)
    assert len(calls) == 1
    assert {"--require-hashes", "--compile"} <= set(calls[0])
    lock.write_text("one==2")
    environment.install(Console(), lock.name)
    assert len(calls) == 2


def test_a_first_start_finds_our_own_bytecode(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    """Written at installation, also where no start would; a fault in a file stops nothing."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(environment, "ROOT", place)
    monkeypatch.setattr(environment, "PYTHON", Path(sys.executable))
    for name in ("tenants/good.py", "tenants/bad.py", "tenants/tests/test_good.py"):
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text("def (" if "bad" in name else "one = 1")
    environment._compile_sources()
    compiled = [path.name.partition(".")[0] for path in place.rglob("*.pyc")]
    assert compiled == ["good"]
    monkeypatch.setattr(environment, "PYTHON", place / "no" / "python")
    environment._compile_sources()


def test_the_front_end_is_stale_when_a_source_of_it_changes_and_not_otherwise(place: Path) -> None:
    (place / "src").mkdir()
    (place / "src" / "main.ts").write_text("1")
    before = frontend.sources_digest(place)
    for name in ("views.py", "dist/main.js", "templates/page.html", "node_modules/a/index.js"):
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text("x")
    assert frontend.sources_digest(place) == before
    (place / "src" / "main.ts").write_text("2")
    assert frontend.sources_digest(place) != before


@pytest.mark.parametrize(("said", "version"), [("v20.19.1", (20, 19)), ("nonsense", (0,))])
def test_the_version_of_node_is_read(place: Path, said: str, version: tuple[int, ...]) -> None:
    program = place / "node"
    program.write_text(f"#!/bin/sh\necho {said}\n")
    program.chmod(0o755)
    assert node._version(str(program)) == version


def test_the_gateway_gets_the_password_the_roles_were_made_with() -> None:
    url = gateway_url("postgresql://owner:secret@db.example:5433/city?sslmode=require", "s3", "mc")
    password = derive("s3", "mc_gateway")
    assert url == f"postgresql://mc_gateway:{password}@db.example:5433/city?sslmode=require"


def test_web_and_worker_never_see_the_owners_address(
    monkeypatch: pytest.MonkeyPatch, place: Path
) -> None:
    monkeypatch.setenv(OWNER, "postgresql://owner:of-the-caller@127.0.0.1:1/x")
    monkeypatch.setenv("DATABASE_URL", "postgresql://gateway:of-the-caller@127.0.0.1:1/x")
    monkeypatch.setenv("BROKER_URL", "redis://127.0.0.1:1/0")
    stack = Stack(DataDirectory(place), Console())
    stack.start_services()
    assert OWNER not in stack.environment(owner=False)
    assert "of-the-caller" not in stack.environment(owner=False).get(OWNER, "")
    assert stack.environment(owner=True)[OWNER].endswith("of-the-caller@127.0.0.1:1/x")
    assert stack.environment(owner=False)["BROKER_URL"] == "redis://127.0.0.1:1/0"
    assert not stack.children.running


def test_a_single_given_address_is_the_owners_and_the_web_gets_the_gateways(
    monkeypatch: pytest.MonkeyPatch, place: Path
) -> None:
    monkeypatch.delenv(OWNER, raising=False)
    for name in ("MC_ROLE_SECRET", "MC_ROLE_PREFIX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATABASE_URL", "postgresql://boss:pw@127.0.0.1:1/x")
    monkeypatch.setenv("BROKER_URL", "redis://127.0.0.1:1/0")
    stack = Stack(DataDirectory(place), Console())
    stack.start_services()
    web = stack.environment(owner=False)["DATABASE_URL"]
    assert web.startswith("postgresql://mc_gateway:")
    assert "boss" not in web
    assert stack.variables[OWNER] == "postgresql://boss:pw@127.0.0.1:1/x"


def test_what_may_not_be_installed_is_named_with_the_command_to_type(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tools, "find", lambda _: "")
    monkeypatch.setattr(tools, "_privilege", lambda: None)
    with pytest.raises(LaunchError, match=r"install .*chromium pgbouncer gettext"):
        tools.ensure(Console(), fast=False)


def test_the_sources_need_no_package() -> None:
    """run.py starts before anything is installed."""
    allowed = set(sys.stdlib_module_names) | {"embedded"}
    for path in (environment.ROOT / "platform" / "embedded").glob("*.py"):
        for line in path.read_text().splitlines():
            if found := re.match(r"\s*(?:from|import)\s+(\w+)", line):
                assert found[1] in allowed, f"{path.name}: {line.strip()}"
