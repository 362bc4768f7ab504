"""What the writers are given: plain values, not yet checked."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from apps.registry.ages import UNKNOWN, Birth
from apps.registry.models import Person


@dataclass(frozen=True, slots=True)
class DocumentData:
    """A document as read or typed; kind is a code of the list document_kind."""

    kind: str
    number: str
    issuing_country: str = ""


@dataclass(frozen=True, slots=True)
class PersonData:
    """A person as told; every field may be missing except some name."""

    given_names: str = ""
    family_names: str = ""
    chosen_name: str = ""
    gender: str = ""
    document_marker: str = ""
    birth: Birth = UNKNOWN
    nationalities: tuple[str, ...] = ()
    country_of_birth: str = ""
    documents: tuple[DocumentData, ...] = ()
    phones: tuple[str, ...] = ()
    registered_on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class ConsultationData:
    """A consultation as told; None takes the person's own nationality, gender, age."""

    contacted_on: datetime.date
    subject: str
    person: Person | None = None
    anonymous: bool = False
    other_subjects: tuple[str, ...] = ()
    result: str = ""
    channel: str = ""
    language: str = ""
    interpreter: str = ""
    note: str = ""
    nationality: str | None = None
    gender: str | None = None
    age: int | None = None
    fingerprint: str | None = None
