"""Makes the copy a person is handed, proves what it was, and gives it out once."""

from __future__ import annotations

import datetime
import hashlib
import json
import uuid
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.utils import timezone

from apps.rights import codes, documents
from apps.rights.errors import IllegalMove, LinkOver, NoSuchPerson
from apps.rights.models import Delivery, Line, Request, State
from apps.rights.services import requests
from apps.rights.services.erasing import erase_person
from kernel import files, history, scope

# A link lives this long, and its code may be wrong so often.
LINK_LIVES: Final = datetime.timedelta(days=7)
MOST_TRIES: Final = 5
# On paper: the files are kept for printing again until then.
PAPER_LIVES: Final = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A copy that was made; link and code are shown once and kept as hashes."""

    delivery: Delivery
    link: str = ""
    code: str = ""


@transaction.atomic
def hand_over(request_id: uuid.UUID, *, how: str, version: int, by: uuid.UUID) -> HandedOver:
    """Make the copy as PDF and JSON and end the request; by link it is given with a code apart."""
    request = requests._held(request_id, version)  # noqa: SLF001 same package
    if request.state != State.READY:
        raise IllegalMove
    if request.person_id is None:
        raise NoSuchPerson
    lines = list(Line.objects.filter(request=request).order_by("place"))
    given = [line for line in lines if line.given]
    now = timezone.now()
    pdf = documents.copy_as_pdf(request, given, at=now)
    plain = json.dumps(documents.copy_as_data(request, given, at=now), ensure_ascii=False, indent=1)
    made = deliver(
        request,
        pdf=pdf,
        plain=plain,
        how=how,
        facts=len(given),
        left_out=len(lines) - len(given),
        at=now,
        by=by,
    )
    history.saw("rights.request", request.pk, verb="export", count=len(given), by=by)
    requests.finish(request, by)
    return made


def deliver(
    request: Request,
    *,
    pdf: bytes,
    plain: str,
    how: str,
    facts: int,
    left_out: int,
    at: datetime.datetime,
    by: uuid.UUID,
) -> HandedOver:
    """Keep what is handed over until it is taken, and its proof for good; link and code if asked.

    The caller holds the transaction and the request.
    """
    link, code = (codes.link(), codes.pin()) if how == Delivery.How.LINK else ("", "")
    owner = request.person_id
    delivery = Delivery.objects.create(
        request=request,
        how=how,
        pdf_key=files.save(scope.current(), "copy.pdf", pdf, owner=owner),
        json_key=files.save(scope.current(), "copy.json", plain.encode(), owner=owner),
        pdf_hash=hashlib.sha256(pdf).hexdigest(),
        json_hash=hashlib.sha256(plain.encode()).hexdigest(),
        facts=facts,
        left_out=left_out,
        link_hash=codes.hashed(link, of="link") if link else "",
        code_hash=codes.hashed(code, of="pin") if code else "",
        expires_at=at + (LINK_LIVES if link else PAPER_LIVES),
        made_by=by,
    )
    return HandedOver(delivery, link, code)


def standing(link: str) -> Delivery | None:
    """The delivery a link leads to, as long as it may be taken."""
    found = Delivery.objects.filter(link_hash=codes.hashed(link, of="link")).first()
    return found if found is not None and _may_be_taken(found) else None


def take(link: str, code: str) -> tuple[bytes, bytes]:
    """The copy as PDF and JSON, once; LinkOver when link or code are wrong, used or too old."""
    with transaction.atomic():
        rows = Delivery.objects.select_for_update()
        found = rows.filter(link_hash=codes.hashed(link, of="link")).first()
        right = found is not None and found.code_hash == codes.hashed(code, of="pin")
        if found is None or not _may_be_taken(found):
            raise LinkOver
        if right:
            copy = files.read(found.pdf_key), files.read(found.json_key)
            found.taken_at = timezone.now()
            keys = _forget_files(found)
            transaction.on_commit(lambda: _delete(keys))
            history.saw("rights.request", found.request_id, verb="download")
            return copy
        found.tries += 1
        found.save(update_fields=["tries"])
    raise LinkOver


def printed(delivery: Delivery, *, by: uuid.UUID) -> bytes:
    """The PDF of a copy handed over on paper, for the printer; noted each time."""
    history.saw("rights.request", delivery.request_id, verb="download", by=by)
    return files.read(delivery.pdf_key)


def tidy() -> int:
    """Remove the files of copies whose time is over; how many. The proof stays."""
    over = Delivery.objects.filter(expires_at__lt=timezone.now()).exclude(pdf_key="")
    done = 0
    for delivery in over[:50]:
        with transaction.atomic():
            keys = _forget_files(delivery)
        for key in keys:
            files.delete(key)
        done += 1
    return done


@transaction.atomic
def erase(request_id: uuid.UUID, *, version: int, by: uuid.UUID) -> Request:
    """Erase whoever asked for it, for good, and end the request; Held when a hold is in force."""
    request = requests._held(request_id, version)  # noqa: SLF001 same package
    if request.state not in (State.CHECKED, State.GATHERING, State.READY):
        raise IllegalMove
    if request.person_id is None:
        raise NoSuchPerson
    person = request.person_id
    request = requests.finish(request, by)
    erase_person(person, by=by, request=request.pk)
    return Request.objects.get(pk=request.pk)


def _delete(keys: list[str]) -> None:
    for key in keys:
        files.delete(key)


def _may_be_taken(delivery: Delivery) -> bool:
    return (
        delivery.taken_at is None
        and delivery.tries < MOST_TRIES
        and delivery.expires_at is not None
        and delivery.expires_at > timezone.now()
        and bool(delivery.pdf_key)
    )


def _forget_files(delivery: Delivery) -> list[str]:
    keys = [key for key in (delivery.pdf_key, delivery.json_key) if key]
    delivery.pdf_key = delivery.json_key = ""
    delivery.save(update_fields=["pdf_key", "json_key", "taken_at"])
    return keys
