"""Invented people whom the invented office registered twice: some pairs to review, one united."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django.db import transaction

from apps.registry import duplicates_selectors, services
from apps.registry import duplicates_services as uniting
from apps.registry.ages import UNKNOWN, exact, from_year

# Of the others the queue is empty, as it is in most offices most days.
WITH_PAIRS = ("maipu", "rosario")


def _told(document: str = "", phone: str = "", **others: Any) -> dict[str, Any]:
    documents = (services.DocumentData(kind="dni_foreigner", number=document),) if document else ()
    return {"documents": documents, "phones": (phone,) if phone else (), **others}


# Each line is one person, registered twice; nobody of them exists.
TWICE: tuple[tuple[dict[str, Any], dict[str, Any]], ...] = (
    (
        _told("95.000.117", "261 400-0117", given_names="Gladys Noemí",
              family_names="Quispe Lapacho",
              gender="woman", nationalities=("BOL",), birth=exact(datetime.date(1987, 3, 14))),
        _told("95.000.171", given_names="Gladis", family_names="Quispe de Jarilla",
              gender="woman", nationalities=("BOL",), birth=exact(datetime.date(1987, 3, 14))),
    ),
    (
        _told(phone="261 400-0233", given_names="Yohandri José", family_names="Ceibal Urdaneta",
              gender="man", nationalities=("VEN",), birth=from_year(1994)),
        _told(phone="261 400-0233", given_names="José", family_names="Urdaneta Ceibal",
              nationalities=("VEN",), birth=UNKNOWN),
    ),
    (
        _told(given_names="Rosa", family_names="Benítez Quebracho", gender="woman",
              nationalities=("PRY",), birth=from_year(1979)),
        _told(given_names="Rosa", family_names="Benitez", gender="woman",
              nationalities=("PRY",), birth=from_year(1997)),
    ),
    (
        _told("94.000.305", "261 400-0305", given_names="Wilmer", family_names="Huarango Ñandú",
              gender="man", nationalities=("PER",), birth=exact(datetime.date(1990, 8, 2))),
        _told("94.000.305", given_names="Vilmer", family_names="Guarango Ñandu",
              gender="man", nationalities=("PER",), birth=from_year(1990)),
    ),
)  # fmt: skip


@transaction.atomic
def fill(slug: str, officer: uuid.UUID) -> None:
    """Some pairs that wait and one that was united; once."""
    if slug not in WITH_PAIRS or duplicates_selectors.unions().exists():
        return
    # The others are found by the worker, as anybody's are.
    people = [
        [services.register_person(by=officer, **record) for record in twice] for twice in TWICE
    ]
    stays, goes = people[-1]
    uniting.merge(
        survivor=stays.pk,
        merged=goes.pk,
        choices={},
        versions=uniting.Versions(stays.version, goes.version),
        by=officer,
    )
