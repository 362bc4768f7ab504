"""What the pages tell a person: the list, reading it, how to hear of what."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from apps.notices import presenters, selectors, services
from apps.notices.forms import PreferencesForm
from kernel.access import requires

_PER_PAGE = 25


def _who(request: HttpRequest) -> uuid.UUID:
    """The account; the guards have let nobody else through."""
    found = request.user.pk
    if not isinstance(found, uuid.UUID):
        raise Http404
    return found


@requires("accounts.own_account")
@never_cache
@require_GET
def centre(request: HttpRequest) -> HttpResponse:
    """Everything told to me, newest first."""
    page = Paginator(selectors.notices_of(_who(request)), _PER_PAGE).get_page(
        request.GET.get("page")
    )
    context = {
        "page": page,
        "rows": [presenters.row(notice) for notice in page],
        "unread": selectors.unread_count(_who(request)),
    }
    return render(request, "notices/centre.html", context)


@requires("accounts.own_account")
@never_cache
@require_GET
def follow(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Go to what a notice is about; whoever goes there has read it."""
    notice = services.mark_read(user=_who(request), notice_id=pk)
    if notice is None:
        raise Http404
    return redirect(notice.path)


@requires("accounts.own_account")
@require_POST
def read(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Mark one as read without going there."""
    if services.mark_read(user=_who(request), notice_id=pk) is None:
        raise Http404
    return redirect("notices:centre")


@requires("accounts.own_account")
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark everything as read."""
    count = services.mark_all_read(user=_who(request))
    if count:
        told = ngettext("%(n)s notice marked as read.", "%(n)s notices marked as read.", count)
        messages.success(request, told % {"n": count})
    return redirect("notices:centre")


@requires("accounts.own_account")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    """How I want to hear of each kind of thing."""
    chosen = selectors.preferences_of(_who(request))
    form = PreferencesForm(request.POST or None, user=request.user, chosen=chosen)
    if request.method == "POST" and form.is_valid():
        services.prefer(user=_who(request), choices=form.choices())
        messages.success(request, _("Your choice has been saved."))
        return redirect("notices:preferences")
    status = 422 if form.is_bound else 200
    return render(request, "notices/preferences.html", {"form": form}, status=status)
