"""My training: what one is invited to, has a place in, may join, and was given."""

from __future__ import annotations

import uuid
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.notices import places as hosts
from apps.training import own_presenters, printing, selectors
from apps.training.errors import IllegalMove, Refused
from apps.training.models import CalendarFeed, Enrolment
from apps.training.models.enrolments import State
from apps.training.selectors import feeds as found
from apps.training.selectors import own as selected
from apps.training.services import feeds, own
from apps.training.views.common import actor, edition_or_404, say, show
from apps.training.views.invited import ANSWERS
from kernel import history
from kernel.access import requires

OWN: Final = "training.own"


@requires(OWN)
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """One's own page."""
    return _page(request)


def _page(request: HttpRequest, *, status: int = 200) -> HttpResponse:
    person = selectors.participant_of(actor(request))
    context: dict[str, Any] = {
        "person": person,
        "open": [
            own_presenters.joinable(row) for row in selected.joinable(person.pk if person else None)
        ],
    }
    if person is not None:
        history.saw("training.participant", person.pk)
        feed = found.standing(participant_id=person.pk)
        context["feed"] = feed
        context["address"] = f"{hosts.current().address}{feeds.path_of(feed)}" if feed else ""
        context |= own_presenters.page(person.pk)
    return _unseen(show(request, "training/own/mine.html", context, status=status))


@requires(OWN)
@require_POST
def join(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Enrol oneself."""
    edition = edition_or_404(pk)
    try:
        row = own.join(edition_id=edition.pk, account=actor(request))
    except Refused as refused:
        say(request, refused)
    else:
        _tell(request, row)
    return redirect("training_own:mine")


@requires(OWN)
@require_POST
def answer(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Accept or decline."""
    place, answered = _place_or_404(request, pk), request.POST.get("answer", "")
    if answered not in ANSWERS:
        messages.error(request, _("Choose whether you accept or decline."))
        return _page(request, status=400)
    try:
        row = own.answer(
            enrolment_id=place.pk, accepts=answered == "accept", account=actor(request)
        )
    except Refused as refused:
        say(request, refused)
    else:
        _tell(request, row)
    return redirect("training_own:mine")


@requires(OWN)
@require_POST
def leave(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Give one's place back."""
    place = _place_or_404(request, pk)
    try:
        own.leave(enrolment_id=place.pk, account=actor(request))
    except Refused as refused:
        say(request, refused)
    else:
        messages.success(request, _("You are out. Whoever waited longest has the place."))
    return redirect("training_own:mine")


@requires(OWN)
@require_safe
def document(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A certificate of one's own as PDF; of nobody else's is there any."""
    person = selectors.participant_of(actor(request))
    if person is None:
        raise Http404
    certificate = selected.certificates_of(person.pk).filter(pk=pk, revoked_at=None).first()
    if certificate is None:
        raise Http404
    history.saw("training.certificate", certificate.pk, verb="export")
    response = HttpResponse(printing.document(certificate), content_type="application/pdf")
    name = printing.file_name(certificate)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return _unseen(response)


@requires(OWN)
@require_POST
def calendar(request: HttpRequest) -> HttpResponse:
    """Make the address of one's own calendar, change it for another one, or withdraw it."""
    me = actor(request)
    person = selectors.participant_of(me)
    if person is None:
        raise Http404
    feed = found.standing(participant_id=person.pk)
    deed = request.POST.get("deed")
    if deed == "renew":
        _renew(request, feed, me)
    elif deed == "withdraw":
        if feed is not None:
            feeds.withdraw(feed.pk, by=me)
            messages.success(request, _("The address is withdrawn."))
    elif feed is None:
        feeds.give(participant_id=person.pk, by=me)
    return redirect("training_own:mine")


def _renew(request: HttpRequest, feed: CalendarFeed | None, me: uuid.UUID) -> None:
    """The one on the page, and no other that took its place meanwhile."""
    if feed is None or str(feed.pk) != request.POST.get("feed"):
        messages.warning(request, _("That address was changed or withdrawn already."))
        return
    try:
        feeds.renew(feed.pk, by=me)
    except IllegalMove:
        messages.warning(request, _("That address was changed or withdrawn already."))
    else:
        messages.success(request, _("This address is new. The one before leads nowhere."))


def _place_or_404(request: HttpRequest, pk: uuid.UUID) -> Enrolment:
    """A place of whoever asks; anybody else's is none."""
    row = selectors.enrolment(pk)
    if row is None or row.participant.account != actor(request):
        raise Http404
    return row


def _tell(request: HttpRequest, row: Enrolment) -> None:
    if row.state == State.ENROLLED:
        messages.success(request, _("You have a place."))
    elif row.state == State.WAITING:
        turn = selected.turn_of(row)
        words = _("There are no places left: you are number %(turn)s on the waiting list.")
        messages.warning(request, words % {"turn": turn})
    else:
        messages.success(request, _("You declined the invitation."))


def _unseen(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "no-store, private"
    return response
