"""Of whom questions may be asked, and which questions an area stands for."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from apps.accounts.roles import ROLES
from apps.accounts.selectors import holders
from apps.diagnosis import rules
from apps.diagnosis.selectors import Sheet
from apps.staff import selectors as staff


def departments() -> dict[uuid.UUID, str]:
    """The departments that answer, by name."""
    return {one.pk: one.name for one in staff.departments(active_only=True)}


def people() -> dict[uuid.UUID, str]:
    """Whoever holds a role that may answer."""
    return {
        user.pk: user.name
        for code, role in ROLES.items()
        if rules.ANSWER in role.permissions
        for user in holders(code)
    }


def questions_of(sheet: Sheet, questions: Iterable[str], areas: Iterable[str]) -> set[str]:
    """Those questions, and every one that is tagged with one of those areas."""
    tagged = {one.question.code for area in areas for one in sheet.tagged(area)}
    return set(questions) | tagged
