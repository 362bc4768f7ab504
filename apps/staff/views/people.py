"""The list of people, one person's page, and what is done there."""

import uuid
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apps.accounts import reauth, rules, sessions
from apps.accounts import selectors as accounts
from apps.accounts.errors import RefusedError
from apps.accounts.roles import ROLES
from apps.accounts.selectors import Account
from apps.staff import presenters, selectors, services
from apps.staff.errors import StaleError
from apps.staff.forms import CloseForm, EndForm, FilterForm, PersonForm, RoleForm
from apps.staff.handover import open_work, stranded
from apps.staff.services.leaving import may_take
from apps.staff.views.common import PAGE_SIZE, actor, person_or_404, typed
from kernel.access import requires

WATCHED = ("idle", "ending", "without_factor", "suspended")


@requires("accounts.view_staff")
@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest) -> HttpResponse:
    """Everybody with an account, narrowed by filters (URL) or by a search (body)."""
    filters = FilterForm(request.GET)
    text = typed(request) if request.method == "POST" else ""
    found = selectors.people(selectors.Filter(typed=text) if text else filters.chosen())
    page = Paginator(selectors.by_name(found), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "filters": filters,
        "typed": text,
        "narrowed": bool(request.GET),
        "page": page,
        "rows": [presenters.person_row(user) for user in selectors.these(page.object_list)],
        "watched": [
            (state, presenters.STATE_LABELS[state], count)
            for state, count in selectors.counts(WATCHED).items()
            if count
        ],
        "may_manage": rules.allowed(request.user, "accounts.manage_staff"),
    }
    partial = request.headers.get("HX-Request") == "true"
    return render(request, "staff/people_table.html" if partial else "staff/people.html", context)


