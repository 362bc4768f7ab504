"""Sessions: begun at sign-in, listed to their owner, ended one by one, all, or by time."""

import time
import uuid
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from apps.accounts import entry, factors, reauth
from apps.accounts.browsers import browser_and_system
from apps.accounts.models import SignInSession, User
from kernel.history.context import coarse_address

_RECORD: Final = "accounts.session"
_BEGAN: Final = "accounts.began_at"
_SEEN: Final = "accounts.seen_at"
_WRITE_EVERY: Final = 60


def begin(request: HttpRequest, user: User, *, proved: bool = True) -> SignInSession:
    """Write down the session that has just begun; whoever signs in has proved who they are."""
    if request.session.session_key is None:
        request.session.create()
    close(request, SignInSession.End.ENDED)
    browser, system = browser_and_system(request.META.get("HTTP_USER_AGENT", ""))
    record = SignInSession.objects.create(
        user=user,
        session_key=request.session.session_key or "",
        browser=browser,
        system=system,
        network=coarse_address(request.META.get("REMOTE_ADDR", "")),
        methods=entry.methods(request),
    )
    now = int(time.time())
    request.session[_RECORD] = str(record.pk)
    request.session[_BEGAN] = request.session[_SEEN] = now
    factors.note(request, user)
    if proved:
        reauth.note(request)
    return record


def current(request: HttpRequest) -> uuid.UUID | None:
    """The record of the session this request came in with; None for programs and nobody."""
    session = getattr(request, "session", None)
    told = session.get(_RECORD) if session is not None else None
    return uuid.UUID(told) if isinstance(told, str) else None


def seconds_left(request: HttpRequest) -> int | None:
    """How long this session still lasts if nothing more is done; None when nobody signed in."""
    began, seen = request.session.get(_BEGAN), request.session.get(_SEEN)
    if not isinstance(began, int) or not isinstance(seen, int):
        return None
    idle = seen + settings.SESSION_IDLE_SECONDS
    return int(min(idle, began + settings.SESSION_COOKIE_AGE) - time.time())


def seconds_at_most(request: HttpRequest) -> int:
    """How long this session can last, however busy one is."""
    return int(request.session.get(_BEGAN, 0) + settings.SESSION_COOKIE_AGE - time.time())


def over(request: HttpRequest) -> SignInSession.End | None:
    """By which limit of time this session is over; None while it lasts."""
    left = seconds_left(request)
    if left is None or left > 0:
        return None
    return SignInSession.End.TOO_LONG if seconds_at_most(request) <= 0 else SignInSession.End.IDLE


def note_presence(request: HttpRequest, *, now: bool = False) -> None:
    """Write that somebody is there, at most once a minute; at once when they just said so."""
    moment = int(time.time())
    if moment - request.session.get(_SEEN, 0) < _WRITE_EVERY and not now:
        return
    request.session[_SEEN] = moment
    _of(request).update(seen_at=timezone.now(), session_key=request.session.session_key or "")


@transaction.atomic
def close(request: HttpRequest, end: SignInSession.End) -> None:
    """Say how this session ended, before it is thrown away."""
    if _record(request) is not None:
        _of(request).update(ended_at=timezone.now(), end=end)


def ended(key: str) -> SignInSession | None:
    """The session that had this key, when it was ended from outside; None when there is none."""
    return SignInSession.objects.filter(session_key=key, ended_at__isnull=False).first()


def follow(request: HttpRequest) -> None:
    """Keep the record on this session after its key changed, as it does with the password."""
    _of(request).update(session_key=request.session.session_key or "")


def keep(request: HttpRequest, user: User) -> None:
    """Keep this session its owner's after their password was looked at.

    One that was stored when guessing cost less is stored anew then, and a session goes by what is
    stored: without this whoever has just proved who they are would be put out.
    """
    user.refresh_from_db(fields=["password"])
    if HASH_SESSION_KEY in request.session:
        request.session[HASH_SESSION_KEY] = user.get_session_auth_hash()


def is_open(request: HttpRequest) -> bool:
    """Whether nobody has ended this session. One query; for sessions of long-lived connections."""
    return _of(request).exists()


def number(request: HttpRequest) -> uuid.UUID | None:
    """What other apps keep to know this session again; None when nobody signed in."""
    return _record(request)


def was_left(number: uuid.UUID) -> bool:
    """Whether somebody ended that session on purpose; time ending it is no farewell."""
    ends = (SignInSession.End.SIGNED_OUT, SignInSession.End.ENDED, SignInSession.End.PASSWORD)
    return SignInSession.objects.filter(pk=number, end__in=ends).exists()


def of(user: User) -> QuerySet[SignInSession]:
    """The sessions of that account that still work, the last used first."""
    now = timezone.now()
    return SignInSession.objects.open().filter(
        user=user,
        seen_at__gt=now - timedelta(seconds=settings.SESSION_IDLE_SECONDS),
        began_at__gt=now - timedelta(seconds=settings.SESSION_COOKIE_AGE),
    )


def stand_in(account_id: object) -> str:
    """What a page keeps to know whether the same person signed in again; says nothing by itself."""
    return salted_hmac("accounts.session", str(account_id), algorithm="sha256").hexdigest()[:16]


def is_this(request: HttpRequest, session: SignInSession) -> bool:
    """Whether that is the session asking."""
    return str(session.pk) == request.session.get(_RECORD)


@transaction.atomic
def end(*, session: SignInSession, by: User | None) -> None:
    """End one session: refused on its next request, on pages and in the API."""
    _end(SignInSession.objects.filter(pk=session.pk), by, SignInSession.End.ENDED)


@transaction.atomic
def end_all(
    user: User,
    keep: HttpRequest | None = None,
    *,
    by: User | None = None,
    why: SignInSession.End = SignInSession.End.ENDED,
) -> int:
    """End every session of an account but the one of the request ``keep``; return how many."""
    found = SignInSession.objects.filter(user=user)
    if keep is not None and (mine := _record(keep)) is not None:
        found = found.exclude(pk=mine)
    return _end(found, by, why)


@transaction.atomic
def end_overdue() -> int:
    """End the sessions that time has ended and nobody came back to; return how many."""
    now = timezone.now()
    count = 0
    for field, seconds, why in (
        ("began_at", settings.SESSION_COOKIE_AGE, SignInSession.End.TOO_LONG),
        ("seen_at", settings.SESSION_IDLE_SECONDS + _WRITE_EVERY, SignInSession.End.IDLE),
    ):
        before = {f"{field}__lt": now - timedelta(seconds=seconds)}
        count += _end(SignInSession.objects.filter(**before), None, why)
    return count


def _end(found: QuerySet[SignInSession], by: User | None, why: SignInSession.End) -> int:
    rows = list(found.open().select_for_update())  # type: ignore[attr-defined]
    Session.objects.filter(pk__in=[row.session_key for row in rows]).delete()
    for row in rows:
        row.ended_at, row.ended_by, row.end = timezone.now(), by, why
        row.save(update_fields=["ended_at", "ended_by", "end"])
    return len(rows)


def _of(request: HttpRequest) -> QuerySet[SignInSession]:
    record = _record(request)
    found = SignInSession.objects.open()
    return found.filter(pk=record) if record is not None else found.none()


def _record(request: HttpRequest) -> uuid.UUID | None:
    kept: Any = request.session.get(_RECORD)
    return uuid.UUID(kept) if isinstance(kept, str) else None
