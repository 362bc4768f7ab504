"""Readers of the people in training and of what each of them did."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Iterable
from typing import Any

from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet

from apps.accounts import rules
from apps.accounts import selectors as accounts
from apps.accounts.roles import roles_in
from apps.accounts.selectors import Account
from apps.staff import selectors as staff
from apps.training import reach
from apps.training.models import CourseSession, Edition, Enrolment, Participant
from apps.training.selectors import presence
from kernel.text import fold, sort_key, tokens

MANAGE = "training.manage"
MOST_OF_TEAM = 200


@dataclasses.dataclass(frozen=True, slots=True)
class Team:
    """Accounts to choose from: id, name, department of each; `more`: there are others."""

    rows: list[tuple[uuid.UUID, str, str]]
    more: bool


def participants(
    *, typed: str = "", department: uuid.UUID | None = None, here: bool | None = None
) -> QuerySet[Participant]:
    """People by name, with `places`, their enrolments, and `accredited`, how many accredit them.

    `here`: only who still works in the municipality, or only who left.
    """
    found = (
        Participant.objects.filter(merged_into=None)
        .select_related("department")
        .annotate(
            places=Count("enrolments", filter=Q(enrolments__state="enrolled")),
            accredited=Count("enrolments", filter=Q(enrolments__accredited_at__isnull=False)),
            gone=ExpressionWrapper(presence.gone(), output_field=BooleanField()),
        )
    )
    for word in tokens(typed):
        found = found.filter(folded_name__contains=word)
    if department is not None:
        found = found.filter(department=department)
    if here is not None:
        found = found.filter(presence.here() if here else presence.gone())
    return found.order_by("folded_name", "pk")


def participant(pk: uuid.UUID | str) -> Participant | None:
    """One person."""
    return participants().filter(pk=pk).first()


def known(keys: Iterable[uuid.UUID]) -> set[uuid.UUID]:
    """Which of those are people in training."""
    found = Participant.objects.filter(pk__in=list(keys))
    return set(found.values_list("pk", flat=True))


def participant_of(account_id: uuid.UUID) -> Participant | None:
    """Whoever has that account."""
    return Participant.objects.filter(account=account_id).first()


def perhaps_the_same(person: Participant, typed: str = "") -> list[Participant]:
    """Others who may be the same person: found by name, or of the same address or name."""
    found = participants(typed=typed).exclude(pk=person.pk)
    if not typed.strip():
        alike = Q(pk__in=[one.pk for one in called(person.name)])
        if person.email:
            alike |= Q(email__iexact=person.email)
        found = found.filter(alike)
    return list(found[:20])


def called(name: str) -> list[Participant]:
    """People called exactly so, in either order of their names, whatever accents and case."""
    words = sorted(fold(name).split())
    if not words:
        return []
    found = Participant.objects.filter(merged_into=None, folded_name__contains=max(words, key=len))
    return [one for one in found if sorted(one.folded_name.split()) == words]


def ways_to(rows: Iterable[Enrolment]) -> dict[uuid.UUID, str]:
    """How each can be told of their place: "account", "mail" or "". One query."""
    people = {row.pk: row.participant for row in rows}
    inside = reach.come_in(one.account for one in people.values())
    return {
        pk: "account" if one.account in inside else ("mail" if one.email else "")
        for pk, one in people.items()
    }


def history_of(participant_id: uuid.UUID) -> QuerySet[Enrolment]:
    """What somebody took part in, the latest first."""
    return (
        Enrolment.objects.filter(participant=participant_id)
        .select_related("edition__course")
        .order_by("-edition__starts_on", "pk")
    )


def not_in_edition(
    edition: Edition, *, typed: str = "", department: uuid.UUID | None = None
) -> QuerySet[Participant]:
    """People who work here and have no place in an edition, nor wait for one."""
    inside = Enrolment.objects.filter(edition=edition, state__in=("enrolled", "waiting"))
    found = participants(typed=typed, department=department, here=True)
    return found.exclude(pk__in=inside.values("participant"))


def team_without_record(
    typed: str = "",
    department: uuid.UUID | None = None,
    *,
    like: Participant | None = None,
) -> Team:
    """Active accounts of people not written down yet, by name; first who may be `like`."""
    known = Participant.objects.filter(account__isnull=False).values_list("account", flat=True)
    found = staff.people(staff.Filter(typed=typed, department=department))
    found = found.filter(is_active=True).exclude(pk__in=list(known))
    if like is None:
        ids = staff.by_name(found)
    else:
        told = found.prefetch_related(None).values_list(
            "pk", "name", "email", "membership__department"
        )
        words = set(like.folded_name.split())

        def how_far(one: tuple[uuid.UUID, str, str, uuid.UUID | None]) -> tuple[Any, ...]:
            pk, name, email, place = one
            same_place = place is not None and place == like.department_id
            in_common = len(words & set(fold(name).split()))
            return (email != like.email, -in_common, not same_place, sort_key(name), str(pk))

        ids = [one[0] for one in sorted(told, key=how_far)]
    rows = [(row.pk, row.name, _place(row)) for row in staff.these(ids[:MOST_OF_TEAM])]
    return Team(rows, more=len(ids) > MOST_OF_TEAM)


def _place(row: Account) -> str:
    membership = getattr(row, "membership", None)
    return str(membership.department.name) if membership else ""


def not_on_the_roll(session: CourseSession) -> QuerySet[Participant, uuid.UUID]:
    """Ids of people who work here and are neither in the session's edition nor told of in it."""
    inside = Enrolment.objects.filter(edition=session.edition_id).filter(
        Q(state="enrolled") | Q(attendance__session=session)
    )
    here = Participant.objects.filter(presence.here())
    rows = here.exclude(pk__in=inside.values("participant")).order_by("folded_name", "pk")
    return rows.values_list("pk", flat=True)


def walk_in_choices(session: CourseSession) -> list[tuple[str, str]]:
    """The same with how each is listed, a thousand at most."""
    ids = list(not_on_the_roll(session)[:1000])
    rows = Participant.objects.filter(pk__in=ids).select_related("department")
    found = [
        (
            str(row.pk),
            f"{row.listed_name} · {row.department.name}" if row.department else row.listed_name,
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: fold(one[1]))


def managers() -> list[uuid.UUID]:
    """Active accounts that manage training today; one query."""
    able = [role.code for role in roles_in(rules.scope()) if MANAGE in role.permissions]
    held = accounts.grants_here().in_force(rules.today()).filter(role__in=able)
    rows = held.filter(user__is_active=True).order_by("user")
    return list(rows.values_list("user_id", flat=True).distinct())
