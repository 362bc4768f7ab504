"""Who is asked what: areas and questions given to departments and people, many at once."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from apps.diagnosis import asking, presenters, rules, services
from apps.diagnosis.errors import Refused
from apps.diagnosis.forms import AssignForm
from apps.diagnosis.rules import Sight
from apps.diagnosis.selectors import Sheet
from apps.diagnosis.views.common import actor, departments, frame, sheet_or_404, sight_of
from kernel.access import requires
from kernel.text import sort_key


@requires(rules.MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def assign(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Tick areas or single questions, choose who answers them."""
    sight = sight_of(request)
    sheet = sheet_or_404(pk, sight)
    if request.method != "POST":
        return render(request, "diagnosis/assign.html", _context(sheet, sight, _form(sheet)))
    form = _form(sheet, request.POST)
    if form.is_valid():
        asked, people = form.who()
        take_away = request.POST.get("action") == "remove"
        try:
            many = services.assign(
                round_id=pk,
                questions=asking.questions_of(
                    sheet, form.cleaned_data["question"], form.cleaned_data["area"]
                ),
                departments=asked,
                people=people,
                by=actor(request).pk,
                take_away=take_away,
            )
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            words = ngettext("%(count)s question changed.", "%(count)s questions changed.", many)
            messages.success(request, words % {"count": many})
            return redirect("diagnosis:assign", pk=pk)
    return render(request, "diagnosis/assign.html", _context(sheet, sight, form), status=422)


def _form(sheet: Sheet, data: Any = None) -> AssignForm:
    return AssignForm(
        data,
        questions=[(one.question.code, str(one.question.title)) for one in sheet.items],
        areas=[(one.code, str(one.title)) for one in sheet.instrument.areas],
        departments=[(str(key), name) for key, name in asking.departments().items()],
        people=sorted(
            ((str(key), name) for key, name in asking.people().items()),
            key=lambda one: sort_key(one[1]),
        ),
    )


def _context(sheet: Sheet, sight: Sight, form: AssignForm) -> dict[str, Any]:
    names = departments()
    ticked, areas = (set(form[name].value() or ()) for name in ("question", "area"))
    groups = [
        {
            "area": area,
            "ticked": area.code in areas,
            "tagged": len(sheet.tagged(area.code)),
            "rows": [
                (row, row.code in ticked)
                for row in presenters.answer_rows(sheet, sheet.answered_in(area.code), names)
            ],
        }
        for area in sheet.instrument.areas
    ]
    for group in groups:
        rows = group["rows"]
        assert isinstance(rows, list)  # noqa: S101
        group["without"] = sum(not row.who for row, _ticked in rows)
        group["open"] = any(was for _row, was in rows)
    return frame(
        sheet,
        sight,
        form=form,
        groups=groups,
        unasked=_("nobody yet"),
    )
