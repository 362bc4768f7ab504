"""The list of consultations, one of them, and the figures to take away."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts import reauth
from apps.accounts.rules import allowed
from apps.accounts.selectors import display_names
from apps.registry import exporting, panels, presenters, protection_views, selectors
from apps.registry.forms import ConsultationFilterForm
from apps.registry.models import Consultation
from apps.registry.protection_rules import RESERVED
from apps.registry.views.common import officer_names, page_of, typed
from kernel import history
from kernel.access import requires

FOUND_PEOPLE = 50


def _filters(request: HttpRequest, book: selectors.CodeBook) -> ConsultationFilterForm:
    names = display_names(selectors.officers())
    return ConsultationFilterForm(request.GET, book=book, officers=names)


@requires("registry.view_consultation")
@require_http_methods(["GET", "HEAD", "POST"])
def consultation_list(request: HttpRequest) -> HttpResponse:
    """Every consultation, narrowed by filters (URL) or by who it was about (body)."""
    book = selectors.code_book()
    filters = _filters(request, book)
    text = typed(request) if request.method == "POST" else ""
    chosen = filters.chosen()
    context: dict[str, Any] = {
        "filters": filters,
        "typed": text,
        "order": chosen.order,
        "narrowed": any(value for key, value in request.GET.items() if key != "page"),
        "may_export": allowed(request.user, "registry.export"),
        "query": request.GET.urlencode(),
    }
    if text:
        found = selectors.search_people(text, limit=FOUND_PEOPLE)
        whose = selectors.ConsultationFilter(people=[c.person.pk for c in found])
        asked = selectors.consultations(whose, with_reserved=True, with_notes=False)
        rows = selectors.unmasked(asked[: FOUND_PEOPLE * 2])
        context["searched"] = True
        history.saw("registry.consultations", verb="search", count=len(rows))
    else:
        listed = selectors.consultations(chosen, with_reserved=True, with_notes=False)
        page = page_of(request, listed)
        rows = selectors.unmasked(row for row in page.object_list if isinstance(row, Consultation))
        context["page"] = page
        history.saw("registry.consultations", verb="list", count=len(rows))
    context["rows"] = presenters.consultation_rows(rows, book, officer_names(rows))
    partial = request.headers.get("HX-Request") == "true"
    part = "table" if partial else "list"
    return render(request, f"registry/consultations/{part}.html", context)


@requires("registry.view_consultation")
@require_safe
def consultation_detail(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One consultation with its note."""
    consultation = selectors.consultation(pk)
    if consultation is None:
        raise Http404
    history.saw("registry.consultation", pk)
    if consultation.subject == RESERVED:
        return protection_views.reserved(request, consultation)
    row = presenters.consultation_rows(
        [consultation],
        selectors.code_book(),
        officer_names([consultation]),
        with_notes=True,
    )[0]
    source = consultation.get_source_display()
    context = {"row": row, "source": source, "parts": panels.shown_with(request, consultation)}
    return render(request, "registry/consultations/detail.html", context)


@requires("registry.export")
@reauth.required_for_download
@require_safe
def consultations_csv(request: HttpRequest) -> FileResponse:
    """The filtered consultations without anything that names a person."""
    book = selectors.code_book()
    rows = selectors.consultations(_filters(request, book).chosen())
    history.saw("registry.consultations", verb="export", count=rows.count())
    return FileResponse(
        exporting.csv_file(rows, book),
        as_attachment=True,
        filename=f"consultas-{timezone.localdate():%Y-%m-%d}.csv",
        content_type="text/csv; charset=utf-8",
    )
