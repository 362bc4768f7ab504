"""Who may see and answer what of a diagnosis."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Final

from django.db.models import Q

from apps.accounts.rules import allowed
from apps.accounts.selectors import Account
from apps.diagnosis.models import MOVES, Answer, Finding, Round, State
from apps.staff import selectors as staff

VIEW: Final = "diagnosis.view"
ANSWER: Final = "diagnosis.answer"
MANAGE: Final = "diagnosis.manage"
# Where answers may still be written, and by whom: in the workshop only who runs the round.
OPEN_TO_ALL: Final = frozenset({State.ANSWERING})
OPEN_TO_MANAGERS: Final = frozenset({State.ANSWERING, State.CLASSIFYING})


@dataclass(frozen=True, slots=True)
class Sight:
    """What somebody may see and do: everything, or what is asked of them and their department."""

    user: uuid.UUID
    department: uuid.UUID | None
    everything: bool
    manages: bool

    @property
    def condition(self) -> Q:
        """Narrows answers to what they may see."""
        if self.everything:
            return Q()
        return self.own

    @property
    def own(self) -> Q:
        """Narrows answers to what is asked of them; what is being prepared is asked of nobody."""
        mine = Q(people__contains=[self.user])
        if self.department is not None:
            mine |= Q(departments__contains=[self.department])
        return mine & ~Q(round__state=State.PREPARING)

    def is_asked(self, answer: Answer) -> bool:
        """Whether that question is assigned to them or to their department."""
        return self.user in answer.people or self.department in answer.departments

    def may_write(self, answer: Answer, state: str) -> bool:
        """Whether they may answer it while the round is in that state."""
        if self.manages:
            return state in OPEN_TO_MANAGERS
        return state in OPEN_TO_ALL and self.is_asked(answer)


def sight(who: Account) -> Sight:
    """What that account may see of diagnoses here."""
    department = staff.department_of(who.pk)
    return Sight(
        user=who.pk,
        department=department.pk if department else None,
        everything=allowed(who, VIEW),
        manages=allowed(who, MANAGE),
    )


def may_move(before: str, state: str) -> bool:
    """Whether the one table of moves knows that way."""
    return state in MOVES.get(before, frozenset())


def stands(gap: Finding, row: Round) -> bool:
    """Whether its round was finished with that gap, noted or set aside: so it stays."""
    return row.finished_at is not None and gap.created_at <= row.finished_at
