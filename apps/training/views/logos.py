"""The city's logo on certificates: see it there, try another, use it, take it away."""

from __future__ import annotations

import base64
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.training import printing
from apps.training.errors import Conflict, Refused
from apps.training.forms.logos import LogoForm, UseForm
from apps.training.marks import Logo, as_address
from apps.training.selectors import logos as found
from apps.training.services import logos
from apps.training.views.common import MANAGE, actor, say, show, version_of
from kernel.access import requires

PAGE = "certificates:logo"


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def logo(request: HttpRequest) -> HttpResponse:
    """What certificates look like now; a file that is sent is shown there, and not kept yet."""
    if request.method != "POST":
        return _page(request, LogoForm(initial={"version": found.current_version()}))
    form = LogoForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    return _looked_at(request, form.logo, form.cleaned_data["version"])


@requires(MANAGE)
@require_POST
def use(request: HttpRequest) -> HttpResponse:
    """The picture that was looked at goes onto certificates from now on."""
    form = UseForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("The picture did not arrive whole. Choose it again."))
        return _page(request, LogoForm(initial={"version": found.current_version()}), status=422)
    try:
        logos.choose(form.logo, seen=form.cleaned_data["version"], by=actor(request))
    except Conflict:
        return _looked_at(request, form.logo, found.current_version(), overtaken=True)
    messages.success(request, _("Certificates issued from now on carry this logo."))
    return redirect(PAGE)


@requires(MANAGE)
@require_POST
def take_away(request: HttpRequest) -> HttpResponse:
    """From now on certificates carry the letters of the crest again."""
    try:
        logos.take_away(seen=version_of(request), by=actor(request))
    except Refused as refused:
        say(request, refused)
    else:
        messages.success(request, _("Certificates issued from now on carry no logo."))
    return redirect(PAGE)


@requires(MANAGE)
@require_safe
def specimen(_request: HttpRequest) -> HttpResponse:
    """A certificate of nobody with the logo in use, as a picture."""
    picture = printing.preview(found.picture(found.current()))
    response = HttpResponse(picture, content_type="image/png")
    response["Cache-Control"] = "no-store, private"
    return response


def _looked_at(
    request: HttpRequest, logo: Logo, version: int, *, overtaken: bool = False
) -> HttpResponse:
    """A certificate with a picture that is not in use, and what it takes to use it."""
    picture = base64.b64encode(logo.data).decode()
    seen = as_address(Logo("image/png", printing.preview(logo), "", ""))
    tried = {"seen": seen, "form": UseForm(initial={"version": version, "picture": picture})}
    form = LogoForm(initial={"version": version})
    status = 409 if overtaken else 200
    return _page(request, form, tried=tried, overtaken=overtaken, status=status)


def _page(request: HttpRequest, form: LogoForm, *, status: int = 200, **more: Any) -> HttpResponse:
    row = found.current()
    logo = found.picture(row)
    context = {
        "form": form,
        "row": row,
        "picture": as_address(logo) if logo else "",
        "version": row.version if row else 0,
        **more,
    }
    response = show(request, "training/certificates/logo.html", context, status=status)
    response["Cache-Control"] = "no-store, private"
    return response
