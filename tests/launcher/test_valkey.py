"""The embedded Valkey: reachable by its owner alone, and what was queued survives a kill."""

import os
import signal
import stat
from pathlib import Path

import redis

from embedded import valkey
from embedded.processes import Children


def client(broker: valkey.Broker) -> redis.Redis:
    return redis.Redis.from_url(broker.url.replace("redis+socket://", "unix://"))


def test_it_listens_on_a_private_socket_and_no_port(children: Children, place: Path) -> None:
    broker = valkey.start(children, place / "valkey")
    path = Path(broker.url.removeprefix("redis+socket://"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o700
    assert client(broker).config_get("port") == {"port": "0"}


def test_what_was_queued_is_there_after_sigkill(children: Children, place: Path) -> None:
    broker = valkey.start(children, place / "valkey")
    client(broker).rpush("queue", "task")
    client(broker).waitaof(1, 0, 5000)
    os.kill(broker.child.popen.pid, signal.SIGKILL)
    broker.child.popen.wait()
    again = valkey.start(children, place / "valkey")
    assert client(again).lrange("queue", 0, -1) == [b"task"]


def test_a_full_memory_evicts_the_cache_and_never_the_queue(
    children: Children, place: Path
) -> None:
    server = client(valkey.start(children, place / "valkey"))
    server.config_set("maxmemory", "3mb")
    server.rpush("queue", "task")
    for number in range(2000):
        server.set(f"cache:{number}", "x" * 2000, ex=300)
    assert server.lrange("queue", 0, -1) == [b"task"]
    assert server.dbsize() < 2001


def test_a_path_too_long_for_a_socket_gets_a_short_private_one(
    children: Children, place: Path
) -> None:
    deep = place / ("d" * 60) / ("e" * 60)
    broker = valkey.start(children, deep)
    path = Path(broker.url.removeprefix("redis+socket://"))
    try:
        assert len(str(path)) <= valkey.LONGEST_SOCKET
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        assert client(broker).ping()
    finally:
        children.stop()
        path.unlink(missing_ok=True)
        path.parent.rmdir()
