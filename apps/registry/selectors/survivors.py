"""Which record goes on in place of one that was united with another."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db.models import prefetch_related_objects

from apps.registry.models import Person
from apps.registry.selectors import masked
from apps.registry.selectors.search import Candidate

# Whoever unites by hand does not come near it.
DEEPEST = 50


def survivors(keys: Iterable[uuid.UUID]) -> dict[uuid.UUID, uuid.UUID]:
    """For each record that went on in another, the one at the end of the chain."""
    ends = {key: key for key in keys}
    found: dict[uuid.UUID, uuid.UUID] = {}
    if not ends:
        return found
    for _step in range(DEEPEST):
        rows = Person.objects.filter(pk__in=set(ends.values()), merged_into__isnull=False)
        further = {key: into for key, into in rows.values_list("id", "merged_into") if into}
        if not further:
            break
        ends = {key: further.get(end, end) for key, end in ends.items()}
        found = {key: end for key, end in ends.items() if key != end}
    return found


def standing(candidates: list[Candidate]) -> list[Candidate]:
    """Candidates with those that went on in another shown as that other, each once."""
    into = survivors(c.person.pk for c in candidates if c.person.merged_into_id)
    if not into:
        return candidates
    people = Person.objects.in_bulk(set(into.values()))
    prefetch_related_objects(list(people.values()), masked.documents())
    told: dict[uuid.UUID, Candidate] = {}
    for candidate in candidates:
        key = into.get(candidate.person.pk, candidate.person.pk)
        person = people.get(key, candidate.person)
        if person.erased_at is not None or (candidate.person.pk in into and key not in people):
            continue  # Erased: nothing leads to them, least of all a name they had before.
        if person.confidential and not candidate.person.confidential:
            continue  # Hidden since: the name of the record that went would say whose the alias is.
        before = told.get(key)
        reasons = (*(before.reasons if before else ()), *candidate.reasons)
        told[key] = Candidate(person, tuple(dict.fromkeys(reasons)), candidate.matched)
    return list(told.values())
