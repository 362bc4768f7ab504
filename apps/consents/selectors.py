"""The only readers of consents that others may call."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db.models import QuerySet

from apps.consents import shipped
from apps.consents.models import LANGUAGES, ORIGINAL, Consent, ConsentText, Purpose

PURPOSES = tuple(str(purpose) for purpose in Purpose)


def current(person_id: uuid.UUID) -> dict[str, Consent]:
    """The last answer of a person for each purpose they were asked about; one query."""
    return current_of([person_id]).get(person_id, {})


def current_of(people: Iterable[uuid.UUID]) -> dict[uuid.UUID, dict[str, Consent]]:
    """The same for many people; one query."""
    rows = (
        Consent.objects.filter(person__in=list(people))
        .select_related("text")
        .order_by("person", "purpose", "-recorded_at", "-id")
        .distinct("person", "purpose")
    )
    found: dict[uuid.UUID, dict[str, Consent]] = {}
    for row in rows:
        if row.person_id is not None:
            found.setdefault(row.person_id, {})[row.purpose] = row
    return found


def answers(person_id: uuid.UUID, limit: int = 200) -> list[Consent]:
    """Everything a person answered, newest first."""
    rows = Consent.objects.filter(person=person_id).select_related("text")
    return list(rows.order_by("-recorded_at", "-id")[:limit])


def answers_of_everybody() -> QuerySet[Consent]:
    """Every answer of somebody whose record was not erased, newest first."""
    rows = Consent.objects.filter(person__isnull=False).select_related("text")
    return rows.order_by("-recorded_at", "-id")


def current_texts() -> dict[tuple[str, str], ConsentText]:
    """The version in force of each purpose in each language that has one; one query."""
    texts = {
        (purpose, language): text
        for purpose in PURPOSES
        for language in LANGUAGES
        if (text := shipped.text(purpose, language)) is not None
    }
    rows = ConsentText.objects.order_by("purpose", "language", "-version")
    for row in rows.distinct("purpose", "language"):
        texts[row.purpose, row.language] = row
    return texts


def current_text(purpose: str, language: str) -> ConsentText | None:
    """The version in force, a row not yet saved where it is the one the product comes with."""
    row = ConsentText.objects.filter(purpose=purpose, language=language).order_by("-version")
    return row.first() or shipped.text(purpose, language)


def versions(purpose: str, language: str) -> list[ConsentText]:
    """Every version, newest first; the one the product comes with last."""
    rows = list(ConsentText.objects.filter(purpose=purpose, language=language).order_by("-version"))
    first = shipped.text(purpose, language)
    return rows or ([first] if first else [])


def is_outdated(text: ConsentText, original: ConsentText | None) -> bool:
    """Whether a translation follows a version of the original that is no longer in force."""
    if text.language == ORIGINAL or original is None or text.follows is None:
        return False
    return text.follows != original.version
