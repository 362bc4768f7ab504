"""Pages of the file of all records: ask for it, follow it, take it, delete it."""

from __future__ import annotations

import contextlib
import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import reauth
from apps.registry import archives_services as services
from apps.registry import imports_selectors as selectors
from apps.registry.models.archives import Archive, ArchiveState
from apps.registry.views.common import actor
from kernel import history
from kernel.access import requires
from tenants import current, sending

WORD = "registry.export"
SHOWN = 20
TONES = {
    ArchiveState.ASKED: "info",
    ArchiveState.RUNNING: "info",
    ArchiveState.READY: "ok",
    ArchiveState.CANCELLED: "neutral",
    ArchiveState.GONE: "neutral",
}
WORKING = frozenset({ArchiveState.ASKED, ArchiveState.RUNNING})


class AskForm(forms.Form):
    """Why everything is to leave."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=500,
        help_text=gettext_lazy("Kept with the history of exports."),
        error_messages={"required": gettext_lazy("Say why all records must leave the registry.")},
        widget=forms.Textarea(attrs={"rows": 2}),
    )


@requires(WORD)
@require_http_methods(["GET", "HEAD", "POST"])
def archives(request: HttpRequest) -> HttpResponse:
    """The files this account asked for, and the form for another one."""
    if request.method == "POST" and not reauth.is_recent(request):
        return reauth.ask(request)
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.ask(reason=form.cleaned_data["reason"], by=actor(request))
        except ValidationError as refused:
            form.add_error("reason", refused.message_dict["reason"][0])
        else:
            return redirect("registry:archives")
    rows = list(selectors.archives_of(actor(request))[:SHOWN])
    context = {
        "form": form,
        "rows": [(row, TONES[ArchiveState(row.state)]) for row in rows],
        "working": any(row.state in WORKING for row in rows),
    }
    part = "files" if request.headers.get("HX-Request") == "true" else "list"
    status = 422 if form.errors else 200
    return render(request, f"registry/archives/{part}.html", context, status=status)


@requires(WORD)
@require_POST
def discard(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Give it up while it is made, delete it once it is there."""
    archive = _theirs(request, pk)
    with contextlib.suppress(services.IllegalMove):
        services.cancel(archive.pk, by=actor(request))
    return redirect("registry:archives")


@requires(WORD)
@reauth.required_for_download
@require_safe
def download(request: HttpRequest, pk: uuid.UUID) -> HttpResponseBase:
    """The file, to whoever asked for it and has just shown who they are."""
    archive = _theirs(request, pk)
    city = current()
    if archive.state != ArchiveState.READY or city is None:
        raise Http404
    history.saw("registry.archive", archive.pk, verb="export", count=archive.rows_done)
    content = sending.pieces(city.slug, archive.file_key)
    response = StreamingHttpResponse(content, content_type="application/zip")
    name = f"{_('records')}-{timezone.localtime(archive.asked_at):%Y-%m-%d}.zip"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Content-Length"] = str(archive.file_size)
    response.headers["Cache-Control"] = "no-store, private"
    return response


def _theirs(request: HttpRequest, pk: uuid.UUID) -> Archive:
    archive = selectors.archives_of(actor(request)).filter(pk=pk).first()
    if archive is None:
        raise Http404
    return archive
