"""Runs one piece of work at a time in a child that dies where it is told, of SIGKILL.

Reads lines of JSON from standard input and answers each with one: how the child ended and how
many statements it had sent. The parent opens no connection, so a child begins as a new process
does, without paying for the loading of the product.
"""

import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

import django


class Death:
    """Counts statements and kills the process at one of them, or around a commit."""

    def __init__(self, at: float | str | None, count: Path) -> None:
        self.at, self.count, self.statements = at, count, 0

    def __call__(self, execute: Callable[..., Any], *asked: Any) -> Any:
        self.statements += 1
        self.count.write_text(str(self.statements))
        self.come(self.statements)
        return execute(*asked)

    def come(self, place: int | str) -> None:
        """If this is the place."""
        if place == self.at:
            os.kill(os.getpid(), signal.SIGKILL)

    def around_commit(self, connection: Any) -> None:
        """The two moments that no statement shows."""
        commit = connection.commit

        def watched() -> None:
            self.come("before commit")
            commit()
            self.come("after commit")

        connection.commit = watched


def work(asked: dict[str, Any]) -> None:
    """The piece of work, inside its city."""
    from django.contrib.auth import get_user_model

    from apps.registry import imports_services
    from apps.statistics import services
    from tenants.publications.periods import Period

    key = asked["key"]
    if asked["do"] == "work":
        get_user_model().objects.count()
    elif asked["do"] == "close":
        services.preview(Period.parse(key))
    elif asked["do"] == "publish":
        services.publish(Period.parse(key))
    elif asked["do"] == "confirm":
        imports_services.confirm(UUID(key), by=None, in_background=False)
    else:
        imports_services.run(UUID(key))


def inside(asked: dict[str, Any], death: Death) -> None:
    """Work in the city, the connection watched."""
    from django.db import connection

    from tenants import entering

    with entering(asked["city"]), connection.execute_wrapper(death):
        death.around_commit(connection)
        work(asked)


def provision(asked: dict[str, Any]) -> None:
    """Make the city, dying after so many seconds if any are given."""
    from tenants.known_cities import FIRST_CITIES
    from tenants.provisioning import provision as make

    if asked["die"] is not None:
        threading.Timer(asked["die"], os.kill, (os.getpid(), signal.SIGKILL)).start()
    make(FIRST_CITIES[asked["city"]])


def attempt(asked: dict[str, Any], count: Path) -> str:
    """Fork, work, and say how it ended."""
    count.write_text("0")
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            if asked["do"] == "provision":
                provision(asked)
            else:
                inside(asked, Death(asked["die"], count))
            status = 0
        finally:
            os._exit(status)
    _, ended = os.waitpid(pid, 0)
    if os.WIFSIGNALED(ended):
        return "killed"
    return "done" if os.WEXITSTATUS(ended) == 0 else "failed"


def main() -> None:
    """Until standard input ends."""
    django.setup()
    # Before the first fork, so that no child pays for it.
    import_module("apps.statistics.services")
    count = Path(sys.argv[1])
    for line in sys.stdin:
        ended = attempt(json.loads(line), count)
        answer = {"ended": ended, "statements": int(count.read_text())}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
