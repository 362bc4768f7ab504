"""The command `python3 test.py`: every check of the project, each timed, none skipped silently."""

import argparse
import contextlib
import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from embedded import environment, frontend, postgres, tools, valkey
from embedded.console import Console
from embedded.errors import LaunchError
from embedded.processes import Children
from embedded.stack import gateway_url

WORKERS = 4
LEFT_OUT_IN_WORDS = (
    "no browser, no faults, no benches; of the route matrices seven roles, and the verbs of pages; "
    "of the API two requests of each kind"
)
LEFT_OUT_WHEN_FAST = "not browser and not faults and not every_role and not slow"
EXAMPLES = """\
examples:
  python3 test.py                      everything, as continuous integration runs it
  python3 test.py --fast               without browser, faults and half the roles
  python3 test.py --only tests         one check: style, layers, types, migrations or tests
  python3 test.py --only tests -- -k import -x     what follows -- goes to pytest
"""


class StopRequested(Exception):
    """Ctrl+C or SIGTERM."""


@dataclass
class Outcome:
    """What each check said."""

    failed: list[str] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)

    def note(self, name: str, *, ok: bool) -> None:
        """Add what one said."""
        (self.passed if ok else self.failed).append(name)


def main(arguments: Sequence[str]) -> int:
    """Prepare, check everything, and return the exit status."""
    options = _parser().parse_args(list(arguments))
    console = Console(sys.stdout)
    begun = time.monotonic()
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, _stop)
    try:
        outcome = _everything(options, console)
    except LaunchError as error:
        console.say(f"\n{error}\n\nNOT TESTED.")
        return 2
    except StopRequested:
        console.say("\nStopped before the end: NOT TESTED.")
        return 130
    took = time.monotonic() - begun
    kind = f" (fast: {LEFT_OUT_IN_WORDS})" if options.fast else ""
    if outcome.failed:
        console.say(f"\nFAILED after {took:.0f} s{kind}: {', '.join(outcome.failed)}.")
        return 1
    console.say(f"\nPASSED in {took:.0f} s{kind}: {', '.join(outcome.passed)}.")
    return 0


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise StopRequested


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 test.py",
        description="Checks style, layers, types, migrations and behaviour.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--fast", action="store_true", help="leave out browser, faults, half the roles"
    )
    parser.add_argument("--only", action="append", choices=sorted(CHECKS), help="this check alone")
    parser.add_argument("pytest", nargs="*", metavar="-- …", help="further arguments for pytest")
    return parser


def _everything(options: argparse.Namespace, console: Console) -> Outcome:
    environment.ensure(console, lock=environment.DEV_LOCK)
    found = tools.ensure(console, fast=options.fast)
    frontend.ensure_built(console)
    chosen = [name for name in CHECKS if not options.only or name in options.only]
    outcome = Outcome()
    with _services(console) as services:
        env = {**services, **found}
        # Tests of the front end start node by name.
        env["PATH"] += f"{os.pathsep}{frontend.ready_for_tests(console)}"
        with _beside([name for name in chosen if name != "tests"], env) as told:
            if "tests" in chosen:
                console.say("\n── tests ──  (the other checks run meanwhile)")
                begun = time.monotonic()
                outcome.note("tests", ok=_run_tests(options, env, console))
                console.say(f"tests: {time.monotonic() - begun:.1f} s")
            for name, done in told.items():
                result = done.result()
                console.say(f"\n── {name} ──\n{result.output.rstrip()}")
                outcome.note(name, ok=result.ok)
                console.say(f"{name}: {'ok' if result.ok else 'FAILED'}, {result.seconds:.1f} s")
    return outcome


@dataclass(frozen=True)
class Told:
    """What a check that ran beside others said."""

    ok: bool
    output: str
    seconds: float


