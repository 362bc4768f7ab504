"""Child processes that log to files, stop in reverse order and never outlive their parent."""

import contextlib
import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from embedded.console import Console
from embedded.errors import LaunchError

PR_SET_PDEATHSIG = 1
LINUX = os.uname().sysname == "Linux"
LIBC = ctypes.CDLL(None, use_errno=True) if LINUX else None


@dataclass(frozen=True)
class Account:
    """The system account a child runs as, when that isn't our own."""

    name: str
    uid: int
    gid: int


@dataclass
class Child:
    """A started process and how to end it."""

    name: str
    popen: subprocess.Popen[bytes]
    log: Path
    log_begin: int
    stop_signal: signal.Signals
    patience: float

    def output(self) -> str:
        """What it has written since it started."""
        with self.log.open("rb") as handle:
            handle.seek(self.log_begin)
            return handle.read().decode(errors="replace")

    def tail(self, lines: int = 15) -> str:
        """The last lines of that."""
        return "\n".join(self.output().splitlines()[-lines:])

    def running(self) -> bool:
        """Whether it has not ended yet."""
        return self.popen.poll() is None

    def stop(self) -> None:
        """Ask, wait, then insist; its whole process group goes."""
        if self.running():
            self.popen.send_signal(self.stop_signal)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.popen.wait(self.patience)
        # A leader that was killed leaves its workers behind in its group.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.popen.pid, signal.SIGKILL)
        self.popen.wait()


class Children:
    """Starts processes and stops them all in reverse order."""

    def __init__(self, logs: Path, console: Console) -> None:
        self.logs = logs
        self.console = console
        self.running: list[Child] = []
        logs.mkdir(parents=True, exist_ok=True)

    def start(
        self,
        name: str,
        command: Sequence[str],
        *,
        env: dict[str, str] | None = None,
        account: Account | None = None,
        stop_signal: signal.Signals = signal.SIGTERM,
        patience: float = 10,
        cwd: Path | None = None,
    ) -> Child:
        """Start one child in a process group of its own; its output goes to `<logs>/<name>.log`."""
        log = self.logs / f"{name}.log"
        with log.open("ab") as output:
            begin = log.stat().st_size
            popen = subprocess.Popen(
                list(command),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=env,
                cwd=cwd,
                process_group=0,
                user=account.uid if account else None,
                group=account.gid if account else None,
                extra_groups=[] if account else None,
                preexec_fn=_die_with_parent(stop_signal),  # noqa: PLW1509 no threads are started
            )
        child = Child(name, popen, log, begin, stop_signal, patience)
        self.running.append(child)
        return child

    def stop(self) -> None:
        """Stop every child, the last started first."""
        while self.running:
            self.running.pop().stop()

    def dead(self) -> Child | None:
        """The first child that has ended, if any."""
        return next((child for child in self.running if not child.running()), None)

    def wait_until(self, child: Child, ready: Callable[[], bool], *, timeout: float = 60) -> None:
        """Poll until the child is ready; say what it wrote when it ends or takes too long."""
        deadline = time.monotonic() + timeout
        while not ready():
            # It may have become ready and ended in between.
            if not child.running() and not ready():
                code = child.popen.returncode
                raise LaunchError(f"{child.name} ended with status {code}:\n{child.tail()}")
            if time.monotonic() > deadline:
                raise LaunchError(
                    f"{child.name} is not ready after {timeout:.0f} s:\n{child.tail()}"
                )
            time.sleep(0.02)


def end_leftover(pid: int, belongs: str, *, patience: float = 10) -> bool:
    """End a process of an earlier run, if the pid is still the one whose command says `belongs`."""
    if belongs not in command_line(pid):
        return False
    for sign in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, sign)
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if not command_line(pid):
                return True
            time.sleep(0.05)
    return True


def command_line(pid: int) -> str:
    """The command of a process, empty when there is none."""
    if LINUX:
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            return ""
    done = subprocess.run(
        ["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def processes_below(pid: int) -> list[int]:
    """A process and all its descendants (Linux)."""
    found = [pid]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                found += [int(word) for word in task.read_text().split()]
    return found


def memory_mb(pid: int) -> float:
    """Memory of a process and its descendants, shared pages counted once (Linux: PSS)."""
    total = 0
    for member in processes_below(pid):
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/{member}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
    return round(total / 1024, 1)


def _die_with_parent(sign: signal.Signals) -> Callable[[], None] | None:
    """The kernel sends this signal to the child when we are killed and can't stop it ourselves."""
    libc = LIBC
    if libc is None:
        return None

    def ask_kernel() -> None:
        libc.prctl(PR_SET_PDEATHSIG, int(sign))

    return ask_kernel
