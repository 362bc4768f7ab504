"""Wall displays: opened with an address of their own, and revoked."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db import transaction

from apps.agenda import clock, links
from apps.agenda.models import Screen
from kernel.history import note_user
from kernel.ids import new_id


@transaction.atomic
def open_screen(
    *, name: str, letters: Iterable[str] = (), second_language: str = "", by: uuid.UUID | None
) -> Screen:
    """Make a display; its address works until it is revoked."""
    note_user(by)
    number = new_id()
    return Screen.objects.create(
        id=number,
        name=" ".join(name.split()),
        letters=sorted(set(letters)),
        second_language=second_language,
        token_hash=links.hashed(links.secret_of(number)),
        created_by=by,
    )


@transaction.atomic
def revoke_screen(*, screen_id: uuid.UUID, by: uuid.UUID | None) -> bool:
    """Its address stops working at once; False when it had before."""
    note_user(by)
    mine = (
        Screen.objects.select_for_update(no_key=True).filter(pk=screen_id, revoked_at=None).first()
    )
    if mine is None:
        return False
    mine.revoked_at = clock.now()
    mine.save(update_fields=["revoked_at"])
    return True
