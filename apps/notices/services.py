"""The only writers of messages, notices and preferences."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from apps.notices import kinds, mailings, places, readers, rendering
from apps.notices.delivery import DELIVER
from apps.notices.models import (
    WAITING,
    Delivery,
    Message,
    Notice,
    Preference,
    Problem,
    State,
)
from kernel.ids import new_id
from tenants import outbox

# Of one asking for all that may be: what is more waits for the next.
MOST_AT_ONCE = 500
KEPT_FOR = datetime.timedelta(days=30)


class UnknownKind(LookupError):
    """A notice of a kind nobody registered."""


@transaction.atomic
def send_mail(
    *,
    to: str,
    template: str,
    context: Mapping[str, object],
    language: str,
    kind: str,
    user: uuid.UUID | None = None,
    hold_seconds: int = 0,
) -> Message:
    """Word a message now, keep it sealed, and promise to send it after this transaction commits.

    `template` names three files without their endings: ``.subject.txt``, ``.txt``, ``.html``.
    For `hold_seconds` it can be taken back with `cancel`. Whoever promised more in the same
    transaction has all of it or nothing.
    """
    worded = rendering.render(template, dict(context), language)
    now = timezone.now()
    message_id = new_id()
    message = Message.objects.create(
        id=message_id,
        kind=kind,
        user=user,
        language=language,
        message_id=f"<{message_id}@{places.current().host}>",
        state=State.HELD if hold_seconds > 0 else State.QUEUED,
        recipient=to,
        subject=worded.subject,
        text=worded.text,
        html=worded.html,
        created_at=now,
        due_at=now + datetime.timedelta(seconds=hold_seconds),
        changed_at=now,
    )
    outbox.enqueue(DELIVER, delay_seconds=hold_seconds, message=message_id)
    return message


@transaction.atomic
def cancel(message_id: uuid.UUID) -> bool:
    """Take a message back; True only if no server has or may have it."""
    message = (
        Message.objects.select_for_update(skip_locked=True)
        .filter(pk=message_id, state__in=WAITING)
        .first()
    )
    if message is None:
        return False
    message.state, message.changed_at = State.CANCELLED, timezone.now()
    message.save(update_fields=["state", "changed_at"])
    return True


@transaction.atomic
def send_again(ids: Iterable[uuid.UUID]) -> int:
    """Promise once more what could not be sent, as it was worded; returns how many.

    Left out is what was erased, what somebody else sends again at this moment, and what says
    something that is no longer so.
    """
    failed = Message.objects.filter(pk__in=set(ids), state=State.FAILED, erased_at=None)
    found = {one.pk: one for one in failed.select_for_update(skip_locked=True)}
    wanted = mailings.still_wanted({pk: one.kind for pk, one in found.items()})
    now = timezone.now()
    for key in wanted:
        message = found[key]
        message.state, message.problem, message.attempts = State.QUEUED, Problem.NONE, 0
        message.due_at = message.changed_at = now
        message.save(update_fields=["state", "problem", "attempts", "due_at", "changed_at"])
        outbox.enqueue(DELIVER, message=key)
    return len(wanted)


def erase_old() -> int:
    """Empty the contents of what ended a month ago; that it was sent, and when, stays."""
    now = timezone.now()
    ended = list(Message.objects.to_erase(now - KEPT_FOR).values_list("pk", flat=True)[:200])
    if not ended:
        return 0
    return Message.objects.filter(pk__in=ended).update(
        recipient="", subject="", text="", html="", erased_at=now
    )


@transaction.atomic
def notify(
    *,
    user: uuid.UUID,
    kind: str,
    path: str,
    params: Mapping[str, str | int] | None = None,
    key: str = "",
) -> Notice | None:
    """Tell an account of this place something: on the page, and by mail as it prefers.

    `params` hold no personal data: they are kept in the clear. With `key` the same thing is told
    once: the second time returns None.
    """
    if not kinds.is_known(kind):
        raise UnknownKind(kind)
    if not path.startswith("/") or not url_has_allowed_host_and_scheme(path, allowed_hosts=None):
        raise ValueError("a notice leads to a page of its own host")
    notice = Notice(user=user, kind=kind, path=path, params=dict(params or {}), key=key)
    try:
        with transaction.atomic():
            notice.save(force_insert=True)
    except IntegrityError:
        if not key:
            raise
        return None
    if delivery_of(user, kind) == Delivery.AT_ONCE:
        _mail_at_once(notice)
    return notice


def delivery_of(user: uuid.UUID, kind: str) -> str:
    """How that account wants to hear of that kind."""
    chosen = Preference.objects.filter(user=user, kind=kind).values_list("delivery", flat=True)
    return str(chosen.first() or kinds.of(kind).delivery)


@transaction.atomic
def mark_read(*, user: uuid.UUID, notice_id: uuid.UUID) -> Notice | None:
    """Note that its owner has read it; None for a notice of somebody else, or none."""
    notice = Notice.objects.of(user).filter(pk=notice_id).first()
    if notice is not None and notice.read_at is None:
        notice.read_at = timezone.now()
        notice.save(update_fields=["read_at"])
    return notice


@transaction.atomic
def mark_all_read(*, user: uuid.UUID) -> int:
    """Note that its owner has read everything."""
    return Notice.objects.of(user).unread().update(read_at=timezone.now())


@transaction.atomic
def prefer(*, user: uuid.UUID, choices: Mapping[str, str]) -> None:
    """Keep how an account wants to hear of each kind; its own way needs no row."""
    for kind, delivery in choices.items():
        if not kinds.is_known(kind) or delivery not in Delivery.values:
            raise UnknownKind(kind)
        if delivery == kinds.of(kind).delivery:
            Preference.objects.filter(user=user, kind=kind).delete()
        else:
            Preference.objects.update_or_create(
                user=user, kind=kind, defaults={"delivery": delivery}
            )


def _mail_at_once(notice: Notice) -> None:
    reader = readers.readers([notice.user]).get(notice.user)
    notice.told_at = timezone.now()
    notice.save(update_fields=["told_at"])
    if reader is None:
        return
    send_mail(
        to=reader.email,
        template="notices/mail/notice",
        context={"notice": notice, "kind": kinds.of(notice.kind)},
        language=reader.language,
        kind="notice",
        user=reader.id,
    )
