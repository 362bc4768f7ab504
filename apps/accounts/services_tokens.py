"""The only writers of API keys."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from apps.accounts import rules, tokens
from apps.accounts.errors import RefusedError
from apps.accounts.models import ApiToken, User

MAX_DAYS = 366
MAX_ACTIVE = 20


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key just made. ``secret`` exists only here: it is shown once and can't be read again."""

    token: ApiToken
    secret: str


@transaction.atomic
def create_token(*, by: User, name: str, scopes: Collection[str], days: int) -> NewKey:
    """Make a key that acts as ``by``, narrowed to ``scopes``, for that many days.

    Raises ``RefusedError`` when ``by`` may not make keys, asks for more than they may
    do themselves, has too many, or comes in with a key: keys don't beget keys.
    """
    if by.token_scopes is not None:
        raise RefusedError("a key can't make keys")
    if not rules.allowed(by, "api.token"):
        raise RefusedError("this account may not make keys")
    wanted = frozenset(scopes)
    if not wanted or not wanted <= rules.permissions(by):
        raise RefusedError("a key can't do more than its account")
    if not 1 <= days <= MAX_DAYS:
        raise RefusedError(f"a key lasts from 1 to {MAX_DAYS} days")
    now = timezone.now()
    # Locking the account makes two requests at once count one after the other.
    User.objects.select_for_update().get(pk=by.pk)
    if ApiToken.objects.usable(now).filter(created_by=by).count() >= MAX_ACTIVE:
        raise RefusedError("too many keys at a time")
    secret, prefix = tokens.draw()
    token = ApiToken.objects.create(
        created_by=by,
        name=name.strip(),
        prefix=prefix,
        token_hash=tokens.hashed(secret),
        scopes=sorted(wanted),
        created_at=now,
        expires_at=now + datetime.timedelta(days=days),
    )
    return NewKey(token, secret)


@transaction.atomic
def revoke_token(*, token: ApiToken, by: User) -> ApiToken:
    """Make a key useless from the next request on. Doing it twice changes nothing."""
    if token.created_by_id != by.pk:
        raise RefusedError("only its owner revokes a key")
    if token.revoked_at is None:
        token.revoked_at = timezone.now()
        token.save(update_fields=["revoked_at"])
    return token


def note_use(token: ApiToken) -> None:
    """Remember the day of use, at most one write a day, outside the history."""
    day = rules.today()
    if token.last_used_on != day:
        ApiToken.objects.filter(pk=token.pk).update(last_used_on=day)
