"""Coverage: of all who work here today, who took part in training and whom it accredits."""

from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from apps.accounts.selectors import Account
from apps.staff import selectors as staff
from apps.training import clock
from apps.training.models import Enrolment, Participant
from apps.training.selectors import presence
from apps.training.validity import due_on
from kernel.text import fold

NOT_WRITTEN = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """Of those who work here, how many there are, took part and are accredited."""

    code: str
    people: int
    took_part: int
    accredited: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """One staff, grouped in three ways; whoever holds two roles counts in each of them."""

    departments: list[Cover]
    positions: list[Cover]
    roles: list[Cover]
    """By code of role; without a code, those to whom no account is linked."""


@dataclass(frozen=True, slots=True)
class _Member:
    """Somebody who works here; by the id of their account where they were never written down."""

    pk: uuid.UUID
    department: str
    position: str
    roles: frozenset[str]


def coverage(*, course_id: uuid.UUID | None = None) -> Coverage:
    """By department, position and role of today: who works here, took part, is accredited.

    Who works here: whoever is written down in training and has not left, and every account with a
    role, each once. Of one course, or of any; an accreditation past its date does not count.
    """
    rows = Enrolment.objects.filter(presence.here("participant__"))
    if course_id is not None:
        rows = rows.filter(edition__course=course_id)
    there = rows.filter(
        attendance__hours__gt=0, attendance__session__starts_at__lte=clock.begun_by()
    )
    took = set(there.values_list("participant", flat=True))
    today = clock.today()
    valid = {
        row.participant_id
        for row in rows.filter(accredited_at__lte=clock.begun_by()).select_related("edition")
        if (due := due_on(row)) is None or due >= today
    }
    members = _members()
    positions = _as_one({one.pk: one.position for one in members})
    return Coverage(
        departments=_covers(((one.pk, one.department) for one in members), took, valid),
        positions=_covers(positions.items(), took, valid),
        roles=_covers(
            ((one.pk, role) for one in members for role in one.roles or {NOT_WRITTEN}), took, valid
        ),
    )


def _members() -> list[_Member]:
    accounts = {
        row.pk: row
        for row in staff.people()
        if row.is_active and getattr(row, "current_grants", None)
    }
    found, known, addresses = [], set(), set()
    for row in Participant.objects.select_related("department").defer("document"):
        account = accounts.get(row.account) if row.account else None
        if row.account:
            known.add(row.account)
        elif row.email:
            addresses.add(row.email.lower())
        if presence.works_here(row):
            department = row.department.name if row.department else _department(account)
            position = row.position or _position(account)
            found.append(_Member(row.pk, department, position, _roles(account)))
    for pk, account in accounts.items():
        if pk not in known and account.email.lower() not in addresses:
            found.append(_Member(pk, _department(account), _position(account), _roles(account)))
    return found


def _roles(account: Account | None) -> frozenset[str]:
    return frozenset(grant.role for grant in getattr(account, "current_grants", ()))


def _department(account: Account | None) -> str:
    membership = getattr(account, "membership", None)
    return str(membership.department.name) if membership else NOT_WRITTEN


def _position(account: Account | None) -> str:
    membership = getattr(account, "membership", None)
    return str(membership.title) if membership else NOT_WRITTEN


def _as_one(words: dict[uuid.UUID, str]) -> dict[uuid.UUID, str]:
    """Spellings that differ in case, accents and spaces are one: the one that is written most."""
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    for word in words.values():
        spelt[fold(word)][" ".join(word.split())] += 1
    usual = {key: min(each, key=lambda one: (-each[one], one)) for key, each in spelt.items()}
    return {pk: usual[fold(word)] for pk, word in words.items()}


def _covers(
    codes: Iterable[tuple[uuid.UUID, str]], took: Iterable[uuid.UUID], valid: Iterable[uuid.UUID]
) -> list[Cover]:
    members: dict[str, set[uuid.UUID]] = defaultdict(set)
    for person, code in codes:
        members[code].add(person)
    found = [
        Cover(code, len(group), len(group.intersection(took)), len(group.intersection(valid)))
        for code, group in members.items()
    ]
    return sorted(found, key=lambda one: (-one.people, one.code))
