"""What the registry keeps: one module per aggregate."""

from apps.registry.models.access import AccessRecord
from apps.registry.models.archives import Archive, ArchiveStep
from apps.registry.models.codes import LocalCode
from apps.registry.models.consultations import Consultation
from apps.registry.models.drafts import DraftKey
from apps.registry.models.duplicates import (
    DuplicatePair,
    DuplicateStep,
    DuplicateSweep,
    Likeness,
    Merge,
    MergeMove,
    NameWord,
)
from apps.registry.models.import_pieces import ImportPiece
from apps.registry.models.imports import ImportJob, ImportPerson, ImportRefusal, ImportStep
from apps.registry.models.people import Person, PersonDocument, PersonPhone
from apps.registry.models.protection import HiddenName, Opening
from apps.registry.models.searching import SearchWord

__all__ = [
    "AccessRecord",
    "Archive",
    "ArchiveStep",
    "Consultation",
    "DraftKey",
    "DuplicatePair",
    "DuplicateStep",
    "DuplicateSweep",
    "HiddenName",
    "ImportJob",
    "ImportPerson",
    "ImportPiece",
    "ImportRefusal",
    "ImportStep",
    "Likeness",
    "LocalCode",
    "Merge",
    "MergeMove",
    "NameWord",
    "Opening",
    "Person",
    "PersonDocument",
    "PersonPhone",
    "SearchWord",
]