@contextlib.contextmanager
def _beside(names: Sequence[str], env: dict[str, str]) -> Iterator[dict[str, Future[Told]]]:
    """Checks at work in the background, by name; ended when nobody waits for them any more."""
    running: list[subprocess.Popen[str]] = []

    def check(name: str) -> Told:
        begun, output, ok = time.monotonic(), "", True
        # All of them, so that one round of mending is enough.
        for command in CHECKS[name]:
            process = subprocess.Popen(
                command,
                env=env,
                cwd=environment.ROOT,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            running.append(process)
            output += process.communicate()[0]
            ok = ok and process.returncode == 0
        return Told(ok, output, time.monotonic() - begun)

    with ThreadPoolExecutor(max_workers=max(len(names), 1)) as pool:
        try:
            yield {name: pool.submit(check, name) for name in names}
        finally:
            for process in running:
                if process.poll() is None:
                    process.terminate()


def _python(*arguments: str) -> list[str]:
    return [str(environment.PYTHON), "-m", *arguments]


CHECKS: dict[str, list[list[str]]] = {
    "style": [
        _python("ruff", "check", "."),
        _python("ruff", "format", "--check", "."),
    ],
    "layers": [[str(environment.VENV / "bin" / "lint-imports"), "--no-cache"]],
    "types": [_python("mypy")],
    "migrations": [_python("django", "makemigrations", "--check", "--dry-run", "--verbosity", "1")],
    "tests": [],
}


def _run(command: list[str], env: dict[str, str]) -> bool:
    done = subprocess.run(command, env=env, cwd=environment.ROOT, check=False)
    return done.returncode == 0


def _run_tests(options: argparse.Namespace, env: dict[str, str], console: Console) -> bool:
    workers = min(os.cpu_count() or 1, WORKERS)
    report = Path(env["MC_FILES_DIR"]).parent / "pytest.json"
    command = _python("pytest", "-n", str(workers), "--dist", "loadgroup", "--durations", "10")
    command += ["-p", "tests.no_skips"]
    if options.fast:
        command += ["-m", LEFT_OUT_WHEN_FAST]
        env = {**env, "TEST_IN_HASTE": "1"}
    passed = _run([*command, *options.pytest], {**env, "TEST_REPORT": str(report)})
    if not report.exists():
        return False
    counts = json.loads(report.read_text())
    console.say(", ".join(f"{number} {word}" for word, number in counts.items()))
    unproven = sum(counts.get(word, 0) for word in ("skipped", "xfailed", "xpassed"))
    if unproven:
        console.say("A skipped test proves nothing: make it run, or remove it.")
    return passed and not unproven


@contextlib.contextmanager
def _services(console: Console) -> Iterator[dict[str, str]]:
    """A throw-away PostgreSQL and Valkey, gone at the end with all they held."""
    directory = Path(tempfile.mkdtemp(prefix="mc-test-"))
    directory.chmod(0o711)
    children = Children(directory / "logs", console)
    password = secrets.token_urlsafe(24)
    try:
        broker = valkey.start(children, directory / "valkey").url
        with console.step("postgres", "start a PostgreSQL for the tests"):
            server = postgres.start(
                children,
                directory / "postgres",
                password=password,
                port=postgres.free_port(),
                console=console,
                throwaway=True,
            )
        yield _test_environment(directory, server.url(), broker)
    finally:
        children.stop()
        shutil.rmtree(directory, ignore_errors=True)


def _test_environment(directory: Path, owner: str, broker: str) -> dict[str, str]:
    """Settings of the tests: nothing of the caller's own product leaks in."""
    files = directory / "files"
    files.mkdir()
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MC_", "DATABASE_", "BROKER_", "CACHE_", "SENTRY_", "DJANGO_"))
    }
    secret = secrets.token_urlsafe(48)
    return {
        **kept,
        "PATH": environment.path_variable(),
        "PYTHONPATH": f"{environment.ROOT}{os.pathsep}{environment.ROOT / 'platform'}",
        "DJANGO_SETTINGS_MODULE": "migraciudades.settings",
        "TEST_DATABASE_OWNER_URL": owner,
        "DATABASE_URL": gateway_url(owner, secret, "mc"),
        "BROKER_URL": broker,
        "CACHE_URL": broker,
        "MC_SECRET_KEY": secrets.token_urlsafe(48),
        "MC_ROLE_SECRET": secret,
        "MC_ROLE_PREFIX": "mc",
        # Of no value: it protects what the tests invent.
        "MC_KEY_ENCRYPTION_KEY": "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
        "MC_FILES_DIR": str(files),
        "MC_PG_DUMP": str(postgres.find_binaries().bin / "pg_dump"),
        "MC_DEMO": "0",
        "MC_DEBUG": "0",
        "MC_LOG_FORMAT": "console",
    }
