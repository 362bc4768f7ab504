"""People of the organisations of an agreement: read from its sealed list and written to it."""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict, dataclass
from typing import Final

LONGEST_CONTACT: Final = 160


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody of an organisation, as far as this alliance needs to know them."""

    name: str
    organization: str
    role: str = ""
    email: str = ""
    phone: str = ""
    signs: bool = False
    """Whether they sign for their organisation."""

    @property
    def organization_id(self) -> uuid.UUID:
        """Whose they are."""
        return uuid.UUID(self.organization)


def read(sealed: str) -> list[Contact]:
    """The people of a sealed list, in the order they were added."""
    return [Contact(**row) for row in json.loads(sealed)] if sealed else []


def written(people: list[Contact]) -> str:
    """The same as it is kept."""
    return json.dumps([asdict(one) for one in people], ensure_ascii=False) if people else ""
