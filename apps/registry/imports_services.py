"""What can be done with a file of attendances, from receiving it to having loaded it.

A file moves through the states of `models.imports.MOVES`. Loading goes in batches; each batch is
one transaction that also moves `next_row`, so that a process killed anywhere leaves a file that
goes on where it was, every row loaded once.
"""

from __future__ import annotations

import datetime
import io
import json
import uuid
import zlib
from collections.abc import Mapping, Sequence
from time import monotonic
from typing import IO

import structlog
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from apps.registry import imports_records, imports_selectors, imports_sent, imports_telling
from apps.registry import imports_rules as rules
from apps.registry import imports_staging as staging
from apps.registry.importing.rows import ValueMap
from apps.registry.importing.sent import REFERRALS
from apps.registry.imports_loading import Loaded, load_rows
from apps.registry.imports_preview import Looking, Preview
from apps.registry.models.imports import FINAL, MOVES, WORKING, ImportJob, ImportStep, State
from apps.registry.selectors.codes import code_book
from kernel import files, largefiles, scope
from kernel.collecting import seldom
from kernel.history import acting
from kernel.models import Outbox
from kernel.sheets.reading import LARGEST_FILE, LARGEST_STREAMED, CannotRead, Problem
from tenants import outbox

log = structlog.get_logger(__name__)
ROUTE = "registry:imports"
PREPARE = "registry.imports.prepare"
RUN = "registry.imports.run"
# A transaction of a second and a half: what a kill loses, and how long a cancellation waits.
BATCH = 5_000
# Longer turns hand over to a new task: the broker must not take a long one for lost.
TURN_SECONDS = 45.0
STALLED = datetime.timedelta(seconds=60)
KEPT_FOR = datetime.timedelta(days=7)
# What a sheet may be said to hold.
HOLDS = ("consultations", "people", REFERRALS)


class IllegalMove(Exception):
    """The file is not in a state from which this can be done."""


def receive_file(
    *, name: str, data: bytes, by: uuid.UUID | None, in_background: bool = True, asked: str = ""
) -> ImportJob:
    """Keep a file, encrypted, and promise to read it; raises CannotRead when it can't be one.

    `asked` is one of `HOLDS`, what somebody says it holds; without it its columns tell.
    """
    if len(data) > LARGEST_FILE:
        raise CannotRead(Problem.TOO_LARGE)
    return receive_stream(
        name=name, source=io.BytesIO(data), by=by, in_background=in_background, asked=asked
    )


@transaction.atomic
def receive_stream(
    *,
    name: str,
    source: IO[bytes],
    by: uuid.UUID | None,
    in_background: bool = True,
    asked: str = "",
) -> ImportJob:
    """The same for a file that is not to be held in memory."""
    key = largefiles.save(scope.current(), "attendances.sheet", source)
    size = largefiles.size(key)
    if not 0 < size <= LARGEST_STREAMED:
        largefiles.delete(key)
        raise CannotRead(Problem.TOO_LARGE if size else Problem.EMPTY)
    job = ImportJob.objects.create(
        file_name=name.replace("\\", "/").rsplit("/", 1)[-1][:200] or "-",
        file_key=key,
        file_size=size,
        created_by=by,
        expected={"asked": asked} if asked in HOLDS else {},
    )
    ImportStep.objects.create(job=job, state=State.UPLOADED, taken_by=by)
    if in_background:
        outbox.enqueue(PREPARE, job=job.pk)
    return job


def prepare(job_id: uuid.UUID) -> ImportJob:
    """Read the file, find its columns and say what loading it will do; does nothing if done."""
    job = ImportJob.objects.get(pk=job_id)
    if job.state != State.UPLOADED:
        return job
    try:
        with seldom():
            reading, rows, seen = _read(job)
    except (CannotRead, files.NoSuchFile) as unreadable:
        return _refuse(job_id, unreadable)
    with transaction.atomic():
        job = _locked(job_id)
        if job.state != State.UPLOADED:
            return job
        job.tables = seen.tables
        job.expected = seen.expected
        job.findings = json.dumps(seen.findings, ensure_ascii=False)
        job.reading, job.total_rows = reading, rows
        _move(job, State.READY, None)
        staging.discard(job, but=reading)
    return job


