"""One session: attendance told, closed, opened again; the session itself changed or taken out."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apps.accounts import sessions as signed_in
from apps.registry import drafts_services as drafts
from apps.training import clock, presenters, selectors, services
from apps.training.errors import Conflict, Refused
from apps.training.forms.people import department_choices
from apps.training.forms.sessions import (
    NEW_WALK_INS,
    SessionForm,
    Sheet,
    read_sheet,
)
from apps.training.models import CourseSession
from apps.training.models.attendance import Mark
from apps.training.views.common import (
    MANAGE,
    TEACH,
    VIEW,
    actor,
    edition_or_404,
    say,
    session_or_404,
    show,
    version_of,
)
from kernel import history
from kernel.access import allowed, requires
from kernel.ids import new_id


@dataclass
class Page:
    """What an attendance page shows besides what is kept."""

    sheet: Sheet | None = None
    errors: list[str] = field(default_factory=list)
    conflict: bool = False
    unmarked: str = ""
    status: int = 200


@requires(VIEW)
@require_http_methods(["GET", "HEAD", "POST"])
def session(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The roll of a session, and where what is marked on it is sent to."""
    row = session_or_404(pk)
    if request.method == "POST" and allowed(request.user, TEACH):
        return _take(request, row)
    return _show(request, row, Page())


def _take(request: HttpRequest, row: CourseSession) -> HttpResponse:
    pk, sheet = row.pk, _sheet(request, row)
    if "all" in request.POST:
        return _show(request, row, Page(sheet, unmarked=Mark.PRESENT))
    if not sheet.valid:
        return _show(request, row, Page(sheet, status=422))
    try:
        services.take_attendance(
            session_id=pk,
            marks=sheet.marks,
            walk_ins=sheet.walk_ins,
            version=sheet.version,
            submission=sheet.submission,
            close="close" in (*request.POST, request.POST.get("deed")),
            by=actor(request),
        )
    except Conflict:
        return _show(request, session_or_404(pk), Page(sheet, conflict=True, status=409))
    except (Refused, ValidationError) as refused:
        words = refused.messages if isinstance(refused, ValidationError) else [refused.message]
        return _show(request, row, Page(sheet, errors=[str(one) for one in words], status=422))
    return _saved(request, pk, sheet)


