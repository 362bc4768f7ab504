"""All cases of one person, and what runs out soon for everybody."""

from __future__ import annotations

import datetime
import uuid

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from apps.accounts.selectors import display_names
from apps.casework import presenters, selectors
from apps.casework.selectors import running_out
from apps.casework.views.common import PAGE_SIZE, person_or_404
from apps.registry import selectors as registry
from kernel import history
from kernel.access import requires

SPANS = {"30": 30, "60": 60, "90": 90, "expired": -90}


@requires("casework.manage")
@require_safe
def cases_of(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Every case of a person, closed ones too."""
    person = person_or_404(pk)
    found = selectors.cases(person.pk, request)
    names = display_names({case.responsible for case in found if case.responsible})
    book = registry.code_book(("subject", "result"))
    context = {"person": person, "rows": presenters.case_rows(found, book, names)}
    return render(request, "casework/cases/of_person.html", context)


@requires("casework.manage")
@require_safe
def expiries(request: HttpRequest) -> HttpResponse:
    """Documents and residences that run out soon, or did lately, of everybody."""
    span = request.GET.get("within", "30")
    span = span if span in SPANS else "30"
    what = request.GET.get("what", "")
    what = what if what in (running_out.DOCUMENT, running_out.RESIDENCE) else ""
    today = timezone.localdate()
    ends = sorted((today, today + datetime.timedelta(days=SPANS[span])))
    if span == "expired":
        ends[1] = today - datetime.timedelta(days=1)
    page = Paginator(selectors.expiries(ends[0], ends[1], what), PAGE_SIZE).get_page(
        request.GET.get("page")
    )
    told = running_out.read(list(page.object_list))
    history.saw("casework.expiries", verb="list", count=len(told))
    context = {
        "rows": presenters.expiry_rows(
            told, running_out.people_of(told), registry.code_book(("document_kind",))
        ),
        "page": page,
        "within": span,
        "what": what,
        "spans": [
            ("30", _("30 days")),
            ("60", _("60 days")),
            ("90", _("90 days")),
            ("expired", _("Already expired")),
        ],
    }
    return render(request, "casework/expiries.html", context)
