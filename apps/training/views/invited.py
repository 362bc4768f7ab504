"""The page that the link of an invitation opens: take the place or leave it, once."""

from __future__ import annotations

import uuid
from typing import Final

from allauth.core.internal.ratelimit import get_ip
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from apps.accounts import attempts
from apps.training import clock, invited_links, presenters, selectors, services
from apps.training.errors import Refused
from apps.training.models import Enrolment
from apps.training.models.enrolments import State
from apps.training.selectors import own
from kernel.access import public

GUESSES: Final = attempts.Policy(free=20, first_wait=60, longest_wait=900, forgets_after=3600)
ANSWERS: Final = ("accept", "decline")


@public(reason="the link in the mail is the key: staff without an account answer too")
@sensitive_variables("secret")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, pk: uuid.UUID, secret: str) -> HttpResponse:
    """Looking changes nothing: programs that read mail open links too."""
    row = selectors.enrolment(pk)
    if row is None:
        # Nobody guesses at the link of an invitation that there is not.
        return _over(request)
    guesses = attempts.key("training-invitation", get_ip(request))
    counted = attempts.take(guesses, GUESSES)
    if not counted.allowed:
        response = render(request, "training/public/busy.html", status=429)
        response.headers["Retry-After"] = str(max(counted.wait, 1))
        return _unseen(response)
    if not invited_links.opens(row, secret):
        return _over(request)
    attempts.give_back(guesses, GUESSES)
    answered = request.POST.get("answer", "")
    if answered in ANSWERS:
        return _unseen(_answered(request, row, secret, accepts=answered == "accept"))
    unclear = request.method == "POST"
    context = {
        "edition": row.edition,
        "unclear": unclear,
        "name": presenters.edition_name(row.edition),
        "until": clock.wall(invited_links.ends_at(row)),
        "sessions": presenters.session_rows(
            own.sessions_of([row.edition_id])[row.edition_id], row.edition
        ),
    }
    status = 400 if unclear else 200
    return _unseen(render(request, "training/public/invitation.html", context, status=status))


def _answered(request: HttpRequest, row: Enrolment, secret: str, *, accepts: bool) -> HttpResponse:
    try:
        row = services.answer(enrolment_id=row.pk, accepts=accepts, by=None, secret=secret)
    except Refused as refused:
        context = {"words": str(refused.message), "tone": "warn"}
        return render(request, "training/public/invitation_told.html", context, status=409)
    words, tone = _("Thank you for answering. You have no place in the course."), "info"
    if row.state == State.ENROLLED:
        words, tone = _("You have a place in the course."), "ok"
    elif row.state == State.WAITING:
        told = {"turn": own.turn_of(row)}
        words = _("There are no places left: you are number %(turn)s on the waiting list.") % told
        tone = "warn"
    context = {"words": words, "tone": tone}
    return render(request, "training/public/invitation_told.html", context)


def _over(request: HttpRequest) -> HttpResponse:
    return _unseen(render(request, "training/public/invitation_over.html", status=404))


def _unseen(response: HttpResponse) -> HttpResponse:
    """The secret in the address goes nowhere; a form needs its origin told."""
    response.headers["Referrer-Policy"] = "strict-origin"
    response.headers["Cache-Control"] = "no-store, private"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
