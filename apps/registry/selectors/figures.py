"""Counts the city's statistics are drawn from, and how its own figures are counted at any size.

For statistics people are counted, never rows, and days are half-open,
`start <= contacted_on < end`, so that periods that follow each other share no day. An anonymous
consultation has no person to count once.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from django.db import connection, transaction
from django.db.models import Count, QuerySet, Value
from django.db.models.fields import CharField
from django.db.models.functions import Coalesce

from apps.registry.models import Consultation, Person


def persons_attended(start: datetime.date, end: datetime.date) -> int:
    """How many identified people were attended from `start` until before `end`."""
    return (
        Consultation.objects.filter(
            contacted_on__gte=start, contacted_on__lt=end, person__isnull=False
        )
        .values("person")
        .distinct()
        .count()
    )


def persons_attended_by_nationality(start: datetime.date, end: datetime.date) -> dict[str, int]:
    """The same people by their first nationality; "" stands for one not known."""
    attended = Consultation.objects.filter(
        contacted_on__gte=start, contacted_on__lt=end, person__isnull=False
    ).values("person")
    rows = (
        Person.objects.filter(pk__in=attended)
        .annotate(first=Coalesce("nationalities__0", Value(""), output_field=CharField()))
        .values("first")
        .annotate(people=Count("pk"))
        .order_by()
    )
    return {row["first"]: row["people"] for row in rows}


def identified_attendances(*, before: datetime.date) -> QuerySet[Any]:
    """Consultations of identified people before a day, each with `first_nationality` ("" unknown).

    For the closing of periods, which writes down what it counted one by one.
    """
    return Consultation.objects.filter(person__isnull=False, contacted_on__lt=before).annotate(
        first_nationality=Coalesce("person__nationalities__0", Value(""), output_field=CharField())
    )


def consultations_held(start: datetime.date, end: datetime.date) -> int:
    """How many consultations there were, anonymous ones included."""
    return Consultation.objects.filter(contacted_on__gte=start, contacted_on__lt=end).count()


# People are counted in so many shares of them at once, each by one process of the server: whoever
# is in one share is in no other, so nothing has to be compared between them.
SHARES: Final = 4
# What a count over millions of rows may use while it lasts.
_WIDE: Final = {
    "work_mem": "64MB",
    "max_parallel_workers_per_gather": str(SHARES - 1),
    "jit": "off",
}


def crossed(
    held: QuerySet[Consultation], aspects: Mapping[str, Any], *, people: bool
) -> list[dict[str, Any]]:
    """The consultations counted by the aspects: rows with each one's value and `n`.

    With `people` everybody is counted once in each combination they are in.
    """
    told = held.annotate(**aspects).order_by()
    with _wide_counting():
        if not people:
            return list(told.values(*aspects).annotate(n=Count("*")))
        names = ", ".join(f'"{name}"' for name in aspects)
        parts: list[str] = []
        values: list[Any] = []
        for share in _shares(told.values(*aspects, "person").distinct()):
            statement, own = share.query.sql_with_params()
            parts.append(
                f"SELECT {names}, count(*) AS n FROM ({statement}) AS each GROUP BY {names}"  # noqa: S608
            )
            values += own
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT {names}, sum(n)::bigint AS n FROM ({' UNION ALL '.join(parts)}) AS all_of "  # noqa: S608
                f"GROUP BY {names}",
                values,
            )
            return [dict(zip([*aspects, "n"], row, strict=True)) for row in cursor.fetchall()]


def counted(held: QuerySet[Consultation], *, people: bool) -> int:
    """How many consultations, or how many people had them."""
    with _wide_counting():
        if not people:
            return held.order_by().count()
        parts: list[str] = []
        values: list[Any] = []
        for share in _shares(held.order_by().values("person").distinct()):
            statement, own = share.query.sql_with_params()
            parts.append(f"SELECT count(*) AS n FROM ({statement}) AS each")  # noqa: S608
            values += own
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT sum(n)::bigint FROM ({' UNION ALL '.join(parts)}) AS all_of",  # noqa: S608
                values,
            )
            return int((cursor.fetchone() or (0,))[0])


def _shares(rows: QuerySet[Any, Any]) -> Iterator[QuerySet[Any, Any]]:
    """The rows by their people's keys, which are random, in equal parts."""
    bounds = [uuid.UUID(int=(1 << 128) // SHARES * number) for number in range(1, SHARES)]
    for low, high in zip([None, *bounds], [*bounds, None], strict=True):
        share = rows.filter(person__gte=low) if low else rows.filter(person__isnull=False)
        yield share.filter(person__lt=high) if high else share


@contextmanager
def _wide_counting() -> Iterator[None]:
    """More memory and more processes for what is counted until this transaction ends."""
    if not connection.in_atomic_block:
        with transaction.atomic(), _wide_counting():
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {', '.join(['set_config(%s, %s, true)'] * len(_WIDE))}",
            [part for pair in _WIDE.items() for part in pair],
        )
    yield
