"""Keys of drafts: given to the officer who writes, destroyed when they sign out.

A draft lies sealed in the browser and its key lies here, so neither alone can be read. A
crash or a lost connection leaves both; signing out, or having that session ended by hand,
destroys the key, and with it every draft, wherever a copy of its bytes may be.
"""

from __future__ import annotations

import base64
import secrets
import uuid
from datetime import timedelta
from typing import Any, Final

from django.contrib.auth.signals import user_logged_out
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

import tenants
from apps.accounts import sessions

KEPT_FOR: Final = timedelta(hours=48)
MOST_BROWSERS: Final = 12
_BYTES: Final = 32


@transaction.atomic
def key_for(*, by: uuid.UUID, browser: uuid.UUID, session: uuid.UUID) -> tuple[uuid.UUID, str]:
    """The key of officer `by` in that browser, with its number; a new one if there is none.

    `browser` is a number the browser drew for itself: it finds a key, it proves nothing.
    """
    from apps.registry.models import DraftKey

    now = timezone.now()
    mine = DraftKey.objects.filter(officer=by)
    kept = mine.filter(browser=browser).select_for_update().first()
    if kept is not None and (kept.used_at < now - KEPT_FOR or sessions.was_left(kept.session)):
        kept.delete()
        kept = None
    if kept is None:
        extra = mine.order_by("-used_at").values_list("pk", flat=True)[MOST_BROWSERS - 1 :]
        DraftKey.objects.filter(pk__in=list(extra)).delete()
        secret = base64.b64encode(secrets.token_bytes(_BYTES)).decode()
        fresh = {"session": session, "used_at": now, "secret": secret}
        kept, _made = DraftKey.objects.get_or_create(officer=by, browser=browser, defaults=fresh)
    DraftKey.objects.filter(pk=kept.pk).update(session=session, used_at=now)
    return kept.pk, kept.secret


def forget(session: uuid.UUID) -> int:
    """Destroy the keys last used in that session; return how many there were."""
    from apps.registry.models import DraftKey

    return DraftKey.objects.filter(session=session).delete()[0]


def purge() -> None:
    """Destroy keys nobody has used for too long. Called inside each city now and then."""
    from apps.registry.models import DraftKey

    DraftKey.objects.filter(used_at__lt=timezone.now() - KEPT_FOR).delete()


def listen() -> None:
    """From now on, whoever signs out of a city leaves no draft that can be read."""
    user_logged_out.connect(_left, dispatch_uid="registry.drafts")


def _left(request: HttpRequest, **_more: Any) -> None:
    number = sessions.number(request)
    if number is not None and tenants.current() is not None:
        forget(number)
