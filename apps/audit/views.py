"""The page of the history: its list, one entry, the file to take away, and its verification."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.accounts import reauth
from apps.accounts.rules import allowed
from apps.accounts.selectors import display_names
from apps.audit import presenters, rules, selectors, services
from apps.audit.forms import HistoryFilterForm
from kernel import exports, history
from kernel.access import requires
from kernel.history.reading import Entry

HIGHEST_ID = 2**63 - 1


@requires(rules.VIEW)
@require_safe
def history_list(request: HttpRequest) -> HttpResponse:
    """Who did and who saw what, newest first."""
    form = HistoryFilterForm(request.GET)
    asked = form.asked()
    page = selectors.page(asked, before=_before(request))
    names = selectors.names(page.entries)
    narrowing = {key: value for key, value in request.GET.items() if value and key != "before"}
    context = {
        "form": form,
        "asked": asked,
        "rows": presenters.rows(page.entries, names, request.user),
        "older": page.older,
        "begun": bool(request.GET.get("before")),
        "narrowed": bool(narrowing),
        "query": request.GET.urlencode(),
        "may_export": allowed(request.user, rules.EXPORT),
        "verification": selectors.last_verification(),
    }
    partial = request.headers.get("HX-Request") == "true"
    return render(request, f"audit/{'table' if partial else 'list'}.html", context)


@requires(rules.VIEW)
@require_safe
def entry(request: HttpRequest, pk: int) -> HttpResponse:
    """One entry: who, when, from where, and what changed as far as an auditor may see it."""
    found = selectors.entry(pk) if pk <= HIGHEST_ID else None
    if found is None:
        raise Http404
    changes = selectors.changes(found)
    accounts = selectors.names_in(found.kind, changes)
    context = {
        "row": presenters.row(found, selectors.names([found]), request.user),
        "where": selectors.where(found),
        "entry": found,
        "differences": presenters.differences(found.kind, changes, accounts),
    }
    return render(request, "audit/entry.html", context)


@requires(rules.EXPORT)
@require_safe
@reauth.required_for_download
def history_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The same list, all of it, as a file; that it was taken is in the history itself."""
    asked = HistoryFilterForm(request.GET).asked()
    history.saw("audit.history", verb="export")
    header = [
        *(_("When"), _("Who"), _("Id of who"), _("What they did"), _("With what")),
        *(_("Id of the thing"), _("What changed, or why"), _("Entry")),
    ]
    return exports.csv_response(
        f"historia-{timezone.localdate():%Y-%m-%d}.csv",
        header,
        _lines(asked, get_language()),
        **exports.options_of(request.GET),
    )


@requires(rules.VIEW)
@require_POST
def verify(request: HttpRequest) -> HttpResponse:
    """Ask the worker to verify the history now."""
    if services.ask_for_verification():
        messages.success(request, _("The history is being verified. Come back in a minute."))
    else:
        messages.info(request, _("A verification was asked for a short while ago."))
    return redirect("audit:history")


def _before(request: HttpRequest) -> int:
    text = request.GET.get("before", "")
    return min(int(text), HIGHEST_ID) if text.isascii() and text.isdigit() and len(text) < 20 else 0


def _known(found: Entry, known: dict[uuid.UUID, str]) -> dict[uuid.UUID, str]:
    if found.actor is not None and found.actor not in known:
        known |= {found.actor: "", **display_names([found.actor])}
    return known


def _lines(asked: selectors.Asked, language: str | None) -> Iterator[list[object]]:
    """Rows of the file, read while it is sent; names are asked for once each."""
    known: dict[uuid.UUID, str] = {}
    for found in selectors.every(asked):
        with override(language):
            row = presenters.row(found, _known(found, known))
        yield [
            *(row.at, row.actor, row.actor_id or "", row.action, row.kind),
            *(row.thing_id or "", row.details, row.id),
        ]
