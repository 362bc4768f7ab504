"""How a list of people looks on a page: steps, figures, columns and refusals."""

from __future__ import annotations

import datetime
import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.invitations.forms import CorrectionForm
from apps.invitations.models import Batch, BatchRefusal
from apps.invitations.models.batches import WORKING, BatchState, Source
from apps.invitations.reading.problems import explain, explain_problem

TONES = {
    BatchState.UPLOADED: "info",
    BatchState.READY: "warn",
    BatchState.QUEUED: "info",
    BatchState.RUNNING: "info",
    BatchState.DONE: "ok",
    BatchState.CANCELLED: "neutral",
    BatchState.FAILED: "bad",
}


_ORDER = ("invited", "gained", "already", "refused")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its name."""

    label: str
    value: int


@dataclass(frozen=True, slots=True)
class ListRow:
    """A line of the lists received."""

    id: uuid.UUID
    name: str
    by: str
    received: datetime.datetime
    state: str
    tone: str
    told: str


def list_rows(batches: Iterable[Batch], names: Mapping[uuid.UUID, str]) -> list[ListRow]:
    """The lists received."""
    return [
        ListRow(
            id=one.pk,
            name=title(one),
            by=names.get(one.created_by, "—") if one.created_by else "—",
            received=one.created_at,
            state=_sentence(one.get_state_display()),
            tone=TONES[BatchState(one.state)],
            told=_told(one),
        )
        for one in batches
    ]


def title(batch: Batch) -> str:
    """What a list is called."""
    if batch.source == Source.FILE:
        return batch.file_name or _("Sheet, erased")
    return _("Pasted list") if batch.source == Source.PASTED else _("List sent by a program")


def problem(batch: Batch) -> str:
    """Why the list could not be read."""
    return explain_problem(batch.problem) if batch.problem else ""


def expected_figures(batch: Batch) -> list[Figure]:
    """What inviting will do."""
    labels = {
        "invited": _("People to invite"),
        "gained": _("Accounts that will gain the role"),
        "already": _("Invited or in before"),
        "refused": _("Rows that will be refused"),
    }
    return [Figure(labels[key], int(batch.expected.get(key, 0))) for key in _ORDER]


def done_figures(batch: Batch) -> list[Figure]:
    """What inviting did."""
    labels = {
        "invited": _("People invited"),
        "gained": _("Accounts that gain the role"),
        "already": _("Invited or in before"),
        "refused": _("Rows refused"),
    }
    return [Figure(labels[key], int(getattr(batch, key))) for key in _ORDER]


def expected_reasons(batch: Batch) -> list[tuple[str, int]]:
    """Why rows will be refused, and how many."""
    reasons: dict[str, int] = batch.expected.get("reasons", {})
    by_count = sorted(reasons.items(), key=lambda pair: -pair[1])
    return [(explain([code]), count) for code, count in by_count]


def refusal_rows(found: Iterable[BatchRefusal], choices: Mapping[str, str]) -> list[dict[str, Any]]:
    """Where and why."""
    return [
        {"row": one.row, "column": one.column, "why": explain(one.reasons, choices)}
        for one in found
    ]


def columns(batch: Batch, form: CorrectionForm) -> list[dict[str, Any]]:
    """Each column with samples, beside its select."""
    samples = json.loads(batch.samples) if batch.samples else [() for each in form.labels]
    # The headings of a pasted list are ours; those of a sheet are its author's, shown as they are.
    ours = {"email": _("E-mail"), "name": _("Name")} if batch.source == Source.PASTED else {}
    fields = [form[f"c{index}"] for index in range(len(form.labels))]
    return [
        {"field": field, "label": ours.get(str(field.label), field.label), "samples": shown}
        for field, shown in zip(fields, samples, strict=False)
    ]


def steps(batch: Batch) -> list[dict[str, str]]:
    """The three steps of a list, and where this one is."""
    reached = {BatchState.UPLOADED: 0, BatchState.READY: 1, BatchState.QUEUED: 2}
    now = reached.get(BatchState(batch.state), 2 if working(batch) else 3)
    labels = [_("Bring the list"), _("Check"), _("Invite")]
    return [
        {
            "label": label,
            "state": "done" if i < now else "current" if i == now else "todo",
        }
        for i, label in enumerate(labels)
    ]


def working(batch: Batch) -> bool:
    """Whether the page has to look again by itself."""
    return batch.state in WORKING


def _told(batch: Batch) -> str:
    if batch.state == BatchState.FAILED:
        return problem(batch)
    if batch.state == BatchState.READY:
        count = int(batch.expected.get("invited", 0))
        return ngettext("%(count)s to invite", "%(count)s to invite", count) % {"count": count}
    if not batch.total_rows or batch.state == BatchState.UPLOADED:
        return ""
    return _("%(done)s of %(total)s rows") % {"done": batch.next_row, "total": batch.total_rows}


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
