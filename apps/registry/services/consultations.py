"""Recording consultations, one at a time or many at once."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.registry import ages, duplicates_finding
from apps.registry.models import Consultation, Person, PersonDocument, PersonPhone
from apps.registry.selectors.codes import CodeBook, code_book
from apps.registry.services.checking import check_consultation
from apps.registry.services.data import ConsultationData
from apps.registry.services.people import PreparedPerson
from kernel.copying import copy_in, copy_values
from kernel.ids import new_id

BATCH = 1000


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a bulk recording wrote."""

    people: int
    consultations: int


def prepare_consultation(
    data: ConsultationData,
    *,
    by: uuid.UUID | None,
    source: str,
    book: CodeBook | None = None,
    number: uuid.UUID | None = None,
) -> Consultation:
    """Check a consultation and build its row without writing it; ValidationError by field."""
    check_consultation(data, book or code_book())
    row = Consultation(**_values(data, by=by, source=source, number=number))
    row.person = data.person
    return row


def _values(
    data: ConsultationData, *, by: uuid.UUID | None, source: str, number: uuid.UUID | None = None
) -> dict[str, Any]:
    """The columns of a checked consultation."""
    person = data.person
    birth = (
        ages.Birth(person.birth_date, person.birth_year, person.birth_precision)
        if person
        else ages.UNKNOWN
    )
    own_nationality = person.nationalities[0] if person and person.nationalities else ""
    return {
        "id": number or new_id(),
        "person_id": person.pk if person else None,
        "anonymous": data.anonymous,
        "contacted_on": data.contacted_on,
        "age_at_contact": (
            data.age if data.age is not None else ages.age_on(data.contacted_on, birth)
        ),
        "nationality": own_nationality if data.nationality is None else data.nationality,
        "gender": (person.gender if person else "") if data.gender is None else data.gender,
        "subject": data.subject,
        "other_subjects": [
            code for code in dict.fromkeys(data.other_subjects) if code and code != data.subject
        ],
        "result": data.result,
        "channel": data.channel,
        "language": data.language,
        "interpreter": data.interpreter,
        "note": data.note.strip(),
        "officer": by,
        "source": source,
        "import_fingerprint": data.fingerprint,
    }


@transaction.atomic
def record_consultation(
    *,
    contacted_on: datetime.date,
    subject: str,
    by: uuid.UUID | None,
    person: Person | None = None,
    anonymous: bool = False,
    other_subjects: Iterable[str] = (),
    result: str = "",
    channel: str = "",
    language: str = "",
    interpreter: str = "",
    note: str = "",
    nationality: str | None = None,
    gender: str | None = None,
    age: int | None = None,
    source: str = "counter",
    fingerprint: str | None = None,
) -> Consultation:
    """Record one consultation by officer `by`; raises ValidationError by field.

    With a person, nationality, gender and age are the person's on that day unless
    told; without one it is anonymous and keeps only what was told.
    """
    return record(
        ConsultationData(
            person=person,
            anonymous=anonymous,
            contacted_on=contacted_on,
            subject=subject,
            other_subjects=tuple(other_subjects),
            result=result,
            channel=channel,
            language=language,
            interpreter=interpreter,
            note=note,
            nationality=nationality,
            gender=gender,
            age=age,
            fingerprint=fingerprint,
        ),
        by=by,
        source=source,
    )


@transaction.atomic
def record(
    data: ConsultationData, *, by: uuid.UUID | None, source: str = "counter"
) -> Consultation:
    """Record a consultation told as one value; raises ValidationError by field."""
    consultation = prepare_consultation(data, by=by, source=source)
    consultation.save(force_insert=True)
    return consultation


def unknown_person() -> ValidationError:
    """What to answer to whoever names a person that is not in the registry."""
    return ValidationError({"person": [_("There is no such person in the registry.")]})


def already_kept(marks: Iterable[str]) -> set[str]:
    """Those of the fingerprints that the registry has."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT import_fingerprint FROM registry_consultation "
            "WHERE import_fingerprint = ANY(%s)",
            [list(marks)],
        )
        return {mark for (mark,) in cursor.fetchall()}


@transaction.atomic
def record_many(
    *,
    people: Sequence[PreparedPerson] = (),
    consultations: Sequence[ConsultationData] = (),
    by: uuid.UUID | None,
    source: str,
    new: bool = False,
) -> Recorded:
    """Insert prepared people, then consultations about them or about known people.

    All or nothing. A consultation whose fingerprint is already kept is left out,
    so that sending the same batch twice adds nothing; with `new` the caller has looked already.
    """
    book = code_book()
    kept = set() if new else already_kept(c.fingerprint for c in consultations if c.fingerprint)
    today = timezone.localdate()
    fresh = [one for one in consultations if one.fingerprint is None or one.fingerprint not in kept]
    for data in fresh:
        check_consultation(data, book, today)
    rows = [_values(data, by=by, source=source) for data in fresh]
    copy_in(Person, [p.person for p in people])
    copy_in(PersonDocument, [d for p in people for d in p.documents])
    copy_in(PersonPhone, [d for p in people for d in p.phones])
    duplicates_finding.mark([p.person.pk for p in people])
    copy_values(Consultation, rows)
    return Recorded(people=len(people), consultations=len(rows))
