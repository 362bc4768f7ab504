"""What can be done with a list of people, from receiving it to having invited them.

A list moves through the states of ``models.batches``. Inviting goes in small batches; each is one
transaction that also moves ``next_row``, so that a process killed anywhere leaves a list that goes
on where it was, every row of it done once.
"""

from __future__ import annotations

import datetime
import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from time import monotonic
from typing import Any

import structlog
from django.db import transaction
from django.utils import timezone

from apps.accounts.selectors import Account
from apps.invitations import listing
from apps.invitations.errors import MoveError
from apps.invitations.models import Batch
from apps.invitations.models.batches import BATCH_MOVES, FINAL, WORKING, BatchState, Source
from apps.invitations.preview import preview
from apps.invitations.reading.pasted import read_pasted
from apps.invitations.services.inviting import Outcome
from apps.invitations.services.loading import REFUSED, load
from apps.invitations.services.moving import HOLD_SECONDS
from kernel import files, scope
from kernel.history import acting
from kernel.models import Outbox
from kernel.sheets.reading import LARGEST_FILE, CannotRead, Problem
from tenants import outbox

log = structlog.get_logger(__name__)
ROUTE = "invitations:batches"
PREPARE = "invitations.batches.prepare"
RUN = "invitations.batches.run"
# Half a second of work: what a kill loses, and how long others who invite wait.
ROWS_AT_ONCE = 25
# Longer turns hand over to a new task: the broker must not take a long one for lost.
TURN_SECONDS = 45.0
STALLED = datetime.timedelta(seconds=60)
KEPT_FOR = datetime.timedelta(days=7)


@transaction.atomic
def receive(
    *,
    name: str,
    data: bytes,
    by: Account | None,
    source: Source = Source.FILE,
    defaults: Mapping[str, Any] | None = None,
    in_background: bool = True,
) -> Batch:
    """Keep a list, encrypted, and promise to read it; raises CannotRead when it can't be one."""
    if not data:
        raise CannotRead(Problem.EMPTY)
    if len(data) > LARGEST_FILE:
        raise CannotRead(Problem.TOO_LARGE)
    batch = Batch(
        source=source,
        file_name=name.replace("\\", "/").rsplit("/", 1)[-1][:200] or "-",
        file_key=files.save(scope.current(), "people.sheet", data),
        file_size=len(data),
        defaults=dict(defaults or {}),
        created_by=by.pk if by is not None else None,
    )
    _move(batch, BatchState.UPLOADED)
    if in_background:
        outbox.enqueue(PREPARE, batch=batch.pk)
    return batch


def receive_pasted(*, text: str, by: Account, defaults: Mapping[str, Any]) -> Batch:
    """Take a pasted list of addresses as the sheet it might have been; it is read at once."""
    data = listing.as_sheet(listing.HEADINGS[:2], read_pasted(text))
    batch = receive(
        name="-",
        data=data,
        by=by,
        source=Source.PASTED,
        defaults=defaults,
        in_background=False,
    )
    return prepare(batch.pk)


def receive_rows(*, rows: Iterable[Mapping[str, str]], by: Account) -> Batch:
    """Take what a program sends, row by row; it is read at once."""
    cells = ([row.get(name, "") for name in listing.HEADINGS] for row in rows)
    data = listing.as_sheet(listing.HEADINGS, cells)
    batch = receive(name="-", data=data, by=by, source=Source.API, in_background=False)
    return prepare(batch.pk)


def prepare(batch_id: uuid.UUID) -> Batch:
    """Read the list, find its columns and say what inviting will do; nothing if that is done."""
    batch = Batch.objects.get(pk=batch_id)
    if batch.state != BatchState.UPLOADED:
        return batch
    try:
        seen = preview(batch, listing.open_batch(batch))
    except (CannotRead, files.NoSuchFile) as unreadable:
        problem = unreadable.problem if isinstance(unreadable, CannotRead) else Problem.DAMAGED
        return _refuse(batch_id, problem)
    with transaction.atomic():
        batch = _locked(batch_id)
        if batch.state != BatchState.UPLOADED:
            return batch
        batch.columns, batch.expected = seen.columns, seen.expected
        batch.samples = json.dumps(seen.samples, ensure_ascii=False)
        batch.total_rows = seen.rows
        _move(batch, BatchState.READY)
    return batch


@transaction.atomic
def correct(
    batch_id: uuid.UUID,
    *,
    fields: Sequence[str],
    defaults: Mapping[str, Any],
    by: Account | None = None,
    in_background: bool = True,
) -> Batch:
    """Take what a person said the columns are and what holds for all rows, and look again."""
    batch = _locked(batch_id)
    _answers(batch, by)
    changed = list(fields) != batch.columns.get("fields")
    chosen = changed or bool(batch.columns.get("chosen"))
    batch.columns = {**batch.columns, "fields": list(fields), "chosen": chosen}
    batch.defaults = dict(defaults)
    _move(batch, BatchState.UPLOADED)
    if in_background:
        outbox.enqueue(PREPARE, batch=batch.pk)
    return batch


@transaction.atomic
def confirm(
    batch_id: uuid.UUID, *, by: Account | None = None, hold_seconds: int = HOLD_SECONDS
) -> Batch:
    """Invite as previewed, after some seconds in which it can be taken back whole.

    Whoever confirms answers for it, as with one invitation: what the list gives is given in their
    name and by their rights, whoever sent it. ``by`` None leaves it to whoever sent it.
    """
    batch = _locked(batch_id)
    _answers(batch, by)
    batch.starts_at = timezone.now() + datetime.timedelta(seconds=hold_seconds)
    _move(batch, BatchState.QUEUED)
    outbox.enqueue(RUN, delay_seconds=hold_seconds, batch=batch.pk)
    return batch


