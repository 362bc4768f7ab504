"""How often somebody may be wrong: counted in PostgreSQL, before the answer is looked at.

Per account, whoever asks: five free, then a wait that doubles, from half a minute to an hour. A
browser in which that account has signed in before has a count of its own (``devices``), so that a
stranger's attempts never lock the owner out. Per address only a generous bound: an office is one.

Counting comes first and success takes it back, in one statement of the database: twenty at once
are twenty, and neither a restart nor another web process forgets.
"""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import connection
from django.utils import timezone

from apps.accounts.models import Attempts
from kernel import scope

KEPT: Final = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Policy:
    """How many failures are free, and how long one waits after that."""

    free: int
    first_wait: int
    longest_wait: int
    forgets_after: int
    """Seconds after the last failure (the first, with ``by_window``) until the count is nought."""
    by_window: bool = False


ACCOUNT: Final = Policy(free=5, first_wait=30, longest_wait=3600, forgets_after=24 * 3600)
ADDRESS: Final = Policy(free=60, first_wait=60, longest_wait=60, forgets_after=60, by_window=True)


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether one may try now, and if not, how many seconds to wait."""

    allowed: bool
    wait: int = 0


_COUNT = """
INSERT INTO accounts_attempts AS a (key, failures, refused, first_at, last_at, blocked_until)
VALUES (%(key)s, 1, 0, %(now)s, %(now)s, NULL)
ON CONFLICT (key) DO UPDATE SET
  refused = CASE WHEN a.blocked_until > %(now)s THEN a.refused + 1 ELSE a.refused END,
  failures = CASE
    WHEN a.blocked_until > %(now)s THEN a.failures
    WHEN (CASE WHEN %(window)s THEN a.first_at ELSE a.last_at END) < %(forgotten)s THEN 1
    ELSE a.failures + 1 END,
  first_at = CASE
    WHEN a.blocked_until > %(now)s THEN a.first_at
    WHEN (CASE WHEN %(window)s THEN a.first_at ELSE a.last_at END) < %(forgotten)s THEN %(now)s
    ELSE a.first_at END,
  last_at = CASE WHEN a.blocked_until > %(now)s THEN a.last_at ELSE %(now)s END,
  blocked_until = CASE
    WHEN a.blocked_until > %(now)s THEN a.blocked_until
    WHEN (CASE WHEN %(window)s THEN a.first_at ELSE a.last_at END) < %(forgotten)s THEN NULL
    WHEN a.failures + 1 >= %(free)s THEN %(now)s + make_interval(secs =>
      least(%(first)s * power(2, least(a.failures + 1 - %(free)s, 20)), %(longest)s))
    ELSE NULL END
RETURNING blocked_until, last_at = %(now)s
"""


def key(kind: str, *parts: str) -> str:
    """A keyed hash of what is counted; other in each place, so rows can't be joined."""
    text = "\x1f".join((scope.current(), kind, *parts))
    return hmac.new(
        b"attempts|" + settings.SECRET_KEY.encode(), text.encode(), hashlib.sha256
    ).hexdigest()


def take(key: str, policy: Policy = ACCOUNT) -> Answer:
    """Count one attempt as failed and say whether it may be made; ``give_back`` if it is right."""
    now = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(
            _COUNT,
            {
                "key": key,
                "now": now,
                "window": policy.by_window,
                "forgotten": now - timedelta(seconds=policy.forgets_after),
                "free": policy.free,
                "first": policy.first_wait,
                "longest": policy.longest_wait,
            },
        )
        blocked_until, counted = cursor.fetchone()
    return Answer(True) if counted else Answer(False, _seconds(blocked_until, now))


def give_back(key: str, policy: Policy = ACCOUNT) -> None:
    """The attempt was right: it is not counted. Earlier failures stay, whoever made them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE accounts_attempts SET failures = greatest(failures - 1, 0), "
            "blocked_until = CASE WHEN failures <= %s THEN NULL ELSE blocked_until END "
            "WHERE key = %s",
            [policy.free, key],
        )


def clear(*keys: str) -> None:
    """Forget all failures: the password was chosen anew through the mailbox."""
    Attempts.objects.filter(key__in=keys).delete()


def tidy() -> int:
    """Remove counts that no longer matter; return how many."""
    gone, _ = Attempts.objects.filter(last_at__lt=timezone.now() - KEPT).delete()
    return gone


def _seconds(until: datetime | None, now: datetime) -> int:
    return max(1, int((until - now).total_seconds()) + 1) if until else 1
