"""Child processes: none outlives us, none is stopped before what depends on it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from embedded import environment
from embedded.errors import LaunchError
from embedded.processes import Children, end_leftover, memory_mb

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
DEAF = [
    sys.executable,
    "-c",
    "import signal as s, time; s.signal(15, s.SIG_IGN); print('deaf', flush=True); time.sleep(60)",
]
PARENT = """
import sys, time
from pathlib import Path
sys.path.insert(0, {platform!r})
from embedded.console import Console
from embedded.processes import Children
child = Children(Path({logs!r}), Console()).start("child", {sleep!r})
print(child.popen.pid, flush=True)
time.sleep(60)
"""


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def gone_within(pid: int, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while alive(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not alive(pid)


def test_children_die_when_the_parent_is_killed(place: Path) -> None:
    source = PARENT.format(
        platform=str(environment.ROOT / "platform"), logs=str(place / "logs"), sleep=SLEEP
    )
    parent = subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    child = int(parent.stdout.readline())
    assert alive(child)
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert gone_within(child, 5)


def test_they_stop_in_reverse_order(children: Children, place: Path) -> None:
    order = place / "order"
    for name in ("database", "web"):
        source = (
            "import pathlib, signal, sys, time\n"
            f"def end(*_): open({str(order)!r}, 'a').write('{name}\\n'); sys.exit()\n"
            "signal.signal(signal.SIGTERM, end)\n"
            "print('ready', flush=True)\n"
            "time.sleep(60)"
        )
        child = children.start(name, [sys.executable, "-c", source])
        children.wait_until(child, lambda child=child: "ready" in child.output())  # type: ignore[misc]
    children.stop()
    assert order.read_text().split() == ["web", "database"]


def test_one_that_ignores_the_request_is_killed(children: Children) -> None:
    child = children.start("deaf", DEAF, patience=0.3)
    children.wait_until(child, lambda: "deaf" in child.output())
    begun = time.monotonic()
    children.stop()
    assert time.monotonic() - begun < 5
    assert child.popen.returncode == -signal.SIGKILL


def test_its_own_children_go_with_it(children: Children) -> None:
    source = (
        "import subprocess, sys, time\n"
        f"print(subprocess.Popen({SLEEP!r}).pid, flush=True)\n"
        "time.sleep(60)"
    )
    child = children.start("leader", [sys.executable, "-c", source])
    children.wait_until(child, lambda: bool(child.output().strip()))
    grandchild = int(child.output())
    os.kill(child.popen.pid, signal.SIGKILL)
    child.popen.wait()
    assert alive(grandchild)
    children.stop()
    assert gone_within(grandchild, 5)


def test_a_death_is_noticed_and_its_last_words_are_said(children: Children) -> None:
    child = children.start("web", [sys.executable, "-c", "raise SystemExit('no such setting')"])
    with pytest.raises(LaunchError, match="no such setting"):
        children.wait_until(child, lambda: False, timeout=10)
    assert children.dead() is child


def test_last_words_are_of_this_start_and_not_of_an_earlier_one(children: Children) -> None:
    for words in ("first", "second"):
        child = children.start("web", [sys.executable, "-c", f"print('{words}')"])
        child.popen.wait()
    assert child.output().split() == ["second"]


def test_a_leftover_is_ended_only_if_it_is_the_one_meant() -> None:
    stranger = subprocess.Popen(SLEEP)
    try:
        assert not end_leftover(stranger.pid, "/another/cluster")
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_memory_counts_descendants() -> None:
    source = "x = bytearray(60_000_000); import time; print('up', flush=True); time.sleep(60)"
    child = subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE)
    assert child.stdout
    child.stdout.readline()
    try:
        assert memory_mb(os.getpid()) >= memory_mb(child.pid) >= 57
    finally:
        child.kill()
        child.wait()
        child.stdout.close()
