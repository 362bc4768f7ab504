"""People in training: written down, brought from an account, gone from the municipality."""

from __future__ import annotations

import dataclasses
import datetime
import uuid
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from apps.accounts import selectors as accounts
from apps.accounts.services import hold
from apps.staff import selectors as staff
from apps.training.errors import Conflict, Refused
from apps.training.models import Enrolment, Participant
from apps.training.services import holding
from kernel.history import note_user
from kernel.text import fold, tokens
from tenants.catalogue import selectors as catalogue

GENDERS = "gender"


@dataclasses.dataclass(frozen=True, slots=True)
class ParticipantData:
    """A member of staff as told; of all this only a name is needed."""

    given_names: str
    family_names: str = ""
    document: str = ""
    email: str = ""
    gender: str = ""
    department: uuid.UUID | None = None
    position: str = ""
    account: uuid.UUID | None = None
    left_on: datetime.date | None = None


@transaction.atomic
def add_participant(*, data: ParticipantData, by: uuid.UUID | None) -> Participant:
    """Write somebody down; whoever has that account is there already. ValidationError by field."""
    note_user(by)
    if data.account is not None:
        kept = Participant.objects.filter(account=data.account).first()
        if kept is not None:
            return kept
    row = Participant(created_by=by)
    _copy(row, data)
    row.save(force_insert=True)
    return row


@transaction.atomic
def change_participant(
    *, participant_id: uuid.UUID, data: ParticipantData, version: int, by: uuid.UUID | None
) -> Participant:
    """Write somebody anew; Conflict, ValidationError by field."""
    note_user(by)
    # Editions before people, each in order, as everywhere: a place is written with its edition.
    places = Enrolment.objects.filter(participant=participant_id, department=None)
    unplaced = places if data.department is not None else places.none()
    held = sorted(set(unplaced.values_list("edition", flat=True)))
    for edition_id in held:
        holding.held(edition_id)
    row = Participant.objects.select_for_update(no_key=True).get(pk=participant_id)
    if row.version != version:
        raise Conflict
    unknown = row.department_id is None
    _copy(row, data)
    row.version += 1
    row.save()
    if unknown and row.department_id is not None:
        # What nobody had written of them then is what is written now.
        for place in places.all():
            if place.edition_id not in held:
                # They came into one more meanwhile.
                raise Conflict
            place.department_id = row.department_id
            place.save(update_fields=["department"])
    return row


def departments_of(ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, uuid.UUID]:
    """Where each of them works now; who works nowhere that is known is left out."""
    rows = Participant.objects.filter(pk__in=list(ids), department__isnull=False)
    return dict(rows.values_list("pk", "department"))


def check(data: ParticipantData) -> None:
    """Raise ValidationError by field where nobody can be written down as told."""
    _copy(Participant(), data)


def hold_accounts(ids: Iterable[uuid.UUID]) -> None:
    """One at a time with each account: before editions and people, as when somebody leaves."""
    for account_id in sorted(set(ids)):
        account = accounts.account(account_id)
        if account is not None:
            hold(account)


def hold_written(account_ids: Iterable[uuid.UUID], people: Iterable[uuid.UUID] = ()) -> None:
    """People, and whoever may turn out to have those accounts, held in order; editions before."""
    found = [accounts.account(one) for one in account_ids]
    addresses = [one.email.lower() for one in found if one is not None]
    maybe = Q(pk__in=list(people)) | Q(account=None, email__in=addresses)
    list(Participant.objects.select_for_update(no_key=True).filter(maybe).order_by("pk"))


@transaction.atomic
def from_account(account_id: uuid.UUID, *, by: uuid.UUID | None) -> Participant | None:
    """Whoever has that account, written down if they were not; None for no active account.

    Whoever was written down before they had an account is known by its address and the same
    names, as long as they are the only one and nobody took that account from them.
    """
    account = accounts.account(account_id)
    if account is not None:
        # One at a time: twice the same person at once is one person.
        hold(account)
    kept = Participant.objects.filter(account=account_id).first()
    if kept is not None or account is None:
        return kept
    before = _written_before(account)
    if before is not None:
        note_user(by)
        before.account = account_id
        before.version += 1
        before.save()
        return before
    given, _space, family = account.name.partition(" ")
    department = staff.department_of(account_id)
    return add_participant(
        data=ParticipantData(
            given_names=given,
            family_names=family,
            email=account.email,
            department=department.pk if department else None,
            account=account_id,
        ),
        by=by,
    )


def _written_before(account: accounts.Account) -> Participant | None:
    found = (
        Participant.objects.select_for_update(no_key=True)
        .filter(account=None, merged_into=None, email__iexact=account.email)
        .order_by("pk")
    )
    # A family may share a mailbox: one name in common makes nobody the same person.
    names = set(tokens(account.name))
    rows = [row for row in found if names and names == set(row.folded_name.split())]
    if len(rows) != 1 or account.pk in (rows[0].unlinked or ()):
        return None
    return rows[0]


def standing(ids: Iterable[uuid.UUID]) -> list[uuid.UUID]:
    """The same people in that order, held until the transaction ends; Refused for one merged away.

    The edition is held before, as everywhere.
    """
    wanted = list(ids)
    held = Participant.objects.select_for_update(no_key=True).filter(pk__in=wanted).order_by("pk")
    if any(row.merged_into_id is not None for row in held):
        raise Refused(_("One of them became part of another record. Look at the list again."))
    return wanted


def _copy(row: Participant, data: ParticipantData) -> None:
    row.given_names = " ".join(data.given_names.split())
    row.family_names = " ".join(data.family_names.split())
    # Family names first, as lists are ordered.
    row.folded_name = fold(f"{row.family_names} {row.given_names}") or row.name.casefold()
    row.document, row.email = data.document.strip(), data.email.strip().lower()
    row.gender, row.position = data.gender, " ".join(data.position.split())
    row.account, row.left_on = data.account, data.left_on
    row.department_id = data.department
    faults: dict[str, list[str]] = {}
    if not row.given_names:
        faults["given_names"] = [_("Write a name.")]
    if row.email and not _is_address(row.email):
        faults["email"] = [_("That is no e-mail address.")]
    if row.gender and row.gender not in {one.code for one in catalogue.items(GENDERS)}:
        faults["gender"] = [_("Choose one of the list, or none.")]
    if data.department is not None and staff.department(data.department) is None:
        faults["department"] = [_("Choose a department of the list.")]
    taken = Participant.objects.filter(account=row.account).exclude(pk=row.pk)
    if row.account is not None and taken.exists():
        faults["account"] = [_("Somebody else has that account.")]
    if faults:
        raise ValidationError(faults)


def _is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True
