"""The list of consultations, one of them, and the figures to take away."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts import reauth
from apps.accounts.rules import allowed
from apps.accounts.selectors import display_names
from apps.registry import (
    conflicts,
    exporting,
    panels,
    presenters,
    protection_views,
    selectors,
    services,
)
from apps.registry.forms import ConsultationFilterForm, CorrectionForm, correction_form
from apps.registry.forms.intake import country_options
from apps.registry.models import Consultation
from apps.registry.protection_rules import RESERVED
from apps.registry.views.common import actor, officer_names, page_of, typed
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
    consultation = _known(pk)
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
    context = {
        "row": row,
        "source": source,
        "parts": panels.shown_with(request, consultation),
        "may_correct": allowed(request.user, "registry.add_consultation"),
    }
    return render(request, "registry/consultations/detail.html", context)


@requires("registry.add_consultation")
@require_http_methods(["GET", "HEAD", "POST"])
def correct_consultation(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Correct what was recorded; a change made meanwhile is never overwritten.

    What is reserved is opened first; where it may not be known, it is not there.
    """
    consultation = _known(pk)
    page = reverse("registry:consultation", args=[pk])
    if consultation.subject == RESERVED:
        return redirect(page)
    book = selectors.code_book()
    history.saw("registry.consultation", pk)

    def blank(row: Any, data: QueryDict | None = None) -> CorrectionForm:
        return correction_form(row, data, book=book)

    def save(form: Any, version: int) -> None:
        try:
            services.correct_consultation(
                consultation,
                data=form.data_told(consultation.person),
                version=version,
                by=actor(request),
                reason=form.cleaned_data["reason"],
            )
        except services.Conflict:
            # Closed meanwhile: then the other version is not for whoever reads.
            if _known(pk).subject == RESERVED:
                raise Http404 from None
            raise

    return conflicts.edit(
        request,
        row=consultation,
        blank=blank,
        save=save,
        template="registry/consultations/correct.html",
        back=page,
        saved=lambda: _corrected(request, pk, consultation.person_id),
        context={"row": consultation, "page": page, "country_options": country_options()},
    )


def _known(pk: uuid.UUID) -> Consultation:
    found = selectors.consultation(pk)
    if found is None:
        raise Http404
    return found


def _corrected(request: HttpRequest, pk: uuid.UUID, person: uuid.UUID | None) -> HttpResponse:
    """Back to the consultation; to its person or the list where it is closed from here on."""
    if selectors.consultation(pk) is not None:
        return redirect("registry:consultation", pk=pk)
    messages.info(request, _("It is reserved from here on, and closed to you too."))
    return redirect("registry:person", pk=person) if person else redirect("registry:consultations")


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
