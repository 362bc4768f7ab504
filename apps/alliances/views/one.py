"""One agreement: all that belongs to it, and what may be done with it."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.selectors import display_names
from apps.alliances import clock, presenters, selectors, services
from apps.alliances.forms import (
    ContactForm,
    DocumentForm,
    DropForm,
    EndForm,
    RemoveDocumentForm,
    SignForm,
    planned,
)
from apps.alliances.models import Agreement, State
from apps.alliances.models.states import may
from apps.alliances.rules import MANAGE, VIEW
from apps.alliances.services import papers
from apps.alliances.views.common import (
    actor,
    agreement_or_404,
    attempt,
    manages,
    moved,
    written,
)
from apps.casework.contents import SHAPES
from kernel.access import requires
from kernel.files import NoSuchFile

RENEWABLE = (State.SIGNED, State.IN_FORCE, State.EXPIRING, State.ENDED)


@require_safe
@requires(VIEW)
def agreement(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What was agreed, with whom, until when, what became of it, and what may be done."""
    return page(request, agreement_or_404(pk))


@require_POST
@requires(MANAGE)
def sign(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Note that it was signed."""
    row = agreement_or_404(pk)
    form = SignForm(request.POST, auto_id="sign_%s")
    done = moved(
        request,
        form,
        lambda: services.sign(
            row,
            form.signature(),
            version=form.cleaned_data["version"],
            note=form.cleaned_data["note"],
            by=actor(request),
        ),
    )
    return _after(request, row, done, form, "sign", _("The signature is noted."))


@require_POST
@requires(MANAGE)
def end(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """End it before its time."""
    row = agreement_or_404(pk)
    form = EndForm(request.POST, auto_id="end_%s")
    done = moved(
        request,
        form,
        lambda: services.end(
            row,
            on=form.cleaned_data["on"],
            version=form.cleaned_data["version"],
            note=form.cleaned_data["note"],
            by=actor(request),
        ),
    )
    return _after(request, row, done, form, "end", _("Its last day is noted."))


@require_POST
@requires(MANAGE)
def drop(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Leave a draft."""
    row = agreement_or_404(pk)
    form = DropForm(request.POST, auto_id="drop_%s")
    done = moved(
        request,
        form,
        lambda: services.drop(
            row,
            version=form.cleaned_data["version"],
            note=form.cleaned_data["note"],
            by=actor(request),
        ),
    )
    return _after(request, row, done, form, "drop", _("The draft is left."))


@require_POST
@requires(MANAGE)
def add_contact(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Note somebody of an organisation."""
    row = agreement_or_404(pk)
    parties = selectors.bodies(row.organizations).values()
    form = ContactForm(request.POST, parties=parties, auto_id="contact_%s")
    done = moved(
        request,
        form,
        lambda: services.add_contact(
            row, form.contact(), version=form.cleaned_data["version"], by=actor(request)
        ),
    )
    return _after(request, row, done, form, "contact", _("They are on the list."))


@require_POST
@requires(MANAGE)
def remove_contact(request: HttpRequest, pk: uuid.UUID, place: int) -> HttpResponse:
    """Take somebody off the list."""
    row = agreement_or_404(pk)
    form = DropForm(request.POST)
    done = moved(
        request,
        form,
        lambda: services.remove_contact(
            row, place, version=form.cleaned_data["version"], by=actor(request)
        ),
    )
    return _after(request, row, done, form, "", _("They are off the list."))


@require_POST
@requires(MANAGE)
def add_document(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Keep a document, or its next version."""
    row = agreement_or_404(pk)
    form = DocumentForm(request.POST, request.FILES, auto_id="document_%s")

    def keep() -> object:
        # One byte past the bound is enough to refuse it.
        data = form.cleaned_data["file"].read(papers.LARGEST + 1)
        title = form.cleaned_data["title"]
        return papers.keep(row, title=title, data=data, by=actor(request))

    done = moved(request, form, keep)
    return _after(request, row, done, form, "document", _("The document is kept, encrypted."))


@require_safe
@requires(VIEW)
def document(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A document, to be saved and never shown in the page; who took it is written down."""
    found = selectors.document(pk)
    if found is None:
        raise Http404
    try:
        data = papers.take_out(found, by=actor(request))
    except NoSuchFile:
        raise Http404 from None
    shape = SHAPES[found.kind]
    name = f"{found.title} v{found.number}.{shape.ending}"
    response = HttpResponse(data, content_type=shape.media_type)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@requires(MANAGE)
def remove_document(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take one version of a document away, once asked and told why."""
    found = selectors.document(pk)
    if found is None or found.removed_at is not None:
        raise Http404
    form = RemoveDocumentForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and attempt(
        form, lambda: papers.remove(found, why=form.cleaned_data["why"], by=actor(request))
    ):
        messages.success(request, _("That version is taken away. Its number stays."))
        return redirect("alliances:agreement", pk=found.agreement_id)
    context = {
        "form": form,
        "document": found,
        "promised": selectors.shown_by(found),
    }
    status = 422 if form.errors else 200
    return render(request, "alliances/document_remove.html", context, status=status)


def _after(
    request: HttpRequest,
    row: Any,
    done: bool | None,
    form: forms.Form,
    name: str,
    told: str,
) -> HttpResponse:
    if done:
        messages.success(request, told)
        return redirect("alliances:agreement", pk=row.pk)
    if done is None:
        return page(request, agreement_or_404(row.pk), status=409, wrong=(name, form))
    return page(request, row, status=422, wrong=(name, form))


def page(
    request: HttpRequest,
    row: Any,
    *,
    status: int = 200,
    wrong: tuple[str, forms.Form] | None = None,
    unsaved: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    """The page; `wrong` is the form that was sent, shown again with what is wrong in it.

    `unsaved` is what was written where it can't be sent any more.
    """
    commitments, steps = selectors.commitments(row), selectors.steps(row)
    documents, evaluations = selectors.documents(row), selectors.evaluations(row)
    actions = list(selectors.actions(selectors.ActionFilter(agreement=row.pk))[:50])
    known = selectors.bodies(
        {*row.organizations, *(key for one in actions for key in one.organizations)}
    )
    parties = [known[key] for key in row.organizations if key in known]
    people = {row.responsible, *(one.taken_by for one in steps)}
    people |= {one.responsible for one in commitments} | {one.added_by for one in documents}
    people |= {one.evaluated_by for one in evaluations} | {one.removed_by for one in documents}
    names = display_names(key for key in people if key)
    renewal = selectors.renewal_of(row)
    made = _forms(row, parties, wrong) if manages(request) else {}
    if wrong and status == 409 and wrong[1] not in made.values():
        unsaved = written(wrong[1])
    context: dict[str, Any] = {
        "agreement": row,
        "row": presenters.agreement_rows([row], known)[0],
        "span": presenters.span(row),
        "parties": parties,
        "responsible": names.get(row.responsible, ""),
        "contacts": presenters.contact_rows(row, known),
        "commitments": presenters.commitment_rows(commitments, names),
        "actions": presenters.action_rows(actions, known),
        "papers": presenters.papers(documents, names),
        "evaluations": presenters.evaluation_rows(row, evaluations, names),
        "steps": presenters.step_rows(steps, names),
        "renewal": renewal,
        "renewable": row.state in RENEWABLE and renewal is None,
        "manages": manages(request),
        "wrong": wrong[1] if wrong and status == 422 else None,
        "unsaved": unsaved,
        **made,
    }
    return render(request, "alliances/agreement.html", context, status=status)


def _forms(
    row: Agreement, parties: list[Any], wrong: tuple[str, forms.Form] | None
) -> dict[str, Any]:
    """What may be done with it now; with an old version only what was read can be sent again."""
    state = row.state_on(clock.today(), clock.warn_days())
    version = {"version": row.version}
    made: dict[str, forms.Form] = {
        "contact": ContactForm(parties=parties, initial=version, auto_id="contact_%s"),
        "document": DocumentForm(auto_id="document_%s"),
    }
    if may(state, State.SIGNED):
        made["sign"] = SignForm(initial=planned(row, clock.today()), auto_id="sign_%s")
        made["drop"] = DropForm(initial=version, auto_id="drop_%s")
    if may(state, State.ENDED):
        made["end"] = EndForm(initial=version, auto_id="end_%s")
    if wrong and wrong[0] in made:
        form = wrong[1]
        # What was written is there still, and is sent on top of what is shown now.
        form.data = form.data.copy()  # type: ignore[attr-defined]
        if "version" in form.fields:
            form.data["version"] = str(row.version)  # type: ignore[index]
        made[wrong[0]] = form
    return {f"{name}_form": form for name, form in made.items()} | {"opened": wrong and wrong[0]}
