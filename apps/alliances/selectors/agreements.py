"""Readers of agreements: their state on a day is worked out by the database from their dates."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Case, CharField, Count, DateField, F, Q, QuerySet, Value, When
from django.db.models.functions import Least

from apps.alliances import clock
from apps.alliances.models import (
    Agreement,
    AgreementDocument,
    AgreementStep,
    Commitment,
    Evaluation,
    Outcome,
    Stage,
    State,
)
from apps.alliances.models.states import STANDING
from apps.directory import selectors as directory
from apps.directory.selectors import Organization
from kernel.text import fold

# What a list shows where nobody narrowed it: what somebody may have to do something about.
CURRENT: Final = (State.DRAFT, State.SIGNED, State.IN_FORCE, State.EXPIRING)


@dataclass(frozen=True, slots=True)
class AgreementFilter:
    """What a list of agreements is narrowed to; empty is all of them."""

    typed: str = ""
    state: str = ""
    kind: str = ""
    organization: uuid.UUID | None = None


def standing(day: datetime.date) -> Q:
    """Agreements in force on a day, of rows that carry `last_day`."""
    return Q(stage=Stage.SIGNED, starts_on__lte=day) & (
        Q(last_day__isnull=True) | Q(last_day__gte=day)
    )


def agreements_on(day: datetime.date | None = None) -> QuerySet[Any]:
    """Every agreement with `last_day` and `state` as of a day, today where none is told.

    Those that end first come first, then those without an end.
    """
    on = day or clock.today()
    soon = on + datetime.timedelta(days=clock.warn_days())
    rows: QuerySet[Any] = Agreement.objects.annotate(
        # PostgreSQL leaves out what is null.
        last_day=Least("ends_on", "ended_on", "replaced_on", output_field=DateField())
    )
    dated: QuerySet[Any] = rows.annotate(
        state=Case(
            When(~Q(stage=Stage.SIGNED), then=F("stage")),
            When(last_day__lt=on, replaced_on__isnull=False, then=Value(State.RENEWED.value)),
            When(last_day__lt=on, then=Value(State.ENDED.value)),
            When(starts_on__gt=on, then=Value(State.SIGNED.value)),
            When(last_day__lte=soon, then=Value(State.EXPIRING.value)),
            default=Value(State.IN_FORCE.value),
            output_field=CharField(),
        )
    )
    return dated.order_by(F("last_day").asc(nulls_last=True), "title", "id")


def agreements(chosen: AgreementFilter = AgreementFilter()) -> QuerySet[Any]:
    """Agreements by expiry as of today, with how many commitments each has and how many wait."""
    found = agreements_on().annotate(
        promised=Count("commitments", filter=~Q(commitments__state=Outcome.NOT_NEEDED)),
        met=Count("commitments", filter=Q(commitments__state=Outcome.MET)),
    )
    if chosen.state == "current":
        found = found.filter(state__in=[str(one) for one in CURRENT])
    elif chosen.state == "standing":
        found = found.filter(state__in=[str(one) for one in STANDING])
    elif chosen.state:
        found = found.filter(state=chosen.state)
    if chosen.kind:
        found = found.filter(kind=chosen.kind)
    if chosen.organization:
        found = found.filter(organizations__contains=[chosen.organization])
    return _named(found, chosen.typed)


def _named(found: QuerySet[Any], typed: str) -> QuerySet[Any]:
    """Those whose title, number or one of whose parties has all the words that were typed."""
    for word in fold(typed).split():
        bodies = list(directory.organizations(typed=word).values_list("pk", flat=True))
        found = found.filter(Q(search_text__contains=word) | Q(organizations__overlap=bodies))
    return found


def agreement(key: uuid.UUID) -> Any:
    """One agreement with its state as of today; None where there is none."""
    return agreements_on().filter(pk=key).select_related("renews").first()


def renewal_of(of: Agreement) -> Any:
    """What renews it or is being prepared to; None."""
    return agreements_on().filter(renews=of.pk).exclude(stage=Stage.DROPPED).first()


def steps(of: Agreement) -> list[AgreementStep]:
    """What was done with it, the latest first."""
    return list(of.steps.order_by("-number"))


def commitments(of: Agreement) -> list[Commitment]:
    """What was taken on, pending first, the soonest first."""
    rows = of.commitments.select_related("organization", "department", "evidence")
    ordered = rows.order_by(F("due_on").asc(nulls_last=True), "created_at", "id")
    return sorted(ordered, key=lambda row: row.state != Outcome.PENDING)


def commitment(key: uuid.UUID) -> Commitment | None:
    """One commitment with its agreement."""
    return every_commitment().filter(pk=key).first()


def every_commitment() -> QuerySet[Commitment]:
    """Commitments of all agreements, the soonest first."""
    rows = Commitment.objects.select_related("agreement", "organization", "department")
    return rows.order_by(F("due_on").asc(nulls_last=True), "id")


def documents(of: Agreement) -> list[AgreementDocument]:
    """Its documents by title, the latest version of each first."""
    return list(of.documents.order_by("folded_title", "-number"))


def every_document() -> QuerySet[AgreementDocument]:
    """Documents of all agreements, the latest first."""
    return AgreementDocument.objects.select_related("agreement").order_by("-added_at", "id")


def document(key: uuid.UUID) -> AgreementDocument | None:
    """One version of a document with its agreement."""
    return every_document().filter(pk=key).first()


def shown_by(of: AgreementDocument) -> list[Commitment]:
    """Commitments that this version is evidence of."""
    return list(Commitment.objects.filter(evidence=of).order_by("created_at"))


def evaluations(of: Agreement) -> list[Evaluation]:
    """Its evaluations, the latest year first."""
    return list(of.evaluations.order_by("-year"))


def every_evaluation() -> QuerySet[Evaluation]:
    """Evaluations of all agreements, the latest year first."""
    return Evaluation.objects.select_related("agreement").order_by("-year", "id")


def evaluation(of: Agreement, year: int) -> Evaluation | None:
    """The evaluation of a year."""
    return of.evaluations.filter(year=year).first()


def bodies(keys: Iterable[uuid.UUID]) -> dict[uuid.UUID, Organization]:
    """Organisations by id; one query."""
    wanted = set(keys)
    return {one.pk: one for one in directory.organizations().filter(pk__in=wanted)}
