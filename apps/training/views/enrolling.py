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
from apps.training.models import Edition
from apps.training.models.enrolments import Assessment, State
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
    """Tick who takes part, or write somebody down."""
    row = edition_or_404(pk)
    if request.method == "POST":
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
            services.enrol_new(edition_id=pk, data=form.data_told(), by=actor(request))
        except ValidationError as wrong:
            form.take(wrong)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("Written down and enrolled."))
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
        messages.success(request, _("They are out. Whoever waited longest has the place."))
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


def _ticked(request: HttpRequest, row: Edition) -> HttpResponse:
    people = chosen_ids(request.POST.getlist("person"))
    by = actor(request)
    for account in chosen_ids(request.POST.getlist("account")):
        person = services.from_account(account, by=by)
        if person is not None:
            people.append(person.pk)
    people = [one.pk for one in selectors.participants().filter(pk__in=people)]
    back = f"{reverse('training:enrol', args=[row.pk])}?{request.GET.urlencode()}".rstrip("?")
    if not people:
        messages.error(request, _("Tick at least one person."))
        return redirect(back)
    deed = services.invite if request.POST.get("deed") == "invite" else services.enrol
    try:
        rows = deed(edition_id=row.pk, participant_ids=people, by=by)
    except Refused as refused:
        say(request, refused)
        return redirect(back)
    waiting = sum(1 for one in rows if one.state == State.WAITING)
    words = ngettext("%(count)s person noted.", "%(count)s people noted.", len(rows))
    messages.success(request, words % {"count": len(rows)})
    if waiting:
        words = ngettext(
            "%(count)s is on the waiting list: there are no more places.",
            "%(count)s are on the waiting list: there are no more places.",
            waiting,
        )
        messages.warning(request, words % {"count": waiting})
    return redirect("training:edition", row.pk)


def _page(
    request: HttpRequest, row: Edition, form: ParticipantForm, *, status: int = 200
) -> HttpResponse:
    filters = PeopleFilter(request.GET)
    chosen = filters.chosen()
    found = selectors.not_in_edition(row, typed=chosen["typed"], department=chosen["department"])
    rows = list(found[:MOST])
    history.saw("training.participants", verb="list", count=len(rows))
    context = {
        "edition": row,
        "name": presenters.edition_name(row),
        "filters": filters,
        "narrowed": narrowed(request),
        "rows": rows,
        "more": found.count() > MOST,
        "team": selectors.team_without_record(chosen["typed"], chosen["department"]),
        "form": form,
        "free": max(0, row.capacity - getattr(row, "enrolled", 0)),
    }
    return show(request, "training/enrol.html", context, status=status)
