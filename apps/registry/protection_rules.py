"""Who may know of what was told in confidence, and who has it open now.

A compartment is closed to everybody, also to whoever wrote what is in it. Who holds
`protection.<compartment>` may know that something is there, and opens it for one person,
with a reason, for some hours of one session (`protection_services.open_for`). To all others
a row in it is not there at all: not even a mark, since the mark alone tells a relative of
the aggressor who works here that she came.

Who reads is whoever's request is being answered; outside of one nobody does, and nothing
reserved is shown.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any, TypeVar

from django.db import models
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils import timezone

from apps.accounts.rules import allowed
from apps.registry import memo, protection_session
from apps.registry.codes import PROTECTED_SUBJECTS
from apps.registry.models import Consultation, Opening
from apps.registry.own_codes import own_codes

OPEN_FOR = timedelta(hours=8)
# Stands where the subject of a consultation is closed to whoever reads; no code of any list.
RESERVED = "reserved"
M = TypeVar("M", bound=models.Model)


class Shown(StrEnum):
    """How much of a row a reader may see."""

    WHOLE = "whole"
    RESERVED = "reserved"
    NOTHING = "nothing"


def permission(compartment: str) -> str:
    """The word that lets somebody open a compartment."""
    return f"protection.{compartment}"


def reader_of(who: Any = None) -> Any:
    """The account behind a request, or the account itself; without either, whoever reads now."""
    if who is None:
        return protection_session.reader()
    inner = getattr(who, "_request", who)  # a request of the API wraps Django's
    return who.user if isinstance(inner, HttpRequest) else who


def held(who: Any = None) -> frozenset[str]:
    """The compartments somebody may open. A key for programs opens none."""
    user = reader_of(who)
    if user is None or getattr(user, "token_scopes", None) is not None:
        return frozenset()
    return frozenset(name for name in PROTECTED_SUBJECTS if allowed(user, permission(name)))


def protects(who: Any = None) -> bool:
    """Whether somebody works in protection at all, and so may know hidden names."""
    return bool(held(who))


@dataclass(frozen=True, slots=True)
class Codes:
    """Which subject belongs to which compartment, the city's own words for them included."""

    compartments: Mapping[str, str]

    def of(self, subjects: Iterable[str]) -> frozenset[str]:
        """The compartments any of the subjects belongs to."""
        return frozenset(self.compartments[code] for code in subjects if code in self.compartments)

    def inside(self, compartments: Iterable[str]) -> list[str]:
        """Every subject of those compartments, in a stable order."""
        wanted = set(compartments)
        return sorted(code for code, name in self.compartments.items() if name in wanted)


def codes() -> Codes:
    """One query, and in a request one for all who ask for a code of whatever list."""
    return memo.remembered("protected_codes", _read_codes)


def _read_codes() -> Codes:
    own = {
        local.code: local.national_code
        for local in own_codes()
        if local.list == "subject" and local.national_code in PROTECTED_SUBJECTS
    }
    return Codes({name: name for name in PROTECTED_SUBJECTS} | own)


def compartment_of(subjects: Iterable[str]) -> frozenset[str]:
    """The compartments that any of these subjects belongs to; empty when it is no secret."""
    told = {code for code in subjects if code}
    return codes().of(told) if told else frozenset()


def visible(who: Any, thing_id: uuid.UUID | None) -> frozenset[str]:
    """The compartments this reader has open now for a person, or for an anonymous consultation."""
    if thing_id is None:
        return frozenset()
    return sight(who).opened.get(thing_id, frozenset())


@dataclass(frozen=True, slots=True)
class Sight:
    """What one reader may see at this moment; three small queries at most, asked for once."""

    codes: Codes
    held: frozenset[str] = frozenset()
    opened: Mapping[uuid.UUID, frozenset[str]] = field(default_factory=dict)

    def shown(self, thing_id: uuid.UUID | None, subjects: Iterable[str]) -> Shown:
        """How much of a row of that person (or anonymous consultation) may be seen."""
        needed = self.codes.of(subjects)
        if needed <= (self.opened.get(thing_id, frozenset()) if thing_id else frozenset()):
            return Shown.WHOLE
        return Shown.RESERVED if needed <= self.held else Shown.NOTHING

    def of(self, row: Any) -> Shown:
        """The same for a consultation, or whatever has its columns."""
        return self.shown(row.person_id or row.pk, [row.subject, *row.other_subjects])

    def mask(self, row: Consultation) -> Consultation:
        """The row itself; or, where it is closed to this reader, its day and whose it is alone."""
        if self.of(row) is Shown.WHOLE:
            return row
        masked = Consultation(
            id=row.pk,
            person_id=row.person_id,
            anonymous=row.anonymous,
            contacted_on=row.contacted_on,
            created_at=row.created_at,
            source=row.source,
            subject=RESERVED,
        )
        if Consultation.person.is_cached(row):
            masked.person = row.person
        return masked

    def whole(self, through: str = "") -> Q:
        """A condition for rows that may be read whole; `through` leads to the consultation."""
        readable = self._free(through, PROTECTED_SUBJECTS)
        for thing, opened in self.opened.items():
            own = Q(**{f"{through}person": thing}) | Q(
                **{f"{through}person__isnull": True, f"{through}pk": thing}
            )
            readable |= own & self._free(through, PROTECTED_SUBJECTS - opened)
        return readable

    def known(self, through: str = "") -> Q:
        """A condition for rows whose being there may be known, to be shown as reserved."""
        return self._free(through, PROTECTED_SUBJECTS - self.held)

    def _free(self, through: str, compartments: Iterable[str]) -> Q:
        """Rows that touch none of those compartments."""
        closed = self.codes.inside(compartments)
        if not closed:
            return Q()
        return ~Q(**{f"{through}subject__in": closed}) & ~Q(
            **{f"{through}other_subjects__overlap": closed}
        )


def sight(who: Any = None) -> Sight:
    """What this request or account, or whoever reads now, may see of what is reserved."""
    own = held(who)
    session = protection_session.session() if own else None
    opened: dict[uuid.UUID, frozenset[str]] = {}
    if session is not None:
        rows = Opening.objects.filter(
            session=session,
            opened_by=reader_of(who).pk,
            compartment__in=own,
            expires_at__gt=timezone.now(),
            closed_at=None,
        )
        for thing, name in rows.annotate(
            thing=Coalesce("person_id", "consultation_id")
        ).values_list("thing", "compartment"):
            opened[thing] = opened.get(thing, frozenset()) | {name}
    return Sight(codes(), own, opened)


def hide(rows: QuerySet[M], who: Any = None, *, through: str = "") -> QuerySet[M]:
    """Only rows this reader may read whole; `through` leads to the consultation ("x__")."""
    return rows.filter(sight(who).whole(through))


def hide_unknown(rows: QuerySet[M], who: Any = None, *, through: str = "") -> QuerySet[M]:
    """Only rows this reader may know of: ask `Sight.of` how much of each is shown."""
    return rows.filter(sight(who).known(through))
