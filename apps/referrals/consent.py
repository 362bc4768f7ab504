"""What a person said about being referred with their data: asked here, kept by consents."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from apps.consents import rules, selectors, services
from apps.registry.selectors import Person, code_book

PURPOSE = "referral"
ORIGINAL = "es"


@dataclass(frozen=True, slots=True)
class Text:
    """What is read to the person, in one language."""

    language: str
    label: str
    words: str


def standing(person_id: uuid.UUID) -> uuid.UUID | None:
    """The consent in force, if there is one."""
    if not rules.may_share(person_id, PURPOSE):
        return None
    return selectors.current(person_id)[PURPOSE].pk


def taken_back(people: Iterable[uuid.UUID]) -> set[uuid.UUID]:
    """Those of them who do not agree any more; one query, none for nobody."""
    return rules.said_no(people, PURPOSE)


def given(person: Person, *, language: str, by: uuid.UUID | None) -> uuid.UUID:
    """Write down that the person agreed, here and now."""
    return services.give(person, PURPOSE, language, by).pk


def refused(person: Person, *, language: str, by: uuid.UUID | None) -> None:
    """Write down that the person was asked and said no."""
    services.refuse(person, PURPOSE, language, by)


def texts() -> list[Text]:
    """The text in force in every language it has."""
    book = code_book(("language",))
    return [
        Text(language, book.label("language", language), text.text)
        for (purpose, language), text in selectors.current_texts().items()
        if purpose == PURPOSE
    ]
