"""Gives a page the key under which it seals what is not yet saved."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponseBadRequest, JsonResponse
from django.http.response import HttpResponse
from django.views.decorators.http import require_POST

from apps.accounts import sessions
from apps.registry import drafts_services
from apps.registry.views.common import actor
from kernel.access import requires


@requires("registry.add_consultation")
@require_POST
def draft_key(request: HttpRequest) -> HttpResponse:
    """The key of one's own drafts in this browser: 32 bytes in base64, and the key's number."""
    session = sessions.number(request)
    try:
        browser = uuid.UUID(request.POST.get("browser", ""))
    except ValueError:
        return HttpResponseBadRequest()
    if session is None:
        return HttpResponseBadRequest()
    number, secret = drafts_services.key_for(by=actor(request), browser=browser, session=session)
    answer = JsonResponse({"id": str(number), "key": secret})
    answer.headers["Cache-Control"] = "no-store"
    return answer
