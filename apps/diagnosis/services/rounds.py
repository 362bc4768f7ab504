"""Rounds begun, changed and moved on; their workshop; their areas classified."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.selectors import account
from apps.diagnosis import instrument, rules, telling
from apps.diagnosis.errors import (
    Conflict,
    IllegalMove,
    NoInstrument,
    NoReason,
    NotOpen,
    Unclassified,
)
from apps.diagnosis.models import Answer, Evidence, Level, Round, State
from apps.diagnosis.models.rounds import (
    LONGEST_MINUTES,
    LONGEST_MODERATOR,
    LONGEST_NAME,
    LONGEST_REASON,
)
from apps.diagnosis.services.checking import check_day, check_text, line, lines, refuse
from kernel import files
from kernel.history import note_user
from tenants.catalogue import documents

MOST_GROUPS: Final = 60
MOST_IN_A_GROUP: Final = 2000
LONGEST_GROUP: Final = 80


@dataclass(frozen=True, slots=True)
class RoundData:
    """A round as told."""

    name: str
    starts_on: datetime.date
    due_on: datetime.date


@dataclass(frozen=True, slots=True)
class Group:
    """So many people of one area or body who came to the workshop."""

    who: str
    count: int


@dataclass(frozen=True, slots=True)
class WorkshopData:
    """The moderated workshop as told: its day, who came, what was said, who moderated it.

    Who moderated is an account of the staff, or else the name of somebody who has none.
    """

    on: datetime.date | None
    participants: Sequence[Group] = ()
    minutes: str = ""
    moderator: uuid.UUID | None = None
    moderator_name: str = ""


@transaction.atomic
def begin(*, data: RoundData, by: uuid.UUID | None, document_id: uuid.UUID | None = None) -> Round:
    """Begin a round with a published version, the latest when none is named; none is assigned."""
    note_user(by)
    document = (
        documents.latest(instrument.KIND, instrument.CODE)
        if document_id is None
        else documents.get(document_id)
    )
    if document is None or document.kind != instrument.KIND:
        raise NoInstrument
    row = Round(instrument=document.id, instrument_version=document.version, created_by=by)
    _copy(row, data)
    row.save(force_insert=True)
    Answer.objects.bulk_create(
        Answer(round=row, question=one.code) for one in instrument.of(document.id).questions
    )
    return row


@transaction.atomic
def change(*, round_id: uuid.UUID, data: RoundData, version: int, by: uuid.UUID) -> Round:
    """Write name and days anew; Conflict when somebody changed them since `version`."""
    note_user(by)
    row = _held(round_id, version)
    _unfinished(row)
    _copy(row, data)
    return _kept(row)


@transaction.atomic
def hold_workshop(*, round_id: uuid.UUID, data: WorkshopData, version: int, by: uuid.UUID) -> Round:
    """Write down the workshop; Conflict when somebody did since `version`."""
    note_user(by)
    row = _held(round_id, version)
    _unfinished(row)
    check_day("on", data.on)
    minutes = lines(data.minutes)
    check_text("minutes", minutes, LONGEST_MINUTES)
    groups = [Group(line(one.who), one.count) for one in data.participants]
    if len(groups) > MOST_GROUPS:
        raise refuse("participants", _("At most %(n)s groups.") % {"n": MOST_GROUPS})
    for one in groups:
        check_text("participants", one.who, LONGEST_GROUP, needed=True)
        if not 1 <= one.count <= MOST_IN_A_GROUP:
            raise refuse(
                "participants",
                _("Write how many came from %(who)s: from 1 to %(most)s.")
                % {"who": one.who, "most": MOST_IN_A_GROUP},
            )
    _moderated(row, data)
    row.workshop_on, row.minutes = data.on, minutes
    row.participants = [asdict(one) for one in groups]
    return _kept(row)


@transaction.atomic
def move(
    *, round_id: uuid.UUID, to: str, version: int, by: uuid.UUID | None, reason: str = ""
) -> Round:
    """Take a round where the table of moves lets it go; out of finished only with a reason."""
    note_user(by)
    # Whoever is saving an answer holds its row and then asks for the state: wait for them.
    list(Answer.objects.select_for_update(no_key=True).filter(round=round_id).order_by("pk"))
    row = _held(round_id, version)
    if not rules.may_move(row.state, to):
        raise IllegalMove
    if row.state == State.FINISHED:
        row.reopened_reason = lines(reason)
        if not row.reopened_reason:
            raise NoReason
        check_text("reason", row.reopened_reason, LONGEST_REASON)
    if to == State.FINISHED and unclassified(row):
        raise Unclassified
    opens = row.state == State.PREPARING
    row.state = to
    row.finished_at = timezone.now() if to == State.FINISHED else None
    row = _kept(row)
    if opens:
        row.told = telling.tell_assigned(row, Answer.objects.filter(round=row), by=by)
    return row


@transaction.atomic
def discard(*, round_id: uuid.UUID, version: int, by: uuid.UUID) -> None:
    """Take away a round that was only being prepared; Conflict when it changed since `version`."""
    note_user(by)
    row = _held(round_id, version)
    if row.state != State.PREPARING:
        raise IllegalMove
    keys = list(Evidence.objects.filter(round=row).exclude(key="").values_list("key", flat=True))
    row.delete()

    def delete() -> None:
        for key in keys:
            files.delete(key)

    transaction.on_commit(delete)


@transaction.atomic
def classify(
    *, round_id: uuid.UUID, area: str, level: str, reason: str, version: int, by: uuid.UUID
) -> Round:
    """Judge an area, with a reason; `version` is of that area's judgement, 0 for none yet.

    Two people who judge two areas at once don't get in each other's way.
    """
    note_user(by)
    row = Round.objects.select_for_update().get(pk=round_id)
    if row.state != State.CLASSIFYING:
        raise NotOpen(_("Areas are classified when the round's answers are in."))
    if area not in {one.code for one in instrument.of(row.instrument).areas}:
        raise refuse("area", _("There is no such area in the instrument."))
    known = row.classifications.get(area, {"version": 0})
    reason = lines(reason)
    if level not in Level.values:
        raise refuse("level", _("Choose one of the two."))
    check_text("reason", reason, LONGEST_REASON)
    if not reason:
        raise NoReason
    if (known.get("level"), known.get("reason")) == (level, reason):
        return row
    if known["version"] != version:
        raise Conflict
    row.classifications[area] = {
        "level": level,
        "reason": reason,
        "by": str(by),
        "at": timezone.now().isoformat(),
        "version": version + 1,
    }
    row.save(update_fields=["classifications"])
    return row


def unclassified(row: Round) -> list[str]:
    """The areas nobody has judged yet."""
    areas = instrument.of(row.instrument).areas
    return [one.code for one in areas if one.code not in row.classifications]


def _moderated(row: Round, data: WorkshopData) -> None:
    """One of the staff or a name, not both; who had moderated stays, gone or not."""
    name = line(data.moderator_name)
    check_text("moderator_name", name, LONGEST_MODERATOR)
    if name and data.moderator:
        raise refuse("moderator_name", _("Choose one of the staff or write a name, not both."))
    if data.moderator and data.moderator != row.moderator and account(data.moderator) is None:
        raise refuse("moderator", _("There is nobody like that on the staff."))
    row.moderator, row.moderator_name = data.moderator, name


def _held(round_id: uuid.UUID, version: int) -> Round:
    row = Round.objects.select_for_update().get(pk=round_id)
    if row.version != version:
        raise Conflict
    return row


def _kept(row: Round) -> Round:
    row.version += 1
    row.save()
    return row


def _unfinished(row: Round) -> None:
    if row.state == State.FINISHED:
        raise NotOpen(_("This round is finished: open it again to change it."))


def _copy(row: Round, data: RoundData) -> None:
    row.name = line(data.name)
    check_text("name", row.name, LONGEST_NAME, needed=True)
    check_day("starts_on", data.starts_on)
    check_day("due_on", data.due_on)
    if data.due_on < data.starts_on:
        raise refuse("due_on", _("It can't be due before it begins."))
    row.starts_on, row.due_on = data.starts_on, data.due_on
