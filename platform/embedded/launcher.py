"""The command `python3 run.py`: boot, check, exec."""

import argparse
import contextlib
import json
import signal
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

from embedded import environment
from embedded.console import Console
from embedded.data import DataDirectory
from embedded.errors import LaunchError
from embedded.probing import Visitor
from embedded.stack import Stack, default_data, joined_environment

EXAMPLES = """\
examples:
  python3 run.py                                   start; the first time this installs everything
  python3 run.py --port 8080 --data /srv/demo      another port, another place for the data
  python3 run.py --no-demo                         the five cities without invented people
  python3 run.py --check                           start, look at every host, stop; one line of JSON
  python3 run.py exec migraciudades doctor         run a command beside the services
  python3 run.py --data /srv/demo exec migraciudades import attendance --city maipu FILE --json
"""


# The account with which --check looks at the national page.
LOOKED_AS = "analyst_dnm"


class StopRequested(Exception):
    """Ctrl+C or SIGTERM."""


def main(arguments: Sequence[str]) -> int:
    """Parse the command line, do it, and return the exit status."""
    options = _parser().parse_args(list(arguments))
    console = Console()
    try:
        with _stoppable():
            if options.command == "exec":
                return _exec(options, console)
            return _boot(options, console)
    except LaunchError as error:
        console.say(f"\n{error}")
        return 1
    except StopRequested:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 run.py",
        description="Starts MigraCiudades on this machine with services of its own.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--port", type=int, default=8000, metavar="N", help="port of the pages (8000)"
    )
    parser.add_argument("--data", type=Path, default=default_data(), metavar="DIR", help="the data")
    parser.add_argument("--no-demo", action="store_true", help="load no demonstration")
    parser.add_argument("--check", action="store_true", help="start, look at every host, stop")
    commands = parser.add_subparsers(dest="command")
    run = commands.add_parser("exec", help="run COMMAND beside the services, return its status")
    run.add_argument("words", nargs=argparse.REMAINDER, metavar="COMMAND …")
    return parser


@contextlib.contextmanager
def _stoppable() -> Iterator[None]:
    """Ctrl+C and SIGTERM end what runs inside; impatience does not break the stop."""

    def ask(_signal: int, _frame: FrameType | None) -> None:
        for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(sign, signal.SIG_IGN)
        raise StopRequested

    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, ask)
    yield


def _boot(options: argparse.Namespace, console: Console) -> int:
    data = DataDirectory(options.data)
    if not data.acquire():
        raise LaunchError(_already(data))
    stack = Stack(data, console, port=options.port, demo=not options.no_demo)
    console.say("MigraCiudades")
    try:
        stack.check_port()
        stack.prepare()
        stack.start_services()
        stack.set_up(fill=stack.demo)
        stack.start_web_and_worker()
        stack.finish_set_up()
        stack.announce()
        if options.check:
            return _check(stack)
        _welcome(stack)
        dead = stack.watch()
        console.say(
            f"\n{dead.name} ended by itself (status {dead.popen.returncode}):\n{dead.tail()}"
        )
        return 1
    except StopRequested:
        console.say("\nStopping.")
        return 0 if not options.check else 130
    finally:
        stack.stop()


def _exec(options: argparse.Namespace, console: Console) -> int:
    """Standard output stays the command's own: everything of ours goes to standard error."""
    words = options.words[1:] if options.words[:1] == ["--"] else options.words
    if not words:
        raise LaunchError("Say what to run:  python3 run.py exec COMMAND …")
    data = DataDirectory(options.data)
    if not data.acquire():
        running = data.running(patience=180)
        if running is None:
            raise LaunchError(_already(data))
        return _command(words, joined_environment(running))
    stack = Stack(data, console, port=options.port, demo=not options.no_demo)
    try:
        stack.prepare()
        stack.start_services()
        stack.set_up(fill=False)
        stack.finish_set_up()
        stack.announce()
        return _command(words, stack.environment(owner=True))
    finally:
        stack.stop()


def _command(words: list[str], env: dict[str, str]) -> int:
    """Run it where the person stands, with the terminal as it is."""
    try:
        running = subprocess.Popen(words, env=env)
    except OSError as error:
        raise LaunchError(f"Can't run {words[0]}: {error.strerror}") from error
    try:
        status = running.wait()
    except StopRequested:
        running.terminate()
        status = running.wait()
    # A shell reports a death by signal N as 128 + N.
    return status if status >= 0 else 128 - status


def _check(stack: Stack) -> int:
    """Fetch what the issue names and print one line of JSON, the last of standard output."""
    statuses: dict[str, int] = {}
    with stack.console.step("pages", "look at every host"):
        for host in stack.hosts:
            statuses[f"http://{host}:{stack.port}/accounts/login/"] = Visitor(stack.port, host).get(
                "/accounts/login/"
            )[0]
        national = stack.hosts[-1]
        visitor = Visitor(stack.port, national)
        status = visitor.get("/")[0]
        for account in stack.accounts:
            if account["role"] == LOOKED_AS and status == 200:
                status = Visitor(stack.port, national).sign_in(
                    account["email"], account["password"]
                )
        statuses[f"http://{national}:{stack.port}/"] = status
    ok = all(status == 200 for status in statuses.values())
    report: dict[str, Any] = {
        "ok": ok,
        "seconds": stack.console.seconds,
        "boot_seconds": boot_seconds(stack.console.seconds),
        "hosts": stack.hosts,
        "statuses": statuses,
        "accounts": stack.accounts,
        "memory_mb": stack.memory_mb(),
    }
    print(json.dumps(report, ensure_ascii=False), flush=True)
    return 0 if ok else 1


def boot_seconds(seconds: dict[str, float]) -> float:
    """From installed to ready: what every start pays, without installing, building and looking."""
    once = {"environment", "install", "packages", "assets", "pages"}
    return round(sum(value for name, value in seconds.items() if name not in once), 2)


def _welcome(stack: Stack) -> None:
    say = stack.console.say
    for host in stack.hosts:
        say(f"\nhttp://{host}:{stack.port}/")
        for account in stack.accounts:
            if account["host"] == host:
                say(f"    {account['role']:<18} {account['email']:<32} {account['password']}")
    say(f"\nData: {stack.data.path}   Memory: {stack.memory_mb():.0f} MB   Stop: Ctrl+C")


def _already(data: DataDirectory) -> str:
    running = data.running()
    where = f" at http://maipu.localhost:{running['port']}/" if running else ""
    who = f" (process {running['pid']})" if running else ""
    return (
        f"MigraCiudades already runs on {data.path}{who}{where}.\n"
        "Stop it there with Ctrl+C, or use another --data and --port.\n"
        f"To run a command beside it:  python3 {environment.ROOT / 'run.py'} exec COMMAND …"
    )
