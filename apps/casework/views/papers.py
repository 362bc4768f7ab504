"""Documents seen, residence declared and files of one person."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.accounts.selectors import display_names
from apps.casework import presenters, selectors, services
from apps.casework.forms import DocumentForm, FileForm, ResidenceForm
from apps.casework.models import DocumentSeen, ResidenceFact, StoredFile
from apps.casework.selectors import papers as kept
from apps.casework.services.files import LARGEST
from apps.casework.views.common import actor, attempt, person_or_404
from apps.registry import selectors as registry
from apps.registry.forms.intake import country_options
from apps.registry.selectors import Person
from kernel import history
from kernel.access import requires
from kernel.files import NoSuchFile


@requires("casework.manage")
@require_safe
def papers(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Everything a person showed, left or declared, and the ways to add to it."""
    return _page(request, person_or_404(pk))


@requires("casework.manage")
@require_POST
def see_document(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Note a document that was seen."""
    person = person_or_404(pk)
    form = DocumentForm(
        request.POST, book=registry.code_book(("document_kind",)), auto_id="document_%s"
    )
    if attempt(
        form, lambda: services.see_document(person, data=form.data_told(), by=actor(request))
    ):
        return _noted(request, pk, _("The document is noted."))
    return _page(request, person, document=form)


@requires("casework.manage")
@require_POST
def declare(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Note what a person says of their residence."""
    person = person_or_404(pk)
    form = ResidenceForm(request.POST, auto_id="residence_%s")
    if attempt(
        form, lambda: services.declare_residence(person, data=form.data_told(), by=actor(request))
    ):
        return _noted(request, pk, _("What they said is noted, with its date."))
    return _page(request, person, residence=form)


@requires("casework.manage")
@require_POST
def upload(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Keep a file somebody brought."""
    person = person_or_404(pk)
    form = FileForm(
        request.POST, request.FILES, cases=selectors.cases(person.pk, request), auto_id="file_%s"
    )

    def keep() -> StoredFile:
        sent = form.cleaned_data["file"]
        # One byte past the bound is enough to refuse it.
        data = sent.read(LARGEST + 1)
        return services.keep_file(
            person, name=sent.name, data=data, case=form.chosen_case(), by=actor(request)
        )

    if attempt(form, keep):
        return _noted(request, pk, _("The file is kept, encrypted."))
    return _page(request, person, file=form)


@requires("casework.manage")
@require_safe
def download(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A file, to be saved and never shown in the page; who took it is written down."""
    stored = _file_or_404(request, pk)
    try:
        data = services.take_out(stored, by=actor(request))
    except NoSuchFile:
        raise Http404 from None
    response = HttpResponse(data, content_type=presenters.media_type(stored))
    response["Content-Disposition"] = content_disposition_header(True, stored.name) or "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


@requires("casework.manage")
@require_POST
def remove_document(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take away a document noted by mistake."""
    found = selectors.document(pk)
    if found is None:
        raise Http404
    services.forget_document(found, by=actor(request))
    return _noted(request, found.person_id, _("It is gone from the list."))


@requires("casework.manage")
@require_POST
def remove_residence(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take away a declaration noted by mistake."""
    found = selectors.residence(pk)
    if found is None:
        raise Http404
    services.forget_residence(found, by=actor(request))
    return _noted(request, found.person_id, _("It is gone from the list."))


@requires("casework.manage")
@require_POST
def remove_file(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Delete a file for good."""
    stored = _file_or_404(request, pk)
    person_id = stored.person_id
    services.remove_file(stored, by=actor(request))
    return _noted(request, person_id, _("The file is deleted."))


def _file_or_404(request: HttpRequest, pk: uuid.UUID) -> StoredFile:
    stored = selectors.file(pk, request)
    if stored is None:
        raise Http404
    return stored


def _noted(request: HttpRequest, person_id: uuid.UUID, told: str) -> HttpResponse:
    messages.success(request, told)
    return redirect("casework:papers", pk=person_id)


def _page(
    request: HttpRequest,
    person: Person,
    *,
    document: DocumentForm | None = None,
    residence: ResidenceForm | None = None,
    file: FileForm | None = None,
) -> HttpResponse:
    history.saw("casework.papers", person.pk)
    book = registry.code_book(("document_kind",))
    documents = list(kept.documents(person.pk)[:200])
    residences = list(kept.residences(person.pk)[:200])
    files = list(kept.files(request, person.pk)[:200])
    names = _names(documents, residences, files)
    wrong: forms.Form | None = document or residence or file
    context: dict[str, Any] = {
        "person": person,
        "documents": presenters.document_rows(documents, book, names),
        "residences": presenters.residence_rows(residences, names),
        "files": presenters.file_rows(files, names),
        "document_form": document or DocumentForm(book=book, auto_id="document_%s"),
        "residence_form": residence or ResidenceForm(auto_id="residence_%s"),
        "file_form": file or FileForm(cases=selectors.cases(person.pk, request), auto_id="file_%s"),
        "wrong": wrong,
        "country_options": country_options(),
    }
    return render(request, "casework/papers.html", context, status=422 if wrong else 200)


def _names(
    documents: list[DocumentSeen], residences: list[ResidenceFact], files: list[StoredFile]
) -> dict[uuid.UUID, str]:
    people = {row.seen_by for row in documents} | {row.recorded_by for row in residences}
    people |= {row.added_by for row in files}
    return display_names(key for key in people if key)
