"""One document seen, one file, one residence declared."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import QuerySet

from apps.casework import rules
from apps.casework.models import DocumentSeen, ResidenceFact, StoredFile


def documents(person_id: uuid.UUID | None = None) -> QuerySet[DocumentSeen]:
    """Documents seen, of everybody or of one person, the latest first."""
    rows = DocumentSeen.objects.select_related("person").order_by("-seen_on", "-created_at", "id")
    return rows.filter(person=person_id) if person_id else rows


def files(who: Any, person_id: uuid.UUID | None = None) -> QuerySet[StoredFile]:
    """Files this reader may see, of everybody or of one person, the latest first."""
    rows = StoredFile.objects.select_related("person").filter(rules.readable(rules.sight(who)))
    rows = rows.order_by("-added_at", "-id")
    return rows.filter(person=person_id) if person_id else rows


def residences(person_id: uuid.UUID | None = None) -> QuerySet[ResidenceFact]:
    """Residences declared, of everybody or of one person, the latest first."""
    rows = ResidenceFact.objects.select_related("person")
    rows = rows.order_by("-declared_on", "-created_at", "id")
    return rows.filter(person=person_id) if person_id else rows


def document(document_id: uuid.UUID) -> DocumentSeen | None:
    """One document seen."""
    return documents().filter(pk=document_id).first()


def file(file_id: uuid.UUID, who: Any) -> StoredFile | None:
    """One file, when this reader may see it."""
    return files(who).filter(pk=file_id).first()


def residence(fact_id: uuid.UUID) -> ResidenceFact | None:
    """One residence declared."""
    return residences().filter(pk=fact_id).first()
