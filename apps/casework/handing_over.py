"""Open cases and tasks, handed over when whoever has them leaves."""

from __future__ import annotations

import uuid

from django.utils.translation import gettext_lazy as _

from apps.casework.rules import MANAGE
from apps.staff.handover import Handover


def _cases(user_id: uuid.UUID) -> int:
    from apps.casework import selectors

    return selectors.open_cases_of(user_id).count()


def _tasks(user_id: uuid.UUID) -> int:
    from apps.casework import selectors

    return selectors.open_tasks_of(user_id).count()


def _give_cases(from_id: uuid.UUID, to_id: uuid.UUID, by: uuid.UUID | None) -> int:
    del by  # who did it is in the history of the account that was closed
    from apps.casework.services import cases

    return cases.hand_over(from_id, to_id)


def _give_tasks(from_id: uuid.UUID, to_id: uuid.UUID, by: uuid.UUID | None) -> int:
    del by
    from apps.casework.services import tasks

    return tasks.hand_over(from_id, to_id)


CASES = Handover(
    code="casework.cases",
    label=_("Open cases"),
    count=_cases,
    transfer=_give_cases,
    permission=MANAGE,
    page="casework:cases",
)
TASKS = Handover(
    code="casework.tasks",
    label=_("Pending tasks"),
    count=_tasks,
    transfer=_give_tasks,
    permission=MANAGE,
    page="casework:tasks",
)
