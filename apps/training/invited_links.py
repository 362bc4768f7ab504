"""The link of an invitation to a course: made from the key of the city, kept nowhere.

It is derived from the place in the edition and from how often that place has moved, so that any
answer, and sending it again, ends the link of before.
"""

from __future__ import annotations

import datetime
import hmac
import re
import uuid
from typing import Final, NamedTuple

from django.conf import settings
from django.urls import reverse

from apps.training import clock
from apps.training.models import Enrolment
from apps.training.models.editions import JOINABLE
from apps.training.models.enrolments import State
from kernel.crypto import blind_index

HOLDS: Final = datetime.timedelta(days=14)
_PATH: Final = re.compile(
    r"/training/invitations/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([A-Za-z0-9]+)/"
)


class Told(NamedTuple):
    """What a link says: of which place, with which secret."""

    place: uuid.UUID
    secret: str


def secret_of(row: Enrolment) -> str:
    """The 128 bits in the link of an invitation as it stands."""
    return blind_index(f"{row.pk}|{row.version}", purpose="training invitation")


def ends_at(row: Enrolment) -> datetime.datetime:
    """From when on the link leads nowhere."""
    return row.since + HOLDS


def stands(row: Enrolment) -> bool:
    """Whether somebody may still answer."""
    return (
        row.state == State.INVITED and clock.now() < ends_at(row) and row.edition.state in JOINABLE
    )


def opens(row: Enrolment, secret: str) -> bool:
    """Whether that is its secret, and it stands."""
    right = hmac.compare_digest(secret_of(row).encode(), secret.encode())
    return right and stands(row)


def path_of(row: Enrolment) -> str:
    """Where it is answered, at the host of its city."""
    told = [row.pk, secret_of(row)]
    return reverse("training_own:invitation", args=told, urlconf=settings.ROOT_URLCONF)


def told_in(text: str) -> Told | None:
    """The link in a message; None where there is none, or no more."""
    found = _PATH.search(text)
    return Told(uuid.UUID(found[1]), found[2]) if found else None