@requires(TEACH)
@require_POST
def resume(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The roll with marks that were made before and never sent; nothing is saved."""
    row = session_or_404(pk)
    return _show(request, row, Page(_sheet(request, row)))


@requires(TEACH)
@require_POST
def reopen(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Let a closed session be corrected."""
    session_or_404(pk)
    try:
        services.reopen_session(session_id=pk, version=version_of(request), by=actor(request))
    except Refused as refused:
        say(request, refused)
    return redirect("training:session", pk)


@requires(TEACH)
@require_POST
def make_up(request: HttpRequest, pk: uuid.UUID, enrolment: uuid.UUID) -> HttpResponse:
    """Somebody made up for the session."""
    session_or_404(pk)
    try:
        services.make_up(session_id=pk, enrolment_id=enrolment, by=actor(request))
    except Refused as refused:
        say(request, refused)
    else:
        messages.success(request, _("Noted as made up."))
    return redirect("training:session", pk)


@requires(TEACH)
@require_POST
def draft_key(request: HttpRequest) -> HttpResponse:
    """The key of one's own drafts in this browser: 32 bytes in base64, and the key's number."""
    number = signed_in.number(request)
    try:
        browser = uuid.UUID(request.POST.get("browser", ""))
    except ValueError:
        return HttpResponseBadRequest()
    if number is None:
        return HttpResponseBadRequest()
    key, secret = drafts.key_for(by=actor(request), browser=browser, session=number)
    answer = JsonResponse({"id": str(key), "key": secret})
    answer.headers["Cache-Control"] = "no-store"
    return answer


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Add one session to an edition."""
    edition = edition_or_404(pk)
    form = SessionForm(request.POST or None, edition=edition, initial={"day": edition.starts_on})
    if request.method == "POST" and form.is_valid():
        try:
            services.plan_sessions(edition_id=pk, told=[form.data_told()], by=actor(request))
        except ValidationError as wrong:
            form.take(wrong)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("The session is planned."))
            return redirect("training:edition", pk)
    context = {"form": form, "edition": edition, "name": presenters.edition_name(edition)}
    status = 422 if form.errors else 200
    return show(request, "training/session_form.html", context, status=status)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Change one session, or take it out of the plan."""
    row = session_or_404(pk)
    conflict = False
    form = SessionForm(
        request.POST or None, edition=row.edition, initial=SessionForm.initial_of(row)
    )
    if request.method == "POST" and (form.is_valid() or "remove" in request.POST):
        try:
            _change(request, row, form)
        except ValidationError as wrong:
            form.take(wrong)
        except Conflict:
            conflict = True
            form.again(row.version)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            return redirect("training:edition", row.edition_id)
    context = {
        "form": form,
        "session": row,
        "edition": row.edition,
        "name": presenters.edition_name(row.edition),
        "conflict": conflict,
    }
    status = 409 if conflict else 422 if form.errors else 200
    return show(request, "training/session_form.html", context, status=status)


def _change(request: HttpRequest, row: CourseSession, form: SessionForm) -> None:
    if "remove" in request.POST:
        services.remove_session(session_id=row.pk, version=version_of(request), by=actor(request))
        messages.success(request, _("The session is out of the plan."))
        return
    services.change_session(
        session_id=row.pk, data=form.data_told(), version=form.told_version, by=actor(request)
    )
    messages.success(request, _("Changes saved."))


def _sheet(request: HttpRequest, row: CourseSession) -> Sheet:
    roll = [enrolment.pk for enrolment, _told in selectors.roll(row)]
    return read_sheet(request.POST, roll, row.hours, dict(_known(row)))


def _known(row: CourseSession) -> list[tuple[str, uuid.UUID]]:
    """Who may walk in: people who work here and are not on the roll, by the value of their line."""
    return [(str(pk), pk) for pk in selectors.not_on_the_roll(row)]


def _saved(request: HttpRequest, pk: uuid.UUID, sheet: Sheet) -> HttpResponse:
    """The session as it is now; for the script that sent it, its number says that it is kept."""
    row = session_or_404(pk)
    words = _("Session closed.") if row.closed_at else _("Attendance saved.")
    if request.headers.get("HX-Request") != "true":
        messages.success(request, words)
        return redirect("training:session", pk)
    answer = _show(request, row, Page(), said=words)
    answer.headers["X-Saved"] = str(sheet.submission or pk)
    return answer


def _show(request: HttpRequest, row: CourseSession, page: Page, *, said: str = "") -> HttpResponse:
    roll = selectors.roll(row)
    history.saw("training.participants", verb="list", count=len(roll))
    rows = presenters.roll_rows(roll, row, page.sheet, page.unmarked)
    sheet = page.sheet
    over = row.edition.state in ("finished", "cancelled")
    begun = row.starts_at <= clock.begun_by()
    numbers = [one.pk for one in selectors.sessions(row.edition_id)]
    context: dict[str, Any] = {
        "session": row,
        "edition": row.edition,
        "name": presenters.edition_name(row.edition),
        "position": numbers.index(row.pk) + 1,
        "of": len(numbers),
        "module": next((one for one in row.edition.modules if one["code"] == row.module), {}),
        "when": clock.wall(row.starts_at),
        "hours": presenters.number(row.hours),
        "rows": rows,
        "counts": _counts(rows),
        "takes": allowed(request.user, TEACH) and row.closed_at is None and not over and begun,
        "to_come": not begun and not over,
        "opens_again": allowed(request.user, TEACH) and row.closed_at is not None and not over,
        "following": _following(row, numbers),
        "submission": (sheet.submission if sheet else None) or new_id(),
        "given": json.dumps({f"mark-{one.pk}": one.mark for one in rows if one.mark and not sheet}),
        "known": selectors.walk_in_choices(row),
        "departments": department_choices(),
        "new_lines": _new_lines(request, sheet),
        "walkin": request.POST.get("walkin", "") if sheet else "",
        "page": page,
        "said": said,
    }
    if page.conflict:
        context["submission"] = new_id()
    partial = request.headers.get("HX-Request") == "true"
    template = "training/roll.html" if partial else "training/session.html"
    return show(request, template, context, status=page.status)


def _counts(rows: list[presenters.RollRow]) -> dict[str, int]:
    here = (Mark.PRESENT, Mark.MADE_UP)
    return {
        "present": sum(1 for one in rows if one.mark in here),
        "absent": sum(1 for one in rows if one.mark and one.mark not in here),
        "rest": sum(1 for one in rows if not one.mark),
    }


def _following(row: CourseSession, numbers: list[uuid.UUID]) -> str:
    after = numbers[numbers.index(row.pk) + 1 :]
    return reverse("training:session", args=[after[0]]) if after else ""


def _new_lines(request: HttpRequest, sheet: Sheet | None) -> list[dict[str, Any]]:
    """Lines for whoever came and nobody knows, with what was typed in them."""
    sent = request.POST if sheet else {}
    return [
        {
            "number": number,
            "given": sent.get(f"given-{number}", "")[:100],
            "family": sent.get(f"family-{number}", "")[:100],
            "department": sent.get(f"department-{number}", ""),
        }
        for number in range(1, NEW_WALK_INS + 1)
    ]
