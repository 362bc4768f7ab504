"""What the sweeper does for the notices of each place: digests, stuck messages, erasing."""

from __future__ import annotations

import datetime
from typing import Final

from django.db import transaction
from django.utils import timezone

from apps.notices import digests, services
from apps.notices.delivery import DELIVER
from apps.notices.models import Message
from kernel.models import Outbox
from tenants import outbox

STUCK: Final = datetime.timedelta(minutes=2)
# After this somebody should have taken it; a worker may have died with a handful of promises.
LATE: Final = datetime.timedelta(seconds=15)
AGAIN: Final = datetime.timedelta(seconds=30)


def look_after() -> None:
    """Everything of it; quick when there is nothing to do."""
    digests.send_due()
    hurry()
    promise_again()
    services.erase_old()


def hurry() -> bool:
    """Promise the oldest that is late: whoever sends it goes on with all that waits here.

    The promises of a worker that died come back one by one, some only after a minute.
    """
    now = timezone.now()
    oldest = Message.objects.overdue(now - LATE).order_by("due_at").first()
    if oldest is None:
        return False
    lately = Outbox.objects.filter(task=DELIVER, created_at__gt=now - AGAIN, due_at=None)
    if lately.exists():
        return False
    with transaction.atomic():
        outbox.enqueue(DELIVER, message=oldest.pk)
    return True


def promise_again() -> int:
    """Promise once more what should have left and has no promise: the outbox gave up on it."""
    late = list(Message.objects.overdue(timezone.now() - STUCK).values_list("pk", flat=True)[:100])
    if not late:
        return 0
    with transaction.atomic():
        promised = set(
            Outbox.objects.filter(task=DELIVER, ended_at=None).values_list(
                "payload__message", flat=True
            )
        )
        left = [pk for pk in late if str(pk) not in promised]
        for pk in left:
            outbox.enqueue(DELIVER, message=pk)
    return len(left)
