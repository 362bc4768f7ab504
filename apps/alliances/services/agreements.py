"""The only writers of agreements: every move goes by the table and leaves a step."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass, replace

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from apps.alliances import clock, codes, contacts
from apps.alliances.contacts import LONGEST_CONTACT, Contact
from apps.alliances.errors import IllegalMove
from apps.alliances.models import Agreement, AgreementStep, Stage, State
from apps.alliances.models.agreements import (
    LONGEST_NAME,
    LONGEST_NOTE,
    LONGEST_PURPOSE,
    LONGEST_REFERENCE,
    LONGEST_TITLE,
    MOST_CONTACTS,
)
from apps.alliances.models.states import may
from apps.alliances.services.common import check_parties, check_responsible, held, saved
from apps.casework.checking import check_dates, check_known, check_text, refuse, tidy
from kernel.history import note_user
from kernel.text import fold

DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class AgreementData:
    """An agreement as told; the dates of a draft are what is planned."""

    title: str
    kind: str
    organizations: tuple[uuid.UUID, ...]
    reference: str = ""
    purpose: str = ""
    signatory: str = ""
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None
    responsible: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """When it was signed and from when to when it binds; without `ends_on` it has no end."""

    signed_on: datetime.date
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None


@transaction.atomic
def register(
    data: AgreementData, *, by: uuid.UUID | None, renews: uuid.UUID | None = None
) -> Agreement:
    """Add a draft; with `renews` the draft of what shall renew another. ValidationError by field.

    IllegalMove where the other is no agreement that can be renewed, or is being renewed already.
    """
    note_user(by)
    data = _checked(data)
    agreement = Agreement(created_by=by)
    if renews is not None:
        agreement.renews = _renewable(renews)
    _copy(data, agreement)
    try:
        with transaction.atomic():
            agreement.save(force_insert=True)
    except IntegrityError as error:
        if renews is None:
            raise
        raise IllegalMove from error
    _step(agreement, State.DRAFT, None, "", by)
    return agreement


@transaction.atomic
def update(
    agreement: Agreement, data: AgreementData, *, version: int, by: uuid.UUID | None
) -> Agreement:
    """Correct what is told of it; Conflict when it is no longer the version that was read."""
    note_user(by)
    row: Agreement = held(Agreement, agreement.pk, version)
    data = _checked(data, kept=row.responsible, kind=row.kind)
    if row.stage == Stage.SIGNED:
        if data.starts_on is None:
            raise refuse("starts_on", _("What is signed begins on some day."))
        _check_neighbours(row, data.starts_on)
    _check_contacts_stay(row, data.organizations)
    _copy(data, row)
    _check_ended(row)
    if row.stage == Stage.SIGNED and row.renews_id:
        _replace_former(row)
    return saved(row)  # type: ignore[no-any-return]


@transaction.atomic
def sign(
    agreement: Agreement,
    signature: Signature,
    *,
    version: int,
    by: uuid.UUID | None,
    note: str = "",
) -> Agreement:
    """Note that it was signed: from its first day on it is in force. What it renews is replaced."""
    note_user(by)
    row: Agreement = _moving(agreement, version, State.SIGNED, note)
    starts_on = signature.starts_on or signature.signed_on
    check_dates(signed_on=signature.signed_on, starts_on=starts_on, ends_on=signature.ends_on)
    if signature.signed_on > clock.today():
        raise refuse("signed_on", _("That day has not come yet."))
    if signature.ends_on is not None and signature.ends_on < starts_on:
        raise refuse("ends_on", _("It ends before it begins."))
    row.stage, row.signed_on = Stage.SIGNED, signature.signed_on
    row.starts_on, row.ends_on = starts_on, signature.ends_on
    if row.renews_id:
        _check_neighbours(row, starts_on)
        former = _replace_former(row)
        _step(former, State.RENEWED, starts_on, "", by)
    _step(row, State.SIGNED, signature.signed_on, note, by)
    return saved(row)  # type: ignore[no-any-return]


@transaction.atomic
def drop(agreement: Agreement, *, version: int, by: uuid.UUID | None, note: str = "") -> Agreement:
    """Note that a draft is not pursued; what it would have renewed may be renewed otherwise."""
    note_user(by)
    row = _moving(agreement, version, State.DROPPED, note)
    row.stage = Stage.DROPPED
    _step(row, State.DROPPED, None, note, by)
    return saved(row)  # type: ignore[no-any-return]


@transaction.atomic
def end(
    agreement: Agreement, *, on: datetime.date, version: int, by: uuid.UUID | None, note: str = ""
) -> Agreement:
    """End it before its time: `on` is its last day. Why is told in the note, which is needed.

    A renewal that ends before it began renewed nothing: what it should renew stands as before.
    """
    note_user(by)
    row = _moving(agreement, version, State.ENDED, note)
    check_text("note", note.strip(), LONGEST_NOTE, needed=True)
    check_dates(on=on)
    if row.signed_on is not None and on < row.signed_on:
        raise refuse("on", _("That day is before it was signed."))
    if row.last_on is not None and on > row.last_on:
        raise refuse("on", _("It ends before that day anyway."))
    row.ended_on = on
    if row.renews_id and row.starts_on is not None and on < row.starts_on:
        _free_former(row, on, note, by)
    _step(row, State.ENDED, on, note, by)
    return saved(row)  # type: ignore[no-any-return]


@transaction.atomic
def add_contact(
    agreement: Agreement, contact: Contact, *, version: int, by: uuid.UUID | None
) -> Agreement:
    """Note somebody of one of its organisations."""
    note_user(by)
    row: Agreement = held(Agreement, agreement.pk, version)
    told = replace(contact, name=tidy(contact.name), role=tidy(contact.role))
    check_text("name", told.name, LONGEST_CONTACT, needed=True)
    for field in ("role", "email", "phone"):
        check_text(field, getattr(told, field), LONGEST_CONTACT)
    check_known("organization", told.organization, [str(key) for key in row.organizations])
    people = contacts.read(row.contacts)
    if len(people) >= MOST_CONTACTS:
        raise refuse("name", _("There are too many people already."))
    row.contacts = contacts.written([*people, told])
    return saved(row)  # type: ignore[no-any-return]


@transaction.atomic
def remove_contact(
    agreement: Agreement, place: int, *, version: int, by: uuid.UUID | None
) -> Agreement:
    """Take somebody off the list, by their place in it."""
    note_user(by)
    row: Agreement = held(Agreement, agreement.pk, version)
    people = contacts.read(row.contacts)
    row.contacts = contacts.written([one for at, one in enumerate(people) if at != place])
    return saved(row)  # type: ignore[no-any-return]


@transaction.atomic
def hand_over(from_id: uuid.UUID, to_id: uuid.UUID) -> int:
    """Give one account's agreements to another."""
    rows = list(Agreement.objects.filter(responsible=from_id).select_for_update())
    for row in rows:
        row.responsible = to_id
        saved(row)
    return len(rows)


