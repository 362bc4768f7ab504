"""Pages of attendance from sheets: choose, map, look, load, take the refused rows along."""

from __future__ import annotations

import uuid
from typing import Any, Final

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.training.errors import Refused
from apps.training.models import AttendanceSheet
from apps.training.selectors import certificates, sheets
from apps.training.services import sheets as services
from apps.training.sheets_forms import MapForm, SheetForm
from frontend.figures import figure
from kernel import history
from kernel.access import requires
from kernel.sheets import refused
from kernel.sheets.reading import CannotRead

TEACH: Final = "training.teach"
SHOWN: Final = 100


@requires(TEACH)
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Send a sheet of an edition."""
    edition = certificates.edition_of(pk)
    if edition is None:
        raise Http404
    form = SheetForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        try:
            sheet = services.receive(
                edition_id=pk, name=sent.name, data=sent.read(), by=_me(request)
            )
        except CannotRead as unreadable:
            form.add_error("file", unreadable.message)
        else:
            return redirect("certificates:sheet", pk=sheet.pk)
    status = 422 if form.errors else 200
    context = {"form": form, "edition": edition, "rows": list(sheets.sheets(pk)[:10])}
    return render(request, "training/sheets/choose.html", context, status=status)


@requires(TEACH)
@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What its columns hold, who its rows are of, and what loading it will do."""
    found = _sheet(pk)
    plan = _plan(found)
    if isinstance(plan, str):
        return _gone(request, found, plan)
    form = MapForm(request.POST or None, sheet=found, plan=plan)
    if request.method == "POST" and form.is_valid():
        services.correct(pk, columns=form.columns(), choices=form.choices())
        return redirect("certificates:sheet", pk=pk)
    history.saw("training.attendance", found.edition_id, verb="list", count=len(plan.lines))
    context = {
        "sheet": found,
        "edition": certificates.edition_of(found.edition_id),
        "plan": plan,
        "form": form,
        "refused": plan.refused[:SHOWN],
        "nothing": not (plan.fresh or plan.changed),
    }
    status = 422 if form.errors else 200
    return render(request, "training/sheets/sheet.html", context, status=status)


@requires(TEACH)
@require_POST
def load(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write what it tells."""
    before = _sheet(pk).written
    try:
        done = services.load(pk, by=_me(request))
    except Refused as why:
        messages.error(request, str(why.message))
    except CannotRead as unreadable:
        messages.error(request, unreadable.message)
    except ValidationError as wrong:
        # Somebody changed what the sheet is about since it was read.
        messages.error(request, " ".join(wrong.messages))
    else:
        count = done.written - before
        said = ngettext("%(shown)s mark written.", "%(shown)s marks written.", count)
        messages.success(request, said % {"shown": figure(count)})
    return redirect("certificates:sheet", pk=pk)


@requires(TEACH)
@require_safe
def refused_rows(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Rows that are not loaded, each with its reason: to mend and send again."""
    found = _sheet(pk)
    plan = _plan(found)
    if isinstance(plan, str):
        return _gone(request, found, plan)
    rows = [(line.cells, line.why) for line in plan.refused]
    history.saw("training.attendance", found.edition_id, verb="export", count=len(rows))
    table = refused.RefusedTable(plan.table.name, plan.table.labels, rows)
    response = HttpResponse(
        refused.as_workbook([table], reason=_("Why it was not loaded")), content_type=refused.XLSX
    )
    response.headers["Content-Disposition"] = f'attachment; filename="{_("rows")}.xlsx"'
    response.headers["Cache-Control"] = "no-store, private"
    return response


def _plan(found: AttendanceSheet) -> services.Plan | str:
    try:
        return services.plan(found)
    except CannotRead as unreadable:
        return unreadable.message


def _gone(request: HttpRequest, found: AttendanceSheet, why: str) -> HttpResponse:
    messages.error(request, why)
    return redirect("certificates:choose_sheet", pk=found.edition_id)


def _sheet(pk: uuid.UUID) -> AttendanceSheet:
    found = sheets.sheet(pk)
    if found is None:
        raise Http404
    return found


def _me(request: HttpRequest) -> Any:
    return request.user.pk
