"""How a file of attendances is told on a page: words, tones and figures in their order."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from apps.registry.archive import parts
from apps.registry.importing.problems import explain_problem
from apps.registry.importing.reasons import explain
from apps.registry.imports_forms import CorrectionForm
from apps.registry.imports_selectors import findings, holds, people_of
from apps.registry.models.imports import WORKING, ImportJob, ImportRefusal, State

TONES = {
    State.UPLOADED: "info",
    State.READY: "warn",
    State.QUEUED: "info",
    State.RUNNING: "info",
    State.DONE: "ok",
    State.CANCELLED: "neutral",
    State.FAILED: "bad",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its name."""

    label: str
    value: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class JobRow:
    """A line of the list of files."""

    id: uuid.UUID
    name: str
    by: str
    received: datetime.datetime
    state: str
    tone: str
    told: str


def job_rows(jobs: Iterable[ImportJob], names: Mapping[uuid.UUID, str]) -> list[JobRow]:
    """The list of files."""
    return [
        JobRow(
            id=job.pk,
            name=job.file_name,
            by=names.get(job.created_by, "—") if job.created_by else "—",
            received=job.created_at,
            state=_sentence(job.get_state_display()),
            tone=TONES[State(job.state)],
            told=_told(job),
        )
        for job in jobs
    ]


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _told(job: ImportJob) -> str:
    if job.state == State.FAILED:
        return problem(job)
    if job.state == State.READY:
        # A new state of a referral loaded before is to be loaded too.
        count = int(job.expected.get("to_load", 0)) + int(job.expected.get("followed", 0))
        return ngettext("%(count)s to load", "%(count)s to load", count) % {"count": count}
    if not job.total_rows or job.state == State.UPLOADED:
        return ""
    return _("%(done)s of %(total)s rows") % {"done": job.next_row, "total": job.total_rows}


def problem(job: ImportJob) -> str:
    """Why the file could not be read."""
    return explain_problem(job.problem) if job.problem else ""


_TO_LOAD: dict[str, str | Promise] = {
    "consultations": gettext_lazy("Consultations to load"),
    "referrals": gettext_lazy("Referrals to load"),
}
_LOADED: dict[str, str | Promise] = {
    "consultations": gettext_lazy("Consultations loaded"),
    "referrals": gettext_lazy("Referrals loaded"),
}


def expected_figures(job: ImportJob) -> list[Figure]:
    """What loading will do."""
    seen, kind = job.expected, holds(job)
    return [
        Figure(str(_TO_LOAD.get(kind) or _("Rows to load")), seen.get("to_load", 0)),
        Figure(_("New people"), seen.get("persons_new", 0)),
        Figure(_("People already known"), seen.get("persons_matched", 0)),
        *_anonymous(kind, seen.get("anonymous", 0)),
        Figure(_("Loaded before"), seen.get("already_loaded", 0)),
        *_followed(seen.get("followed", 0)),
        Figure(_("Rows refused"), seen.get("rejected", 0)),
    ]


def done_figures(job: ImportJob) -> list[Figure]:
    """What loading did."""
    (new, matched), kind = people_of(job), holds(job)
    return [
        Figure(str(_LOADED.get(kind) or _("Rows loaded")), job.imported),
        Figure(_("New people"), new),
        Figure(_("People already known"), matched),
        *_anonymous(kind, job.anonymous),
        Figure(_("Loaded before"), job.already_loaded),
        *_followed(job.followed),
        Figure(_("Rows refused"), job.rejected),
    ]


def _followed(count: int) -> list[Figure]:
    """Of those loaded before; only sheets of referrals have them."""
    return [Figure(_("Of them, with a new state"), count)] if count else []


def _anonymous(kind: str, count: int) -> list[Figure]:
    """A list of people and a file of records have none of them."""
    if kind in {"people", "records"}:
        return []
    if kind == "consultations":
        return [Figure(_("Anonymous consultations"), count)]
    return [Figure(_("Rows without a person"), count)]


def refusal_rows(rows: Iterable[ImportRefusal]) -> list[dict[str, Any]]:
    """Where and why."""
    return [
        {"sheet": row.sheet, "row": row.row, "column": row.column, "why": explain(row.reason)}
        for row in rows
    ]


def expected_reasons(job: ImportJob) -> list[tuple[str, int]]:
    """Why rows will be refused, and how many."""
    reasons: dict[str, int] = job.expected.get("reasons", {})
    by_count = sorted(reasons.items(), key=lambda pair: -pair[1])
    return [(explain(code), count) for code, count in by_count]


def tables_of_records(job: ImportJob) -> list[tuple[str, int]]:
    """The tables of a file of records, in the reader's words, and how many rows each has."""
    counts: dict[str, int] = job.expected.get("records", {})
    return [
        (str(part.model._meta.verbose_name_plural), counts[part.code])
        for part in parts.parts()
        if part.code in counts
    ]


def days(job: ImportJob) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of the file."""
    first, last = job.expected.get("first_day"), job.expected.get("last_day")
    if not first or not last:
        return None
    return datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)


def correction(job: ImportJob, form: CorrectionForm) -> dict[str, Any]:
    """The columns of each layout with samples, and the unknown texts, beside their selects."""
    samples = findings(job)["samples"]
    order = {table["sheet"]: place for place, table in enumerate(job.tables)}
    layouts = []
    for place, tables in enumerate(form.layouts):
        table = tables[0]
        shown = samples[order[table["sheet"]]] if samples else [[] for _ in table["labels"]]
        layouts.append(
            {
                "sheets": [t["sheet"] for t in tables if t["sheet"]],
                "rows": sum(t["rows"] for t in tables),
                "columns": [
                    {
                        "field": form[f"c{place}-{index}"],
                        "label": form[f"c{place}-{index}"].label,
                        "samples": shown[index],
                        "how": table["how"][index],
                    }
                    for index in range(len(table["labels"]))
                ],
            }
        )
    texts = [
        {"field": form[f"v{place}"], "kind": _kind(item["field"]), **item}
        | {"field": form[f"v{place}"]}
        for place, item in enumerate(form.texts)
    ]
    return {"layouts": layouts, "texts": texts}


def _kind(field: str) -> str:
    return {
        "subject": _("Subject"),
        "result": _("Result"),
        "gender": _("Gender"),
        "nationality": _("Nationality"),
        "destination": _("Where they were sent"),
        "state": _("State of the referral"),
    }.get(field, field)


def steps(job: ImportJob) -> list[dict[str, str]]:
    """The three steps of a file, and where this one is."""
    reached = {State.UPLOADED: 0, State.READY: 1, State.QUEUED: 2, State.RUNNING: 2, State.DONE: 3}
    # What failed, or was called off, got no further than its check.
    position = reached.get(State(job.state), 2 if job.next_row else 1)
    labels = [_("Choose the file"), _("Check"), _("Load")]
    return [
        {
            "label": label,
            "state": "done" if i < position else "current" if i == position else "todo",
        }
        for i, label in enumerate(labels)
    ]


def working(job: ImportJob) -> bool:
    """Whether the page has to look again by itself."""
    return job.state in WORKING