@requires("accounts.view_staff")
@require_http_methods(["GET", "HEAD", "POST"])
def person(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One person: roles with their days, department, second factor, last access."""
    user = person_or_404(pk)
    if request.method != "POST":
        return _page(request, user)
    by = actor(request)
    if not rules.may_manage(by, user):
        raise Http404
    form = PersonForm(request.POST, person=user)
    if not form.is_valid():
        return _page(request, user, form=form)
    told = form.cleaned_data
    done = _doing(
        request,
        user,
        lambda: services.update_person(
            user=user,
            name=told["name"],
            language=told["language"],
            department=form.chosen_department(),
            title=told["title"],
            by=by,
            version=told["version"],
        ),
        _("Changes saved."),
    )
    if done.status_code == HTTPStatus.FOUND and "department" in form.changed_data and open_work(pk):
        messages.info(
            request,
            _("What waits for them went with them. Hand over what is no longer theirs."),
        )
    return done


@requires("accounts.manage_staff")
@require_http_methods(["GET", "HEAD", "POST"])
@reauth.required
def give_role(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Give a role between two days."""
    user, by = person_or_404(pk), actor(request)
    if request.method != "POST":
        return redirect("staff:person", pk=pk)
    form = RoleForm(request.POST, offered=rules.grantable(by), auto_id="give_%s")
    if not form.is_valid():
        return _page(request, user, role_form=form)
    told = form.cleaned_data
    return _doing(
        request, user, lambda: services.give_role(user=user, by=by, **told), _("The role is given.")
    )


@requires("accounts.manage_staff")
@require_http_methods(["GET", "HEAD", "POST"])
@reauth.required
def end_role(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """End a role now or on a day, or let it go on."""
    grant = accounts.grant(pk)
    if grant is None:
        raise Http404
    user, by = person_or_404(grant.user_id), actor(request)
    if request.method != "POST":
        return redirect("staff:person", pk=user.pk)
    form = EndForm(request.POST, auto_id=f"end_{pk}_%s")
    if not form.is_valid():
        return _page(request, user, end_form=(grant.pk, form))
    told = form.cleaned_data
    return _doing(
        request,
        user,
        lambda: services.end_role(
            grant=grant,
            last_day=told["last_day"] if told["when"] == EndForm.ON else None,
            at_once=told["when"] == EndForm.NOW,
            by=by,
            version=told["version"],
        ),
        _("The role no longer allows anything.")
        if told["when"] == EndForm.NOW
        else _("The last day is written."),
        hands_over=told["when"] == EndForm.NOW,
    )


@requires("accounts.manage_staff")
@require_http_methods(["GET", "HEAD", "POST"])
@reauth.required
def close(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Close the account of somebody who leaves, and hand over what waits for them."""
    user, by = person_or_404(pk), actor(request)
    work = open_work(user.pk)
    heirs = [one for one in selectors.successors(user) if may_take(one, work)] if work else []
    # Without a form in it the POST is the confirmation of having read the page.
    data = request.POST if request.method == "POST" else None
    form = CloseForm(
        data,
        people=heirs,
        needed=bool(work),
        initial={"version": selectors.version_of(user), "successor": str(by.pk)},
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        return _doing(
            request,
            user,
            lambda: services.leave(
                user=user, by=by, successor=form.chosen(), version=told["version"]
            ),
            _("The account is closed."),
        )
    context = {
        "row": presenters.person_row(user),
        "form": form,
        "work": work,
        "last": selectors.is_last_keeper(user),
        "manages": rules.may_manage(by, user) and by.pk != user.pk,
    }
    return render(request, "staff/close.html", context, status=422 if form.errors else 200)


@requires("accounts.manage_staff")
@require_http_methods(["GET", "HEAD", "POST"])
@reauth.required
def remove_factors(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take the second factors of somebody who lost them away, so that they set up others."""
    user, by = person_or_404(pk), actor(request)
    if request.method != "POST":
        return redirect("staff:person", pk=pk)
    version = request.POST.get("version", "")[:64]
    return _doing(
        request,
        user,
        lambda: services.remove_factors(user=user, by=by, version=version),
        _("The second factor is gone and the sessions ended. They set up another at sign-in."),
    )


@requires("accounts.manage_staff")
@require_POST
@reauth.required
def reopen(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Open a closed account again; who was idle has the roles of before, so it asks who it is."""
    user, by = person_or_404(pk), actor(request)
    version = request.POST.get("version", "")[:64]
    return _doing(
        request,
        user,
        lambda: services.reopen(user=user, by=by, version=version),
        _("The account is open again. Give it the roles it needs."),
    )


def _doing(
    request: HttpRequest, user: Account, deed: Any, done: str, *, hands_over: bool = False
) -> HttpResponse:
    """Do it and say so; or say why not, on the page as it is now.

    With `hands_over` what they may no longer go on with is offered to somebody else at once.
    """
    try:
        deed()
    except StaleError:
        return _page(request, person_or_404(user.pk), status=409)
    except RefusedError as refused:
        return _page(request, person_or_404(user.pk), refused=refused)
    messages.success(request, done)
    if hands_over and stranded(person_or_404(user.pk)):
        return redirect("staff:hand_over", pk=user.pk)
    return redirect("staff:person", pk=user.pk)


def _page(
    request: HttpRequest,
    user: Account,
    *,
    form: PersonForm | None = None,
    role_form: RoleForm | None = None,
    end_form: tuple[uuid.UUID, EndForm] | None = None,
    refused: RefusedError | None = None,
    status: int = 0,
) -> HttpResponse:
    by = actor(request)
    manages = rules.may_manage(by, user)
    offered = rules.grantable(by) if by.pk != user.pk and user.is_active else []
    failed = form or role_form or end_form or refused
    work = open_work(user.pk) if manages else []
    row = presenters.person_row(user, by if rules.allowed(by, "accounts.manage_staff") else None)
    context = {
        "account": user,
        "row": row,
        "own": by.pk == user.pk,
        "manages": manages,
        "version": selectors.version_of(user),
        "conflict": status == 409,
        "form": form or (PersonForm(person=user) if manages else None),
        "role_form": role_form
        or (RoleForm(offered=offered, auto_id="give_%s") if offered else None),
        "ending": end_form[0] if end_form else None,
        "end_form": end_form[1] if end_form else None,
        "past": [(one, ROLES[one.role].label) for one in accounts.past_grants(user)],
        "work": work,
        "lost": [one for one in work if not one.may_be_kept_by(user)],
        "sessions": sessions.of(user).count(),
        "sees_training": rules.allowed(by, "training.view"),
        "refused": refused.message if refused else "",
    }
    return render(request, "staff/person.html", context, status=status or (422 if failed else 200))
