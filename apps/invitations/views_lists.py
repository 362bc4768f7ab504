"""Pages of inviting many: paste or upload, check, follow, mend what was refused."""

from __future__ import annotations

import uuid
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import reauth
from apps.accounts.selectors import display_names
from apps.invitations import errorfile, samples, selectors
from apps.invitations import presenters_lists as presenters
from apps.invitations.errors import MoveError
from apps.invitations.forms import CorrectionForm, PasteForm, UploadForm
from apps.invitations.models import Batch
from apps.invitations.models.batches import BatchState
from apps.invitations.services import batches
from apps.invitations.views import WORD, actor
from kernel.access import requires
from kernel.exports import csv_response
from kernel.files import NoSuchFile
from kernel.sheets import refused
from kernel.sheets.reading import CannotRead

PAGE_SIZE = 25
REFUSALS_SHOWN = 100
# Small files are read while one waits a second; bigger ones by the worker.
READ_AT_ONCE = 256 * 1024


@requires(WORD)
@reauth.required
@require_http_methods(["GET", "HEAD", "POST"])
def paste(request: HttpRequest) -> HttpResponse:
    """Several people by their addresses."""
    by = actor(request)
    form = PasteForm(request.POST or None, by=by)
    if request.method == "POST" and form.is_valid():
        batch = batches.receive_pasted(
            text=form.cleaned_data["text"], by=by, defaults=form.defaults()
        )
        return redirect("invitations:sheet", pk=batch.pk)
    status = 422 if form.errors else 200
    return render(request, "invitations/paste.html", {"form": form, "way": "paste"}, status=status)


@requires(WORD)
@reauth.required
@require_http_methods(["GET", "HEAD", "POST"])
def sheets(request: HttpRequest) -> HttpResponse:
    """Every list received, and the form for another sheet."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid() and (batch := _received(request, form)) is not None:
            return redirect("invitations:sheet", pk=batch.pk)
    page = Paginator(selectors.batches(), PAGE_SIZE).get_page(request.GET.get("page"))
    found = list(page.object_list)
    names = display_names({one.created_by for one in found if one.created_by})
    context = {
        "form": form,
        "page": page,
        "rows": presenters.list_rows(found, names),
        "way": "sheet",
    }
    status = 422 if form.errors else 200
    return render(request, "invitations/lists/sheets.html", context, status=status)


@requires(WORD)
@require_safe
def sample(request: HttpRequest) -> HttpResponseBase:
    """A sheet to begin with: the columns, and two rows that show how they are filled in."""
    header, rows = samples.sample(actor(request))
    stem = _("people")
    return csv_response(f"{stem}.csv", header, rows, separator=";", bom=True)


@requires(WORD)
@require_safe
def sheet(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Where a list stands; asked for again by the page itself while something is going on."""
    batch = _batch_or_404(pk)
    batches.wake(batch)
    return _page(request, batch)


@requires(WORD)
@require_POST
def correct(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take what the columns are and what holds for all rows, and look again."""
    batch = _batch_or_404(pk)
    if batch.state != BatchState.READY:
        return redirect("invitations:sheet", pk=pk)
    form = CorrectionForm(request.POST, batch=batch, by=actor(request))
    if not form.is_valid():
        return _page(request, batch, form=form)
    at_once = batch.file_size <= READ_AT_ONCE
    try:
        batches.correct(
            pk,
            fields=form.columns(),
            defaults=form.defaults(),
            by=actor(request),
            in_background=not at_once,
        )
    except MoveError:
        return redirect("invitations:sheet", pk=pk)
    if at_once:
        batches.prepare(pk)
    messages.success(request, _("Looked again with your corrections."))
    return redirect("invitations:sheet", pk=pk)


@requires(WORD)
@reauth.required
@require_POST
def confirm(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Invite as previewed; asked twice it is done once."""
    return _moved(request, pk, partial(batches.confirm, by=actor(request)), "")


@requires(WORD)
@require_POST
def undo(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take the confirmation back before anybody was invited."""
    return _moved(request, pk, batches.undo, _("Taken back: nobody was invited."))


@requires(WORD)
@require_POST
def cancel(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Stop, keeping what was done."""
    return _moved(request, pk, batches.cancel, _("Cancelled. Who was invited stays invited."))


@requires(WORD)
@require_safe
def error_file(
    request: HttpRequest,  # noqa: ARG001 - Django passes it
    pk: uuid.UUID,
    kind: str,
) -> HttpResponseBase:
    """The refused rows with the columns they came in, and the reasons of each."""
    batch = _batch_or_404(pk)
    try:
        table = errorfile.refused_table(batch)
    except (NoSuchFile, CannotRead):
        raise Http404 from None
    if not table.rows:
        raise Http404
    stem, reason = pgettext("file name", "refused"), errorfile.reason_heading()
    name = f"{stem}-{batch.pk.hex[:8]}"
    if kind == "csv":
        header, rows = refused.as_records([table], reason=reason)
        response: HttpResponseBase = csv_response(
            f"{name}.csv", header, list(rows), separator=";", bom=True
        )
    else:
        book = refused.as_workbook([table], reason=reason)
        response = HttpResponse(book, content_type=refused.XLSX)
        response.headers["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    response.headers["Cache-Control"] = "no-store"
    return response


def _received(request: HttpRequest, form: UploadForm) -> Batch | None:
    file = form.cleaned_data["file"]
    at_once = file.size <= READ_AT_ONCE
    try:
        batch = batches.receive(
            name=file.name, data=file.read(), by=actor(request), in_background=not at_once
        )
    except CannotRead as unreadable:
        form.add_error("file", unreadable.message)
        return None
    return batches.prepare(batch.pk) if at_once else batch


def _batch_or_404(pk: uuid.UUID) -> Batch:
    batch = selectors.batch(pk)
    if batch is None:
        raise Http404
    return batch


def _moved(request: HttpRequest, pk: uuid.UUID, move: Any, said: str) -> HttpResponse:
    _batch_or_404(pk)
    try:
        move(pk)
        if said:
            messages.success(request, said)
    except MoveError as refusal:
        messages.info(request, str(refusal.message))
    return redirect("invitations:sheet", pk=pk)


def _page(
    request: HttpRequest, batch: Batch, *, form: CorrectionForm | None = None
) -> HttpResponse:
    context: dict[str, Any] = {
        "batch": batch,
        "title": presenters.title(batch),
        "steps": presenters.steps(batch),
        "working": presenters.working(batch),
        "problem": presenters.problem(batch),
    }
    if batch.state == BatchState.READY:
        form = form or CorrectionForm(batch=batch, by=actor(request))
        context |= {
            "form": form,
            "figures": presenters.expected_figures(batch),
            "reasons": presenters.expected_reasons(batch),
            "columns": presenters.columns(batch, form),
            "doing": batch.expected.get("invited", 0) + batch.expected.get("gained", 0),
        }
    elif batch.state in {BatchState.DONE, BatchState.CANCELLED}:
        rows = selectors.refusals(batch)[:REFUSALS_SHOWN]
        context |= {
            "figures": presenters.done_figures(batch),
            "refused": presenters.refusal_rows(rows, errorfile.reason_choices(batch)),
            "shown": REFUSALS_SHOWN,
        }
    part = request.headers.get("HX-Request") == "true"
    template = "invitations/lists/region.html" if part else "invitations/lists/detail.html"
    return render(request, template, context, status=422 if form and form.errors else 200)
