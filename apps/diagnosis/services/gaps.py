"""Gaps noted in a round: what a plan later makes actions of."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from apps.diagnosis import instrument, rules
from apps.diagnosis.errors import Conflict, NotOpen
from apps.diagnosis.models import Finding, GapState, Round, State
from apps.diagnosis.models.answers import LONGEST_NOTE
from apps.diagnosis.services.checking import check_text, lines, refuse
from kernel.history import note_user


@transaction.atomic
def note_gap(
    *,
    round_id: uuid.UUID,
    area: str = "",
    question: str = "",
    note: str = "",
    version: int = 0,
    by: uuid.UUID,
) -> Finding:
    """Note a gap of a question or of a whole area; the same one twice is one.

    An area left out is the question's own. A gap that was set aside is open again. `version` is of
    the gap that was read, 0 where none was: Conflict when another note stands there by now. Without
    a note the one that stands is kept.

    What its results show to be missing can still be noted of a finished round, for the plan; raises
    NotOpen for words of it, and for a gap that was set aside before the round was finished.
    """
    note_user(by)
    row = _round(round_id)
    asked = instrument.of(row.instrument)
    if question:
        if question not in asked.by_code:
            raise refuse("question", _("There is no such question in the instrument."))
        area = area or asked.by_code[question].area
    if area not in {one.code for one in asked.areas}:
        raise refuse("area", _("There is no such area in the instrument."))
    note = lines(note)
    check_text("note", note, LONGEST_NOTE)
    if note:
        _unfinished(row)
    kept = Finding.objects.filter(round=row, area=area, question=question).first()
    if kept is None:
        return Finding.objects.create(
            round=row, area=area, question=question, note=note, created_by=by
        )
    if kept.state == GapState.DROPPED and rules.stands(kept, row):
        _unfinished(row)
    return _written(kept, note or str(kept.note), version, opens=True)


@transaction.atomic
def change_gap(*, gap_id: uuid.UUID, note: str, version: int, by: uuid.UUID) -> Finding:
    """Write anew what is missing; Conflict when somebody wrote since `version`. Raises NotOpen."""
    note_user(by)
    row = _held(gap_id)
    _unfinished(row.round)
    note = lines(note)
    check_text("note", note, LONGEST_NOTE)
    return _written(row, note, version)


@transaction.atomic
def drop_gap(*, gap_id: uuid.UUID, version: int, by: uuid.UUID) -> Finding:
    """Set a gap aside; one that is in the plan stays there.

    Raises NotOpen where its round was finished with it, and Conflict when somebody wrote since
    `version`.
    """
    note_user(by)
    row = _held(gap_id)
    if rules.stands(row, row.round):
        _unfinished(row.round)
    if row.state == GapState.OPEN:
        if row.version != version:
            raise Conflict
        row.state = GapState.DROPPED
        _kept(row)
    return row


@transaction.atomic
def plan_gap(*, gap_id: uuid.UUID, action: uuid.UUID, by: uuid.UUID) -> Finding:
    """Say that a plan made an action of it; a round that is finished keeps its words, not its plan.

    Conflict where another action was made of it, or somebody set it aside.
    """
    note_user(by)
    row = Finding.objects.select_for_update().get(pk=gap_id)
    if row.action == action:
        return row
    if row.state != GapState.OPEN:
        raise Conflict(_("This gap is in the plan already, or was set aside."))
    row.state, row.action = GapState.PLANNED, action
    return _kept(row)


def _written(row: Finding, note: str, version: int, *, opens: bool = False) -> Finding:
    """With that note, unless another than was read stands there."""
    reopened = opens and row.state == GapState.DROPPED
    if note != row.note:
        if row.version != version:
            raise Conflict
    elif not reopened:
        return row
    row.note = note
    row.state = GapState.OPEN if reopened else row.state
    return _kept(row)


def _kept(row: Finding) -> Finding:
    row.version += 1
    row.save()
    return row


def _round(round_id: uuid.UUID) -> Round:
    """The round, held so that nobody finishes it meanwhile."""
    return Round.objects.select_for_update(no_key=True).get(pk=round_id)


def _unfinished(row: Round) -> None:
    if row.state == State.FINISHED:
        raise NotOpen(_("This round is finished: open it again to change it."))


def _held(gap_id: uuid.UUID) -> Finding:
    """The gap and its round, both held."""
    row = _round(Finding.objects.values_list("round", flat=True).get(pk=gap_id))
    gap = Finding.objects.select_for_update().get(pk=gap_id)
    gap.round = row
    return gap
