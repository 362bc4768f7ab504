"""Who is who: the account of somebody in training, and two records of one person made one."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import selectors as accounts
from apps.training import presenters, selectors
from apps.training.errors import Refused
from apps.training.models import Participant
from apps.training.services import identity
from apps.training.views.common import (
    MANAGE,
    VIEW,
    actor,
    chosen_ids,
    person_or_404,
    say,
    show,
    version_of,
)
from kernel import history
from kernel.access import requires


@requires(VIEW)
@require_safe
def of_account(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The training of whoever has that account."""
    row = selectors.participant_of(pk)
    if row is None and accounts.known(pk) is None:
        raise Http404
    if row is None:
        messages.info(request, _("That account has no training yet."))
        return redirect("training:people")
    return redirect("training:person", row.pk)


@requires(MANAGE)
@require_POST
def link(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Say which account somebody has."""
    row, version = person_or_404(pk), version_of(request)
    chosen = chosen_ids(request.POST.getlist("account"))
    if not chosen:
        messages.error(request, _("Choose an account of the list."))
        return redirect("training:person", pk)
    try:
        identity.link(participant_id=row.pk, account=chosen[0], version=version, by=actor(request))
    except ValidationError as wrong:
        messages.error(request, wrong.messages[0])
    except Refused as refused:
        say(request, refused)
    else:
        messages.success(request, _("Linked: they find their training on their own page."))
    return redirect("training:person", pk)


@requires(MANAGE)
@require_POST
def unlink(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take the account from somebody."""
    row = person_or_404(pk)
    try:
        identity.unlink(participant_id=row.pk, version=version_of(request), by=actor(request))
    except Refused as refused:
        say(request, refused)
    else:
        messages.success(request, _("Unlinked. What they took part in stays."))
    return redirect("training:person", pk)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def merge(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Find the other record, look at what merging would do, and do it."""
    keep = person_or_404(pk)
    told = request.POST if request.method == "POST" else request.GET
    chosen = chosen_ids(told.getlist("other"))
    drop = person_or_404(chosen[0]) if chosen else None
    if drop is None:
        return _choose(request, keep)
    if request.method == "POST":
        try:
            identity.merge(
                keep_id=keep.pk,
                drop_id=drop.pk,
                keep_version=version_of(request),
                drop_version=_other_version(request),
                by=actor(request),
            )
        except Refused as refused:
            say(request, refused)
            return redirect(f"{reverse('training:merge', args=[pk])}?other={drop.pk}")
        messages.success(request, _("The two records are one now."))
        return redirect("training:person", pk)
    for one in (keep, drop):
        history.saw("training.participant", one.pk)
    made = identity.plan(keep, drop)
    context = {
        "person": keep,
        "other": drop,
        "sides": [_side(keep), _side(drop)],
        "moved": [presenters.edition_name(row.edition) for row in made.moved],
        "both": [presenters.edition_name(stays.edition) for stays, _goes in made.both],
        "twice": made.twice,
        "one_left": (keep.left_on is None) != (drop.left_on is None),
        "why_not": made.why_not,
    }
    return show(request, "training/merge.html", context)


def _choose(request: HttpRequest, keep: Participant) -> HttpResponse:
    # A name is looked for in the body: addresses end up in logs and histories.
    typed = request.POST.get("q", "").replace("\x00", "")[:100]
    rows = selectors.perhaps_the_same(keep, typed)
    history.saw("training.participants", verb="search" if typed else "list", count=len(rows))
    context = {"person": keep, "rows": rows, "typed": typed}
    return show(request, "training/merge_choose.html", context)


def _side(row: Participant) -> dict[str, object]:
    return {
        "row": row,
        "department": row.department.name if row.department else "",
        "gender": presenters.gender(row.gender),
        "places": getattr(row, "places", 0),
    }


def _other_version(request: HttpRequest) -> int:
    told = request.POST.get("other_version", "")
    return int(told) if told.isdecimal() and len(told) < 10 else 0
