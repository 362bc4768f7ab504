"""The code on the wall, and the page it opens on a phone: say who you are, once."""

from __future__ import annotations

import uuid
from typing import Any, Final

from allauth.core.internal.ratelimit import get_ip
from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts import attempts
from apps.notices import places
from apps.training import printing, selectors
from apps.training.errors import Refused
from apps.training.models import CourseSession, Enrolment
from apps.training.selectors import certificates
from apps.training.services import checking_in
from kernel.access import public, requires

TEACH: Final = "training.teach"
REASON: Final = "whoever takes part checks in with the code on the wall, with an account or without"
# A room of people shares an address: what is counted is being wrong.
GUESSES: Final = attempts.Policy(
    free=30, first_wait=60, longest_wait=300, forgets_after=600, by_window=True
)


class WhoForm(forms.Form):
    """What only the person and the course's list know."""

    who = forms.CharField(
        label=gettext_lazy("Your e-mail or your document number"),
        max_length=254,
        help_text=gettext_lazy("As you gave it when you were enrolled."),
    )


@requires(TEACH)
@require_safe
def wall(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The code, large, for the wall of the room; renewed by itself."""
    session = _session(pk)
    code = checking_in.code_now(session.pk)
    path = reverse("certificates:here", args=[session.pk, code])
    context = {
        "session": session,
        "qr": printing.qr_for_pages(f"{places.current().address}{path}"),
        "seconds": checking_in.seconds_left(),
        "present": certificates.present_in(session.pk),
    }
    part = request.headers.get("HX-Request") == "true"
    name = "training/wall_now.html" if part else "training/wall.html"
    response = render(request, name, context)
    response.headers["Cache-Control"] = "no-store, private"
    return response


@public(reason=REASON)
@sensitive_variables("code")
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def here(request: HttpRequest, pk: uuid.UUID, code: str) -> HttpResponse:
    """Looking needs the code on the wall; sending needs what looking gave."""
    session = _session(pk)
    if session.closed_at is not None:
        return _told(request, _("This session is closed. Talk to the trainer."), status=410)
    if words := checking_in.not_now(session):
        return _told(request, words, status=410)
    if request.method == "POST":
        return _sent(request, session)
    if not checking_in.is_on_the_wall(session.pk, code):
        words = _("This code is over. Point the camera at the one on the wall now.")
        return _told(request, words, status=410)
    return _page(request, session, WhoForm(), checking_in.ticket(session.pk))


def _sent(request: HttpRequest, session: CourseSession) -> HttpResponse:
    ticket = request.POST.get("ticket", "")
    if not checking_in.holds(session.pk, ticket):
        return _told(request, str(checking_in.Spent.message), status=410)
    key = attempts.key("training-here", get_ip(request), str(session.pk))
    counted = attempts.take(key, GUESSES)
    if not counted.allowed:
        return _told(request, _("Wait a few minutes, or talk to the trainer."), status=429)
    form = WhoForm(request.POST)
    enrolment = _mine(request, session)
    if enrolment is None and form.is_valid():
        enrolment = checking_in.by_words(session, form.cleaned_data["who"])
        if enrolment is None:
            form.add_error("who", _("Nobody in this course has that. Talk to the trainer."))
    if enrolment is None:
        return _page(request, session, form, ticket, status=422)
    attempts.give_back(key, GUESSES)
    try:
        fresh = checking_in.check_in(
            session_id=session.pk, enrolment=enrolment, told=ticket, by=_account(request)
        )
    except checking_in.Spent as spent:
        return _told(request, str(spent.message), status=410)
    except Refused as refused:
        return _told(request, str(refused.message), status=409)
    words = _("You are noted as present.") if fresh else _("You were noted as present already.")
    return _told(request, words, tone="ok")


def _mine(request: HttpRequest, session: CourseSession) -> Enrolment | None:
    account = _account(request)
    return checking_in.by_account(session, account) if account else None


def _account(request: HttpRequest) -> uuid.UUID | None:
    return request.user.pk if request.user.is_authenticated else None


def _page(
    request: HttpRequest, session: CourseSession, form: Any, ticket: str, *, status: int = 200
) -> HttpResponse:
    context = {
        "session": session,
        "form": form,
        "mine": _mine(request, session) is not None,
        "ticket": ticket,
    }
    return _unseen(render(request, "training/public/here.html", context, status=status))


def _told(
    request: HttpRequest, words: str, *, tone: str = "warn", status: int = 200
) -> HttpResponse:
    context = {"words": words, "tone": tone}
    if status > 400 and request.headers.get("HX-Request") == "true":
        # The one refusal that a page takes in by itself.
        status = 422
    return _unseen(render(request, "training/public/here_told.html", context, status=status))


def _unseen(response: HttpResponse) -> HttpResponse:
    response.headers["Referrer-Policy"] = "strict-origin"
    response.headers["Cache-Control"] = "no-store, private"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _session(pk: uuid.UUID) -> CourseSession:
    session = selectors.session(pk)
    if session is None:
        raise Http404
    return session