def _read(job: ImportJob) -> tuple[uuid.UUID, int, Preview]:
    """Keep the file's rows in pieces and look at them; raises CannotRead."""
    records = imports_records.staged(job)
    if records is not None:
        return records.reading, records.rows, Preview([], records.expected(), {})
    book = code_book()
    workbook = staging.open_file(job)
    imports_sent.may_load(workbook, job.created_by)
    looking = Looking(job, workbook, book)
    words = staging.local_words(book, values_of(job))
    rows = staging.outcomes(workbook, today=day_of(job), values=words)
    reading, count = staging.stage(job, rows, at_once=BATCH, look=looking.look)
    return reading, count, looking.seen()


@transaction.atomic
def correct(
    job_id: uuid.UUID,
    *,
    fields: Mapping[str, Sequence[str]] | None = None,
    values: ValueMap | None = None,
    by: uuid.UUID | None,
    in_background: bool = True,
) -> ImportJob:
    """Take what a person said the columns and the unknown texts are, and look again."""
    job = _locked(job_id)
    if fields is not None:
        job.tables = [
            {**table, "fields": list(fields[table["sheet"]]), "chosen": True}
            if table["sheet"] in fields
            else table
            for table in job.tables
        ]
    if values is not None:
        kept = values_of(job)
        merged = {name: {**kept.get(name, {}), **own} for name, own in values.items()}
        job.values = json.dumps({**kept, **merged}, ensure_ascii=False)
    _move(job, State.UPLOADED, by)
    if in_background:
        outbox.enqueue(PREPARE, job=job.pk)
    return job


@transaction.atomic
def confirm(job_id: uuid.UUID, *, by: uuid.UUID | None, in_background: bool = True) -> ImportJob:
    """Load the file as previewed; raises CannotRead where whoever confirms may not load such."""
    job = _locked(job_id)
    if "records" in job.expected:
        rules.may_load_records(by)
    if job.expected.get("sends"):
        imports_sent.may_write(by)
    _move(job, State.QUEUED, by)
    if in_background:
        outbox.enqueue(RUN, job=job.pk)
    return job


@transaction.atomic
def hand_over(from_id: uuid.UUID, to_id: uuid.UUID) -> int:
    """Give the files that wait for one account to another; returns how many."""
    return imports_selectors.awaiting(from_id).update(created_by=to_id)


@transaction.atomic
def cancel(job_id: uuid.UUID, *, by: uuid.UUID | None) -> ImportJob:
    """Stop. What was loaded stays loaded, and loading the file again adds only the rest."""
    job = _locked(job_id)
    _move(job, State.CANCELLED, by)
    return job


def run(job_id: uuid.UUID, *, turn_seconds: float | None = TURN_SECONDS) -> ImportJob:
    """Load batch after batch until the end, a cancellation, or the end of this turn."""
    job = _begin(job_id)
    if job is None or job.state != State.RUNNING:
        return ImportJob.objects.get(pk=job_id)
    until = None if turn_seconds is None else monotonic() + turn_seconds
    try:
        with acting(job.created_by, ROUTE), seldom(), staging.Ahead() as ahead:
            while job.state == State.RUNNING:
                job = _batch(job_id, ahead, hand_over=until is not None and monotonic() > until)
                if until is not None and monotonic() > until:
                    break
    except (CannotRead, files.NoSuchFile) as unreadable:
        return _refuse(job_id, unreadable)
    return job


def wake(job: ImportJob) -> None:
    """Promise the work again when nothing was heard of it for a while: a process may be gone."""
    if job.state in WORKING and timezone.now() - job.touched_at > STALLED:
        with transaction.atomic():
            locked = _locked(job.pk)
            if locked.state in WORKING and timezone.now() - locked.touched_at > STALLED:
                locked.save(update_fields=["touched_at"])
                outbox.enqueue(PREPARE if locked.state == State.UPLOADED else RUN, job=locked.pk)


def wake_stalled() -> int:
    """Wake every file that stood still though nobody looks at its page; returns how many.

    Work that is promised and not ended is followed by the outbox already.
    """
    still = ImportJob.objects.filter(state__in=WORKING, touched_at__lt=timezone.now() - STALLED)
    promised = set(Outbox.objects.filter(ended_at=None).values_list("payload__job", flat=True))
    left = [job for job in still if str(job.pk) not in promised]
    for job in left:
        wake(job)
    return len(left)


