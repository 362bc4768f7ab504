"""The only writers of commitments."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from apps.alliances import clock
from apps.alliances.errors import IllegalMove
from apps.alliances.models import Agreement, AgreementDocument, Commitment, Outcome, Stage
from apps.alliances.models.agreements import LONGEST_NOTE
from apps.alliances.models.commitments import LONGEST_TEXT, OUTCOMES
from apps.alliances.services.common import check_responsible, held, saved
from apps.casework.checking import check_dates, check_text, refuse, tidy
from apps.staff import selectors as staff
from kernel.history import note_user

LONGEST_LINK = 200


@dataclass(frozen=True, slots=True)
class CommitmentData:
    """What somebody took on: a party of the agreement, or a department of the city."""

    text: str
    organization: uuid.UUID | None = None
    department: uuid.UUID | None = None
    responsible: uuid.UUID | None = None
    due_on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Settlement:
    """What became of it, and what shows that."""

    state: str
    note: str = ""
    evidence_url: str = ""
    evidence: uuid.UUID | None = None
    settled_on: datetime.date | None = None


@transaction.atomic
def commit(agreement: Agreement, data: CommitmentData, *, by: uuid.UUID | None) -> Commitment:
    """Add a commitment; ValidationError by field."""
    note_user(by)
    holder: Agreement = held(Agreement, agreement.pk)
    if holder.stage == Stage.DROPPED:
        raise IllegalMove
    row = Commitment(agreement=holder, created_by=by)
    _copy(_checked(data, holder), row)
    row.save(force_insert=True)
    return row


@transaction.atomic
def change(
    commitment: Commitment, data: CommitmentData, *, version: int, by: uuid.UUID | None
) -> Commitment:
    """Correct what is told of it; Conflict when somebody changed it since `version`."""
    note_user(by)
    row: Commitment = held(Commitment, commitment.pk, version)
    _copy(_checked(data, row.agreement, row), row)
    return saved(row)  # type: ignore[no-any-return]


@transaction.atomic
def settle(
    commitment: Commitment, told: Settlement, *, version: int, by: uuid.UUID | None
) -> Commitment:
    """Note what became of it, or that it is pending again. IllegalMove by the table."""
    note_user(by)
    row: Commitment = held(Commitment, commitment.pk, version)
    if told.state not in OUTCOMES[row.state]:
        raise IllegalMove
    note, day = told.note.strip(), told.settled_on or clock.today()
    check_text("note", note, LONGEST_NOTE, needed=told.state == Outcome.NOT_NEEDED)
    check_dates(settled_on=day)
    if day > clock.today():
        raise refuse("settled_on", _("That day has not come yet."))
    row.state, row.note = told.state, note
    row.settled_on = None if told.state == Outcome.PENDING else day
    row.evidence_url = _link(told.evidence_url.strip())
    row.evidence = _evidence(row, told.evidence)
    return saved(row)  # type: ignore[no-any-return]


@transaction.atomic
def remove(commitment: Commitment, *, version: int, by: uuid.UUID | None) -> None:
    """Take away what was noted by mistake; the history keeps that it was."""
    note_user(by)
    held(Commitment, commitment.pk, version).delete()


@transaction.atomic
def hand_over(from_id: uuid.UUID, to_id: uuid.UUID) -> int:
    """Give one account's pending commitments to another."""
    found = Commitment.objects.filter(responsible=from_id, state=Outcome.PENDING)
    rows = list(found.select_for_update())
    for row in rows:
        row.responsible = to_id
        saved(row)
    return len(rows)


def _link(url: str) -> str:
    if url:
        check_text("evidence_url", url, LONGEST_LINK)
        try:
            URLValidator(schemes=["http", "https"])(url)
        except ValidationError as error:
            raise refuse("evidence_url", _("Write a whole address: https://…")) from error
    return url


def _evidence(row: Commitment, key: uuid.UUID | None) -> AgreementDocument | None:
    if key is None:
        return None
    found = AgreementDocument.objects.filter(pk=key, agreement=row.agreement_id).first()
    # What it was shown with stays so, though the content was taken away since.
    if found is None or (found.removed_at is not None and key != row.evidence_id):
        raise refuse("evidence", _("It is no document of this agreement."))
    return found


def _checked(
    data: CommitmentData, agreement: Agreement, kept: Commitment | None = None
) -> CommitmentData:
    data = replace(data, text=tidy(data.text))
    check_text("text", data.text, LONGEST_TEXT, needed=True)
    check_dates(due_on=data.due_on)
    if (data.organization is None) == (data.department is None):
        raise refuse("owner", _("Choose who has to do it: a party, or a department of the city."))
    was = kept.organization_id if kept else None
    if data.organization and data.organization not in {*agreement.organizations, was}:
        raise refuse("owner", _("It is no party of this agreement."))
    if data.department and staff.department(data.department) is None:
        raise refuse("owner", _("There is no such department."))
    check_responsible(data.responsible, kept.responsible if kept else None)
    return data


def _copy(data: CommitmentData, row: Commitment) -> None:
    row.text, row.due_on, row.responsible = data.text, data.due_on, data.responsible
    row.organization_id, row.department_id = data.organization, data.department
