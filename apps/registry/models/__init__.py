"""What the registry keeps: one module per aggregate."""

from apps.registry.models.access import AccessRecord
from apps.registry.models.codes import LocalCode
from apps.registry.models.consultations import Consultation
from apps.registry.models.drafts import DraftKey
from apps.registry.models.imports import ImportJob, ImportPerson, ImportRefusal, ImportStep
from apps.registry.models.people import Person, PersonDocument, PersonPhone
from apps.registry.models.protection import HiddenName, Opening

__all__ = [
    "AccessRecord",
    "Consultation",
    "DraftKey",
    "HiddenName",
    "ImportJob",
    "ImportPerson",
    "ImportRefusal",
    "ImportStep",
    "LocalCode",
    "Opening",
    "Person",
    "PersonDocument",
    "PersonPhone",
]
