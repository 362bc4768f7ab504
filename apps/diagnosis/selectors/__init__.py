"""The only readers of rounds, answers, evidence and gaps."""

from apps.diagnosis.selectors.gaps import findings, gap, gaps
from apps.diagnosis.selectors.rounds import (
    answer,
    answers,
    asked_by_name,
    asked_of,
    finished,
    open_count,
    round_by_id,
    rounds,
)
from apps.diagnosis.selectors.sheets import (
    Item,
    Judgement,
    Sheet,
    evidence,
    evidence_of,
    minutes_of,
    sheet,
)

__all__ = [
    "Item",
    "Judgement",
    "Sheet",
    "answer",
    "answers",
    "asked_by_name",
    "asked_of",
    "evidence",
    "evidence_of",
    "findings",
    "finished",
    "gap",
    "gaps",
    "minutes_of",
    "open_count",
    "round_by_id",
    "rounds",
    "sheet",
]
