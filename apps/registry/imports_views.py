"""Pages of importing: choose a file, check what will happen, follow it, mend what was refused."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.rules import allowed
from apps.accounts.selectors import display_names
from apps.registry import imports_errorfile, imports_presenters, imports_selectors
from apps.registry import imports_services as services
from apps.registry.imports_forms import CorrectionForm, UploadForm
from apps.registry.models.imports import ImportJob, State
from apps.registry.selectors.codes import code_book
from apps.registry.views.common import actor
from kernel import history
from kernel.access import requires
from kernel.exports import csv_response
from kernel.files import NoSuchFile
from kernel.sheets import refused
from kernel.sheets.reading import CannotRead

PAGE_SIZE = 25
REFUSALS_SHOWN = 100
# Small files are read while the officer waits a second; bigger ones by the worker.
READ_AT_ONCE = 256 * 1024


@requires("registry.import")
@require_http_methods(["GET", "HEAD", "POST"])
def import_list(request: HttpRequest) -> HttpResponse:
    """Every file loaded, and the form for another one."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid():
            job = _received(request, form)
            if job is not None:
                return redirect("registry:import", pk=job.pk)
    page = Paginator(imports_selectors.jobs(), PAGE_SIZE).get_page(request.GET.get("page"))
    rows = list(page.object_list)
    names = display_names({job.created_by for job in rows if job.created_by})
    context: dict[str, Any] = {
        "form": form,
        "page": page,
        "rows": imports_presenters.job_rows(rows, names),
    }
    context["may_take_all"] = allowed(request.user, "registry.export")
    return render(request, "registry/imports/list.html", context)


@requires("registry.import")
@require_safe
def import_detail(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Where a file stands; asked for again by the page itself while something is going on."""
    job = _job_or_404(pk)
    services.wake(job)
    return _page(request, job)


@requires("registry.import")
@require_POST
def correct(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take what the columns and the unknown texts are, and look again."""
    job = _job_or_404(pk)
    if job.state != State.READY:
        return redirect("registry:import", pk=pk)
    form = CorrectionForm(request.POST, job=job, book=code_book())
    if not form.is_valid():
        return _page(request, job, form=form)
    at_once = job.file_size <= READ_AT_ONCE
    try:
        services.correct(
            pk,
            fields=form.columns(),
            values=form.values(),
            by=actor(request),
            in_background=not at_once,
        )
    except services.IllegalMove:
        return redirect("registry:import", pk=pk)
    if at_once:
        services.prepare(pk)
    messages.success(request, _("Looked again with your corrections."))
    return redirect("registry:import", pk=pk)


@requires("registry.import")
@require_POST
def confirm(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Load the file as previewed; asked twice it is loaded once."""
    _job_or_404(pk)
    try:
        services.confirm(pk, by=actor(request))
    except services.IllegalMove:
        messages.info(request, _("This file had already been confirmed or cancelled."))
    except CannotRead as not_theirs:
        messages.error(request, not_theirs.message)
    return redirect("registry:import", pk=pk)


@requires("registry.import")
@require_POST
def cancel(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Stop, keeping what was loaded."""
    _job_or_404(pk)
    try:
        services.cancel(pk, by=actor(request))
        messages.success(request, _("Cancelled. What was already loaded stays loaded."))
    except services.IllegalMove:
        messages.info(request, _("It had already finished."))
    return redirect("registry:import", pk=pk)


@requires("registry.import")
@require_safe
def error_file(
    request: HttpRequest,  # noqa: ARG001 - Django passes it
    pk: uuid.UUID,
    kind: str,
) -> HttpResponseBase:
    """The refused rows as a sheet like the one received, with the reason of each."""
    job = _job_or_404(pk)
    try:
        tables = imports_errorfile.refused_tables(job)
    except (NoSuchFile, CannotRead):
        raise Http404 from None
    if not tables:
        raise Http404
    history.saw("registry.importjob", job.pk, verb="download")
    stem = pgettext("rows", "refused")
    name = f"{stem}-{job.pk.hex[:8]}"
    if kind == "csv":
        header, rows = refused.as_records(tables, reason=imports_errorfile.reason_heading())
        response: HttpResponseBase = csv_response(
            f"{name}.csv", header, list(rows), separator=";", bom=True
        )
    else:
        response = HttpResponse(
            refused.as_workbook(tables, reason=imports_errorfile.reason_heading()),
            content_type=refused.XLSX,
        )
        response.headers["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    response.headers["Cache-Control"] = "no-store"
    return response


def _received(request: HttpRequest, form: UploadForm) -> ImportJob | None:
    file = form.cleaned_data["file"]
    at_once = file.size <= READ_AT_ONCE
    services.purge()
    try:
        job = services.receive_file(
            name=file.name,
            data=file.read(),
            by=actor(request),
            in_background=not at_once,
            asked=form.cleaned_data["holds"],
        )
    except CannotRead as unreadable:
        form.add_error("file", unreadable.message)
        return None
    return services.prepare(job.pk) if at_once else job


def _job_or_404(pk: uuid.UUID) -> ImportJob:
    job = imports_selectors.job(pk)
    if job is None:
        raise Http404
    return job


def _page(
    request: HttpRequest, job: ImportJob, *, form: CorrectionForm | None = None
) -> HttpResponse:
    context: dict[str, Any] = {
        "job": job,
        "steps": imports_presenters.steps(job),
        "working": imports_presenters.working(job),
        "problem": imports_presenters.problem(job),
        "tone": imports_presenters.TONES[State(job.state)],
        "holds": imports_selectors.holds(job),
    }
    if job.state == State.READY:
        form = form or CorrectionForm(job=job, book=code_book())
        context |= {
            "form": form,
            "figures": imports_presenters.expected_figures(job),
            "reasons": imports_presenters.expected_reasons(job),
            "days": imports_presenters.days(job),
            "tables_of_records": imports_presenters.tables_of_records(job),
            **imports_presenters.correction(job, form),
        }
    elif job.state in {State.DONE, State.CANCELLED}:
        rows = imports_selectors.refusals(job)[:REFUSALS_SHOWN]
        context |= {
            "figures": imports_presenters.done_figures(job),
            "refused": imports_presenters.refusal_rows(rows),
            "shown": REFUSALS_SHOWN,
        }
    part = request.headers.get("HX-Request") == "true"
    template = "registry/imports/region.html" if part else "registry/imports/detail.html"
    return render(request, template, context)
