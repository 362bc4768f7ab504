"""Partners: organisations the city has agreements or did things with."""

from __future__ import annotations

import uuid

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from apps.accounts.rules import allowed
from apps.alliances import selectors
from apps.alliances.forms import PartnerFilterForm
from apps.alliances.panel import shared_with
from apps.alliances.rules import VIEW
from apps.alliances.views.common import manages
from apps.directory import selectors as directory
from kernel.access import requires

PAGE_SIZE = 50


@require_safe
@requires(VIEW)
def partner_list(request: HttpRequest) -> HttpResponse:
    """Organisations by name, with what is shared with each."""
    filters = PartnerFilterForm(request.GET)
    found = selectors.partners(**filters.chosen())
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "filters": filters,
        "page": page,
        "rows": page.object_list,
        "narrowed": any(value for key, value in request.GET.items() if key != "page"),
        "manages": manages(request),
        "tab": "partners",
    }
    return render(request, "alliances/partners.html", context)


@require_safe
@requires(VIEW)
def partner(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One organisation: its agreements and what was done with it."""
    found = directory.organization(pk)
    if found is None:
        raise Http404
    context = {
        "partner": found,
        "keeps": allowed(request.user, "directory.manage"),
        "manages": manages(request),
        **shared_with(request, found),
    }
    return render(request, "alliances/partner.html", context)
