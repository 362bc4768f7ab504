"""Receives requests of people about their own data and moves them on, step by appended step."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone, translation

from apps.registry import selectors as registry
from apps.registry.holdings import holdings
from apps.rights import clock, codes
from apps.rights.errors import Conflict, IllegalMove, NoSuchPerson
from apps.rights.models import MOVES, Channel, Line, Request, State, Step
from kernel import history


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody says when they ask; nothing of it is checked against the registry."""

    kind: str
    name: str
    contact: str = ""
    document: str = ""
    text: str = ""
    language: str = "es-ar"


@transaction.atomic
def receive(
    told: Told,
    *,
    by: uuid.UUID | None = None,
    channel: str = Channel.WEB,
    person_id: uuid.UUID | None = None,
    received_on: datetime.date | None = None,
) -> tuple[Request, str]:
    """Take a request in; returns it and its receipt's code, which is kept nowhere."""
    code = codes.receipt()
    day = received_on or timezone.localdate()
    request = Request.objects.create(
        kind=told.kind,
        channel=channel,
        person_id=person_id,
        name=" ".join(told.name.split()),
        contact=told.contact.strip(),
        document=told.document.strip(),
        text=told.text.strip(),
        language=told.language,
        code_hash=codes.hashed(code, of="receipt"),
        received_on=day,
        due_on=clock.due_on(told.kind, day),
        created_by=by,
    )
    Step.objects.create(request=request, state=State.RECEIVED, taken_by=by)
    from apps.rights import telling

    telling.received(request)
    return request, code


@transaction.atomic
def check_identity(
    request_id: uuid.UUID, *, how: str, person_id: uuid.UUID | None, version: int, by: uuid.UUID
) -> Request:
    """Note how somebody showed who they are, and which record is theirs; the paper is not kept."""
    request = _held(request_id, version)
    if person_id is not None and registry.person(person_id) is None:
        raise NoSuchPerson
    request.identity, request.person_id, request.handler = how, person_id, by
    return _moved(request, State.CHECKED, by)


@transaction.atomic
def gather(request_id: uuid.UUID, *, version: int, by: uuid.UUID) -> Request:
    """Gather every fact the city keeps of the person; what tells of others is left out at first."""
    request = _held(request_id, version)
    if request.person_id is None:
        raise NoSuchPerson
    Line.objects.filter(request=request).delete()
    place = 0
    with translation.override(request.language):
        for heading, label, value, code, third, reserved in _facts(request.person_id):
            # One by one: each value is sealed with its person's key.
            Line.objects.create(
                request=request,
                place=place,
                holding=code,
                heading=heading,
                label=label,
                value=value,
                third_party=third,
                given=not third,
                compartments=reserved,
            )
            place += 1
    history.saw("rights.request", request.pk, verb="export", count=place, by=by)
    request.handler = by
    return _moved(request, State.GATHERING, by)


_Told = tuple[str, str, str, str, bool, str]


def _facts(person_id: uuid.UUID) -> list[_Told]:
    found: list[_Told] = [
        (heading, label, value, "registry.Person", False, "")
        for heading, label, value in registry.told_of(person_id)
    ]
    for holding in holdings():
        for record in holding.gather(person_id):
            reserved = " ".join(sorted(record.compartments))
            found += [
                (
                    str(record.title),
                    str(fact.label),
                    str(fact.value),
                    holding.code,
                    fact.third_party,
                    reserved,
                )
                for fact in record.facts
                if fact.value
            ]
    return found


@transaction.atomic
def choose(request_id: uuid.UUID, *, given: frozenset[int], version: int, by: uuid.UUID) -> Request:
    """Give these of the gathered facts and leave the others out; then it is ready."""
    request = _held(request_id, version)
    if request.state != State.GATHERING:
        raise IllegalMove
    for line in Line.objects.filter(request=request).only("pk", "given", "place"):
        if line.given != (line.pk in given):
            Line.objects.filter(pk=line.pk).update(given=line.pk in given)
    request.handler = by
    return _moved(request, State.READY, by)


@transaction.atomic
def refuse(
    request_id: uuid.UUID, *, ground: str, answer: str, version: int, by: uuid.UUID
) -> Request:
    """Refuse for one of the grounds the law knows, with words for whoever asked."""
    request = _held(request_id, version)
    request.ground, request.answer, request.handler = ground, answer.strip(), by
    return _ended(request, State.REFUSED, by)


@transaction.atomic
def withdraw(request_id: uuid.UUID, *, version: int, by: uuid.UUID | None) -> Request:
    """Whoever asked does not want it any more."""
    return _ended(_held(request_id, version), State.WITHDRAWN, by)


@transaction.atomic
def answer(request_id: uuid.UUID, *, words: str, version: int, by: uuid.UUID) -> Request:
    """Say that what was asked was done: corrected, or no longer used."""
    request = _held(request_id, version)
    request.answer, request.handler = words.strip(), by
    return finish(request, by)


def finish(request: Request, by: uuid.UUID | None) -> Request:
    """Go the rest of the way to an answer; the caller holds the transaction and the row."""
    way = [State.GATHERING, State.READY]
    if request.state not in (State.CHECKED, *way):
        raise IllegalMove
    for state in way[way.index(State(request.state)) + 1 if request.state in way else 0 :]:
        request = _moved(request, state, by)
    return _ended(request, State.ANSWERED, by)


def _held(request_id: uuid.UUID, version: int | None) -> Request:
    request = Request.objects.select_for_update(of=("self",)).get(pk=request_id)
    if version is not None and request.version != version:
        raise Conflict
    return request


def _moved(request: Request, to: str, by: uuid.UUID | None) -> Request:
    if to not in MOVES[request.state]:
        raise IllegalMove
    request.state = to
    request.version += 1
    request.save()
    Step.objects.create(request=request, state=to, taken_by=by)
    return request


def _ended(request: Request, to: str, by: uuid.UUID | None) -> Request:
    request.closed_at = timezone.now()
    # What was gathered served to make the copy; what was given is in that, not here.
    Line.objects.filter(request=request).delete()
    return _moved(request, to, by)
