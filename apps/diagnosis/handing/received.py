"""What cities handed in, as the login role of an audience may read it."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet
from django.db.models.fields.json import KT

from apps.diagnosis.handing.content import KIND
from tenants.publications import submissions
from tenants.publications.models import Submission


def listed(audience: str) -> QuerySet[Submission]:
    """Every edition that was handed in, the newest first, without its content."""
    rows = submissions.received(KIND, audience=audience).defer("content")
    return rows.annotate(
        round_name=KT("content__round__name"), version=KT("content__instrument__version")
    )


def one(pk: uuid.UUID, audience: str) -> Submission | None:
    """One edition whole."""
    return submissions.received(KIND, audience=audience).filter(pk=pk).first()


def editions(row: Submission, audience: str) -> QuerySet[Submission]:
    """All editions of the same round, the newest first."""
    same = listed(audience).filter(city=row.city_id, subject=row.subject)
    return same.order_by("-edition")
