"""Pages of diagnoses that cities handed in, at the national host: read by IOM, city by city."""

from __future__ import annotations

import uuid

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from apps.accounts.rules import audience
from apps.diagnosis.handing import reading, received
from kernel import history
from kernel.access import requires

VIEW = "observatory.view_cities"
PAGE_SIZE = 50


def _audience(request: HttpRequest) -> str:
    found = audience(request.user)
    if found is None:
        raise PermissionDenied
    return found


@requires(VIEW)
@require_safe
def submissions(request: HttpRequest) -> HttpResponse:
    """Every edition that was handed in, the newest first."""
    rows = received.listed(_audience(request))
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    history.saw("diagnosis.submissions", verb="list", count=len(page))
    return render(request, "diagnosis/national/received.html", {"page": page})


@requires(VIEW)
@require_safe
def submission(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One edition, with the others of the same round."""
    who = _audience(request)
    row = received.one(pk, who)
    if row is None:
        raise Http404
    history.saw("diagnosis.submission", row.pk)
    context = {
        "row": row,
        "document": reading.read(row.content),
        "editions": received.editions(row, who),
    }
    return render(request, "diagnosis/national/submission.html", context)
