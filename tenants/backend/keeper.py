"""Idle connections of one process, kept by role in one bounded least-recently-used set.

psycopg_pool starts three threads per pool object, which hundreds of cities make
impossible; connecting anew costs about 13 ms, which no request should pay. So:
one set for all roles, bounded in number and in age.
"""

import atexit
import os
import select
import threading
import time
from typing import Any, Final, NamedTuple

import psycopg
from django.conf import settings
from psycopg.pq import TransactionStatus

Connection = psycopg.Connection[Any]

# A backend that touched many relations keeps private caches (242 MB were seen
# after 200 schemas); a bounded life gives them back.
MAX_AGE_SECONDS: Final = 600.0
# A server that went away this recently is not back yet either: asking could spare no error.
TRUSTED_SECONDS: Final = 0.2


class Key(NamedTuple):
    """What two connections must share to be interchangeable."""

    host: str
    port: str
    database: str
    role: str


class Kept(NamedTuple):
    """An idle connection, when it was made and when it was given back (monotonic seconds)."""

    connection: Connection
    born: float
    idle_since: float


class Keeper:
    """Thread-safe set of idle connections. Never hands out one it cannot vouch for."""

    def __init__(self, max_idle: int | None = None, max_age: float = MAX_AGE_SECONDS) -> None:
        self._max_idle = settings.TENANTS_IDLE_CONNECTIONS if max_idle is None else max_idle
        self._max_age = max_age
        self._lock = threading.Lock()
        self._idle: dict[Key, list[Kept]] = {}
        self._count = 0
        os.register_at_fork(after_in_child=self._forget_after_fork)
        # Kept from the collector, not from use: closing them would end the parent's.
        self._parents: list[dict[Key, list[Kept]]] = []

    def take(self, key: Key) -> Kept | None:
        """A live idle connection of that key, or None when one must be made."""
        while True:
            with self._lock:
                waiting = self._idle.get(key)
                if not waiting:
                    return None
                kept = waiting.pop()
                self._count -= 1
            now = time.monotonic()
            fresh = now - kept.idle_since < TRUSTED_SECONDS
            if now - kept.born <= self._max_age and (fresh or _is_alive(kept.connection)):
                return kept
            _close(kept.connection)

    def give(self, key: Key, connection: Connection, born: float) -> None:
        """Keep the connection for the next of that key, or close it."""
        now = time.monotonic()
        clean = connection.pgconn.transaction_status == TransactionStatus.IDLE
        if not clean or now - born > self._max_age:
            _close(connection)
            return
        with self._lock:
            self._idle.setdefault(key, []).append(Kept(connection, born, now))
            self._count += 1
            evicted = self._evict() if self._count > self._max_idle else None
        if evicted is not None:
            _close(evicted.connection)

    def drop(self, role: str | None = None) -> None:
        """Close the idle connections of a role (a city that was removed), or all."""
        with self._lock:
            keys = [key for key in self._idle if role in (None, key.role)]
            gone = [kept for key in keys for kept in self._idle.pop(key)]
            self._count -= len(gone)
        for kept in gone:
            _close(kept.connection)

    def __len__(self) -> int:
        return self._count

    def _evict(self) -> Kept | None:
        """Take out the one that has been idle longest; each list is oldest first."""
        oldest = min(
            (key for key, waiting in self._idle.items() if waiting),
            key=lambda key: self._idle[key][0].idle_since,
        )
        kept = self._idle[oldest].pop(0)
        if not self._idle[oldest]:
            del self._idle[oldest]
        self._count -= 1
        return kept

    def _forget_after_fork(self) -> None:
        # A socket shared by two processes would mix their answers; the child must
        # not even close it, for the goodbye would reach the parent's server.
        self._lock = threading.Lock()
        self._parents.append(self._idle)
        self._idle = {}
        self._count = 0


def _is_alive(connection: Connection) -> bool:
    """Whether the idle connection has nothing to say: readable means the server left."""
    if connection.closed:
        return False
    poller = select.poll()
    poller.register(connection.pgconn.socket, select.POLLIN | select.POLLERR | select.POLLHUP)
    return not poller.poll(0)


def _close(connection: Connection) -> None:
    # Closing is best effort: the server may be gone already.
    try:
        connection.close()
    except psycopg.Error:
        return


keeper = Keeper()
atexit.register(keeper.drop)
