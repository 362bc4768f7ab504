"""The next version of the national instrument: begun, changed question by question, published.

Two people may work on one draft: what each changed is kept, and of two who changed the same
question the second is told.
"""

from __future__ import annotations

import copy
import hashlib
import json
import uuid
from collections.abc import Callable
from typing import Any, Final

from django.utils.translation import gettext as _

from apps.diagnosis import declared, instrument
from apps.diagnosis.instrument import CODE, KIND
from tenants.catalogue import documents
from tenants.catalogue.models import Document

Row = dict[str, Any]
# Somebody else's change to another question is no conflict: ours is put on top of it.
_TRIES: Final = 20


class QuestionChanged(Exception):
    """Somebody else changed or took out the question; `now` is how it is, None when it is gone."""

    def __init__(self, now: Row | None) -> None:
        super().__init__("question changed")
        self.now = now


class CodeTaken(Exception):
    """There is a question of that code."""


def former() -> documents.Published | None:
    """The newest version that was published, which the next one is compared with."""
    return next((one for one in documents.published(KIND) if one.code == CODE), None)


def former_content() -> Row:
    """Its content; of an installation without any, the one that the product brings."""
    found = former()
    return declared.version(1) if found is None else dict(found.content)


def draft() -> Document | None:
    """The draft of the next version, where there is one."""
    return next((one for one in documents.drafts(KIND) if one.code == CODE), None)


def begin(*, by: uuid.UUID) -> Document:
    """A draft that asks what the newest version asks. Raises AlreadyDrafted."""
    content = copy.deepcopy(former_content())
    for row in content["questions"]:
        # What a question came from is told against the version before, and that is now another.
        row.pop("maps_from", None)
    return documents.begin(kind=KIND, code=CODE, content=content, by=by)


def find(content: Row, code: str) -> Row | None:
    """The question of that code."""
    return next((row for row in content["questions"] if row["code"] == code), None)


def seen(row: Row) -> str:
    """A mark of the question as somebody saw it, to tell whether it changed since."""
    told = json.dumps(row, sort_keys=True, ensure_ascii=False)
    return hashlib.blake2s(told.encode(), digest_size=12).hexdigest()


def save_question(*, pk: uuid.UUID, mark: str, row: Row, by: uuid.UUID) -> None:
    """Put the question as told in place of the one that was seen with that mark.

    Raises QuestionChanged, ValidationError, documents.Changed where the draft is none any more.
    """

    def put(questions: list[Row]) -> None:
        place = _held(questions, row["code"], mark)
        moved = questions[place]["dimension"] != row["dimension"]
        questions[place] = row
        if moved:
            questions.insert(_end_of(questions, row["dimension"]), questions.pop(place))

    _change(pk, put, by)


def add_question(*, pk: uuid.UUID, row: Row, by: uuid.UUID) -> None:
    """Ask one more, at the end of its dimension. Raises CodeTaken, ValidationError, Changed."""

    def put(questions: list[Row]) -> None:
        if any(one["code"] == row["code"] for one in questions):
            raise CodeTaken(row["code"])
        questions.insert(_end_of(questions, row["dimension"]), row)

    _change(pk, put, by)


def drop_question(*, pk: uuid.UUID, code: str, mark: str, by: uuid.UUID) -> None:
    """Ask a question no more. Raises QuestionChanged, ValidationError, Changed."""

    def take(questions: list[Row]) -> None:
        del questions[_held(questions, code, mark)]

    _change(pk, take, by)


def bring_back(*, pk: uuid.UUID, code: str, by: uuid.UUID) -> None:
    """Ask again what the version before asked. Raises CodeTaken, KeyError, Changed."""
    row = find(former_content(), code)
    if row is None:
        raise KeyError(code)
    add_question(pk=pk, row={k: v for k, v in row.items() if k != "maps_from"}, by=by)


def publish(*, pk: uuid.UUID, edition: int, by: uuid.UUID) -> Document:
    """Let cities begin rounds with it, for good. Raises Changed, ValidationError."""
    return documents.publish(pk=pk, edition=edition, by=by)


def _change(pk: uuid.UUID, what: Callable[[list[Row]], None], by: uuid.UUID) -> None:
    for _try in range(_TRIES):
        found = documents.draft(pk)
        if found is None or found.kind != KIND:
            break
        content = copy.deepcopy(found.content)
        what(content["questions"])
        try:
            documents.change(pk=pk, edition=found.edition, content=content, by=by)
        except documents.Changed:
            continue
        return
    raise documents.Changed(str(pk))


def _held(questions: list[Row], code: str, mark: str) -> int:
    for place, row in enumerate(questions):
        if row["code"] == code:
            if seen(row) != mark:
                raise QuestionChanged(row)
            return place
    raise QuestionChanged(None)


def _end_of(questions: list[Row], dimension: str) -> int:
    """Where a question of that dimension goes in: after its last one."""
    places = [place for place, row in enumerate(questions) if row["dimension"] == dimension]
    return max(places) + 1 if places else len(questions)


def section_choices() -> list[tuple[str, str]]:
    """The sections a question may belong to."""
    return [
        ("", _("None in particular")),
        (instrument.WOMEN_GROUPS, _("Women, girls and vulnerable groups")),
    ]
