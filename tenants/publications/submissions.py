"""Documents handed in to the programme: written once by their city, read by IOM."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

import tenants
from tenants.publications.errors import AlreadyPublished, PublicationError
from tenants.publications.models import Submission
from tenants.publications.services import transaction_time


def submit(*, kind: str, subject: uuid.UUID, edition: int, content: dict[str, Any]) -> Submission:
    """Hand a document in for the city one is in, for good.

    With the same content again it returns what stands. Raises AlreadyPublished where that edition
    was handed in with other words: those stand, and a correction is the next edition.
    """
    city = tenants.current()
    if city is None:
        raise PublicationError("a document is handed in from inside a city")
    with transaction.atomic():
        row = Submission(
            city_id=city.pk,
            kind=kind,
            subject=subject,
            edition=edition,
            content=content,
            submitted_at=transaction_time(),
        )
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError as refused:
            stands = own(kind, subject).filter(edition=edition).first()
            if stands is None:
                raise PublicationError(f"the database refused {row}") from refused
            if stands.content != content:
                raise AlreadyPublished(str(row)) from refused
            return stands
        return row


def own(kind: str, subject: uuid.UUID) -> QuerySet[Submission]:
    """What the city one is in handed in of that subject, the newest edition first."""
    city = tenants.current()
    if city is None:
        raise PublicationError("a city's own submissions are read from inside it")
    rows = Submission.objects.filter(city_id=city.pk, kind=kind, subject=subject)
    return rows.order_by("-edition")


def received(kind: str, *, audience: str) -> QuerySet[Submission]:
    """What cities handed in, as that audience's login role may read it; the newest first."""
    rows = Submission.objects.using(audience).filter(kind=kind)
    return rows.select_related("city").order_by("-submitted_at", "-id")
