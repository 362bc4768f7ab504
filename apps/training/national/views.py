"""Pages of course templates at the national host: versions, draft, check, publish, retire."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import reauth
from apps.training.national import drafting
from apps.training.national.forms import TemplateForm
from apps.training.views.common import actor
from kernel.access import requires
from tenants.catalogue import documents
from tenants.catalogue.models import Document

MANAGE = "catalogue.manage"


def _draft(pk: uuid.UUID) -> Document:
    found = drafting.draft(pk)
    if found is None:
        raise Http404
    return found


def _version(pk: uuid.UUID) -> documents.Published:
    found = drafting.version(pk)
    if found is None:
        raise Http404
    return found


def _edition(request: HttpRequest) -> int:
    """The edition of the draft that was shown."""
    told = request.POST.get("edition", "")
    return int(told) if told.isdecimal() and len(told) < 10 else 0


@requires(MANAGE)
@require_safe
def templates(request: HttpRequest) -> HttpResponse:
    """National courses with their versions, and the draft of what comes next."""
    return render(request, "training/national/list.html", {"templates": drafting.templates()})


@requires(MANAGE)
@require_safe
def version(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A published version."""
    found = _version(pk)
    context = {
        "version": found,
        "title": drafting.title_of(found.content),
        "facts": drafting.facts(found.content),
        "modules": drafting.modules(found.content),
    }
    return render(request, "training/national/version.html", context)


@requires(MANAGE)
@require_POST
def begin(request: HttpRequest, code: str) -> HttpResponse:
    """Draft the next version; of one that is drafted already, go there."""
    try:
        made = drafting.begin(code, by=actor(request))
    except documents.AlreadyDrafted:
        messages.info(request, _("There is a draft already: here it is."))
        made = next((one.draft for one in drafting.templates() if one.code == code), None)
    if made is None:
        raise Http404
    return redirect("course_templates:draft", made.pk)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write the draft; what somebody else wrote meanwhile is shown beside, never overwritten."""
    found = _draft(pk)
    data = request.POST if request.method == "POST" else None
    form = TemplateForm(data, content=found.content, used=drafting.codes_used(found.code))
    theirs: list[drafting.Difference] = []
    status = 200
    if data is not None and form.is_valid():
        try:
            documents.change(
                pk=pk, edition=form.told_edition, content=form.content(), by=actor(request)
            )
        except documents.Changed:
            found, status = _draft(pk), 409
            theirs = drafting.differences(form.content(), found.content)
            form.again(found.edition)
        except ValidationError as wrong:
            form.take(wrong)
        else:
            messages.success(request, _("The draft is saved."))
            return redirect("course_templates:check", pk)
    elif data is None:
        form.initial["edition"] = found.edition
    context = {
        "form": form,
        "draft": found,
        "title": drafting.title_of(found.content),
        "conflict": status == 409,
        "theirs": theirs,
    }
    status = 422 if form.errors else status
    return render(request, "training/national/draft.html", context, status=status)


@requires(MANAGE)
@require_safe
def check(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What changes for cities, to be read before it is published for good."""
    found = _draft(pk)
    before = drafting.former(found.code)
    context = {
        "draft": found,
        "title": drafting.title_of(found.content),
        "changed": drafting.differences(before.content, found.content) if before else [],
        "modules": drafting.modules(found.content),
    }
    return render(request, "training/national/check.html", context)


@require_POST
@requires(MANAGE)
@reauth.required
def publish(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Let cities adopt it; only as it was when it was checked."""
    found = _draft(pk)
    try:
        documents.publish(pk=pk, edition=_edition(request), by=actor(request))
    except documents.Changed:
        messages.error(
            request, _("Somebody changed the draft: nothing was published. Check again.")
        )
        return redirect("course_templates:check", pk)
    messages.success(
        request,
        _("Version %(number)s is published: cities can adopt it.") % {"number": found.version},
    )
    return redirect("course_templates:list")


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def discard(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Throw the draft away, once asked."""
    found = _draft(pk)
    if request.method == "POST":
        try:
            documents.discard(pk=pk, edition=_edition(request))
        except documents.Changed:
            messages.error(request, _("Somebody changed the draft: look at it again."))
            return redirect("course_templates:draft", pk)
        messages.success(request, _("The draft is gone. What was published stays."))
        return redirect("course_templates:list")
    context = {"draft": found, "title": drafting.title_of(found.content)}
    return render(request, "training/national/discard.html", context)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
@reauth.required
def retire(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Offer a version no more, once asked; cities that adopted it keep it."""
    found = _version(pk)
    if request.method == "POST":
        try:
            documents.retire(pk=pk, by=actor(request))
        except documents.Changed:
            messages.info(request, _("It was retired already."))
        else:
            messages.success(request, _("That version is offered no more."))
        return redirect("course_templates:list")
    if found.retired:
        raise Http404
    context = {"version": found, "title": drafting.title_of(found.content)}
    return render(request, "training/national/retire.html", context)
