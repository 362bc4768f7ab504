"""The queue of possible duplicates, two records side by side, and parting them again."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.selectors import display_names
from apps.registry import duplicates_parting as parting
from apps.registry import duplicates_presenters as shown
from apps.registry import duplicates_selectors as found
from apps.registry import duplicates_services as uniting
from apps.registry import duplicates_sweep, selectors
from apps.registry.duplicates_forms import PairFilterForm, PartForm, UniteForm, rows_along
from apps.registry.duplicates_services import Conflict, NotPossible
from apps.registry.models import DuplicatePair
from apps.registry.models.duplicates import PairState
from apps.registry.views.common import actor
from kernel import history
from kernel.access import requires

PAGE_SIZE = 25
WORD = "registry.merge"


@requires(WORD)
@require_safe
def pair_list(request: HttpRequest) -> HttpResponse:
    """Pairs that wait for somebody to look, the surest first."""
    filters = PairFilterForm(request.GET)
    chosen = filters.chosen()
    page = Paginator(found.pairs(chosen), PAGE_SIZE).get_page(request.GET.get("page"))
    rows = shown.pair_rows(page.object_list, selectors.code_book())
    history.saw("registry.people", verb="list", count=2 * len(rows))
    context = {
        "filters": filters,
        "page": page,
        "rows": rows,
        "narrowed": bool(request.GET),
        "waiting": chosen.state == "open",
        "sweep": found.sweep(),
    }
    return render(request, "registry/duplicates/list.html", context)


@requires(WORD)
@require_POST
def search_all(request: HttpRequest) -> HttpResponse:
    """Compare everybody with everybody again."""
    duplicates_sweep.start()
    messages.success(request, _("The whole registry is being searched. It may take some minutes."))
    return redirect("registry:duplicates")


@requires(WORD)
@require_http_methods(["GET", "HEAD", "POST"])
def pair_page(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Two records side by side; one person, or two."""
    pair = _pair_or_404(pk)
    if request.method != "POST":
        return _side_by_side(request, pair)
    try:
        return _decide(request, pair)
    except Conflict:
        return _side_by_side(request, _pair_or_404(pk), conflict=True)
    except NotPossible as why:
        return _side_by_side(request, _pair_or_404(pk), refusal=shown.refusal(why.code))


def _decide(request: HttpRequest, pair: DuplicatePair) -> HttpResponse:
    what = request.POST.get("decision", "")
    if what == "different":
        uniting.declare_different(pair, by=actor(request))
        messages.success(request, _("Kept as two people. They will not be offered again."))
        return redirect("registry:duplicates")
    if what == "again":
        uniting.offer_again(pair, by=actor(request))
        messages.success(request, _("The pair is in the queue again."))
        return redirect("registry:duplicate", pk=pair.pk)
    form = UniteForm(request.POST)
    if not form.is_valid():
        return _side_by_side(request, pair, conflict=True)
    made = uniting.merge(**form.told_to(pair), by=actor(request))
    messages.success(request, _("The two records are one now."))
    return redirect("registry:person", pk=made.survivor_id)


def _side_by_side(
    request: HttpRequest, pair: DuplicatePair, *, conflict: bool = False, refusal: str = ""
) -> HttpResponse:
    first, second = pair.first, pair.second
    for person in (first, second):
        history.saw("registry.person", person.pk)
    book = selectors.code_book()
    contacts = selectors.last_contact([first, second])
    survivor = shown.usual_survivor(first, second, contacts)
    union = found.union_of_pair(pair)
    stands = first.merged_into_id is None and second.merged_into_id is None
    context: dict[str, Any] = {
        "pair": pair,
        "first": first,
        "second": second,
        "why": shown.why(pair),
        "tone": shown.STATE_TONES[PairState(pair.state)],
        "rows": shown.compared(first, second, book, shown.usual_choices(first, second, survivor)),
        "held": shown.held(first, second, book),
        "contacts": [contacts.get(person.pk, (0, None)) for person in (first, second)],
        "survivor": survivor,
        "union": union,
        "stands": stands,
        "conflict": conflict,
        "refusal": refusal,
    }
    status = 409 if conflict or refusal else 200
    return render(request, "registry/duplicates/pair.html", context, status=status)


@requires(WORD)
@require_http_methods(["GET", "HEAD", "POST"])
def part_page(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Undo a union: what goes back, and what was written since."""
    made = found.union(pk)
    if made is None:
        raise Http404
    conflict, refusal = False, ""
    if request.method == "POST":
        form = PartForm(request.POST)
        conflict = not form.is_valid()
        if not conflict:
            try:
                parting.part(
                    made,
                    versions=form.versions,
                    by=actor(request),
                    along=rows_along(request.POST.getlist("along")),
                )
            except Conflict:
                conflict = True
            except NotPossible as why:
                refusal = shown.refusal(why.code)
            else:
                messages.success(request, _("There are two records again."))
                return redirect("registry:person", pk=made.merged_id)
        made = found.union(pk) or made
    for person in (made.survivor_id, made.merged_id):
        history.saw("registry.person", person)
    context = {
        "union": made,
        "by": display_names([made.done_by]).get(made.done_by, "—") if made.done_by else "—",
        "since": parting.written_since(made),
        "back": [
            label
            for code, label in shown.choice_labels().items()
            if code in uniting.read_changes(made)
        ],
        "further": made.survivor.merged_into_id is not None,
        "conflict": conflict,
        "refusal": refusal,
    }
    status = 409 if conflict or refusal else 200
    return render(request, "registry/duplicates/part.html", context, status=status)


def _pair_or_404(pk: uuid.UUID) -> DuplicatePair:
    pair = found.pair(pk)
    if pair is None:
        raise Http404
    return pair
