"""The catalogue of courses: the city's own and the national ones, adopted, added, changed."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.training import counting, presenters, selectors, services, templates_national
from apps.training.errors import Conflict, Refused
from apps.training.forms.courses import CourseFilter, CourseForm, EditionForm
from apps.training.models import Course
from apps.training.national import drafting
from apps.training.views.common import (
    MANAGE,
    VIEW,
    actor,
    course_or_404,
    narrowed,
    say,
    show,
    version_of,
)
from kernel.access import requires
from tenants.catalogue import documents

PAGE_SIZE = 50


@requires(VIEW)
@require_safe
def course_list(request: HttpRequest) -> HttpResponse:
    """Courses of the city, and the national ones it can adopt."""
    filters = CourseFilter(request.GET)
    chosen = filters.chosen()
    found = selectors.courses(typed=chosen["typed"], topic=chosen["topic"])
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    offered = selectors.national_courses()
    rows = [
        {
            "course": row,
            "topic": presenters.topic(row.topic),
            "hours": presenters.number(row.hours),
            "newer": selectors.newer_of(row, offered) is not None,
        }
        for row in page.object_list
    ]
    context = {
        "page": page,
        "rows": rows,
        "filters": filters,
        "narrowed": narrowed(request),
        "national": _to_adopt(),
    }
    return show(request, "training/courses.html", context)


@requires(VIEW)
@require_safe
def course(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One course with its modules and editions."""
    row = course_or_404(pk)
    editions = [presenters.edition_row(one) for one in selectors.editions(course_id=row.pk)]
    context = {
        "course": row,
        "topic": presenters.topic(row.topic),
        "hours": presenters.number(row.hours),
        "modules": presenters.module_rows(row.modules, {}),
        "editions": editions,
        **_newer(row),
    }
    return show(request, "training/course.html", context)


def _newer(row: Course) -> dict[str, object]:
    """The newer version of the national course it is of, and what it says otherwise."""
    found = selectors.newer_of(row)
    own = documents.get(row.template) if found and row.template else None
    changed = drafting.differences(own.content, found.content) if found and own else []
    return {"newer": found, "newer_changes": changed}


@requires(MANAGE)
@require_POST
def take_newer(request: HttpRequest, pk: uuid.UUID, document: uuid.UUID) -> HttpResponse:
    """Go on with the newer version of the national course; editions keep theirs."""
    row = course_or_404(pk)
    try:
        services.take_newer_template(
            course_id=row.pk,
            document_id=document,
            language=get_language() or "es",
            version=version_of(request),
            by=actor(request),
        )
    except Conflict:
        messages.warning(request, _("Somebody changed the course meanwhile: look at it again."))
    except ValidationError as wrong:
        messages.error(request, " ".join(wrong.messages))
    else:
        messages.success(
            request, _("Editions planned from now on are of the new version of the course.")
        )
    return redirect("training:course", pk)


@requires(MANAGE)
@require_POST
def adopt(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Make a national course the city's."""
    try:
        row = services.adopt_template(
            document_id=pk, language=get_language() or "es", by=actor(request)
        )
    except ValidationError as wrong:
        raise Http404 from wrong
    except Refused as refused:
        say(request, refused)
        return redirect("training:courses")
    messages.success(request, _("The course is in the catalogue."))
    return redirect("training:course", row.pk)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Add a course of the city's own."""
    form = CourseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = services.create_course(data=form.data_told(), by=actor(request))
        except ValidationError as wrong:
            form.take(wrong)
        else:
            messages.success(request, _("The course is in the catalogue."))
            return redirect("training:course", row.pk)
    status = 422 if form.errors else 200
    return show(request, "training/course_form.html", {"form": form}, status=status)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Change one; what somebody else wrote meanwhile is shown beside, never overwritten."""
    row = course_or_404(pk)
    if request.method != "POST":
        form = CourseForm(initial=CourseForm.initial_of(row), modules=row.modules)
        return show(request, "training/course_form.html", {"form": form, "course": row})
    form, conflict = CourseForm(request.POST, modules=row.modules), False
    if form.is_valid():
        try:
            services.change_course(
                course_id=pk, data=form.data_told(), version=form.told_version, by=actor(request)
            )
        except ValidationError as wrong:
            form.take(wrong)
        except Conflict:
            conflict = True
            form.again(row.version)
        else:
            messages.success(request, _("Changes saved. Editions keep what they were made with."))
            return redirect("training:course", pk)
    context = {"form": form, "course": row, "conflict": conflict}
    status = 409 if conflict else 422
    return show(request, "training/course_form.html", context, status=status)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def new_edition(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Plan an edition of a course."""
    row = course_or_404(pk)
    form = EditionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            edition = services.open_edition(course_id=pk, data=form.data_told(), by=actor(request))
        except ValidationError as wrong:
            form.take(wrong)
        except Refused as refused:
            say(request, refused)
        else:
            messages.success(request, _("The edition is planned. Now its sessions."))
            return redirect("training:plan", edition.pk)
    context = {"form": form, "course": row}
    status = 422 if form.errors else 200
    return show(request, "training/edition_form.html", context, status=status)


def _to_adopt() -> list[dict[str, object]]:
    # Where an earlier version was adopted, the course itself offers the newer one.
    codes = selectors.adopted_codes()
    language = get_language() or "es"
    return [
        {
            "id": one.id,
            **templates_national.worded(one.content, language),
            "hours": presenters.number(counting.total(one.content["modules"])),
        }
        for one in selectors.national_courses()
        if one.code not in codes
    ]
