"""Mail that could not be sent: what, to where, why, and sending it again once that is mended."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from apps.notices import presenters, selectors, services
from kernel.access import requires

WORD = "accounts.manage_staff"
_PER_PAGE = 25


@requires(WORD)
@never_cache
@require_GET
def unsent(request: HttpRequest) -> HttpResponse:
    """What this place could not send, and what waits for the mail server."""
    page = Paginator(selectors.unsent(), _PER_PAGE).get_page(request.GET.get("page"))
    rows = presenters.unsent(page)
    context = {
        "page": page,
        "rows": rows,
        "many": sum(row.again for row in rows) > 1,
        "waiting": presenters.waiting(selectors.late()),
    }
    return render(request, "notices/unsent.html", context)


@requires(WORD)
@require_POST
def send_again(request: HttpRequest) -> HttpResponse:
    """Send one again, or without naming one all that may be."""
    count = services.send_again(_chosen(request))
    if count:
        told = ngettext(
            "%(count)s message goes out again.", "%(count)s messages go out again.", count
        )
        messages.success(request, told % {"count": count})
    else:
        messages.warning(request, presenters.NOTHING_SENT)
    return redirect("notices:unsent")


def _chosen(request: HttpRequest) -> list[uuid.UUID]:
    told = request.POST.get("id", "")
    if not told:
        return selectors.to_send_again(services.MOST_AT_ONCE)
    try:
        return [uuid.UUID(told)]
    except ValueError:
        return []
