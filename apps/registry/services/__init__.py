"""The only writers of the registry."""

from apps.registry.models.access import AccessReason
from apps.registry.services.attending import (
    AlreadyRecorded,
    PersonMoved,
    SameDocument,
    attend,
)
from apps.registry.services.codes import add_local_code, hide_national_code
from apps.registry.services.consultations import (
    Recorded,
    prepare_consultation,
    record,
    record_consultation,
    record_many,
    unknown_person,
)
from apps.registry.services.correcting import correct_consultation
from apps.registry.services.data import ConsultationData, DocumentData, PersonData
from apps.registry.services.erasing import (
    Emptied,
    empty_rows,
    erase,
    forget_in_history,
    is_known,
    records_of,
)
from apps.registry.services.people import (
    Conflict,
    PreparedPerson,
    prepare_person,
    register,
    register_person,
    reveal_numbers,
    update_person,
)
from apps.registry.services.rectifying import rectify_person

__all__ = [
    "AccessReason",
    "AlreadyRecorded",
    "Conflict",
    "ConsultationData",
    "DocumentData",
    "Emptied",
    "PersonData",
    "PersonMoved",
    "PreparedPerson",
    "Recorded",
    "SameDocument",
    "add_local_code",
    "attend",
    "correct_consultation",
    "empty_rows",
    "erase",
    "forget_in_history",
    "hide_national_code",
    "is_known",
    "prepare_consultation",
    "prepare_person",
    "record",
    "record_consultation",
    "record_many",
    "records_of",
    "rectify_person",
    "register",
    "register_person",
    "reveal_numbers",
    "unknown_person",
    "update_person",
]
