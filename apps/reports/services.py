"""What can be done with a file of a report: ask, make, cancel, delete.

Making one is a single job that begins anew when its worker died: a file is there whole or not.
"""

from __future__ import annotations

import datetime
import uuid
from functools import partial
from typing import Any, Final

import structlog
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from apps.accounts.selectors import Account
from apps.registry import selectors as registry
from apps.reports import filling, notices, rules
from apps.reports.errors import MoveError, RefusedError
from apps.reports.filling import TooManyError
from apps.reports.forms import ReportForm
from apps.reports.models import MOVES, Content, ExportStep, FileFormat, ReportExport, State
from kernel import files, history, scope
from tenants import outbox

log = structlog.get_logger(__name__)
MAKE: Final = "reports.make_export"
KEPT_FOR: Final = datetime.timedelta(days=7)
STALLED: Final = datetime.timedelta(minutes=5)
# Those of one person at a time; more are asked for by mistake.
MOST_OPEN: Final = 5


@transaction.atomic
def ask(
    *,
    query: dict[str, str],
    content: Content,
    file_format: FileFormat,
    by: Account,
    personal: bool = False,
    reason: str = "",
) -> ReportExport:
    """Promise a file; raises RefusedError. `query` is what the page's URL says."""
    if content is Content.ROWS and not rules.may_take_rows(by):
        raise RefusedError(_("Your role takes figures only."))
    if content is Content.ROWS and file_format is FileFormat.PDF:
        raise RefusedError(_("Consultations one by one go as a spreadsheet or as CSV."))
    if personal and not reason.strip():
        raise RefusedError(_("Say why personal data must be in the file."))
    if (
        ReportExport.objects.filter(asked_by=by.pk, state__in=[State.ASKED, State.RUNNING]).count()
        >= MOST_OPEN
    ):
        raise RefusedError(_("Wait until the files you asked for are made."))
    export = ReportExport(
        content=content,
        file_format=file_format,
        query=query,
        personal=personal and content is Content.ROWS,
        reason=reason.strip(),
        language=translation.get_language() or "es-ar",
        asked_by=by.pk,
    )
    _move(export, State.ASKED, by=by.pk, fresh=True)
    outbox.enqueue(MAKE, export=export.pk)
    if export.personal:
        history.saw("reports.export", export.pk, verb="export", reason="asked", by=by.pk)
    return export


@transaction.atomic
def cancel(export_id: uuid.UUID, *, by: uuid.UUID) -> ReportExport:
    """Give up a file that is not made yet."""
    export = _locked(export_id)
    _move(export, State.CANCELLED, by=by)
    return export


def make(export_id: uuid.UUID) -> None:
    """Make the file. Called twice, or after a worker died, there is one file."""
    with transaction.atomic():
        export = ReportExport.objects.select_for_update().filter(pk=export_id).first()
        if export is None or export.state not in {State.ASKED, State.RUNNING}:
            return
        _move(export, State.RUNNING, by=None)
    with translation.override(export.language):
        try:
            data, rows = _content(export)
        except TooManyError:
            _end(export.pk, State.FAILED, problem="too_many")
            return
    key = files.save(scope.current(), f"report.{export.file_format}", data)
    if not _end(export.pk, State.READY, file_key=key, file_size=len(data), rows_done=rows):
        files.delete(key)


def look_after() -> None:
    """For the sweeper: files of dead workers begin anew, those of last week are deleted."""
    now = timezone.now()
    for pk in _left(State.ASKED, State.RUNNING, before=now - STALLED):
        with transaction.atomic():
            export = _locked(pk)
            if export.state in {State.ASKED, State.RUNNING} and export.touched_at < now - STALLED:
                export.save(update_fields=["touched_at"])
                outbox.enqueue(MAKE, export=export.pk)
    for pk in _left(State.READY, before=now - KEPT_FOR):
        with transaction.atomic():
            export = _locked(pk)
            if export.state == State.READY:
                key, export.file_key = export.file_key, ""
                _move(export, State.GONE, by=None)
                transaction.on_commit(partial(files.delete, key))


def _left(*states: str, before: datetime.datetime) -> list[uuid.UUID]:
    rows = ReportExport.objects.filter(state__in=states, touched_at__lt=before)
    return list(rows.values_list("pk", flat=True)[:100])


def _content(export: ReportExport) -> tuple[bytes, int]:
    from apps.accounts.selectors import account

    asker = account(export.asked_by)
    narrows = asker is not None and rules.sees_small_numbers(asker)
    form = ReportForm(export.query, book=registry.code_book(), narrows=narrows)
    return filling.fill(export, form.asked(), asker=asker)


@transaction.atomic
def _end(export_id: uuid.UUID, state: State, **values: Any) -> bool:
    """Whether it was still being made; somebody may have cancelled it meanwhile."""
    export = _locked(export_id)
    if export.state != State.RUNNING:
        return False
    for name, value in values.items():
        setattr(export, name, value)
    _move(export, state, by=None)
    notices.tell(export)
    return True


def _move(export: ReportExport, state: State, *, by: uuid.UUID | None, fresh: bool = False) -> None:
    if state not in MOVES["" if fresh else export.state]:
        raise MoveError
    export.state = state
    export.save(force_insert=fresh)
    ExportStep.objects.create(export=export, state=state, taken_by=by)


def _locked(export_id: uuid.UUID) -> ReportExport:
    return ReportExport.objects.select_for_update().get(pk=export_id)
