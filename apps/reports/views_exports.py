"""Pages of the files of reports: ask, follow, cancel, download."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import reauth
from apps.accounts.selectors import Account
from apps.registry.selectors import code_book
from apps.reports import presenters, rules, selectors, services
from apps.reports.errors import RefusedError
from apps.reports.forms import ExportForm, query, told
from apps.reports.models import Content, FileFormat, ReportExport, State
from apps.reports.views import form_of
from kernel import files, history
from kernel.access import requires

SHOWN = 30
TYPES = {
    FileFormat.CSV: "text/csv; charset=utf-8",
    FileFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileFormat.PDF: "application/pdf",
}


def _me(request: HttpRequest) -> Account:
    assert isinstance(request.user, Account)  # noqa: S101 - the mark of the view asked for one
    return request.user


@requires(rules.VIEW)
@require_http_methods(["GET", "HEAD", "POST"])
def exports(request: HttpRequest) -> HttpResponse:
    """The files this person asked for, and asking for one of the report in the URL."""
    asked = form_of(request).asked()
    may = rules.may_take_rows(request.user)
    form = ExportForm(
        request.POST or None,
        may_take_rows=may,
        initial={"content": Content.TABLE, "file_format": FileFormat.XLSX},
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.ask(
                query=told(asked),
                content=Content(form.cleaned_data["content"]),
                file_format=FileFormat(form.cleaned_data["file_format"]),
                personal=bool(form.cleaned_data.get("personal")),
                reason=form.cleaned_data.get("reason", ""),
                by=_me(request),
            )
        except RefusedError as error:
            form.add_error(None, str(error))
        else:
            return redirect(f"{request.path}?{query(asked)}")
    rows = list(selectors.exports_of(_me(request).pk)[:SHOWN])
    context = {
        "form": form,
        "asked": asked,
        "query": query(asked),
        "narrowed": presenters.narrowed(asked, code_book()),
        "rows": [presenters.file_row(one) for one in rows],
        "working": any(one.state in {State.ASKED, State.RUNNING} for one in rows),
    }
    part = "files" if request.headers.get("HX-Request") == "true" else "exports"
    status = 422 if form.errors else 200
    return render(request, f"reports/{part}.html", context, status=status)


@requires(rules.VIEW)
@require_POST
def cancel(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Give a file up that is not made yet."""
    export = _theirs(request, pk)
    try:
        services.cancel(export.pk, by=_me(request).pk)
    except RefusedError as error:
        messages.error(request, str(error))
    return redirect("reports:exports")


@requires(rules.VIEW)
@require_safe
def download(request: HttpRequest, pk: uuid.UUID) -> HttpResponseBase:
    """The file. Consultations one by one only to whoever has just shown who they are."""
    export = _theirs(request, pk)
    if export.content == Content.ROWS:
        if not rules.may_take_rows(request.user):
            raise Http404
        if not reauth.is_recent(request):
            return reauth.ask(request, download=True)
        history.saw(
            "registry.consultations",
            verb="export",
            count=export.rows_done,
            reason="personal" if export.personal else "",
        )
    try:
        body = files.read(export.file_key)
    except files.NoSuchFile as error:
        raise Http404 from error
    day = timezone.localtime(export.asked_at)
    response = HttpResponse(body, content_type=TYPES[FileFormat(export.file_format)])
    name = f"{_('report')}-{day:%Y-%m-%d-%H%M}.{export.file_format}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-store, private"
    return response


def _theirs(request: HttpRequest, pk: uuid.UUID) -> ReportExport:
    export = selectors.export_of(pk, _me(request).pk)
    if export is None:
        raise Http404
    return export
