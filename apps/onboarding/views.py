"""Pages of the wizard: a draft from its name to the city's door."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import reauth
from apps.accounts.selectors import display_names
from apps.onboarding import checklist, names, presenters, selectors, services
from apps.onboarding.errors import ConflictError, RefusedError
from apps.onboarding.forms import NewCityForm, StepForm, form_for
from apps.onboarding.models import Onboarding, State
from apps.onboarding.steps import BY_CODE, following
from frontend.shades import shades
from kernel.access import allowed, requires

VIEW, MANAGE = "onboarding.view", "onboarding.manage"
CONFLICT = 409


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Begin a draft with a name."""
    form = NewCityForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        draft = services.begin(name=form.cleaned_data["name"], by=actor(request))
        return redirect("onboarding:step", pk=draft.pk, step="identity")
    return render(request, "onboarding/new.html", {"form": form})


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, pk: uuid.UUID, step: str) -> HttpResponse:
    """One step: shown as it was left, saved whole, and over nobody else's words."""
    draft = _draft_or_404(pk)
    if step not in BY_CODE:
        raise Http404
    if draft.state not in {State.DRAFT, State.READY, State.FAILED}:
        return redirect("onboarding:review", pk=pk)
    form = form_for(step)(request.POST if request.method == "POST" else None, draft=draft)
    if request.method != "POST" or not form.is_valid():
        return _step_page(request, draft, form)
    return _save(request, draft, form)


@requires(VIEW)
@require_safe
def review(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The checklist, and once it was sent, how far the making is; asked again by the page."""
    draft = _draft_or_404(pk)
    editable = draft.state in {State.DRAFT, State.READY, State.FAILED}
    items = checklist.before(draft) if editable else checklist.after(draft)
    context: dict[str, Any] = {
        "draft": draft,
        "state": presenters.state_of(draft),
        "steps": presenters.stepper(draft, "review") if editable else [],
        "items": [presenters.level(item) for item in items],
        "blocked": any(item.level == "blocks" for item in items),
        "editable": editable,
        "making": presenters.making(draft),
        "manages": allowed(request.user, MANAGE),
        "host": names.host_of(draft.slug) if draft.slug else "",
    }
    part = request.headers.get("HX-Request") == "true"
    template = "onboarding/review_region.html" if part else "onboarding/review.html"
    return render(request, template, context)


@requires(MANAGE)
@reauth.required
@require_POST
def send(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Send it to be made, or try again."""
    _draft_or_404(pk)
    try:
        services.queue(pk, by=actor(request))
    except RefusedError as refused:
        messages.error(request, refused.message)
    return redirect("onboarding:review", pk=pk)


@requires(MANAGE)
@require_POST
def withdraw(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Give the draft up."""
    _draft_or_404(pk)
    try:
        services.withdraw(pk, by=actor(request))
        messages.success(request, _("Withdrawn. Nothing of it is left but this note."))
    except RefusedError as refused:
        messages.error(request, refused.message)
        return redirect("onboarding:review", pk=pk)
    return redirect("onboarding:cities")


def actor(request: HttpRequest) -> uuid.UUID:
    """Who is asking."""
    key = request.user.pk
    assert isinstance(key, uuid.UUID)  # noqa: S101
    return key


def _draft_or_404(pk: uuid.UUID) -> Onboarding:
    draft = selectors.onboarding(pk)
    if draft is None:
        raise Http404
    return draft


def _version(request: HttpRequest) -> int:
    given = request.POST.get("version", "")
    return int(given) if given.isdecimal() and len(given) < 9 else 0


def _save(request: HttpRequest, draft: Onboarding, form: StepForm) -> HttpResponse:
    """Save what is good, and go where the button says."""
    step, version = form.step, _version(request)
    try:
        services.save_step(
            draft.pk, step=step, values=form.values(), version=version, by=actor(request)
        )
    except ConflictError:
        return _step_page(request, draft, form, conflict=True)
    except RefusedError as refused:
        messages.error(request, refused.message)
        return redirect("onboarding:review", pk=draft.pk)
    if "later" in request.POST:
        messages.success(request, _("Saved. Whoever goes on finds it here."))
        return redirect("onboarding:cities")
    after = following(step)
    if after == "review":
        return redirect("onboarding:review", pk=draft.pk)
    return redirect("onboarding:step", pk=draft.pk, step=after)


def _step_page(
    request: HttpRequest, draft: Onboarding, form: StepForm, *, conflict: bool = False
) -> HttpResponse:
    """The form; after a conflict with what the other one saved beside what was typed here."""
    enough, contrast = checklist.contrast_in_words(draft.accent)
    who = display_names([draft.updated_by]) if draft.updated_by else {}
    context: dict[str, Any] = {
        "draft": draft,
        "form": form,
        "step": BY_CODE[form.step],
        "steps": presenters.stepper(draft, form.step),
        "version": draft.version,
        "conflict": conflict,
        "other": next(iter(who.values()), ""),
        "theirs": _theirs(draft, form) if conflict else [],
        "host": names.host_of(draft.slug) if draft.slug else "",
        "hints": [checklist.dns_hint(host) for host in draft.own_hosts],
        "contrast": contrast,
        "contrast_enough": enough,
        "shades": shades(draft.accent),
    }
    return render(
        request, f"onboarding/steps/{form.step}.html", context, status=CONFLICT if conflict else 200
    )


def _theirs(draft: Onboarding, form: StepForm) -> list[tuple[str, str]]:
    """What is stored now where it differs from what was typed."""
    stored = form_for(form.step)(draft=draft)
    found = []
    for name, field in form.fields.items():
        now = stored.fields[name].prepare_value(stored.initial.get(name))
        typed = form.data.get(name, "")
        if str(now if now is not None else "") != str(typed):
            found.append((str(field.label), str(now if now not in (None, "") else "—")))
    return found
