"""Rounds and answers, narrowed to what somebody may see."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from apps.diagnosis.models import Answer, Round, State
from apps.diagnosis.rules import Sight


def rounds(sight: Sight | None = None) -> QuerySet[Round]:
    """Every round, the newest first; for who sees not everything, those that ask them something."""
    rows = Round.objects.order_by("-starts_on", "-created_at")
    if sight is None or sight.everything:
        return rows
    return rows.filter(pk__in=Answer.objects.filter(sight.own).values("round"))


def finished() -> QuerySet[Round]:
    """Rounds that are finished, the newest first: what may be compared and handed in."""
    return rounds().filter(state=State.FINISHED)


def round_by_id(pk: uuid.UUID | str, sight: Sight | None = None) -> Round | None:
    """One round."""
    return rounds(sight).filter(pk=pk).first()


def answers(sight: Sight) -> QuerySet[Answer]:
    """The answers somebody may see, with their rounds; in no order of the instrument."""
    rows = Answer.objects.select_related("round").filter(sight.condition)
    return rows.order_by("-round__starts_on", "round", "question")


def answer(pk: uuid.UUID | str, sight: Sight) -> Answer | None:
    """One answer, if they may see it."""
    return answers(sight).filter(pk=pk).first()


def asked_of(row: Round, sight: Sight) -> frozenset[str]:
    """The questions of a round that are asked of them or of their department."""
    rows = Answer.objects.filter(sight.own, round=row)
    return frozenset(rows.values_list("question", flat=True))


def open_count(row: Round, sight: Sight) -> int:
    """How many questions they are asked and that nobody has answered."""
    return Answer.objects.filter(sight.own, round=row, value="").count()


def asked_by_name(user: uuid.UUID) -> QuerySet[Answer]:
    """What rounds that are not finished ask somebody by name."""
    return Answer.objects.filter(people__contains=[user]).exclude(round__state=State.FINISHED)
