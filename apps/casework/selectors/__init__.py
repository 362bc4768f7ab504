"""The only readers of casework that others may call."""

from apps.casework.models import Case
from apps.casework.selectors.cases import (
    CaseFilter,
    case,
    case_list,
    case_of,
    cases,
    consultations_of,
    counts,
    every_task,
    files_of_case,
    free_consultations,
    held_in,
    known_cases,
    open_cases_of,
    open_tasks_of,
    steps,
    task,
    tasks,
    tasks_of_case,
)
from apps.casework.selectors.dossier import Dossier, dossier
from apps.casework.selectors.officers import officers
from apps.casework.selectors.papers import document, file, residence
from apps.casework.selectors.relations import Kin, kin, relation
from apps.casework.selectors.running_out import Expiry, expiries

__all__ = [
    "Case",
    "CaseFilter",
    "Dossier",
    "Expiry",
    "Kin",
    "case",
    "case_list",
    "case_of",
    "cases",
    "consultations_of",
    "counts",
    "document",
    "dossier",
    "every_task",
    "expiries",
    "file",
    "files_of_case",
    "free_consultations",
    "held_in",
    "kin",
    "known_cases",
    "officers",
    "open_cases_of",
    "open_tasks_of",
    "relation",
    "residence",
    "steps",
    "task",
    "tasks",
    "tasks_of_case",
]