def _moving(agreement: Agreement, version: int, to: str, note: str) -> Agreement:
    check_text("note", note.strip(), LONGEST_NOTE)
    row: Agreement = held(Agreement, agreement.pk, version)
    if not may(row.state_on(clock.today(), clock.warn_days()), to):
        raise IllegalMove
    return row


def _renewable(key: uuid.UUID) -> Agreement:
    former: Agreement = held(Agreement, key)
    state = former.state_on(clock.today(), clock.warn_days())
    renewing = former.renewals.exclude(stage=Stage.DROPPED).exists()
    if state not in (State.SIGNED, State.IN_FORCE, State.EXPIRING, State.ENDED) or renewing:
        raise IllegalMove
    return former


def _check_neighbours(row: Agreement, starts_on: datetime.date) -> None:
    """What renews begins after what it renews began."""
    former = row.renews
    if former is not None and former.starts_on is not None and starts_on <= former.starts_on:
        raise refuse("starts_on", _("It renews another and begins after that one began."))
    if row.replaced_on is not None and starts_on > row.replaced_on:
        raise refuse("starts_on", _("It begins before the agreement that renews it."))


def _replace_former(row: Agreement) -> Agreement:
    former: Agreement = held(Agreement, row.renews_id)  # type: ignore[arg-type]
    assert row.starts_on is not None  # noqa: S101 - what is signed begins on some day
    if former.replaced_on != row.starts_on - DAY:
        former.replaced_on = row.starts_on - DAY
        saved(former)
    return former


def _free_former(row: Agreement, on: datetime.date, note: str, by: uuid.UUID | None) -> None:
    former: Agreement = held(Agreement, row.renews_id)  # type: ignore[arg-type]
    row.renews = None
    former.replaced_on = None
    _step(former, former.state_on(clock.today(), clock.warn_days()), on, note, by)
    saved(former)


def _check_ended(row: Agreement) -> None:
    if row.ended_on is not None and row.ends_on is not None and row.ends_on < row.ended_on:
        raise refuse("ends_on", _("It was ended on a later day."))


def _check_contacts_stay(row: Agreement, told: tuple[uuid.UUID, ...]) -> None:
    """Whoever is named belongs to a party."""
    left = {one.organization for one in contacts.read(row.contacts)} - {str(key) for key in told}
    if left:
        raise refuse(
            "organizations",
            _("Somebody of an organisation you left out is among the contacts: remove them first."),
        )


def _step(
    agreement: Agreement, state: str, day: datetime.date | None, note: str, by: uuid.UUID | None
) -> None:
    AgreementStep.objects.create(
        agreement=agreement,
        number=agreement.steps.count() + 1,
        state=state,
        day=day,
        note=note.strip(),
        taken_by=by,
    )


def _checked(
    data: AgreementData, *, kept: uuid.UUID | None = None, kind: str = ""
) -> AgreementData:
    data = replace(
        data,
        title=tidy(data.title),
        reference=tidy(data.reference),
        purpose=data.purpose.strip(),
        signatory=tidy(data.signatory),
    )
    check_text("title", data.title, LONGEST_TITLE, needed=True)
    check_text("reference", data.reference, LONGEST_REFERENCE)
    check_text("purpose", data.purpose, LONGEST_PURPOSE)
    check_text("signatory", data.signatory, LONGEST_NAME)
    if data.kind != kind:
        check_known("kind", data.kind, codes.kinds())
    check_dates(starts_on=data.starts_on, ends_on=data.ends_on)
    if data.starts_on and data.ends_on and data.ends_on < data.starts_on:
        raise refuse("ends_on", _("It ends before it begins."))
    check_responsible(data.responsible, kept)
    return replace(data, organizations=tuple(check_parties(data.organizations)))


def _copy(data: AgreementData, row: Agreement) -> None:
    row.title, row.kind, row.reference = data.title, data.kind, data.reference
    row.search_text = fold(f"{data.title} {data.reference}")[: LONGEST_TITLE + LONGEST_REFERENCE]
    row.purpose, row.signatory = data.purpose, data.signatory
    row.organizations = list(data.organizations)
    row.starts_on, row.ends_on = data.starts_on, data.ends_on
    row.responsible = data.responsible
