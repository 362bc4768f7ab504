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
from collections import OrderedDict
from typing import Any, Final, NamedTuple

import psycopg
from psycopg.pq import TransactionStatus

Connection = psycopg.Connection[Any]

MAX_IDLE: Final = 48
# A backend that touched many relations keeps private caches (242 MB were seen
# after 200 schemas); a bounded life gives them back.
MAX_AGE_SECONDS: Final = 600.0


class Key(NamedTuple):
    """What two connections must share to be interchangeable."""

    host: str
    port: str
    database: str
    role: str


class _Kept(NamedTuple):
    connection: Connection
    born: float


class Keeper:
    """Thread-safe set of idle connections. Never hands out one it cannot vouch for."""

    def __init__(self, max_idle: int = MAX_IDLE, max_age: float = MAX_AGE_SECONDS) -> None:
        self._max_idle = max_idle
        self._max_age = max_age
        self._lock = threading.Lock()
        self._idle: OrderedDict[int, tuple[Key, _Kept]] = OrderedDict()
        self._by_key: dict[Key, list[int]] = {}
        self._births: dict[int, float] = {}
        self._pid = os.getpid()

    def take(self, key: Key) -> Connection | None:
        """A live idle connection of that key, or None when one must be made."""
        self._forget_after_fork()
        while True:
            with self._lock:
                marks = self._by_key.get(key)
                if not marks:
                    return None
                mark = marks.pop()
                _, kept = self._idle.pop(mark)
                if not marks:
                    del self._by_key[key]
            if self._too_old(kept.born) or not _is_alive(kept.connection):
                _close(kept.connection)
                continue
            self._births[id(kept.connection)] = kept.born
            return kept.connection

    def give(self, key: Key, connection: Connection) -> None:
        """Keep the connection for the next of that key, or close it."""
        self._forget_after_fork()
        born = self._births.pop(id(connection), None)
        if born is None:
            born = time.monotonic()
        clean = (
            connection.pgconn.transaction_status == TransactionStatus.IDLE
            and not self._too_old(born)
        )
        if not clean:
            _close(connection)
            return
        evicted: list[Connection] = []
        with self._lock:
            mark = id(connection)
            self._idle[mark] = (key, _Kept(connection, born))
            self._by_key.setdefault(key, []).append(mark)
            while len(self._idle) > self._max_idle:
                old_mark, (old_key, old) = self._idle.popitem(last=False)
                self._unlist(old_key, old_mark)
                evicted.append(old.connection)
        for each in evicted:
            _close(each)

    def drop(self, role: str | None = None) -> None:
        """Close the idle connections of a role (a city that was removed), or all."""
        with self._lock:
            marks = [m for m, (key, _) in self._idle.items() if role in (None, key.role)]
            gone = []
            for mark in marks:
                key, kept = self._idle.pop(mark)
                self._unlist(key, mark)
                gone.append(kept.connection)
        for each in gone:
            _close(each)

    def __len__(self) -> int:
        return len(self._idle)

    def _unlist(self, key: Key, mark: int) -> None:
        marks = self._by_key[key]
        marks.remove(mark)
        if not marks:
            del self._by_key[key]

    def _too_old(self, born: float) -> bool:
        return time.monotonic() - born > self._max_age

    def _forget_after_fork(self) -> None:
        # A socket shared by two processes would mix their answers; the child
        # must not even close it, for the goodbye would reach the parent's server.
        if self._pid == os.getpid():
            return
        self._pid = os.getpid()
        self._lock = threading.Lock()
        self._orphans = self._idle
        self._idle = OrderedDict()
        self._by_key = {}
        self._births = {}


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
