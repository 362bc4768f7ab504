"""What casework keeps: one module per aggregate."""

from apps.casework.models.cases import Case, CaseConsultation, CaseStep
from apps.casework.models.papers import DocumentSeen, ResidenceFact, StoredFile
from apps.casework.models.relations import Household, Relation, Resident
from apps.casework.models.todo import Task

__all__ = [
    "Case",
    "CaseConsultation",
    "CaseStep",
    "DocumentSeen",
    "Household",
    "Relation",
    "ResidenceFact",
    "Resident",
    "StoredFile",
    "Task",
]
