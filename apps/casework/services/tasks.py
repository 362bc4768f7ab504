"""The only writers of tasks, and of the reminders of them."""

from __future__ import annotations

import datetime
import uuid
from collections import Counter
from dataclasses import dataclass, replace

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.casework import telling
from apps.casework.checking import check_dates, check_text, refuse, tidy
from apps.casework.models import Case, Task
from apps.casework.models.todo import LONGEST_TITLE
from apps.casework.services.cases import check_officer, locked
from apps.notices import services as notices
from apps.registry.selectors import Person
from kernel.history import note_user

AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class TaskData:
    """What is told of a task. Without a day of its own it is reminded of when it is due."""

    title: str
    due_on: datetime.date | None = None
    remind_on: datetime.date | None = None
    assignee: uuid.UUID | None = None


@transaction.atomic
def add_task(
    person: Person, *, data: TaskData, by: uuid.UUID | None, case: Case | None = None
) -> Task:
    """Note something to do for a person; ValidationError by field."""
    note_user(by)
    data = _checked(data)
    if case is not None and case.person_id != person.pk:
        raise refuse("case", _("It is a case of somebody else."))
    task = Task(person=person, case=case, created_by=by)
    _copy(data, task)
    task.save(force_insert=True)
    return task


@transaction.atomic
def update_task(task: Task, *, data: TaskData, version: int, by: uuid.UUID | None) -> Task:
    """Replace what is told of a task, unless somebody changed it since: then `Conflict`."""
    note_user(by)
    data = _checked(data, kept=task.assignee)
    current: Task = locked(Task, task.pk, version)
    _copy(data, current)
    return _saved(current)


@transaction.atomic
def set_done(task: Task, *, done: bool, by: uuid.UUID | None) -> Task:
    """Tick a task off, or take the tick away; doing it twice changes nothing."""
    note_user(by)
    current = Task.objects.select_for_update().get(pk=task.pk)
    if (current.done_at is not None) == done:
        return current
    current.done_at = timezone.now() if done else None
    current.done_by = by if done else None
    return _saved(current)


@transaction.atomic
def hand_over(from_id: uuid.UUID, to_id: uuid.UUID) -> int:
    """Give the open tasks of one officer to another."""
    rows = list(Task.objects.select_for_update().filter(assignee=from_id, done_at=None))
    for task in rows:
        task.assignee = to_id
        _saved(task)
    return len(rows)


@transaction.atomic
def remind() -> int:
    """Tell each officer once a day how many of their tasks it is time for; called by the sweep."""
    today = timezone.localdate()
    ripe = list(
        Task.objects.select_for_update(skip_locked=True)
        .filter(remind_on__lte=today, reminded_on=None, done_at=None, assignee__isnull=False)
        .order_by("remind_on", "id")[:AT_ONCE]
    )
    if not ripe:
        return 0
    for officer, count in Counter(task.assignee for task in ripe).items():
        if officer is not None:
            notices.notify(
                user=officer,
                kind=telling.TASKS_DUE.code,
                path=reverse("casework:tasks", urlconf="migraciudades.urls.city"),
                params={"count": count},
                key=f"tasks:{min(str(task.pk) for task in ripe if task.assignee == officer)}",
            )
    Task.objects.filter(pk__in=[task.pk for task in ripe]).update(reminded_on=today)
    return len(ripe)


def _checked(data: TaskData, *, kept: uuid.UUID | None = None) -> TaskData:
    data = replace(data, title=tidy(data.title))
    check_text("title", data.title, LONGEST_TITLE, needed=True)
    check_dates(due_on=data.due_on, remind_on=data.remind_on)
    check_officer("assignee", data.assignee, kept=kept)
    return data


def _copy(data: TaskData, task: Task) -> None:
    remind = data.remind_on or data.due_on
    if remind != task.remind_on or data.assignee != task.assignee:
        task.reminded_on = None
    task.title = data.title
    task.due_on = data.due_on
    task.remind_on = remind
    task.assignee = data.assignee


def _saved(task: Task) -> Task:
    task.version += 1
    task.save()
    return task
