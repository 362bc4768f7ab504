"""The cache: entries of one scope out of another's reach, and no page that fails for want of it."""

from __future__ import annotations

from typing import Any

import structlog
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as Unreachable
from redis.exceptions import TimeoutError as TooSlow
from redis.retry import Retry

from kernel import scope

log = structlog.get_logger(__name__)
AWAY = (Unreachable, TooSlow)


class ForgivingClient(RedisCacheClient):
    """A server that is away holds nothing and keeps nothing.

    What is lost with it is counting: while it is away, attempts to sign in are not limited. The
    alternative, nobody signing in anywhere, is worse for the counters than for whoever guesses.
    """

    def __init__(self, servers: Any, **options: Any) -> None:
        # Once more at once, for a kept connection to a server that restarted; no waiting.
        super().__init__(servers, retry=Retry(NoBackoff(), 1), **options)

    def add(self, *asked: Any) -> Any:
        """As if it had been free: what is added is mostly a lock, and nobody can hold one now."""
        return self._try(True, super().add, *asked)

    def get(self, key: Any, default: Any) -> Any:
        """What is away holds nothing."""
        return self._try(default, super().get, key, default)

    def set(self, *asked: Any) -> Any:
        """What is away keeps nothing."""
        return self._try(None, super().set, *asked)

    def touch(self, *asked: Any) -> Any:
        """Nothing is there to be kept longer."""
        return self._try(False, super().touch, *asked)

    def delete(self, key: Any) -> Any:
        """Nothing is there to be removed."""
        return self._try(False, super().delete, key)

    def get_many(self, keys: Any) -> Any:
        """What is away holds nothing."""
        return self._try({}, super().get_many, keys)

    def has_key(self, key: Any) -> Any:
        """What is away holds nothing."""
        return self._try(False, super().has_key, key)

    def incr(self, key: Any, delta: Any) -> Any:
        """Count from nothing."""
        return self._try(delta, super().incr, key, delta)

    def set_many(self, *asked: Any) -> Any:
        """What is away keeps nothing."""
        return self._try(None, super().set_many, *asked)

    def delete_many(self, keys: Any) -> Any:
        """Nothing is there to be removed."""
        return self._try(None, super().delete_many, keys)

    def ping(self) -> bool:
        """Ask the server; this alone raises when it is away."""
        return bool(self.get_client(write=True).ping())

    def _try(self, otherwise: Any, ask: Any, *asked: Any) -> Any:
        try:
            return ask(*asked)
        except AWAY as error:
            log.warning("cache_away", error_class=type(error).__name__)
            return otherwise


class ForgivingCache(RedisCache):
    """Django's cache on Redis or Valkey with that client; for CACHES."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = ForgivingClient

    def ping(self) -> bool:
        """Ask the server whether it is there; raises when it is not."""
        client: Any = self._cache
        return bool(client.ping())

    def expect(self, group: str, member: str, moment: float) -> None:
        """Note for all scopes that ``member`` is to be looked at then; the earliest time counts."""
        client: Any = self._cache
        try:
            client.get_client(write=True).zadd(self._shared(group), {member: moment}, lt=True)
        except AWAY as error:
            log.warning("cache_away", error_class=type(error).__name__)

    def take_expected(self, group: str, until: float) -> list[str]:
        """Return what was to be looked at by then, and forget it; nothing when it is away."""
        client: Any = self._cache
        try:
            both = client.get_client(write=True).pipeline()
            both.zrangebyscore(self._shared(group), "-inf", until)
            both.zremrangebyscore(self._shared(group), "-inf", until)
            return [member.decode() for member in both.execute()[0]]
        except AWAY as error:
            log.warning("cache_away", error_class=type(error).__name__)
            return []

    def _shared(self, group: str) -> str:
        return f"{self.key_prefix}:{group}"


def scoped_key(key: str, key_prefix: str, version: int | str) -> str:
    """Return the key in the store: Django's KEY_FUNCTION, with the scope in front.

    The scope is the current one, so the same key in two scopes is two entries. What is meant for
    all scopes (the look-up of a host) is asked for before any is open, and so lies in ``public``.
    """
    return f"{scope.current()}:{key_prefix}:{version}:{key}"


def scope_of(stored_key: str) -> str:
    """Return the scope in a stored key: django-tenants' REVERSE_KEY_FUNCTION's counterpart."""
    return stored_key.split(":", 1)[0]


def plain_key(stored_key: str) -> str:
    """Return the key the program used: Django's REVERSE_KEY_FUNCTION."""
    return stored_key.split(":", 3)[3]
