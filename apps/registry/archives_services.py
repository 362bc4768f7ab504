"""What can be done with a file of all records: ask, make in turns, cancel, delete.

Each batch of rows is a piece of its own, written before the place in the table moves on: a process
killed anywhere leaves a file that goes on where it was.
"""

from __future__ import annotations

import datetime
import uuid
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.registry import archives_telling
from apps.registry.archive import zipping
from apps.registry.archive.parts import parts
from apps.registry.models.archives import ARCHIVE_MOVES, Archive, ArchiveState, ArchiveStep
from kernel import files, history, largefiles, scope
from tenants import outbox

MAKE: Final = "registry.archives.make"
TURN_SECONDS: Final = 40.0
KEPT_FOR: Final = datetime.timedelta(days=2)
STALLED: Final = datetime.timedelta(minutes=3)
MOST_OPEN: Final = 2


class IllegalMove(Exception):
    """The file is not where it would have to be for that."""


@transaction.atomic
def ask(*, reason: str, by: uuid.UUID, in_background: bool = True) -> Archive:
    """Promise a file of all records; raises ValidationError."""
    if not reason.strip():
        raise ValidationError({"reason": [_("Say why all records must leave the registry.")]})
    waiting = Archive.objects.filter(state__in=(ArchiveState.ASKED, ArchiveState.RUNNING))
    if waiting.count() >= MOST_OPEN:
        raise ValidationError({"reason": [_("Wait until the file that was asked for is made.")]})
    archive = Archive(reason=reason.strip()[:500], asked_by=by)
    _move(archive, ArchiveState.ASKED, by=by, fresh=True)
    history.saw("registry.archive", archive.pk, verb="export", reason="asked", by=by)
    if in_background:
        outbox.enqueue(MAKE, archive=archive.pk)
    return archive


@transaction.atomic
def cancel(archive_id: uuid.UUID, *, by: uuid.UUID | None) -> Archive:
    """Give up a file that is not made yet, or delete one that nobody needs any more."""
    archive = _locked(archive_id)
    ready = archive.state == ArchiveState.READY
    _discard(archive)
    _move(archive, ArchiveState.GONE if ready else ArchiveState.CANCELLED, by=by)
    return archive


def drop_begun() -> None:
    """Give up or delete every file with records in it: one of them was erased."""
    begun = Archive.objects.filter(state__in=(ArchiveState.RUNNING, ArchiveState.READY))
    for archive_id in begun.order_by("pk").values_list("pk", flat=True):
        # Whoever asked for it may just have deleted it.
        with suppress(IllegalMove):
            cancel(archive_id, by=None)


def make(archive_id: uuid.UUID, *, turn_seconds: float | None = TURN_SECONDS) -> Archive:
    """Write batch after batch until all is written, then the file; or hand over to a new task."""
    archive = _begun(archive_id)
    until = None if turn_seconds is None else monotonic() + turn_seconds
    while archive is not None and archive.part < len(parts()):
        archive = _batch(archive_id)
        if archive is not None and until is not None and monotonic() > until:
            with transaction.atomic():
                outbox.enqueue(MAKE, archive=archive_id)
            return archive
    return _finished(archive) if archive is not None else Archive.objects.get(pk=archive_id)


def look_after() -> None:
    """For the sweeper: files of dead workers go on, those of yesterday are deleted."""
    now = timezone.now()
    for archive in Archive.objects.filter(
        state__in=(ArchiveState.ASKED, ArchiveState.RUNNING), touched_at__lt=now - STALLED
    ):
        with transaction.atomic():
            archive.save(update_fields=["touched_at"])
            outbox.enqueue(MAKE, archive=archive.pk)
    for archive in Archive.objects.filter(state=ArchiveState.READY, touched_at__lt=now - KEPT_FOR):
        cancel(archive.pk, by=None)


def _begun(archive_id: uuid.UUID) -> Archive | None:
    with transaction.atomic():
        archive = _locked(archive_id)
        if archive.state == ArchiveState.ASKED:
            archive.rows_total = sum(part.count(archive.asked_at) for part in parts())
            _move(archive, ArchiveState.RUNNING, by=None)
        return archive if archive.state == ArchiveState.RUNNING else None


def _batch(archive_id: uuid.UUID) -> Archive | None:
    with transaction.atomic():
        archive = _locked(archive_id)
        if archive.state != ArchiveState.RUNNING:
            return None
        part = parts()[archive.part]
        lines = part.lines(archive.asked_at, archive.after)
        if lines:
            text = zipping.csv_bytes(line for _, line in lines)
            key = files.save(scope.current(), "records.piece", zlib.compress(text))
            archive.pieces = [*archive.pieces, [part.code, key]]
            archive.rows_done += len(lines)
            archive.after = lines[-1][0]
        else:
            archive.part, archive.after = archive.part + 1, ""
        archive.save()
    return archive


def _finished(archive: Archive) -> Archive:
    """All pieces as one file, and the pieces deleted."""

    def pieces_of(code: str) -> Iterator[bytes]:
        return (zlib.decompress(files.read(key)) for name, key in archive.pieces if name == code)

    tables = [(part.code, part.heading, partial(pieces_of, part.code)) for part in parts()]
    stream = largefiles.Stream(zipping.packed(tables))
    key = largefiles.save(scope.current(), "records.zip", stream)
    with transaction.atomic():
        kept = _locked(archive.pk)
        if kept.state != ArchiveState.RUNNING:
            largefiles.delete(key)
            return kept
        _discard(kept)
        kept.file_key, kept.file_size = key, largefiles.size(key)
        _move(kept, ArchiveState.READY, by=None)
        archives_telling.tell(kept)
    return kept


def _discard(archive: Archive) -> None:
    """Delete what was written of it once this transaction stands."""
    keys, whole = [key for _, key in archive.pieces], archive.file_key
    archive.pieces, archive.file_key = [], ""

    def delete() -> None:
        for key in keys:
            files.delete(key)
        if whole:
            largefiles.delete(whole)

    transaction.on_commit(delete)


def _move(
    archive: Archive, state: ArchiveState, *, by: uuid.UUID | None, fresh: bool = False
) -> None:
    if state not in ARCHIVE_MOVES["" if fresh else archive.state]:
        raise IllegalMove
    archive.state = state
    archive.save(force_insert=fresh)
    ArchiveStep.objects.create(archive=archive, state=state, taken_by=by)


def _locked(archive_id: uuid.UUID) -> Archive:
    return Archive.objects.select_for_update().get(pk=archive_id)
