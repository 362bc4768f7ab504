"""The command a newcomer types, whole: boot, joining, stopping, dying, coming back."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from embedded import environment
from embedded.postgres import free_port
from embedded.probing import Visitor, live
from embedded.processes import processes_below

# One worker runs them all: each start uses two cores for some seconds.
pytestmark = [pytest.mark.slow, pytest.mark.faults, pytest.mark.xdist_group("run")]
RUN = [sys.executable, str(environment.ROOT / "run.py")]


def clean_environment() -> dict[str, str]:
    """As a newcomer has it: nothing of the tests' own settings."""
    ours = ("MC_", "DATABASE_", "BROKER_", "CACHE_", "DJANGO_", "PYTEST_", "TEST_", "PYTHONPATH")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


def run(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*RUN, *words],
        env=clean_environment(),
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


class Running:
    """A `run.py` in the background, ready."""

    def __init__(self, data: Path, *words: str) -> None:
        self.data, self.port = data, free_port()
        self.said = data.parent / "said.txt"
        with self.said.open("w") as output:
            self.popen = subprocess.Popen(
                [*RUN, "--data", str(data), "--port", str(self.port), *words],
                env=clean_environment(),
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + 120
        while "Stop: Ctrl+C" not in self.said.read_text():
            assert self.popen.poll() is None, self.said.read_text()
            assert time.monotonic() < deadline, self.said.read_text()
            time.sleep(0.1)

    def family(self) -> list[int]:
        return processes_below(self.popen.pid)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("installation") / "data"


@pytest.fixture
def running(data: Path) -> Iterator[Running]:
    started = Running(data, "--no-demo")
    yield started
    started.popen.terminate()
    started.popen.wait(60)


def none_alive(pids: list[int], seconds: float = 30) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        left = [pid for pid in pids if _alive(pid)]
        if not left:
            return True
        time.sleep(0.1)
    return False


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_check_looks_at_every_host_and_says_it_in_one_line(data: Path) -> None:
    done = run("--data", str(data), "--port", str(free_port()), "--no-demo", "--check")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout.splitlines()[-1])
    assert report["ok"]
    assert len(report["hosts"]) == 6
    assert set(report["statuses"].values()) == {200}
    assert report["seconds"]["web"] > 0
    assert 0 < report["memory_mb"] <= 450


def test_exec_gives_the_commands_status_and_leaves_its_output_alone(data: Path) -> None:
    done = run(
        *("--data", str(data), "exec", "sh", "-c"),
        'psql "$DATABASE_URL" -Atc "SELECT current_user" 2>&1 || true; echo last; exit 7',
    )
    assert done.returncode == 7, done.stderr
    assert done.stdout.splitlines()[-1] == "last"
    assert "PostgreSQL" in done.stderr


def test_exec_stands_where_the_person_stands(data: Path, tmp_path: Path) -> None:
    done = run("--data", str(data), "exec", "pwd", cwd=tmp_path)
    assert done.stdout.strip() == str(tmp_path)


def test_exec_joins_what_runs_and_a_second_start_is_told(running: Running) -> None:
    joined = run("--data", str(running.data), "exec", "migraciudades", "doctor", "--json")
    findings = json.loads(joined.stdout.splitlines()[-1])["findings"]
    broken = [one for one in findings if one["level"] == "error"]
    # No demonstration, so no city has an administrator yet; nothing else may be wrong.
    assert all("dministrator" in one["title"] for one in broken), broken
    assert running.popen.poll() is None
    second = run("--data", str(running.data), "--port", str(free_port()))
    assert second.returncode == 1
    assert f"already runs on {running.data}" in second.stderr


def test_ctrl_c_stops_everything(running: Running) -> None:
    family = running.family()
    assert len(family) >= 5
    running.popen.send_signal(signal.SIGINT)
    assert running.popen.wait(60) == 0
    assert none_alive(family)
    assert "Traceback" not in running.said.read_text()


def test_killed_it_leaves_nothing_behind_and_comes_back(running: Running) -> None:
    family = running.family()
    running.popen.kill()
    running.popen.wait()
    assert none_alive(family)
    again = Running(running.data, "--no-demo")
    try:
        assert live(again.port, "nacional.localhost")
    finally:
        again.popen.terminate()
        again.popen.wait(60)


def test_the_death_of_the_web_is_said_and_ends_the_rest(running: Running) -> None:
    family = running.family()
    web = next(pid for pid in family if b"granian" in Path(f"/proc/{pid}/cmdline").read_bytes())
    os.kill(web, signal.SIGKILL)
    assert running.popen.wait(60) == 1
    assert none_alive(family)
    assert "web ended by itself" in running.said.read_text()


def test_no_process_of_web_or_worker_holds_the_owners_address(running: Running) -> None:
    for pid in running.family():
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
        if b"granian" in command or b"celery" in command:
            assert b"DATABASE_OWNER_URL" not in Path(f"/proc/{pid}/environ").read_bytes()


def test_an_unknown_host_is_nowhere(running: Running) -> None:
    assert Visitor(running.port, "nowhere.localhost").get("/accounts/login/")[0] == 404


def test_a_taken_port_is_named(running: Running, tmp_path: Path) -> None:
    done = run("--data", str(running.data.parent / "other"), "--port", str(running.port))
    assert done.returncode == 1
    assert f"Port {running.port} is taken" in done.stderr
    assert f"--port {running.port + 1}" in done.stderr
