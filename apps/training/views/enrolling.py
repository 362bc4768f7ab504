"""Who takes part in an edition: enrolled, invited, out again; and what came of the assessment."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from apps.training import presenters, selectors, services
from apps.training.errors import Refused
from apps.training.forms.people import ParticipantForm, PeopleFilter
from apps.training.models import Edition, Enrolment
from apps.training.models.editions import Joining
from apps.training.models.enrolments import Assessment, State
from apps.training.services import joining
from apps.training.views.common import (
    MANAGE,
    TEACH,
    actor,
    chosen_ids,
    edition_or_404,
    narrowed,
    say,
    show,
)
from kernel import history
from kernel.access import requires

MOST = 200


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def enrol(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Tick who takes part, look for them by name (body), or write somebody down."""
    row = edition_or_404(pk)
    if request.method == "POST" and "q" not in request.POST:
        return _ticked(request, row)
    return _page(request, row, ParticipantForm())


@requires(MANAGE)
@require_POST
def enrol_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write somebody down and enrol them."""
    row = edition_or_404(pk)
    form = ParticipantForm(request.POST)
    if form.is_valid():
        try:
            _write_down(row, form.data_told(), actor(request))
        except ValidationError as wrong:
            form.take(wrong)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _written(row))
            return redirect("training:enrol", pk)
    return _page(request, row, form, status=422)


@requires(MANAGE)
@require_POST
def withdraw(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take somebody out; whoever waits longest comes in."""
    row = selectors.enrolment(pk)
    if row is None:
        raise Http404
    try:
        services.withdraw(enrolment_id=pk, by=actor(request))
    except Refused as refused:
        say(request, refused)
    else:
        words = _("They are out. Whoever waited longest has the place.")
        if row.state == State.INVITED:
            words = _("The invitation is withdrawn: its link leads nowhere now.")
        messages.success(request, words)
    return redirect("training:edition", row.edition_id)


@requires(MANAGE)
@require_POST
def admit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Enrol somebody who was invited and said so in another way."""
    row = selectors.enrolment(pk)
    if row is None:
        raise Http404
    ids, back = [row.participant_id], redirect("training:edition", row.edition_id)
    try:
        [row] = services.enrol(edition_id=row.edition_id, participant_ids=ids, by=actor(request))
    except Refused as refused:
        say(request, refused)
        return back
    if row.state == State.WAITING:
        messages.warning(request, _("On the waiting list: there are no more places."))
    else:
        messages.success(request, _("Enrolled."))
    return back


@requires(MANAGE)
@require_POST
def send_again(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Invite once more: whoever has not answered, or declined."""
    row = selectors.enrolment(pk)
    if row is None:
        raise Http404
    by = actor(request)
    try:
        if row.state == State.INVITED:
            services.send_again(enrolment_id=pk, by=by)
        else:
            ids = [row.participant_id]
            services.invite(edition_id=row.edition_id, participant_ids=ids, by=by)
    except Refused as refused:
        say(request, refused)
    else:
        messages.success(request, _("Invited again. The link of before leads nowhere now."))
    return redirect("training:edition", row.edition_id)


