"""What an answer allows. Silence allows nothing that needs consent; nothing is refused for it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from apps.consents import selectors
from apps.consents.models import State

VIEW = "registry.view_person"
RECORD = "registry.add_consultation"
MANAGE = "consents.manage"


def may_share(person_id: uuid.UUID, purpose: str = "referral") -> bool:
    """Whether the person's last answer for that purpose is a yes."""
    now = selectors.current(person_id).get(purpose)
    return now is not None and now.state == State.GIVEN


def said_no(people: Iterable[uuid.UUID], purpose: str = "referral") -> set[uuid.UUID]:
    """Those of them whose last answer for that purpose is a no; one query, none for nobody."""
    asked = list(people)
    answers = selectors.current_of(asked) if asked else {}
    return {
        person_id
        for person_id, last in answers.items()
        if purpose in last and last[purpose].state != State.GIVEN
    }
