"""The answers of one page, sent together: what is sound is saved, the rest goes back as typed.

Of an answer that somebody else saved meanwhile both are shown, field by field, and nothing is
chosen for anybody where both changed it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.formats import date_format

from apps.accounts.selectors import Account, display_names
from apps.diagnosis import services
from apps.diagnosis.errors import Conflict, Refused
from apps.diagnosis.forms import AnswerForm, take
from apps.diagnosis.instrument import Question
from apps.diagnosis.models import Answer
from apps.diagnosis.selectors import Item
from apps.registry import conflicts

RESOLVING: Final = "resolving"
FIELDS: Final = ("value", "note", "as_of", "confidence")
LONGEST_NUMBER: Final = 10


@dataclass(frozen=True, slots=True)
class Clash:
    """An answer two people gave: both versions, field by field."""

    question: Question
    both: conflicts.Conflict
    undecided: bool

    @property
    def fields(self) -> list[tuple[conflicts.Difference, str]]:
        """Each field that differs, with the name its choice is sent under."""
        return [
            (one, f"{conflicts.CHOICE}{self.question.code}-{one.name}")
            for one in self.both.differences
        ]


@dataclass
class Outcome:
    """What became of a page of answers."""

    saved: list[Answer] = field(default_factory=list)
    forms: dict[str, AnswerForm] = field(default_factory=dict)
    """What could not be saved, as it was typed, with the reason."""
    clashes: list[Clash] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether everything was saved."""
        return not self.forms and not self.clashes


def blank(question: Question, row: Any, data: QueryDict | None = None) -> AnswerForm:
    """The form of an answer, filled from a row or from what was sent."""
    return AnswerForm(
        data,
        prefix=question.code,
        asked=str(question.text),
        initial=AnswerForm.initial_of(row),
        auto_id="id_%s",
    )


def save_all(items: Iterable[Item], posted: QueryDict, *, by: Account) -> Outcome:
    """Save every answer that was sent; one that fails keeps none of the others back."""
    outcome = Outcome()
    for item in items:
        if f"{item.question.code}-version" in posted:
            _save(item, posted, outcome, by)
    return outcome


def _save(item: Item, posted: QueryDict, outcome: Outcome, by: Account) -> None:
    question, row = item.question, item.answer
    resolving = f"{question.code}-{RESOLVING}" in posted
    form = blank(question, row, _chosen(question, row, posted) if resolving else posted)
    if not form.is_valid():
        outcome.forms[question.code] = form
        return
    read = form.cleaned_data["version"] or 0
    if resolving:
        told = _clash(question, row, blank(question, row, posted), _base(question, posted), posted)
        if told.undecided:
            outcome.clashes.append(told)
            return
    try:
        kept = services.save(answer_id=row.pk, data=form.told(), version=read, by=by)
    except ValidationError as error:
        take(form, error)
        outcome.forms[question.code] = form
    except Conflict:
        row.refresh_from_db()
        outcome.clashes.append(_clash(question, row, form, read, None))
    except Refused as refused:
        form.add_error(None, str(refused.message))
        outcome.forms[question.code] = form
    else:
        outcome.saved.append(kept)


def _clash(
    question: Question, row: Answer, mine: AnswerForm, read: int, posted: QueryDict | None
) -> Clash:
    both = conflicts.compare(
        mine, row, lambda one, data=None: blank(question, one, data), read=read
    )
    by = display_names([row.answered_by]).get(row.answered_by, "") if row.answered_by else ""
    both = replace(both, by=by or both.by, at=row.answered_at or both.at)
    undecided = posted is not None and any(
        posted.get(f"{conflicts.CHOICE}{question.code}-{one.name}")
        not in (conflicts.MINE, conflicts.THEIRS)
        for one in both.differences
    )
    return Clash(question, both, undecided)


def _chosen(question: Question, row: Answer, posted: QueryDict) -> QueryDict:
    """What was typed, with the fields for which the other version was chosen taken from it."""
    told = posted.copy()
    now = {
        "value": row.value,
        "note": str(row.note),
        "as_of": date_format(row.as_of, "d/m/Y") if row.as_of else "",
        "confidence": row.confidence,
    }
    for name in FIELDS:
        if posted.get(f"{conflicts.CHOICE}{question.code}-{name}") == conflicts.THEIRS:
            told[f"{question.code}-{name}"] = now[name]
    return told


def _base(question: Question, posted: QueryDict) -> int:
    said = posted.get(f"{question.code}-base", "")
    return int(said) if said.isdecimal() and len(said) < LONGEST_NUMBER else 0
