"""The figures of training by year, as a page and as CSV."""

from __future__ import annotations

import re
import uuid
from typing import Any, Final

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from apps.accounts.roles import ROLES
from apps.training import clock, presenters, selectors
from apps.training.selectors import Cover, Part
from apps.training.views.common import VIEW, show
from kernel import history
from kernel.access import requires
from kernel.exports import csv_response, options_of

FOUR_DIGITS: Final = re.compile(r"[0-9]{4}")
PAGE_SIZE: Final = 50


@requires(VIEW)
@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """What was offered, who took part, who is accredited; coverage and what is due again."""
    year = _year(request)
    found = selectors.figures(year)
    course = _course(request)
    covered = _covered(selectors.coverage(course_id=course))
    due = Paginator(selectors.refreshers(), PAGE_SIZE).get_page(request.GET.get("page"))
    if due.object_list:
        history.saw("training.participants", verb="list", count=len(due.object_list))
    context: dict[str, Any] = {
        "year": year,
        "years": selectors.years(),
        "figures": found,
        "hours": presenters.number(found.hours, grouped=True),
        "tables": [table for table in _tables(found) if table["parts"]],
        "covered": covered,
        "courses": list(selectors.courses()),
        "course": course,
        "due": [
            {
                "row": one,
                "name": one.enrolment.participant.listed_name,
                "late": one.due_on < clock.today(),
            }
            for one in due.object_list
        ],
        "page": due,
    }
    return show(request, "training/figures.html", context)


@requires(VIEW)
@require_safe
def figures_csv(request: HttpRequest) -> HttpResponseBase:
    """All the figures of a year in one table."""
    year = _year(request)
    found = selectors.figures(year)
    rows: list[tuple[object, ...]] = [
        (year, word, "", number, "") for word, number in _totals(found)
    ]
    for table in _tables(found):
        rows += [
            (year, table["title"], word, part.took_part, part.accredited)
            for word, part in table["parts"]
        ]
    head = (_("Year"), _("Figure"), _("Group"), _("Took part"), _("Accredited"))
    name = f"{_('training')}-{year}.csv"
    return csv_response(name, head, rows, **options_of(request.GET))


@requires(VIEW)
@require_safe
def coverage_csv(request: HttpRequest) -> HttpResponseBase:
    """Coverage today of one course or of any, by department, by position and by role."""
    rows = [
        (title, word, one.people, one.took_part, one.accredited)
        for title, _note, parts in _covered(selectors.coverage(course_id=_course(request)))
        for word, one in parts
    ]
    head = (_("Figure"), _("Group"), _("Staff who work here"), _("Took part"), _("Accredited"))
    return csv_response(f"{_('coverage')}.csv", head, rows, **options_of(request.GET))


@requires(VIEW)
@require_safe
def refreshers_csv(request: HttpRequest) -> HttpResponseBase:
    """Everybody whose course is due again, the soonest first; it names them, and that is noted."""
    found = selectors.refreshers()
    history.saw("training.participants", verb="export", count=len(found))
    rows = [_due_row(one) for one in found]
    head = (
        *(_("Family names"), _("Given names"), _("Department"), _("Course")),
        *(_("Accredited on"), _("Due on")),
    )
    response = csv_response(f"{_('due-again')}.csv", head, rows, **options_of(request.GET))
    response.headers["Cache-Control"] = "no-store, private"
    return response


def _due_row(one: selectors.Refresher) -> tuple[object, ...]:
    row = one.enrolment
    person, since = row.participant, row.accredited_at
    return (
        person.family_names,
        person.given_names,
        person.department.name if person.department else "",
        row.edition.called,
        clock.local(since).date() if since else "",
        one.due_on,
    )


def _totals(found: selectors.Figures) -> list[tuple[str, object]]:
    return [
        (_("Courses offered"), found.courses),
        (_("Editions"), found.editions),
        (pgettext("course", "Sessions"), found.sessions),
        (_("Municipal staff who took part"), found.people),
        (_("Staff accredited"), found.accredited),
        # As the language of the file writes it: a spreadsheet set to Spanish takes 7.5 for a date.
        (_("Hours attended by all"), presenters.number(found.hours)),
    ]


def _tables(found: selectors.Figures) -> list[dict[str, Any]]:
    def worded(parts: list[Part], word: Any) -> list[tuple[str, Part]]:
        return [(word(part.code), part) for part in parts]

    return [
        {
            "id": "department",
            "title": _("By department"),
            "note": _("The one each person worked in then; whoever changed counts in both."),
            "head": _("Department"),
            "parts": worded(found.by_department, lambda code: code or _no_department()),
        },
        {
            "id": "gender",
            "title": _("By gender"),
            "head": _("Gender"),
            "parts": worded(found.by_gender, presenters.gender),
        },
        {
            "id": "topic",
            "title": _("By topic"),
            "head": _("Topic"),
            "parts": worded(found.by_topic, presenters.topic),
        },
    ]


def _no_department() -> str:
    return pgettext("coverage", "not written down")


def _covered(found: selectors.Coverage) -> list[tuple[str, str, list[tuple[str, Cover]]]]:
    """Each table of coverage: its title, what must be known to read it, and its lines in words."""

    def worded(parts: list[Cover]) -> list[tuple[str, Cover]]:
        return [(one.code or _no_department(), one) for one in parts]

    both = _("Whoever has two roles counts in each.")
    return [
        (_("Department"), "", worded(found.departments)),
        (_("Position"), "", worded(found.positions)),
        (_("Role in the system"), both, [(_role_word(one), one) for one in found.roles]),
    ]


def _role_word(one: Cover) -> str:
    role = ROLES.get(one.code)
    return str(role.label) if role else pgettext("coverage", "no account linked")


def _year(request: HttpRequest) -> int:
    told = request.GET.get("year", "")
    now = clock.today().year
    return int(told) if FOUR_DIGITS.fullmatch(told) and 1990 <= int(told) <= now + 5 else now


def _course(request: HttpRequest) -> uuid.UUID | None:
    try:
        return uuid.UUID(request.GET.get("course", ""))
    except ValueError:
        return None
