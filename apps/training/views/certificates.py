"""Pages of the certificates of an edition: issue, follow, download, revoke."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

import tenants
from apps.accounts import reauth
from apps.accounts.rules import allowed
from apps.training import certificates_presenters as presenters
from apps.training import printing
from apps.training.certificates_forms import IssueForm, RevokeForm
from apps.training.errors import Refused
from apps.training.models import Certificate, CertificateRun, Edition
from apps.training.models.certificates import AT_WORK, RunState
from apps.training.models.editions import State as Stage
from apps.training.selectors import certificates as selectors
from apps.training.services import certificates, runs
from kernel import files, history
from kernel.access import requires
from tenants import sending

VIEW, MANAGE = "training.view", "training.manage"


@requires(VIEW)
@require_safe
def of_edition(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Who has one, who waits for one, and the files of all."""
    edition = selectors.edition_of(pk)
    if edition is None:
        raise Http404
    if request.headers.get("HX-Request") == "true":
        return render(request, "training/certificates/runs.html", _progress(edition))
    return _page(request, edition)


@requires(MANAGE)
@require_POST
def issue(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Certify everybody accredited and pack the certificates, in the background."""
    edition = selectors.edition_of(pk)
    if edition is None:
        raise Http404
    form = _form(edition, request.POST)
    if not form.is_valid():
        return _page(request, edition, form=form, status=422)
    try:
        runs.ask(
            edition_id=pk,
            language=form.cleaned_data["language"],
            signatories=form.signatories(),
            by=_me(request),
        )
    except Refused as refused:
        messages.error(request, str(refused.message))
    return redirect("certificates:of_edition", pk=pk)


@requires(MANAGE)
@require_POST
def cancel(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Give up a file that is being made."""
    run = _run(pk)
    try:
        runs.cancel(run.pk)
    except Refused as refused:
        messages.error(request, str(refused.message))
    return redirect("certificates:of_edition", pk=run.edition_id)


@requires(MANAGE)
@reauth.required_for_download
@require_safe
def packed(_request: HttpRequest, pk: uuid.UUID) -> HttpResponseBase:
    """All certificates of an edition in one file."""
    run = _run(pk)
    if run.state != RunState.READY:
        raise Http404
    if not files.exists(run.file_key):
        raise Http404
    history.saw("training.certificates", run.edition_id, verb="export", count=run.done)
    city = tenants.current()
    assert city is not None  # noqa: S101 - these pages stand at a city's host
    content = sending.pieces(city.slug, run.file_key)
    response = StreamingHttpResponse(content, content_type="application/zip")
    response.headers["Content-Length"] = str(run.file_size)
    response.headers["Content-Disposition"] = f'attachment; filename="{_("certificates")}.zip"'
    response.headers["Cache-Control"] = "no-store, private"
    return response


@requires(MANAGE)
@require_safe
def document(_request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One certificate as PDF; a revoked one is not printed any more."""
    certificate = _certificate(pk)
    if certificate.revoked_at is not None:
        raise Http404
    history.saw("training.certificate", certificate.pk, verb="export")
    response = HttpResponse(printing.document(certificate), content_type="application/pdf")
    name = printing.file_name(certificate)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-store, private"
    return response


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def revoke(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take one back, or put another in its place."""
    certificate = _certificate(pk)
    form = RevokeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        act = certificates.replace if form.cleaned_data["replace"] else certificates.revoke
        try:
            made = act(certificate_id=pk, reason=form.cleaned_data["reason"], by=_me(request))
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            words = (
                _("Revoked. %(number)s takes its place.") % {"number": made.number}
                if made.pk != pk
                else _("Revoked. Its page says so from now on.")
            )
            messages.success(request, words)
            return redirect("certificates:of_edition", pk=certificate.enrolment.edition_id)
    history.saw("training.certificate", certificate.pk)
    context = {
        "certificate": certificate,
        "edition": certificate.enrolment.edition,
        "form": form,
        "written_now": certificate.enrolment.participant.name,
    }
    status = 422 if form.errors else 200
    return render(request, "training/certificates/revoke.html", context, status=status)


@requires(MANAGE)
@require_POST
def again(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Issue another to whoever's was revoked, as it was signed then."""
    old = _certificate(pk)
    try:
        made = certificates.issue(
            enrolment_id=old.enrolment_id,
            language=old.language,
            signatories=old.layout.get("signatories", []),
            by=_me(request),
        )
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("Issued: %(number)s.") % {"number": made.number})
    return redirect("certificates:of_edition", pk=old.enrolment.edition_id)


def _page(
    request: HttpRequest, edition: Edition, *, form: IssueForm | None = None, status: int = 200
) -> HttpResponse:
    rows = list(selectors.certificates(edition.pk))
    if rows:
        history.saw("training.certificates", edition.pk, verb="list", count=len(rows))
    may = allowed(request.user, MANAGE)
    context: dict[str, Any] = {
        **_progress(edition),
        "rows": [presenters.row(one) for one in rows],
        "may": may,
        "over": edition.state == Stage.FINISHED,
        "form": (form or _form(edition, None)) if may else None,
    }
    return render(request, "training/certificates/list.html", context, status=status)


def _progress(edition: Edition) -> dict[str, Any]:
    rows = list(selectors.runs(edition.pk)[:5])
    return {
        "edition": edition,
        "standing": selectors.standing(edition.pk),
        "runs": [presenters.run_row(one) for one in rows],
        "working": any(one.state in AT_WORK for one in rows),
    }


def _form(edition: Edition, data: Any) -> IssueForm:
    return IssueForm(data, signatories=selectors.last_signatories(edition.pk))


def _certificate(pk: uuid.UUID) -> Certificate:
    found = selectors.certificate(pk)
    if found is None:
        raise Http404
    return found


def _run(pk: uuid.UUID) -> CertificateRun:
    found = selectors.run(pk)
    if found is None:
        raise Http404
    return found


def _me(request: HttpRequest) -> uuid.UUID:
    assert isinstance(request.user.pk, uuid.UUID)  # noqa: S101 - the mark of the view asked for one
    return request.user.pk
