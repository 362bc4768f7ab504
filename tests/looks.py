"""What a page asks of the database, whatever a process keeps for some seconds ran out meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection
from django.test.utils import CaptureQueriesContext


def least_asked(look: Callable[[], object], *, times: int = 3) -> list[str]:
    """The SQL of the look that asked least.

    Now and then one look asks more: the account's last sight is noted once a minute, and lists kept
    for seconds are read anew. What every look asks is what the page costs.
    """
    asked = []
    for _time in range(times):
        with CaptureQueriesContext(connection) as queries:
            look()
        asked.append([one["sql"] for one in queries])
    return min(asked, key=len)
