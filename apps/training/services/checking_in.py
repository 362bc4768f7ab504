"""Checking in with one's own phone: a code on the wall that changes, and each person once.

The code is derived from the session, the half minute and the key of the city: nothing is kept. It
opens a page for as long as it is on the wall; what the page then sends is signed and holds for some
minutes, so that nobody has to type against the clock or be punished by a slow line.
"""

from __future__ import annotations

import datetime
import hmac
import uuid
from typing import Final

from django.core import signing
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.training import clock
from apps.training.errors import Refused
from apps.training.models import Attendance, CourseSession, Enrolment
from apps.training.models.attendance import COUNTING, How, Mark
from apps.training.models.enrolments import State
from apps.training.services import attendance, holding
from apps.training.services.attendance import Told
from kernel.crypto import blind_index
from kernel.text import digits

EVERY: Final = 30
# The code on the wall and the one before it: a camera needs a moment.
FORMER: Final = 1
HOLDS: Final = 15 * 60
LATE: Final = datetime.timedelta(hours=1)
_SALT: Final = "training.check-in"
_FEWEST_DIGITS: Final = 6


class Spent(Refused):
    """The ticket holds no more, or somebody else was checked in with it."""

    message = gettext_lazy(
        "Too much time has passed. Point the camera at the code on the wall again."
    )


def code_now(session_id: uuid.UUID) -> str:
    """What is on the wall at this moment: 128 bits."""
    return _code(session_id, _turn())


def seconds_left() -> int:
    """Until the next one."""
    return EVERY - int(clock.now().timestamp()) % EVERY


def is_on_the_wall(session_id: uuid.UUID, code: str) -> bool:
    """Whether it is this half minute's code, or that of the one before."""
    turns = range(_turn(), _turn() - FORMER - 1, -1)
    return any(
        hmac.compare_digest(_code(session_id, turn).encode(), code.encode()) for turn in turns
    )


def ticket(session_id: uuid.UUID) -> str:
    """For whoever has seen the wall: lets them say who they are, for some minutes."""
    return signing.dumps([str(session_id), uuid.uuid4().hex], salt=_SALT)


def holds(session_id: uuid.UUID, told: str) -> bool:
    """Whether it is a ticket of that session and still holds."""
    return _nonce(session_id, told) is not None


def not_now(session: CourseSession) -> str:
    """Why nobody checks in at this hour; nothing while the session is on."""
    now, ends_at = clock.now(), session.starts_at + _hours(session)
    if session.starts_at > clock.begun_by():
        return _("It is too early: you can check in from half an hour before it starts.")
    if now > ends_at + LATE:
        return _("This session is over. Talk to the trainer.")
    return ""


def by_account(session: CourseSession, account_id: uuid.UUID) -> Enrolment | None:
    """The place of whoever has that account."""
    return _places(session).filter(participant__account=account_id).first()


def by_words(session: CourseSession, typed: str) -> Enrolment | None:
    """The place of whoever has exactly that address or document; of two nobody is taken."""
    typed = typed.strip()
    if "@" in typed:
        found = list(_places(session).filter(participant__email__iexact=typed)[:2])
    else:
        number = digits(typed)
        if len(number) < _FEWEST_DIGITS:
            return None
        rows = _places(session)
        found = [row for row in rows if digits(row.participant.document) == number]
    return found[0] if len(found) == 1 else None


@transaction.atomic
def check_in(
    *, session_id: uuid.UUID, enrolment: Enrolment, told: str, by: uuid.UUID | None
) -> bool:
    """Write somebody down as present; False when that was so already. Raises Refused, Spent.

    A ticket is one person's, theirs however often it is sent: it stands in what was written with
    it. What the trainer wrote stands: whoever they marked absent talks to them.
    """
    number = _nonce(session_id, told)
    if number is None:
        raise Spent
    holding.held_session(session_id)
    if Attendance.objects.filter(ticket=number).exclude(enrolment=enrolment).exists():
        raise Spent
    kept = Attendance.objects.filter(session=session_id, enrolment=enrolment).first()
    if kept is not None and kept.mark in COUNTING:
        if kept.ticket is None:
            _spend(kept, number)
        return False
    if kept is not None:
        raise Refused(_("You are noted otherwise in this session. Talk to the trainer."))
    attendance.take_attendance(
        session_id=session_id,
        marks={enrolment.pk: Told(Mark.PRESENT)},
        version=None,
        by=by,
        how=How.QR,
    )
    _spend(Attendance.objects.get(session=session_id, enrolment=enrolment), number)
    return True


def _spend(row: Attendance, number: uuid.UUID) -> None:
    row.ticket = number
    row.save(update_fields=["ticket"])


def _places(session: CourseSession) -> QuerySet[Enrolment]:
    return Enrolment.objects.filter(
        edition=session.edition_id, state=State.ENROLLED
    ).select_related("participant")


def _nonce(session_id: uuid.UUID, told: str) -> uuid.UUID | None:
    try:
        session, nonce = signing.loads(told, salt=_SALT, max_age=HOLDS)
        return uuid.UUID(nonce) if session == str(session_id) else None
    except (signing.BadSignature, ValueError, TypeError, AttributeError):
        return None


def _hours(session: CourseSession) -> datetime.timedelta:
    return datetime.timedelta(hours=float(session.hours))


def _turn() -> int:
    return int(clock.now().timestamp()) // EVERY


def _code(session_id: uuid.UUID, turn: int) -> str:
    return blind_index(f"{session_id}|{turn}", purpose="training check-in")
