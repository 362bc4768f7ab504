"""One area per page: its questions, answered together or saved as one goes; then check them."""

from __future__ import annotations

import re
import uuid
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.rules import allowed
from apps.accounts.selectors import display_names
from apps.diagnosis import answering, presenters, rules, selectors, services
from apps.diagnosis.answering import Outcome
from apps.diagnosis.errors import Refused
from apps.diagnosis.instrument import Area, Question
from apps.diagnosis.results.counting import STEPS, word
from apps.diagnosis.rules import Sight
from apps.diagnosis.selectors import Item, Sheet
from apps.diagnosis.views.common import (
    actor,
    departments,
    frame,
    sheet_or_404,
    sight_of,
    typed_back,
)
from kernel import history
from kernel.access import requires

EVIDENCE: Final = "evidence-"
GAP: Final = "gap-"
VERSION: Final = re.compile(r"(\w{1,80})-version")
NOTE: Final = re.compile(r"\w-note$")


@requires(rules.ANSWER)
@require_http_methods(["GET", "HEAD", "POST"])
def area(request: HttpRequest, pk: uuid.UUID, area: str) -> HttpResponse:
    """The questions of an area; saving goes on to the next one."""
    sight = sight_of(request)
    if request.method == "POST" and selectors.round_by_id(pk, sight) is None:
        return _taken_away(request)
    sheet = sheet_or_404(pk, sight)
    if request.method == "POST":
        return _sent(request, sheet, sight, area)
    if not sheet.answered_in(area):
        raise Http404
    return _page(request, sheet, sight, area, Outcome())


def _sent(request: HttpRequest, sheet: Sheet, sight: Sight, area: str) -> HttpResponse:
    """What was typed on the page of an area: kept, or given back."""
    items = sheet.answered_in(area)
    writable = [one for one in items if sight.may_write(one.answer, sheet.round.state)]
    outcome = answering.save_all(writable, request.POST, by=actor(request))
    lost = _lost(request, sheet, sight, outcome)
    if lost:
        return _unsaved(request, sheet, sight, lost, outcome)
    if not items:
        raise Http404
    if outcome.clashes:
        return _conflict(request, sheet, sight, area, outcome)
    if not outcome.is_whole:
        fresh = selectors.sheet(sheet.round, sight)
        return _page(request, fresh, sight, area, outcome, status=422)
    if not writable:
        messages.error(request, _("This round takes no answers now."))
        return redirect(presenters.area_url(sheet.round, area))
    return _on(request, sheet, area)


@requires(rules.ANSWER)
@require_POST
def save(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Save one answer while its page stays open; says what became of it."""
    sight = sight_of(request)
    row = selectors.answer(pk, sight)
    if row is None:
        return _not_asked(request)
    sheet = selectors.sheet(row.round, sight)
    item = sheet.item(row.question)
    if item is None:
        raise Http404
    if request.headers.get("HX-Request") != "true":
        return redirect(presenters.area_url(row.round, item.question.area, row.question))
    outcome = answering.save_all([item], request.POST, by=actor(request))
    form = outcome.forms.get(row.question)
    clash = outcome.clashes[0] if outcome.clashes else None
    version = (
        outcome.saved[0].version
        if outcome.saved
        else request.POST.get(f"{row.question}-version", "")
    )
    context = {
        "code": row.question,
        "version": version if str(version).isdecimal() else "",
        "saved_at": timezone.localtime() if outcome.saved else None,
        "errors": [text for texts in form.errors.values() for text in texts] if form else [],
        "clash": clash,
    }
    return render(request, "diagnosis/state.html", context)


def _not_asked(request: HttpRequest) -> HttpResponse:
    """Said below the question, which was taken away while its page stood open."""
    code = next((found[1] for found in map(VERSION.fullmatch, request.POST) if found), "")
    if request.headers.get("HX-Request") != "true" or not code:
        raise Http404
    why = _("this question is not asked of you any more. Copy what you want to keep.")
    context = {"code": code, "version": "", "errors": [why]}
    return render(request, "diagnosis/state.html", context, status=409)


def _taken_away(request: HttpRequest) -> HttpResponse:
    """Nothing of a round is asked of them any more: the answers and notes they typed come back."""
    sent = [(key, str(request.POST[key])) for key in request.POST]
    chosen = [
        (_("Answer"), word(text))
        for key, text in sent
        if key.endswith("-value") and text in STEPS and text
    ]
    typed = [(_("What you wrote"), text) for key, text in sent if NOTE.search(key)]
    if not any(key.endswith("-version") for key in request.POST):
        raise Http404
    why = _("These questions are not asked of you any more: nothing was saved.")
    return typed_back(request, None, why, [*chosen, *typed])


@requires(rules.ANSWER)
@require_safe
def check(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What is missing, unsure or shown by nothing, before the answers are closed."""
    sight = sight_of(request)
    sheet = sheet_or_404(pk, sight)
    lists = presenters.check_lists(sheet, departments())
    if not sight.manages:
        del lists["unasked"]
    context = frame(
        sheet,
        sight,
        lists=lists,
        answered=presenters.answered(sheet.items),
        asked=len(sheet.items),
        next=presenters.next_open(sheet, sight),
    )
    return render(request, "diagnosis/check.html", context)


def _lost(
    request: HttpRequest, sheet: Sheet, sight: Sight, outcome: Outcome
) -> list[tuple[Question, str, str]]:
    """What was typed for questions that take no answer of theirs any more: answer and note."""
    fresh = selectors.sheet(sheet.round, sight)
    fresh.round.refresh_from_db()
    kept = {one.question for one in outcome.saved}
    found = []
    for question in sheet.instrument.questions:
        code = question.code
        if f"{code}-version" not in request.POST or code in kept:
            continue
        item = fresh.item(code)
        if item is not None and sight.may_write(item.answer, fresh.round.state):
            continue
        value = request.POST.get(f"{code}-value", "")
        note = request.POST.get(f"{code}-note", "").replace("\r\n", "\n").strip()
        same = item is not None and (value, note) == (item.answer.value, str(item.answer.note))
        if (value or note) and not same:
            found.append((question, word(value) if value in STEPS else "", note))
    return found


def _unsaved(
    request: HttpRequest,
    sheet: Sheet,
    sight: Sight,
    lost: list[tuple[Question, str, str]],
    outcome: Outcome,
) -> HttpResponse:
    context = frame(sheet, sight, lost=lost, kept=len(outcome.saved))
    return render(request, "diagnosis/unsaved.html", context, status=409)


def _on(request: HttpRequest, sheet: Sheet, code: str) -> HttpResponse:
    """Where somebody goes after saving."""
    then = request.POST.get("then", "")
    row = sheet.round
    question = then.partition("-")[2]
    item = sheet.item(question)
    if then.startswith(EVIDENCE) and item is not None:
        return redirect("diagnosis:evidence", pk=item.answer.pk)
    if then.startswith(GAP) and item is not None and allowed(request.user, rules.MANAGE):
        try:
            services.note_gap(round_id=row.pk, question=question, by=actor(request).pk)
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("The gap is noted: the plan will find it there."))
        return redirect(presenters.area_url(row, code, question))
    messages.success(request, _("Saved."))
    if then == "stay":
        return redirect(presenters.area_url(row, code))
    following = _neighbour(sheet, code, 1)
    if following is None:
        return redirect("diagnosis:check", pk=row.pk)
    return redirect(presenters.area_url(row, following.code))


