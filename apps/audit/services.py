"""Verifies the history of a place, notes that it was, and tells its auditors when it is broken."""

from __future__ import annotations

import datetime
import uuid
from typing import Final

import structlog
from django.core.cache import cache
from django.db import connection, transaction
from django.utils import timezone

from apps.accounts.selectors import holders
from apps.audit.selectors import last_verification
from apps.notices.services import notify
from kernel import history, scope
from kernel.history import anchors, verifying
from tenants import outbox

log = structlog.get_logger(__name__)

VERIFY: Final = "audit.verify"
BROKEN: Final = "audit.broken"
EVERY: Final = datetime.timedelta(hours=24)
# Asked again only after this, when the worker was away or still at it.
PATIENCE: Final = datetime.timedelta(hours=1)
READERS: Final = ("auditor", "admin", "operator")


def verify(*, by: uuid.UUID | None = None) -> verifying.Report:
    """Verify the open place whole, in one snapshot, and enter in its history that it was done."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SET LOCAL statement_timeout = '10min'")
        report = verifying.verify(cursor, scope.current())
        anchors.compare(cursor, scope.current(), report)
    faults = sum(report.counts.values())
    with transaction.atomic():
        history.saw(
            "kernel.ledger",
            verb="verify",
            reason="intact" if report.intact else "broken",
            count=faults,
            by=by,
        )
        if faults:
            log.error("history_does_not_verify", faults=faults)
            _tell(faults)
    if report.intact:
        anchors.keep(at_once=True)
    return report


@transaction.atomic
def ask_for_verification() -> bool:
    """Promise a verification of the open place; False when one was asked for lately."""
    if not cache.add(_asked(), 1, timeout=int(PATIENCE.total_seconds())):
        return False
    outbox.enqueue(VERIFY)
    return True


def look_after() -> None:
    """At each sweep: sign the head when it moved, and verify once a day."""
    anchors.keep()
    if cache.get(_asked()):
        return
    last = last_verification()
    if last is None or timezone.now() - last.at > EVERY:
        ask_for_verification()


def accept_restored(reason: str) -> int:
    """Note that a backup was put back; returns the seal at which the history rightly ends."""
    seq = anchors.accept_restored(reason)
    history.saw("kernel.ledger", verb="verify", reason=f"restored: {reason}", count=0)
    return seq


def _tell(faults: int) -> None:
    day = timezone.now().date().isoformat()
    for role in READERS:
        for user in holders(role):
            notify(
                user=user.pk,
                kind=BROKEN,
                path="/history/",
                params={"faults": faults},
                key=f"{BROKEN}:{user.pk}:{day}",
            )


def _asked() -> str:
    return f"audit-verification-asked:{scope.current()}"
