"""Gaps noted in a round: what a plan later makes actions of."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from apps.diagnosis import instrument
from apps.diagnosis.models import Finding, GapState, Round
from apps.diagnosis.models.answers import LONGEST_NOTE
from apps.diagnosis.services.checking import check_text, lines, refuse
from kernel.history import note_user


@transaction.atomic
def note_gap(
    *, round_id: uuid.UUID, area: str = "", question: str = "", note: str = "", by: uuid.UUID
) -> Finding:
    """Note a gap of a question or of a whole area; the same one twice is one, with the later note.

    An area left out is the question's own. A gap that was set aside is open again.
    """
    note_user(by)
    row = Round.objects.select_for_update(no_key=True).get(pk=round_id)
    asked = instrument.of(row.instrument)
    if question:
        if question not in asked.by_code:
            raise refuse("question", _("There is no such question in the instrument."))
        area = area or asked.by_code[question].area
    if area not in {one.code for one in asked.areas}:
        raise refuse("area", _("There is no such area in the instrument."))
    note = lines(note)
    check_text("note", note, LONGEST_NOTE)
    kept = Finding.objects.filter(round=row, area=area, question=question).first()
    if kept is None:
        return Finding.objects.create(
            round=row, area=area, question=question, note=note, created_by=by
        )
    if (note and note != kept.note) or kept.state == GapState.DROPPED:
        kept.note = note or kept.note
        kept.state = GapState.OPEN if kept.state == GapState.DROPPED else kept.state
        kept.save()
    return kept


@transaction.atomic
def drop_gap(*, gap_id: uuid.UUID, by: uuid.UUID) -> Finding:
    """Set a gap aside; one that is in the plan stays there."""
    note_user(by)
    row = Finding.objects.select_for_update().get(pk=gap_id)
    if row.state == GapState.OPEN:
        row.state = GapState.DROPPED
        row.save(update_fields=["state"])
    return row


@transaction.atomic
def plan_gap(*, gap_id: uuid.UUID, action: uuid.UUID, by: uuid.UUID) -> Finding:
    """Say that a plan made an action of it."""
    note_user(by)
    row = Finding.objects.select_for_update().get(pk=gap_id)
    row.state, row.action = GapState.PLANNED, action
    row.save(update_fields=["state", "action"])
    return row
