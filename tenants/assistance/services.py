"""The only writers of requests for support: the operator's side and the city's side."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from datetime import datetime, timedelta
from typing import Final

from django.db import IntegrityError, transaction
from django.utils import timezone

import tenants
from tenants import rounds
from tenants.assistance.errors import AssistanceError, CodeRefused, MovedOn
from tenants.assistance.models import MOST_HOURS, Request, State
from tenants.models import City

CODE_LIFE: Final = timedelta(seconds=60)


def ask(*, city: City, by: uuid.UUID, name: str, reason: str, hours: int) -> Request:
    """At the national host: ask a city to be let in. One open request per operator and city."""
    if tenants.current() is not None:
        raise AssistanceError("support is asked for at the national host")
    if not 1 <= hours <= MOST_HOURS:
        raise AssistanceError(f"from 1 to {MOST_HOURS} hours")
    _end_what_is_over(by)
    try:
        with transaction.atomic():
            return Request.objects.create(
                city=city, asked_by=by, operator_name=name, reason=reason.strip(), hours=hours
            )
    except IntegrityError as error:
        raise MovedOn("there is an open request already") from error


@transaction.atomic
def withdraw(request_id: uuid.UUID, *, by: uuid.UUID) -> None:
    """At the national host: take back a request that has not been answered, or leave early."""
    found = Request.objects.select_for_update().filter(pk=request_id, asked_by=by).first()
    if found is None or found.state not in {State.ASKED, State.GRANTED}:
        raise MovedOn("it is neither open nor granted")
    found.state = State.WITHDRAWN if found.state == State.ASKED else State.ENDED
    found.ended_at, found.code_hash = timezone.now(), ""
    found.save(update_fields=["state", "ended_at", "code_hash"])
    schema = found.city.schema_name
    # The city ends the visit when it next looks: the sooner, the better.
    transaction.on_commit(lambda: rounds.expect(schema, 0))


@transaction.atomic
def issue_code(request_id: uuid.UUID, *, by: uuid.UUID) -> str:
    """At the national host: a code that opens the city's support entrance once, within a minute."""
    found = Request.objects.select_for_update().filter(pk=request_id, asked_by=by).first()
    if found is None or found.state != State.GRANTED or _is_over(found):
        raise MovedOn("the city has not granted it, or its time is over")
    code = secrets.token_urlsafe(32)
    found.code_hash = _hash(code)
    found.code_expires_at = timezone.now() + CODE_LIFE
    found.save(update_fields=["code_hash", "code_expires_at"])
    return code


@transaction.atomic
def answer(request_id: uuid.UUID, *, until: datetime | None, words: str = "") -> Request:
    """Inside the city: grant until that moment, or refuse (``until`` None)."""
    found = _own(request_id)
    if found is None or found.state != State.ASKED:
        raise MovedOn("it has been answered or withdrawn")
    found.state = State.REFUSED if until is None else State.GRANTED
    found.answered_at, found.until, found.answer = timezone.now(), until, words.strip()
    found.save(update_fields=["state", "answered_at", "until", "answer"])
    return found


@transaction.atomic
def end(request_id: uuid.UUID) -> None:
    """Inside the city: what was granted ends now. Ended before, it stays so."""
    found = _own(request_id)
    if found is not None and found.state == State.GRANTED:
        found.state, found.ended_at, found.code_hash = State.ENDED, timezone.now(), ""
        found.save(update_fields=["state", "ended_at", "code_hash"])


@transaction.atomic
def redeem(code: str) -> Request:
    """Inside the city: whose code this is. It works once. Raises CodeRefused."""
    city = tenants.current()
    if city is None or not code:
        raise CodeRefused("a code is redeemed inside a city")
    # Looking up by the hash of 256 random bits leaves no timing to learn from.
    found = (
        Request.objects.select_for_update(of=("self",))
        .filter(city_id=city.pk, code_hash=_hash(code), state=State.GRANTED)
        .first()
    )
    expires = found.code_expires_at if found else None
    if found is None or expires is None or expires <= timezone.now() or _is_over(found):
        raise CodeRefused("the code is not valid here and now")
    found.code_hash = ""
    found.save(update_fields=["code_hash"])
    return found


def _own(request_id: uuid.UUID) -> Request | None:
    city = tenants.current()
    if city is None:
        raise AssistanceError("a request is answered inside its city")
    own = Request.objects.select_for_update(of=("self",)).filter(city_id=city.pk)
    return own.filter(pk=request_id).first()


def _end_what_is_over(by: uuid.UUID) -> None:
    """A grant that ran out stays open in name until somebody looks: nobody else has to wait."""
    over = Request.objects.filter(asked_by=by, state=State.GRANTED, until__lte=timezone.now())
    over.update(state=State.ENDED, ended_at=timezone.now(), code_hash="")


def _is_over(found: Request) -> bool:
    return found.until is None or found.until <= timezone.now()


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