def purge() -> int:
    """Delete the files of what ended a week ago; the figures stay. Returns how many.

    What nobody confirmed for as long is given up, and its file deleted.
    """
    long_ago = timezone.now() - KEPT_FOR
    forgotten = ImportJob.objects.filter(state=State.READY, touched_at__lt=long_ago)
    given_up = [key for key in forgotten.values_list("pk", flat=True) if _given_up(key, long_ago)]
    ended = ImportJob.objects.filter(
        Q(finished_at__lt=long_ago) | Q(pk__in=given_up), state__in=FINAL, purged_at=None
    )
    count = 0
    for job in ended.exclude(file_key=""):
        largefiles.delete(job.file_key)
        ImportJob.objects.filter(pk=job.pk).update(
            purged_at=timezone.now(), file_key="", findings="", values=""
        )
        count += 1
    return count


@transaction.atomic
def _given_up(job_id: uuid.UUID, long_ago: datetime.datetime) -> bool:
    """Give up a file that still waits for somebody who has forgotten it."""
    job = _locked(job_id)
    if job.state != State.READY or job.touched_at >= long_ago:
        return False
    _move(job, State.CANCELLED, None)
    return True


def values_of(job: ImportJob) -> dict[str, dict[str, str]]:
    """What a person said the unknown texts of the file are: field → plain text → code."""
    found: dict[str, dict[str, str]] = json.loads(job.values) if job.values else {}
    return found


def _begin(job_id: uuid.UUID) -> ImportJob | None:
    with transaction.atomic():
        job = _locked(job_id)
        if job.state == State.QUEUED:
            _move(job, State.RUNNING, job.created_by)
        return job if job.state == State.RUNNING else None


def _batch(job_id: uuid.UUID, ahead: staging.Ahead, *, hand_over: bool) -> ImportJob:
    """One transaction: rows, counts and place together, or nothing."""
    with transaction.atomic():
        job = _locked(job_id)
        if job.state != State.RUNNING:
            return job
        if job.reading is None:
            # Confirmed before files were kept in pieces.
            job.reading = _read(job)[0]
        _one_batch_at_a_time()
        place = job.next_row
        if place < job.total_rows:
            job.next_row, done = _loaded(job, place, ahead)
            job.imported += done.imported
            job.already_loaded += done.already_loaded
            job.rejected += done.rejected
            job.anonymous += done.anonymous
            job.followed += done.followed
        if job.next_row >= job.total_rows:
            _move(job, State.DONE, job.created_by)
        else:
            job.save()
            if hand_over:
                outbox.enqueue(RUN, job=job.pk)
    return job


def _loaded(job: ImportJob, place: int, ahead: staging.Ahead) -> tuple[int, Loaded]:
    """Load the piece with that row from there on; returns where the next one begins."""
    piece, outcomes, numbers = ahead.take(job, place)
    if piece.part:
        return imports_records.load_piece(job, piece, place)
    done = load_rows(job, place, outcomes, book=code_book(), numbers=numbers)
    return place + len(outcomes), done


def _one_batch_at_a_time() -> None:
    """Two files of one city must see each other's new people: their batches take turns."""
    key = zlib.crc32(f"registry import {scope.current()}".encode())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])


def _refuse(job_id: uuid.UUID, unreadable: Exception) -> ImportJob:
    problem = unreadable.problem if isinstance(unreadable, CannotRead) else Problem.DAMAGED
    with transaction.atomic():
        job = _locked(job_id)
        if State.FAILED in MOVES[job.state]:
            job.problem = str(problem)
            _move(job, State.FAILED, None)
    return job


def _locked(job_id: uuid.UUID) -> ImportJob:
    return ImportJob.objects.select_for_update().get(pk=job_id)


def _move(job: ImportJob, state: State, by: uuid.UUID | None) -> None:
    """The only way to another state: by the table, with a row that says when and who."""
    if state not in MOVES[job.state]:
        raise IllegalMove(f"{job.state} → {state}")
    job.state = state
    if state in FINAL:
        job.finished_at = timezone.now()
        staging.discard(job)
    job.save()
    ImportStep.objects.create(job=job, state=state, taken_by=by)
    imports_telling.tell(job)
    log.info("import_moved", job=str(job.pk), state=str(state))


def day_of(job: ImportJob) -> datetime.date:
    """A file is judged by the day it was received, however late it goes on."""
    return timezone.localtime(job.created_at).date()
