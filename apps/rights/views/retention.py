"""How long things are kept, what is due, what must not be touched, and what was erased."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import reauth
from apps.accounts.rules import allowed
from apps.registry import selectors as registry
from apps.rights import forms, presenters, rules, selectors, services
from apps.rights.errors import Conflict, NoSuchPerson
from apps.rights.models import Subject
from kernel import history
from kernel.access import requires

PAGE_SIZE = 50


def _me(request: HttpRequest) -> uuid.UUID:
    key = request.user.pk
    assert key is not None  # noqa: S101 whoever holds a permission has an account
    return key


@requires(rules.RETENTION)
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """What waits for a decision, the rules, and the holds."""
    return _page(request)


def _page(request: HttpRequest, *, status: int = 200, **bound: Any) -> HttpResponse:
    subject = request.GET.get("subject", "")
    page = Paginator(selectors.due(subject), PAGE_SIZE).get_page(request.GET.get("page"))
    known = selectors.rules()
    history.saw("rights.due", verb="list", count=len(page.object_list))
    context = {
        "page": page,
        "rows": [presenters.due_row(due) for due in page.object_list],
        "rules": [
            (subject, label, bound.get(subject) or forms.RuleForm.of(subject, known.get(subject)))
            for subject, label in Subject.choices
        ],
        "holds": selectors.holds()[:PAGE_SIZE],
        "erased": selectors.erased()[:10],
        "deciding": forms.DecideForm(),
        "may_erase": allowed(request.user, rules.ERASE),
        "chosen": subject,
        **bound,
    }
    return render(request, "rights/retention.html", context, status=status)


@requires(rules.RETENTION)
@require_POST
def rule(request: HttpRequest, subject: str) -> HttpResponse:
    """For how many years one kind of thing is kept."""
    if subject not in Subject.values:
        raise Http404
    form = forms.RuleForm(request.POST, prefix=subject)
    if not form.is_valid():
        return _page(request, status=422, wrong_rule=form, **{subject: form})
    told = form.cleaned_data
    try:
        services.set_rule(
            subject=subject, years=told["years"], version=told["version"], by=_me(request)
        )
    except Conflict:
        return _page(request, status=409, refused=_("Somebody else changed this rule meanwhile."))
    messages.success(request, _("Saved. What is due is looked for within minutes."))
    return redirect("rights:retention")


@requires(rules.RETENTION)
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep what was chosen, for a reason."""
    form = forms.DecideForm(request.POST)
    if form.is_valid() and not form.cleaned_data["reason"]:
        form.add_error("reason", _("Say why it is kept."))
    if not form.is_valid():
        return _page(request, status=422, deciding=form)
    told = form.cleaned_data
    done = services.keep(
        [due.pk for due in told["due"]],
        reason=told["reason"],
        until=told["until"],
        by=_me(request),
    )
    messages.success(request, ngettext("%(n)d kept.", "%(n)d kept.", done) % {"n": done})
    return redirect("rights:retention")


@requires(rules.ERASE)
@reauth.required
@require_POST
def erase(request: HttpRequest) -> HttpResponse:
    """Erase what was chosen, for good; what is held stays."""
    form = forms.DecideForm(request.POST)
    if not form.is_valid():
        return _page(request, status=422, deciding=form)
    done, refused = services.erase_due(
        [due.pk for due in form.cleaned_data["due"]], by=_me(request)
    )
    messages.success(request, ngettext("%(n)d erased.", "%(n)d erased.", done) % {"n": done})
    if refused:
        messages.warning(
            request,
            ngettext("%(n)d stays: a hold is in force.", "%(n)d stay: a hold is in force.", refused)
            % {"n": refused},
        )
    return redirect("rights:retention")


@requires(rules.RETENTION)
@require_http_methods(["GET", "HEAD", "POST"])
def hold(request: HttpRequest, person: uuid.UUID) -> HttpResponse:
    """Keep one person's records from erasure."""
    found = registry.person(person)
    if found is None:
        raise Http404
    history.saw("registry.person", person)
    form = forms.HoldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            services.place_hold(person, reason=told["reason"], until=told["until"], by=_me(request))
        except (Conflict, NoSuchPerson):
            form.add_error(None, _("A hold is in force already."))
        else:
            messages.success(request, _("These records are kept until the hold is lifted."))
            return redirect("registry:person", person)
    context = {"form": form, "person": found, "hold": selectors.hold_of(person)}
    return render(request, "rights/hold.html", context, status=422 if form.errors else 200)


@requires(rules.RETENTION)
@require_POST
def lift(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """End a hold."""
    if not selectors.holds().filter(pk=pk).exists():
        raise Http404
    services.lift_hold(pk, by=_me(request))
    messages.success(request, _("The hold is lifted."))
    return redirect("rights:retention")
