"""Courses: adopted from a national template, made by the city, changed."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext as _

from apps.training import counting, templates_national
from apps.training.errors import Conflict, Refused
from apps.training.models import Course, Edition
from apps.training.models.courses import LONGEST_TITLE, MOST_HOURS, MOST_MODULES, Kind, Modality
from apps.training.models.editions import NOT_BEGUN
from kernel.history import note_user
from kernel.text import fold
from tenants.catalogue import documents, selectors


@dataclasses.dataclass(frozen=True, slots=True)
class Module:
    """A part of a course."""

    code: str
    title: str
    hours: Decimal


@dataclasses.dataclass(frozen=True, slots=True)
class CourseData:
    """A course as told."""

    title: str
    topic: str
    modules: Sequence[Module]
    kind: str = Kind.COURSE
    modality: str = Modality.ROOM
    provider: str = ""
    threshold_percent: int = 80
    assessed: bool = False
    valid_months: int | None = None
    active: bool = True


@transaction.atomic
def create_course(*, data: CourseData, by: uuid.UUID | None) -> Course:
    """Add a course of the city's own; ValidationError by field."""
    note_user(by)
    course = Course(created_by=by)
    _copy(course, data)
    _check(course)
    course.save(force_insert=True)
    return course


@transaction.atomic
def change_course(
    *, course_id: uuid.UUID, data: CourseData, version: int, by: uuid.UUID | None
) -> Course:
    """Write a course anew; Conflict when somebody changed it since `version`.

    Editions keep the modules and the rule they were made with; those that began, their title and
    topic too.
    """
    note_user(by)
    course = Course.objects.select_for_update(no_key=True).get(pk=course_id)
    if course.version != version:
        raise Conflict
    _copy(course, data)
    _check(course)
    course.version += 1
    course.save()
    _tell_editions(course)
    return course


@transaction.atomic
def adopt_template(*, document_id: uuid.UUID, language: str, by: uuid.UUID | None) -> Course:
    """The city's course from a national template, in that version; the one it has, if any.

    Refused where its course is of another version: that one takes up the newer. ValidationError.
    """
    note_user(by)
    found = documents.get(document_id)
    if found is None or found.kind != templates_national.KIND or found.retired:
        raise ValidationError(_("There is no such national course."))
    _queue()
    same = Course.objects.filter(template_code=found.code).order_by("created_at", "pk")
    kept = same.filter(template=document_id).first() or same.first()
    if kept is not None and kept.template == document_id:
        return kept
    if kept is not None:
        raise Refused(
            _("The city has this national course already: “%(title)s”.") % {"title": kept.title}
        )
    told = templates_national.worded(found.content, language)
    course = Course(
        created_by=by,
        template=found.id,
        template_code=found.code,
        template_version=found.version,
    )
    _copy(course, _data_of(told))
    if Course.objects.filter(folded_title=course.folded_title).exists():
        # The city has one called so.
        course.title = f"{course.title} ({found.version})"
        course.folded_title = fold(course.title)
    _check(course)
    course.save(force_insert=True)
    return course


@transaction.atomic
def take_newer_template(
    *,
    course_id: uuid.UUID,
    document_id: uuid.UUID,
    language: str,
    version: int,
    by: uuid.UUID | None,
) -> Course:
    """Make a newer version of its national course what the course says from now on.

    Editions keep the modules and the rule they were made with, and the course its title and whether
    it is offered.
    Conflict when somebody changed it since `version`; ValidationError of what is no newer version.
    """
    note_user(by)
    course = Course.objects.select_for_update(no_key=True).get(pk=course_id)
    if course.version != version:
        raise Conflict
    found = documents.get(document_id)
    if (
        found is None
        or found.retired
        or (found.kind, found.code) != (templates_national.KIND, course.template_code)
        or found.version <= (course.template_version or 0)
    ):
        raise ValidationError(_("There is no such newer version of the national course."))
    if Course.objects.filter(template=document_id).exists():
        raise ValidationError(_("Another course is of that version already."))
    told = templates_national.worded(found.content, language)
    _copy(course, dataclasses.replace(_data_of(told), title=course.title, active=course.active))
    course.template, course.template_version = found.id, found.version
    _check(course)
    course.version += 1
    course.save()
    _tell_editions(course)
    return course


def _tell_editions(course: Course) -> None:
    """Those that did not begin are called, and are about, what the course is now."""
    ahead = Edition.objects.filter(course=course, state__in=NOT_BEGUN)
    for edition in ahead.exclude(title=course.title, topic=course.topic):
        edition.title, edition.topic = course.title, course.topic
        edition.save(update_fields=["title", "topic"])


def _queue() -> None:
    """A national course is one course of the city, whoever adopts it at the same time."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext('training.courses'), hashtext(current_schema()))"
        )


def _data_of(told: Mapping[str, Any]) -> CourseData:
    return CourseData(
        title=told["title"],
        topic=told["topic"],
        kind=told["kind"],
        modality=told["modality"],
        provider=told["provider"],
        modules=[
            Module(one["code"], one["title"], Decimal(str(one["hours"]))) for one in told["modules"]
        ],
        threshold_percent=told["threshold_percent"],
        assessed=told["assessed"],
        valid_months=told["valid_months"],
    )


def _copy(course: Course, data: CourseData) -> None:
    course.title = " ".join(data.title.split())
    course.folded_title = fold(course.title) or course.title
    course.topic, course.kind, course.modality = data.topic, data.kind, data.modality
    course.provider = " ".join(data.provider.split())
    course.modules = [
        {"code": one.code.strip(), "title": " ".join(one.title.split()), "hours": _written(one)}
        for one in data.modules
    ]
    course.hours = counting.total(course.modules)
    course.threshold_percent, course.assessed = data.threshold_percent, data.assessed
    course.valid_months, course.active = data.valid_months, data.active


def _written(module: Module) -> str:
    """Hours as they stand in the list: 10, 2.5."""
    return format(module.hours.normalize(), "f") if module.hours.is_finite() else "0"


def _check(course: Course) -> None:
    faults: dict[str, list[str]] = {}
    if not course.title or len(course.title) > LONGEST_TITLE:
        faults["title"] = [_("Give the course a title.")]
    elif Course.objects.filter(folded_title=course.folded_title).exclude(pk=course.pk).exists():
        faults["title"] = [_("Another course has that title.")]
    if course.topic not in {item.code for item in selectors.items(templates_national.TOPICS)}:
        faults["topic"] = [_("Choose a topic of the list.")]
    wrong = _modules_fault(course)
    if wrong:
        faults["modules"] = [wrong]
    if not 1 <= course.threshold_percent <= 100:
        faults["threshold_percent"] = [_("Write a percentage from 1 to 100.")]
    if faults:
        raise ValidationError(faults)


def _modules_fault(course: Course) -> str:
    modules = course.modules
    codes = [one["code"] for one in modules]
    hours = [Decimal(one["hours"]) for one in modules]
    if not modules or len(modules) > MOST_MODULES:
        return _("A course has from 1 to %(most)s modules.") % {"most": MOST_MODULES}
    if any(not code or len(code) > 20 for code in codes) or len(set(codes)) < len(codes):
        return _("Each module needs a short code of its own.")
    if any(not one["title"] or len(one["title"]) > LONGEST_TITLE for one in modules):
        return _("Each module needs a title.")
    if any(one <= 0 or one % Decimal("0.5") for one in hours) or sum(hours) > MOST_HOURS:
        return _("Hours go by halves, and a course has %(most)s at most.") % {"most": MOST_HOURS}
    return ""
