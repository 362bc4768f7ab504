"""Pages of the instrument at the national host: versions, draft, questions, check, publish."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import reauth
from apps.diagnosis import instrument
from apps.diagnosis.national import drafting, forms, presenters
from kernel.access import requires
from tenants.catalogue import documents
from tenants.catalogue.models import Document

MANAGE = "catalogue.manage"


def _me(request: HttpRequest) -> uuid.UUID:
    own = request.user.pk
    if not isinstance(own, uuid.UUID):
        raise Http404
    return own


def _draft(pk: uuid.UUID) -> Document:
    found = documents.draft(pk)
    if found is None or found.kind != instrument.KIND:
        raise Http404
    return found


def _edition(request: HttpRequest) -> int:
    """The edition of the draft that was shown."""
    told = request.POST.get("edition", "")
    return int(told) if told.isdecimal() and len(told) < 10 else 0


def _gone(request: HttpRequest) -> HttpResponse:
    """The draft was published or discarded while somebody worked on it."""
    messages.error(request, _("There is no such draft any more: nothing was changed."))
    return redirect("instrument:versions")


@requires(MANAGE)
@require_safe
def versions(request: HttpRequest) -> HttpResponse:
    """What was published, and the draft of what comes next."""
    published = [
        (one, len(one.content["questions"])) for one in documents.published(instrument.KIND)
    ]
    context = {"published": published, "draft": drafting.draft()}
    return render(request, "diagnosis/national/versions.html", context)


@requires(MANAGE)
@require_safe
def version(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A published version, question by question."""
    found = documents.get(pk)
    if found is None or found.kind != instrument.KIND:
        raise Http404
    context = {"version": found.version, "page": presenters.seen(found.content)}
    return render(request, "diagnosis/national/version.html", context)


@requires(MANAGE)
@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Draft the next version; of one that is drafted already, go there."""
    try:
        made: Document | None = drafting.begin(by=_me(request))
    except documents.AlreadyDrafted:
        messages.info(request, _("There is a draft already: here it is."))
        made = drafting.draft()
    return (
        redirect("instrument:versions") if made is None else redirect("instrument:draft", made.pk)
    )


@requires(MANAGE)
@require_safe
def draft(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The draft: its questions by dimension, what changed of each, what is asked no more."""
    found = _draft(pk)
    changed = presenters.changes(drafting.former_content(), found.content)
    context = {
        "draft": found,
        "page": presenters.seen(found.content, changed),
        "gone": [one for one in changed if one.now is None],
        "tally": presenters.tally(changed),
    }
    return render(request, "diagnosis/national/draft.html", context)


@requires(MANAGE)
@require_safe
def preview(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The draft as cities will read it."""
    found = _draft(pk)
    context = {"version": found.version, "page": presenters.seen(found.content), "draft": found}
    return render(request, "diagnosis/national/version.html", context)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, pk: uuid.UUID, code: str) -> HttpResponse:
    """Change a question; what somebody else changed meanwhile is shown, never overwritten."""
    found = _draft(pk)
    row = drafting.find(found.content, code)
    if row is None:
        raise Http404
    initial = forms.initial_of(row, instrument.read(drafting.former_content()))
    form = forms.bound(found.content, data=_told(request, code), initial=initial)
    conflict: dict[str, Any] | None = None
    if request.method == "POST" and form.is_valid():
        try:
            drafting.save_question(
                pk=pk, mark=form.cleaned_data["seen"], row=form.row(code), by=_me(request)
            )
        except drafting.QuestionChanged as changed:
            conflict = changed.now
            # Saving again is then on top of what is shown.
            form.data["seen"] = drafting.seen(conflict) if conflict else ""  # type: ignore[index]
        except ValidationError as refused:
            form.add_error(None, refused)
        except documents.Changed as gone:
            raise Http404 from gone
        else:
            messages.success(request, _("The question is saved in the draft."))
            return redirect("instrument:draft", pk)
    status = 409 if conflict else 422 if form.errors else 200
    context = {"form": form, "draft": found, "row": row, "code": code, "conflict": conflict}
    context["name"] = instrument.Words(**row["title"])
    context["before"] = drafting.find(drafting.former_content(), code)
    return render(request, "diagnosis/national/question.html", context, status=status)


def _told(request: HttpRequest, code: str) -> Any:
    if request.method != "POST":
        return None
    data = request.POST.copy()
    data["code"] = code
    return data


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Ask one more question."""
    found = _draft(pk)
    data = request.POST if request.method == "POST" else None
    form = forms.bound(found.content, data=data, initial={"dimension": request.GET.get("in", "")})
    if data is not None and form.is_valid():
        try:
            drafting.add_question(pk=pk, row=form.row(), by=_me(request))
        except drafting.CodeTaken:
            form.add_error("code", _("There is a question of that code."))
        except ValidationError as refused:
            form.add_error(None, refused)
        except documents.Changed as gone:
            raise Http404 from gone
        else:
            messages.success(request, _("The question is in the draft."))
            return redirect("instrument:draft", pk)
    context = {"form": form, "draft": found}
    status = 422 if form.errors else 200
    return render(request, "diagnosis/national/question.html", context, status=status)


@requires(MANAGE)
@require_POST
def drop(request: HttpRequest, pk: uuid.UUID, code: str) -> HttpResponse:
    """Ask a question no more."""
    _draft(pk)
    mark = request.POST.get("seen", "")
    try:
        drafting.drop_question(pk=pk, code=code, mark=mark, by=_me(request))
    except documents.Changed:
        return _gone(request)
    except drafting.QuestionChanged:
        messages.error(request, _("Somebody changed that question meanwhile: look at it again."))
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        messages.success(request, _("It will be asked no more. It can be brought back below."))
    return redirect("instrument:draft", pk)


@requires(MANAGE)
@require_POST
def bring_back(request: HttpRequest, pk: uuid.UUID, code: str) -> HttpResponse:
    """Ask again what was taken out of the draft."""
    _draft(pk)
    try:
        drafting.bring_back(pk=pk, code=code, by=_me(request))
    except KeyError as never:
        raise Http404 from never
    except documents.Changed:
        return _gone(request)
    except drafting.CodeTaken:
        messages.info(request, _("It is in the draft already."))
    else:
        messages.success(request, _("The question is back in the draft."))
    return redirect("instrument:draft", pk)


@requires(MANAGE)
@require_safe
def check(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What changes for cities, to be read before it is published for good."""
    found = _draft(pk)
    changed = presenters.changes(drafting.former_content(), found.content)
    context = {"draft": found, "changed": changed, "tally": presenters.tally(changed)}
    context["number"] = len(found.content["questions"])
    return render(request, "diagnosis/national/check.html", context)


@require_POST
@requires(MANAGE)
@reauth.required
def publish(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Let cities begin rounds with it; only as it was when it was checked."""
    found = _draft(pk)
    try:
        drafting.publish(pk=pk, edition=_edition(request), by=_me(request))
    except documents.Changed:
        messages.error(
            request, _("Somebody changed the draft: nothing was published. Check again.")
        )
        return redirect("instrument:check", pk)
    messages.success(
        request,
        _("Version %(number)s is published: new rounds will ask it.") % {"number": found.version},
    )
    return redirect("instrument:versions")


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
            return redirect("instrument:draft", pk)
        messages.success(request, _("The draft is gone. What was published stays."))
        return redirect("instrument:versions")
    return render(request, "diagnosis/national/discard.html", {"draft": found})
