"""Questions assigned, and answered: nothing anybody saved is ever overwritten unseen."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.selectors import Account
from apps.diagnosis import rules, selectors, telling
from apps.diagnosis.errors import Conflict, NotOpen, NotYours
from apps.diagnosis.models import Answer, Confidence, Round, State, Value
from apps.diagnosis.models.answers import LONGEST_NOTE
from apps.diagnosis.services.checking import check_day, check_text, lines, refuse
from kernel.history import note_user

_TOLD = ("value", "note", "as_of", "confidence", "version", "answered_by", "answered_at")


@dataclass(frozen=True, slots=True)
class AnswerData:
    """An answer as told; all may be empty, for what is not finished yet is saved too."""

    value: str = ""
    note: str = ""
    as_of: datetime.date | None = None
    confidence: str = ""


@transaction.atomic
def save(*, answer_id: uuid.UUID, data: AnswerData, version: int, by: Account) -> Answer:
    """Save an answer; Conflict when somebody saved another one since `version`.

    Saying again what stands there already changes nothing, so that a request that is sent twice
    does no harm.
    """
    note_user(by.pk)
    row = held(answer_id, by)
    told = _checked(data)
    if told == _of(row):
        return row
    if row.version != version:
        raise Conflict
    row.value, row.note = told.value, told.note
    row.as_of, row.confidence = told.as_of, told.confidence
    row.version += 1
    row.answered_by, row.answered_at = by.pk, timezone.now()
    row.save()
    return row


@transaction.atomic
def assign(
    *,
    round_id: uuid.UUID,
    questions: Iterable[str],
    departments: Iterable[uuid.UUID] = (),
    people: Iterable[uuid.UUID] = (),
    by: uuid.UUID | None,
    take_away: bool = False,
) -> int:
    """Ask those departments and people these questions too, or no more; returns how many changed.

    Whoever is asked while the round is open is told at once, the others when it opens.
    """
    note_user(by)
    row = Round.objects.select_for_update(no_key=True).get(pk=round_id)
    if row.state == State.FINISHED:
        raise NotOpen
    wanted = (set(departments), set(people))
    found = Answer.objects.select_for_update(no_key=True).filter(
        round=row, question__in=list(questions)
    )
    changed, fresh = [], []
    for answer in found.order_by("pk"):
        before = (set(answer.departments), set(answer.people))
        after = (
            (before[0] - wanted[0], before[1] - wanted[1])
            if take_away
            else (before[0] | wanted[0], before[1] | wanted[1])
        )
        if after != before:
            answer.departments, answer.people = sorted(after[0]), sorted(after[1])
            changed.append(answer)
            fresh.append(
                Answer(
                    pk=answer.pk,
                    round=row,
                    question=answer.question,
                    departments=sorted(after[0] - before[0]),
                    people=sorted(after[1] - before[1]),
                )
            )
    Answer.objects.bulk_update(changed, ["departments", "people"])
    if row.state == State.ANSWERING and not take_away:
        telling.tell_assigned(row, fresh, by=by)
    return len(changed)


@transaction.atomic
def hand_over(from_id: uuid.UUID, to_id: uuid.UUID) -> int:
    """Ask somebody else by name what was asked of one who leaves; returns how many questions."""
    found = selectors.asked_by_name(from_id).select_for_update(no_key=True, of=("self",))
    rows = list(found.order_by("pk"))
    for row in rows:
        row.people = sorted({*row.people, to_id} - {from_id})
    Answer.objects.bulk_update(rows, ["people"])
    return len(rows)


@transaction.atomic
def save_all(*, round_id: uuid.UUID, told: Mapping[str, AnswerData], by: Account) -> int:
    """Write many answers down at once, as of a round that was held on paper.

    By question; what somebody answered already stays as it is. Returns how many were written.
    """
    note_user(by.pk)
    if not rules.sight(by).manages:
        raise NotYours
    rows = list(
        Answer.objects.select_for_update(no_key=True)
        .filter(round=round_id, question__in=list(told), version=0)
        .order_by("pk")
    )
    state = Round.objects.values_list("state", flat=True).get(pk=round_id)
    if state not in rules.OPEN_TO_MANAGERS:
        raise NotOpen
    for row in rows:
        data = _checked(told[row.question])
        row.value, row.note = data.value, data.note
        row.as_of, row.confidence = data.as_of, data.confidence
        row.version, row.answered_by, row.answered_at = 1, by.pk, timezone.now()
        # One statement for all of them would take longer to put together than these take.
        row.save(update_fields=_TOLD)
    return len(rows)


def held(answer_id: uuid.UUID, by: Account) -> Answer:
    """The answer, locked, if they may write it now. Raises NotYours, NotOpen.

    Its row first and the round's state afterwards: whoever ends the round waits for this row.
    """
    row = Answer.objects.select_for_update(no_key=True).get(pk=answer_id)
    state = Round.objects.values_list("state", flat=True).get(pk=row.round_id)
    sight = rules.sight(by)
    if not sight.manages and not sight.is_asked(row):
        raise NotYours
    if not sight.may_write(row, state):
        raise NotOpen
    return row


def _of(row: Answer) -> AnswerData:
    return AnswerData(row.value, str(row.note), row.as_of, row.confidence)


def _checked(data: AnswerData) -> AnswerData:
    note = lines(data.note)
    check_text("note", note, LONGEST_NOTE)
    check_day("as_of", data.as_of)
    if data.value not in ("", *Value.values):
        raise refuse("value", _("Choose one of the list."))
    if data.confidence not in ("", *Confidence.values):
        raise refuse("confidence", _("Choose one of the list."))
    return AnswerData(data.value, note, data.as_of, data.confidence)