@transaction.atomic
def undo(batch_id: uuid.UUID) -> Batch:
    """Take a confirmation back before anybody was invited; raises MoveError when that began."""
    batch = _locked(batch_id)
    if batch.state != BatchState.QUEUED:
        raise MoveError("it has begun")
    batch.starts_at = None
    _move(batch, BatchState.READY)
    return batch


@transaction.atomic
def cancel(batch_id: uuid.UUID) -> Batch:
    """Stop. Who was invited stays so, and the same list again invites only the rest."""
    batch = _locked(batch_id)
    _move(batch, BatchState.CANCELLED)
    return batch


def run(batch_id: uuid.UUID, *, turn_seconds: float | None = TURN_SECONDS) -> Batch:
    """Invite row after row until the end, a cancellation, or the end of this turn."""
    batch = _begin(batch_id)
    if batch.state != BatchState.RUNNING:
        return batch
    try:
        opened = listing.open_batch(batch)
    except (CannotRead, files.NoSuchFile) as unreadable:
        problem = unreadable.problem if isinstance(unreadable, CannotRead) else Problem.DAMAGED
        return _refuse(batch_id, problem)
    until = None if turn_seconds is None else monotonic() + turn_seconds
    with acting(batch.created_by, ROUTE):
        while batch.state == BatchState.RUNNING:
            late = until is not None and monotonic() > until
            batch = _some(batch_id, opened, hand_over=late)
            if late:
                break
    return batch


def wake(batch: Batch) -> None:
    """Promise the work when its time has come, or nothing was heard of it for a while."""
    if not _asleep(batch):
        return
    with transaction.atomic():
        locked = _locked(batch.pk)
        if _asleep(locked):
            # So that whoever looks a second later does not promise it once more.
            locked.starts_at = None
            locked.save(update_fields=["starts_at", "touched_at"])
            task = PREPARE if locked.state == BatchState.UPLOADED else RUN
            outbox.enqueue(task, batch=locked.pk)


def wake_stalled() -> int:
    """Wake every list that stood still though nobody looks at its page; returns how many."""
    still = Batch.objects.filter(state__in=WORKING, touched_at__lt=timezone.now() - STALLED)
    promised = set(Outbox.objects.filter(ended_at=None).values_list("payload__batch", flat=True))
    left = [batch for batch in still if str(batch.pk) not in promised]
    for batch in left:
        wake(batch)
    return len(left)


def purge() -> int:
    """Delete the files of what ended a week ago; the figures stay."""
    ended = Batch.objects.filter(
        state__in=FINAL, purged_at=None, finished_at__lt=timezone.now() - KEPT_FOR
    )
    count = 0
    for batch in ended.exclude(file_key=""):
        files.delete(batch.file_key)
        Batch.objects.filter(pk=batch.pk).update(
            purged_at=timezone.now(), file_key="", samples="", file_name="", columns={}
        )
        count += 1
    return count


def _asleep(batch: Batch) -> bool:
    now = timezone.now()
    if batch.state == BatchState.QUEUED and batch.starts_at is not None:
        return batch.starts_at <= now
    return batch.state in WORKING and now - batch.touched_at > STALLED


def _begin(batch_id: uuid.UUID) -> Batch:
    with transaction.atomic():
        batch = _locked(batch_id)
        early = batch.starts_at is not None and batch.starts_at > timezone.now()
        if batch.state == BatchState.QUEUED and not early:
            _move(batch, BatchState.RUNNING)
        return batch


def _some(batch_id: uuid.UUID, opened: listing.OpenedList, *, hand_over: bool) -> Batch:
    """One transaction: invitations, counts and place together, or nothing."""
    with transaction.atomic():
        batch = _locked(batch_id)
        if batch.state != BatchState.RUNNING:
            return batch
        end = min(batch.next_row + ROWS_AT_ONCE, batch.total_rows)
        done = load(batch, opened, range(batch.next_row, end))
        batch.next_row = end
        batch.invited += done[Outcome.INVITED]
        batch.gained += done[Outcome.GAINED]
        batch.already += done[Outcome.ALREADY]
        batch.refused += done[REFUSED]
        if end >= batch.total_rows:
            _move(batch, BatchState.DONE)
        else:
            batch.save()
            if hand_over:
                outbox.enqueue(RUN, batch=batch.pk)
    return batch


def _answers(batch: Batch, by: Account | None) -> None:
    """From now on the list speaks for them: one person's rights are not used by another."""
    if by is not None:
        batch.created_by = by.pk


def _refuse(batch_id: uuid.UUID, problem: str) -> Batch:
    with transaction.atomic():
        batch = _locked(batch_id)
        if BatchState.FAILED in BATCH_MOVES[batch.state]:
            batch.problem = str(problem)
            _move(batch, BatchState.FAILED)
    return batch


def _locked(batch_id: uuid.UUID) -> Batch:
    found = Batch.objects.select_for_update().filter(pk=batch_id).first()
    if found is None:
        raise MoveError("no such list")
    return found


def _move(batch: Batch, state: BatchState) -> None:
    """The only way to another state: by the table."""
    before = "" if batch._state.adding else batch.state  # noqa: SLF001 Django's own flag
    if state not in BATCH_MOVES[before]:
        raise MoveError(f"{before} → {state}")
    batch.state = state
    if state in FINAL:
        batch.finished_at = timezone.now()
    batch.save()
    log.info("invitation_list_moved", batch_id=str(batch.pk), state=str(state))
