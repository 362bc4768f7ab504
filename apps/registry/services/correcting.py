"""Correcting a consultation that was recorded; what it said before stays in the history."""

from __future__ import annotations

import uuid
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.registry import ages, protection_rules
from apps.registry.models import Consultation
from apps.registry.protection_rules import Shown
from apps.registry.selectors.codes import code_book
from apps.registry.services.checking import check_consultation
from apps.registry.services.data import ConsultationData
from apps.registry.services.people import Conflict
from kernel.history import note_user

LONGEST_REASON: Final = 200
_CODES: Final = ("subject", "result", "channel", "language", "interpreter")


@transaction.atomic
def correct_consultation(
    consultation: Consultation,
    *,
    data: ConsultationData,
    version: int,
    by: uuid.UUID,
    reason: str = "",
) -> Consultation:
    """Replace what is told of a consultation, unless somebody changed it since `version`.

    Whose it is does not change. Nationality, gender and age that `data` leaves out stay as they
    were on that day; an age that follows from the birth goes with the day. Raises ValidationError
    by field, and `Conflict` when it is no longer what was read, or is closed to whoever reads.
    With nothing to change nothing is written.
    """
    note_user(by)
    check_consultation(data, code_book())
    _check_reason(reason)
    current = Consultation.objects.select_for_update(of=("self",)).filter(pk=consultation.pk)
    row = current.select_related("person").first()
    if row is None or row.version != version or row.person_id != consultation.person_id:
        raise Conflict
    if protection_rules.sight().of(row) is not Shown.WHOLE:
        raise Conflict
    told = _told(row, data)
    if all(getattr(row, name) == value for name, value in told.items()):
        return row
    for name, value in told.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    row.correction = reason.strip()
    row.corrected_at, row.corrected_by = timezone.now(), by
    row.version += 1
    row.save(
        update_fields=[*told, "correction", "corrected_at", "corrected_by", "version"],
    )
    return row


def _check_reason(reason: str) -> None:
    if len(reason) > LONGEST_REASON:
        raise ValidationError(
            {"reason": [_("Shorten it to %(count)s letters.") % {"count": LONGEST_REASON}]}
        )
    if "\x00" in reason:
        raise ValidationError({"reason": [_("The text has characters that can't be kept.")]})


def _told(row: Consultation, data: ConsultationData) -> dict[str, Any]:
    """The columns as they should be."""
    return {
        **{name: getattr(data, name) for name in _CODES},
        "other_subjects": _others(row, data),
        "contacted_on": data.contacted_on,
        "note": _note(row, data),
        "nationality": row.nationality if data.nationality is None else data.nationality,
        "gender": row.gender if data.gender is None else data.gender,
        "age_at_contact": _age(row, data),
    }


def _others(row: Consultation, data: ConsultationData) -> list[str]:
    """The other subjects, each once; a page that tells them in another order changes nothing."""
    told = [each for each in dict.fromkeys(data.other_subjects) if each not in ("", data.subject)]
    return row.other_subjects if set(told) == set(row.other_subjects) else told


def _note(row: Consultation, data: ConsultationData) -> str:
    """The note as told; a page that ends its lines otherwise has not changed it."""
    told = data.note.strip()
    return row.note if told.splitlines() == row.note.splitlines() else told


def _age(row: Consultation, data: ConsultationData) -> int | None:
    """Their age on the day: as told; of a known person, what the birth says of the right day."""
    if data.age is not None or row.person is None:
        return data.age
    person = row.person
    birth = ages.Birth(person.birth_date, person.birth_year, person.birth_precision)
    if row.age_at_contact == ages.age_on(row.contacted_on, birth):
        return ages.age_on(data.contacted_on, birth)
    return row.age_at_contact