@requires(TEACH)
@require_http_methods(["GET", "HEAD", "POST"])
def assess(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What came of the assessment, person by person."""
    row = edition_or_404(pk)
    people = selectors.progress_of(row)
    history.saw("training.participants", verb="list", count=len(people))
    if request.method == "POST":
        told = {
            one.enrolment.pk: request.POST.get(f"mark-{one.enrolment.pk}", "") for one in people
        }
        results = {key: value for key, value in told.items() if value in Assessment.values}
        if "all" in request.POST:
            results = {
                key: value if value not in ("", Assessment.NONE) else Assessment.APPROVED
                for key, value in told.items()
            }
            return _assess_page(request, row, people, results)
        try:
            services.assess(edition_id=pk, results=results, by=actor(request))
        except Refused as refused:
            say(request, refused)
        else:
            messages.success(request, _("The assessment is noted."))
        return redirect("training:edition", pk)
    return _assess_page(request, row, people, {})


def _assess_page(
    request: HttpRequest,
    row: Edition,
    people: list[selectors.Progress],
    marked: dict[uuid.UUID, str],
) -> HttpResponse:
    lines = [
        {
            "person": shown,
            "choices": [
                presenters.Choice(
                    code,
                    str(label),
                    code == marked.get(shown.enrolment.pk, shown.enrolment.assessment),
                )
                for code, label in Assessment.choices
            ],
        }
        for shown in presenters.person_rows(people)
    ]
    context = {"edition": row, "name": presenters.edition_name(row), "rows": lines}
    return show(request, "training/assess.html", context)


def _write_down(row: Edition, data: services.ParticipantData, by: uuid.UUID) -> None:
    deed = services.invite_new if row.enrolment == Joining.INVITATION else services.enrol_new
    deed(edition_id=row.pk, data=data, by=by)


def _written(row: Edition) -> str:
    if row.enrolment == Joining.INVITATION:
        return _("Written down and invited.")
    return _("Written down and enrolled.")


def _ticked(request: HttpRequest, row: Edition) -> HttpResponse:
    people = chosen_ids(request.POST.getlist("person"))
    known = selectors.known(people)
    who = joining.Joining(
        participants=[one for one in people if one in known],
        accounts=chosen_ids(request.POST.getlist("account")),
    )
    back = f"{reverse('training:enrol', args=[row.pk])}?{request.GET.urlencode()}".rstrip("?")
    if not (who.participants or who.accounts):
        messages.error(request, _("Tick at least one person."))
        return redirect(back)
    invites = request.POST.get("deed") == "invite"
    try:
        rows = joining.bring_in(edition_id=row.pk, who=who, by=actor(request), invited=invites)
    except ValidationError as wrong:
        messages.error(request, " ".join(wrong.messages))
        return redirect(back)
    except Refused as refused:
        say(request, refused)
        return redirect(back)
    waiting = sum(1 for one in rows if one.state == State.WAITING)
    words = ngettext("%(count)s person noted.", "%(count)s people noted.", len(rows))
    if invites:
        _tell_of_invited(request, rows)
        return redirect("training:edition", row.pk)
    messages.success(request, words % {"count": len(rows)})
    if waiting:
        words = ngettext(
            "%(count)s is on the waiting list: there are no more places.",
            "%(count)s are on the waiting list: there are no more places.",
            waiting,
        )
        messages.warning(request, words % {"count": waiting})
    return redirect("training:edition", row.pk)


def _tell_of_invited(request: HttpRequest, rows: list[Enrolment]) -> None:
    count = sum(1 for one in rows if one.state == State.INVITED)
    words = ngettext("%(count)s person invited.", "%(count)s people invited.", count)
    messages.success(request, words % {"count": count})
    silent = sum(1 for way in selectors.ways_to(rows).values() if not way)
    if silent:
        words = ngettext(
            "%(count)s has no account nor e-mail: tell them yourself.",
            "%(count)s have no account nor e-mail: tell them yourself.",
            silent,
        )
        messages.warning(request, words % {"count": silent})


def _page(
    request: HttpRequest, row: Edition, form: ParticipantForm, *, status: int = 200
) -> HttpResponse:
    filters = PeopleFilter(request.GET)
    chosen = filters.chosen(request.POST.get("q", ""))
    found = selectors.not_in_edition(row, typed=chosen["typed"], department=chosen["department"])
    rows = list(found[:MOST])
    team = selectors.team_without_record(chosen["typed"], chosen["department"])
    verb = "search" if chosen["typed"] else "list"
    history.saw("training.participants", verb=verb, count=len(rows))
    context = {
        "edition": row,
        "name": presenters.edition_name(row),
        "filters": filters,
        "typed": chosen["typed"],
        "narrowed": narrowed(request),
        "rows": rows,
        "more": team.more or found.count() > MOST,
        "team": team.rows,
        "form": form,
        "by_invitation": row.enrolment == Joining.INVITATION,
        "free": max(0, row.capacity - getattr(row, "enrolled", 0)),
    }
    return show(request, "training/enrol.html", context, status=status)
