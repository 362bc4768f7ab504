"""The page on which a round is handed in: all that will leave, what looks personal, the button."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

import tenants
from apps.accounts import reauth
from apps.diagnosis import rules
from apps.diagnosis.errors import Refused
from apps.diagnosis.handing import content, personal, reading, services
from apps.diagnosis.models import Round
from apps.diagnosis.results.views import round_or_404
from apps.diagnosis.selectors import sheet
from kernel.access import requires


@requires(rules.MANAGE)
@require_safe
def hand_in(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Read exactly what would leave for IOM."""
    return _page(request, round_or_404(pk))


@require_POST
@requires(rules.MANAGE)
@reauth.required
def send(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Let it leave, as it was read."""
    row = round_or_404(pk)
    by = request.user.pk
    if not isinstance(by, uuid.UUID):
        raise Http404
    try:
        made = services.hand_in(
            round_id=row.pk,
            seen=request.POST.get("seen", ""),
            confirmed=request.POST.get("confirmed") == "yes",
            by=by,
        )
    except Refused as refused:
        return _page(request, round_or_404(pk), refused=str(refused.message), status=409)
    city = tenants.current()
    if city and city.sharing_iom:
        told = _("Edition %(number)s is handed in. IOM can read it.")
    else:
        told = _(
            "Edition %(number)s is handed in. IOM can read it once the city shares with the "
            "programme."
        )
    messages.success(request, told % {"number": made.edition})
    return redirect("results:hand_in", row.pk)


def _page(
    request: HttpRequest, row: Round, *, refused: str = "", status: int = 200
) -> HttpResponse:
    told = content.content_of(sheet(row))
    editions = services.handed_in(row)
    city = tenants.current()
    context = {
        "round": row,
        "document": reading.read(told),
        "seen": content.mark(told),
        "suspects": personal.suspects(told),
        "editions": editions,
        "stands": bool(editions) and editions[0].content == told,
        "finished": row.state == "finished",
        "shared": bool(city and city.sharing_iom),
        "refused": refused,
    }
    return render(request, "diagnosis/handing/hand_in.html", context, status=status)
