"""What a person said about being referred with their data: asked in one place, kept by consents."""

from __future__ import annotations

import uuid

PURPOSE = "referral"


def standing(person_id: uuid.UUID) -> uuid.UUID | None:
    """The consent in force, if there is one."""
    del person_id
    return None


def given(person_id: uuid.UUID, *, language: str, by: uuid.UUID | None) -> uuid.UUID | None:
    """Write down that the person agreed, here and now."""
    del person_id, language, by
    return None


def refused(person_id: uuid.UUID, *, language: str, by: uuid.UUID | None) -> None:
    """Write down that the person was asked and said no."""
    del person_id, language, by
