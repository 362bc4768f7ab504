"""The people in training: list, one person with their history, written down, changed."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from apps.training import presenters, selectors, services
from apps.training.errors import Conflict
from apps.training.forms.people import ParticipantForm, PeopleFilter
from apps.training.models.enrolments import Assessment
from apps.training.selectors import own
from apps.training.views.common import MANAGE, VIEW, actor, person_or_404, show
from kernel import history
from kernel.access import allowed, requires

PAGE_SIZE = 50


@requires(VIEW)
@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest) -> HttpResponse:
    """Everybody who was ever written down, narrowed by filters (URL) and by a search (body)."""
    filters = PeopleFilter(request.GET)
    chosen = filters.chosen(request.POST.get("q", ""))
    page = Paginator(selectors.participants(**chosen), PAGE_SIZE).get_page(
        # What was found has one page: its links would have to carry the name.
        None if chosen["typed"] else request.GET.get("page")
    )
    rows = list(page.object_list)
    verb = "search" if chosen["typed"] else "list"
    history.saw("training.participants", verb=verb, count=len(rows))
    context = {
        "page": page,
        "rows": rows,
        "filters": filters,
        "typed": chosen["typed"],
        "more": page.has_next(),
        "narrowed": bool(filters.query),
    }
    return show(request, "training/people.html", context)


@requires(VIEW)
@require_safe
def person(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One person: what they took part in, with hours, and what accredits them until when."""
    row = person_or_404(pk)
    history.saw("training.participant", pk)
    places = list(selectors.history_of(pk))
    hours = selectors.hours_of_many(places)
    rows = [
        {
            "enrolment": one,
            "title": presenters.edition_name(one.edition),
            "hours": presenters.hours_line(hours[one.pk]),
            "assessment": Assessment(one.assessment).label if one.edition.assessed else "",
            "due_on": selectors.due_on(one),
        }
        for one in places
    ]
    given = list(own.certificates_of(pk))
    if given:
        history.saw("training.certificates", pk, verb="list", count=len(given))
    may_link = row.account is None and allowed(request.user, MANAGE)
    free = selectors.team_without_record(like=row) if may_link else None
    context = {
        "person": row,
        "gender": presenters.gender(row.gender),
        "rows": rows,
        "certificates": given,
        "accounts": free,
        "sees_team": allowed(request.user, "accounts.view_staff"),
    }
    return show(request, "training/person.html", context)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Write somebody down."""
    form = ParticipantForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = services.add_participant(data=form.data_told(), by=actor(request))
        except ValidationError as wrong:
            form.take(wrong)
        else:
            messages.success(request, _("Written down."))
            return redirect("training:person", row.pk)
    status = 422 if form.errors else 200
    return show(request, "training/person_form.html", {"form": form}, status=status)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Change what is written of somebody."""
    row = person_or_404(pk)
    history.saw("training.participant", pk)
    if request.method != "POST":
        form = ParticipantForm(initial=ParticipantForm.initial_of(row))
        return show(request, "training/person_form.html", {"form": form, "person": row})
    form, conflict = ParticipantForm(request.POST), False
    if form.is_valid():
        try:
            services.change_participant(
                participant_id=pk,
                data=form.data_told(row.account),
                version=form.told_version,
                by=actor(request),
            )
        except ValidationError as wrong:
            form.take(wrong)
        except Conflict:
            conflict = True
            form.again(row.version)
        else:
            messages.success(request, _("Changes saved."))
            return redirect("training:person", pk)
    context = {"form": form, "person": row, "conflict": conflict}
    status = 409 if conflict else 422
    return show(request, "training/person_form.html", context, status=status)
