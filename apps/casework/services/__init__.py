"""The only writers of casework."""

from apps.casework.services.cases import (
    CaseData,
    IllegalMove,
    attach,
    detach,
    move_case,
    open_case,
    update_case,
)
from apps.casework.services.files import keep_file, remove_file, take_out
from apps.casework.services.papers import (
    DocumentSeenData,
    ResidenceData,
    declare_residence,
    forget_document,
    forget_residence,
    see_document,
)
from apps.casework.services.relations import forget_relation, live_together, move_out, relate
from apps.casework.services.tasks import TaskData, add_task, remind, set_done, update_task

__all__ = [
    "CaseData",
    "DocumentSeenData",
    "IllegalMove",
    "ResidenceData",
    "TaskData",
    "add_task",
    "attach",
    "declare_residence",
    "detach",
    "forget_document",
    "forget_relation",
    "forget_residence",
    "keep_file",
    "live_together",
    "move_case",
    "move_out",
    "open_case",
    "relate",
    "remind",
    "remove_file",
    "see_document",
    "set_done",
    "take_out",
    "update_case",
    "update_task",
]
