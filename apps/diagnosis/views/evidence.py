"""Evidence of an answer: added, downloaded, taken away."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.casework.contents import SHAPES
from apps.diagnosis import presenters, rules, selectors, services
from apps.diagnosis.errors import Refused
from apps.diagnosis.forms import EvidenceForm, take
from apps.diagnosis.models import Answer, Evidence, Kind
from apps.diagnosis.rules import Sight
from apps.diagnosis.selectors import Item
from apps.diagnosis.views.common import actor, frame, sight_of, typed_back
from kernel import history
from kernel.access import requires
from kernel.files import NoSuchFile


@requires(rules.ANSWER)
@require_http_methods(["GET", "HEAD", "POST"])
def evidence(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What shows one answer; a file that is refused takes nothing typed with it."""
    sight = sight_of(request)
    answer = _answer(pk, sight)
    if answer is None:
        return _too_late(request, None)
    if request.method != "POST":
        return _page(request, answer, sight, EvidenceForm())
    form = EvidenceForm(request.POST, request.FILES)
    if form.is_valid() and _added(request, answer, form):
        messages.success(request, _("The evidence is kept."))
        return redirect("diagnosis:evidence", pk=pk)
    answer = _answer(pk, sight)
    if answer is None or not sight.may_write(answer, answer.round.state):
        return _too_late(request, answer)
    return _page(request, answer, sight, form, status=422)


def _too_late(request: HttpRequest, answer: Answer | None) -> HttpResponse:
    """The answers were closed, or the question taken away, meanwhile: what was typed comes back."""
    if request.method != "POST":
        raise Http404
    sent = request.FILES.get("file")
    typed = [
        (pgettext("evidence", "What it is"), request.POST.get("label", "")),
        (_("Link"), request.POST.get("url", "")),
        (_("File"), str(sent.name) if isinstance(sent, UploadedFile) else ""),
    ]
    why = _("While you were writing the answers were closed: the evidence was not added.")
    if answer is None:
        why = _("This question is not asked of you any more: the evidence was not added.")
    return typed_back(request, answer.round if answer else None, why, typed)


@requires(rules.ANSWER)
@require_safe
def download(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A file, to be saved and never shown in the page; who took it is written down."""
    found = _evidence_or_404(pk, sight_of(request))
    if found.kind != Kind.FILE:
        raise Http404
    try:
        data = services.take_out(found, by=actor(request).pk)
    except NoSuchFile:
        raise Http404 from None
    shape = SHAPES[found.content]
    name = presenters.file_name(found)
    response = HttpResponse(data, content_type=shape.media_type)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


@requires(rules.ANSWER)
@require_POST
def remove(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take a piece of evidence away."""
    found = _evidence_or_404(pk, sight_of(request))
    if found.answer_id is None and not sight_of(request).manages:
        raise Http404
    try:
        services.remove(evidence_id=pk, by=actor(request))
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("The evidence is gone."))
    if found.answer_id is None:
        return redirect("diagnosis:workshop", pk=found.round_id)
    return redirect("diagnosis:evidence", pk=found.answer_id)


def _added(request: HttpRequest, answer: Answer, form: EvidenceForm) -> bool:
    """Keep the file, the link, or both; what was refused is said at its field."""
    data, by = form.cleaned_data, actor(request)
    try:
        if data["file"]:
            # One byte past the bound is enough to refuse it.
            content = data["file"].read(services.LARGEST + 1)
            services.add_file(
                answer_id=answer.pk,
                name=data["file"].name,
                data=content,
                label=data["label"],
                by=by,
            )
        if data["url"]:
            services.add_link(answer_id=answer.pk, url=data["url"], label=data["label"], by=by)
    except ValidationError as error:
        take(form, error)
    except Refused as refused:
        form.add_error(None, str(refused.message))
    return not form.errors


def _answer(pk: uuid.UUID, sight: Sight) -> Answer | None:
    """The answer if they may see it, seen."""
    answer = selectors.answer(pk, sight)
    if answer is not None:
        history.saw("diagnosis.round", answer.round_id)
    return answer


def _evidence_or_404(pk: uuid.UUID, sight: Sight) -> Evidence:
    found = selectors.evidence(sight).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _page(
    request: HttpRequest, answer: Answer, sight: Sight, form: EvidenceForm, *, status: int = 200
) -> HttpResponse:
    sheet = selectors.sheet(answer.round, sight)
    item = sheet.item(answer.question)
    if not isinstance(item, Item):
        raise Http404
    context = frame(
        sheet,
        sight,
        item=item,
        area=sheet.instrument.area(item.question.area),
        rows=presenters.evidence_rows(item.evidence),
        back=presenters.area_url(answer.round, item.question.area, item.question.code),
        form=form if sight.may_write(answer, answer.round.state) else None,
        most=services.LARGEST,
    )
    return render(request, "diagnosis/evidence.html", context, status=status)
