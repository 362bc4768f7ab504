"""Finding people as whoever reads may: those whose name is hidden come first for protection alone.

To everybody else they are found by their alias, which is all that their row holds.
"""

from __future__ import annotations

import uuid

from django.db.models import prefetch_related_objects

from apps.registry import protection_names, protection_rules
from apps.registry.models import Person
from apps.registry.selectors import masked, search, survivors
from apps.registry.selectors.search import Candidate, Query


def search_people(text: str, limit: int = 8) -> list[Candidate]:
    """The likeliest people for a name, document, phone or any mixture, best first."""
    hidden = _hidden(text) if protection_rules.protects() else []
    known = {candidate.person.pk for candidate in hidden}
    found = survivors.standing(search.search_people(text, limit))
    others = [one for one in found if one.person.pk not in known]
    return [*hidden, *others][:limit]


def _hidden(text: str) -> list[Candidate]:
    query = Query.read(text)
    people: dict[uuid.UUID, Person] = {}
    reasons: dict[uuid.UUID, list[str]] = {}
    matches = protection_names.search(query.words, query.numbers)
    into = survivors.survivors(person.pk for person, _why in matches if person.merged_into_id)
    goes_on = Person.objects.in_bulk(set(into.values()))
    for found, reason in matches:
        person = goes_on[into[found.pk]] if found.pk in into else found
        if person.erased_at is None:
            people.setdefault(person.pk, person)
            reasons.setdefault(person.pk, []).append(_reason(reason, query))
    prefetch_related_objects(list(people.values()), masked.documents())
    return [
        Candidate(person=person, reasons=tuple(dict.fromkeys(reasons[key])), matched=query.words)
        for key, person in people.items()
    ]


def _reason(reason: str, query: Query) -> str:
    if reason != "name":
        return reason
    return search.FULL_NAME if len(query.words) > 1 else search.GIVEN_NAME
