"""The only writers of rounds, answers, evidence and gaps."""

from apps.diagnosis.services.answers import AnswerData, assign, hand_over, save, save_all
from apps.diagnosis.services.evidence import (
    LARGEST,
    add_file,
    add_link,
    add_minutes,
    remove,
    take_out,
)
from apps.diagnosis.services.gaps import change_gap, drop_gap, note_gap, plan_gap
from apps.diagnosis.services.rounds import (
    Group,
    RoundData,
    WorkshopData,
    begin,
    change,
    classify,
    discard,
    hold_workshop,
    move,
    unclassified,
)

__all__ = [
    "LARGEST",
    "AnswerData",
    "Group",
    "RoundData",
    "WorkshopData",
    "add_file",
    "add_link",
    "add_minutes",
    "assign",
    "begin",
    "change",
    "change_gap",
    "classify",
    "discard",
    "drop_gap",
    "hand_over",
    "hold_workshop",
    "move",
    "note_gap",
    "plan_gap",
    "remove",
    "save",
    "save_all",
    "take_out",
    "unclassified",
]