def _neighbour(sheet: Sheet, code: str, step: int) -> Area | None:
    pages = sheet.pages()
    place = [one.code for one in pages].index(code) + step
    return pages[place] if 0 <= place < len(pages) else None


def _blocks(
    sheet: Sheet, sight: Sight, items: list[Item], outcome: Outcome
) -> list[dict[str, Any]]:
    """Each question of the page: its form where it may be answered, its answer in words."""
    names = departments()
    rows = presenters.answer_rows(sheet, items, names)
    gaps = {one.question for one in selectors.gaps(sheet.round, open_only=True)}
    found = []
    for item, row in zip(items, rows, strict=True):
        code = item.question.code
        writable = sight.may_write(item.answer, sheet.round.state)
        form = outcome.forms.get(code) or answering.blank(item.question, item.answer)
        found.append(
            {
                "question": item.question,
                "answer": item.answer,
                "row": row,
                "form": form if writable else None,
                "gap": code in gaps,
            }
        )
    return found


def _page(
    request: HttpRequest,
    sheet: Sheet,
    sight: Sight,
    code: str,
    outcome: Outcome,
    *,
    status: int = 200,
) -> HttpResponse:
    items = sheet.answered_in(code)
    pages = sheet.pages()
    blocks = _blocks(sheet, sight, items, outcome)
    who = display_names({one.answer.answered_by for one in items if one.answer.answered_by})
    for block in blocks:
        block["by"] = who.get(block["answer"].answered_by, "")
    context = frame(
        sheet,
        sight,
        area=sheet.instrument.area(code),
        blocks=blocks,
        place=[one.code for one in pages].index(code) + 1,
        places=len(pages),
        answered=presenters.answered(items),
        before=_neighbour(sheet, code, -1),
        after=_neighbour(sheet, code, 1),
        writable=any(block["form"] for block in blocks),
        wrong=[form for form in outcome.forms.values() if form.errors],
    )
    return render(request, "diagnosis/area.html", context, status=status)


def _conflict(
    request: HttpRequest, sheet: Sheet, sight: Sight, code: str, outcome: Outcome
) -> HttpResponse:
    history.saw("diagnosis.round", sheet.round.pk)
    if outcome.saved:
        many = len(outcome.saved)
        words = ngettext(
            "%(count)s other answer of the page is saved.",
            "%(count)s other answers of the page are saved.",
            many,
        )
        messages.success(request, words % {"count": many})
    context = frame(
        sheet,
        sight,
        area=sheet.instrument.area(code),
        clashes=outcome.clashes,
        unsaved=list(outcome.forms.values()),
        undecided=any(one.undecided for one in outcome.clashes),
        back=reverse("diagnosis:area", args=[sheet.round.pk, code]),
    )
    return render(request, "diagnosis/conflict.html", context, status=409)
