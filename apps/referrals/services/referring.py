"""Referring somebody: preview, consent, freezing what goes, telling the other side."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from apps.accounts.rules import today
from apps.accounts.selectors import account
from apps.casework import selectors as casework
from apps.directory import selectors as directory
from apps.referrals import clock, codes, consent, telling
from apps.referrals import snapshot as snapshots
from apps.referrals.errors import (
    ConsentMissingError,
    DestinationError,
    OtherThanSeenError,
    ReservedError,
)
from apps.referrals.models import Actor, Disclosure, Referral, State
from apps.referrals.services.linking import send_link
from apps.referrals.services.moving import append
from apps.referrals.snapshot import Snapshot
from apps.registry import protection_rules, services
from apps.registry import selectors as registry
from apps.registry.protection_rules import Shown
from apps.registry.selectors import Consultation, Person
from apps.staff import selectors as staff
from kernel.holidays import Calendar


class Answer(StrEnum):
    """What the person said when asked about their data."""

    GIVEN = "given"
    REFUSED = "refused"
    STANDING = "standing"
    """Not asked again: they agreed before."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A department, or an organisation outside: one of the two."""

    department: uuid.UUID | None = None
    organization: uuid.UUID | None = None

    def check(self) -> None:
        """Refuse nobody, both, and whoever is retired."""
        if (self.department is None) == (self.organization is None):
            raise DestinationError
        found = (
            staff.department(self.department)
            if self.department
            else directory.organization(self.organization or "")
        )
        if found is None or not found.active:
            raise DestinationError


@dataclass(frozen=True, slots=True)
class Asked:
    """What an officer wants to send: to whom, about what, and which fields of the person."""

    to: Destination
    subject: str
    request: str
    fields: tuple[str, ...] = ()
    person: Person | None = None
    consultation: Consultation | None = None
    case: uuid.UUID | None = None


def drafted(asked: Asked, *, anonymous: bool = False) -> Snapshot:
    """What would go, put together from how things are now."""
    return snapshots.build(
        subject=asked.subject,
        request=asked.request,
        fields=() if anonymous else asked.fields,
        person=None if anonymous else asked.person,
        consultation=asked.consultation,
    )


@transaction.atomic
def preview(asked: Asked, *, by: uuid.UUID, anonymous: bool = False) -> Snapshot:
    """What the other side will see; numbers in it are unmasked, which is written down."""
    _check(asked, by=by)
    found = drafted(asked, anonymous=anonymous)
    if snapshots.unmasks(found) and asked.person is not None:
        _reveal(asked.person, by=by)
    return found


@transaction.atomic
def refer(
    asked: Asked,
    *,
    answer: Answer,
    by: uuid.UUID,
    seen: str = "",
    language: str = consent.ORIGINAL,
) -> Referral:
    """Send a referral; refusing consent sends an anonymous slip and blocks nothing.

    `seen` is the fingerprint of the preview: when what would go is no longer that, nothing goes
    and OtherThanSeenError holds what would. Raises ConsentMissingError, DestinationError,
    ReservedError, and ValidationError by field.
    """
    asked = _complete(asked)
    _check(asked, by=by)
    anonymous = asked.person is None or not asked.fields or answer == Answer.REFUSED
    found = drafted(asked, anonymous=anonymous)
    if seen and seen != snapshots.fingerprint(found):
        raise OtherThanSeenError(found)
    if not seen and snapshots.unmasks(found) and asked.person is not None:
        _reveal(asked.person, by=by)
    agreed = _consent(asked, answer, by=by, language=language, named=found.named)
    referral = _write(asked, found, consent_id=agreed, by=by)
    append(referral, actor=Actor.OFFICER, by=by)
    if referral.organization_id:
        if referral.organization and referral.organization.email:
            send_link(referral)
    else:
        telling.tell_received(referral)
    return referral


def _write(
    asked: Asked, found: Snapshot, *, consent_id: uuid.UUID | None, by: uuid.UUID
) -> Referral:
    day, rules, calendar = today(), clock.policy(), Calendar()
    due = clock.due_on(day, clock.due_days(asked.subject, rules), calendar)
    _stage, next_on = clock.following(0, due=due, last_step=day, rules=rules, calendar=calendar)
    return Referral.objects.create(
        code=codes.draw(),
        person=asked.person,
        consultation=asked.consultation,
        case=asked.case,
        department_id=asked.to.department,
        organization_id=asked.to.organization,
        subject=asked.subject,
        disclosure=Disclosure.NAMED if found.named else Disclosure.SLIP,
        snapshot=snapshots.dumps(found),
        consent=consent_id,
        state=State.PENDING,
        sent_by=by,
        owner=by,
        consulted_on=_came_on(asked, day),
        due_on=due,
        next_on=next_on,
    )


def _came_on(asked: Asked, day: datetime.date) -> datetime.date:
    return asked.consultation.contacted_on if asked.consultation else day


def _complete(asked: Asked) -> Asked:
    """A consultation says whose it is."""
    if asked.consultation is not None:
        return replace(asked, person=asked.consultation.person)
    return asked


def _check(asked: Asked, *, by: uuid.UUID) -> None:
    asked.to.check()
    problems: dict[str, list[str]] = {}
    if not registry.code_book(("subject",)).knows("subject", asked.subject):
        problems["subject"] = [_("Choose what it is about.")]
    text = asked.request.strip()
    if not text:
        problems["request"] = [_("Write what is asked for.")]
    elif len(text) > snapshots.LONGEST_REQUEST:
        problems["request"] = [_("The text is longer than 4,000 characters.")]
    elif "\x00" in text:
        problems["request"] = [_("The text has characters that can't be kept.")]
    if unknown := set(asked.fields) - set(snapshots.BY_CODE):
        problems["fields"] = [_("Unknown: %(names)s") % {"names": ", ".join(sorted(unknown))}]
    if problems:
        raise ValidationError(problems)
    _refuse_reserved(asked, by=by)
    _refuse_other_case(asked, by=by)


def _refuse_reserved(asked: Asked, *, by: uuid.UUID) -> None:
    """Nobody refers from a consultation that is closed to them."""
    if asked.consultation is not None:
        sight = protection_rules.sight(account(by))
        if sight.of(asked.consultation) != Shown.WHOLE:
            raise ReservedError


def _refuse_other_case(asked: Asked, *, by: uuid.UUID) -> None:
    """A case is one of that very person which whoever refers may open; else there is none."""
    if asked.case is None:
        return
    found = casework.case(asked.case, account(by))
    person = (asked.consultation or asked).person
    if found is None or person is None or found.person_id != person.pk:
        raise ValidationError({"case": [_("This person has no such case.")]})


def _consent(
    asked: Asked, answer: Answer, *, by: uuid.UUID, language: str, named: bool
) -> uuid.UUID | None:
    """The consent that lets something of the person go; writes down what they said now."""
    if asked.person is None:
        return None
    if answer == Answer.REFUSED:
        consent.refused(asked.person, language=language, by=by)
        return None
    if not named:
        return None
    if answer == Answer.GIVEN:
        return consent.given(asked.person, language=language, by=by)
    agreed = consent.standing(asked.person.pk)
    if agreed is None:
        raise ConsentMissingError
    return agreed


def _reveal(person: Person, *, by: uuid.UUID) -> None:
    services.reveal_numbers(person, reason=services.AccessReason.PROCEDURE, by=by)


def known_fields(codes_given: Iterable[str]) -> tuple[str, ...]:
    """Those of the codes that are fields, in the order they are shown."""
    wanted = set(codes_given)
    return tuple(field.code for field in snapshots.FIELDS if field.code in wanted)
