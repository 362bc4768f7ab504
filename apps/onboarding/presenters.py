"""How cities on their way are worded and marked on pages."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from apps.onboarding import selectors
from apps.onboarding.checklist import Item
from apps.onboarding.failures import FAILURES
from apps.onboarding.models import Deed, Leaving, Onboarding, State
from apps.onboarding.models.onboarding import WORKING
from apps.onboarding.steps import MAKING, STEPS
from tenants.models import City

CITY_TONES = {
    City.Status.ACTIVE: "ok",
    City.Status.PROVISIONING: "info",
    City.Status.SUSPENDED: "warn",
    City.Status.FAILED: "bad",
    City.Status.REMOVED: "neutral",
}
STATE_TONES = {
    State.DRAFT: "neutral",
    State.READY: "info",
    State.QUEUED: "info",
    State.PROVISIONING: "info",
    State.FURNISHING: "info",
    State.LIVE: "ok",
    State.FAILED: "bad",
    State.WITHDRAWN: "neutral",
}
LEAVING_TONES = {
    Leaving.ASKED: "info",
    Leaving.SCHEDULED: "warn",
    Leaving.REMOVING: "warn",
    Leaving.REMOVED: "neutral",
    Leaving.CANCELLED: "neutral",
}


def level(item: Item) -> dict[str, str]:
    """A line of the checklist as word, tone and where to mend it."""
    words = {
        "done": ("ok", _("done")),
        "blocks": ("bad", _("blocks")),
        "advises": ("warn", _("advice")),
        "waits": ("neutral", _("to come")),
    }
    tone, word = words[item.level]
    return {
        "label": item.label,
        "detail": item.detail,
        "tone": tone,
        "word": word,
        "step": item.step,
    }


def stepper(draft: Onboarding, current: str) -> list[dict[str, str]]:
    """The steps of the wizard, each a link once it was filled in."""
    shown = []
    for step in STEPS:
        done = step.code in draft.steps_done
        state = "current" if step.code == current else ("done" if done else "todo")
        url = reverse("onboarding:step", args=[draft.pk, step.code])
        shown.append({"label": str(step.label), "state": state, "url": url})
    state = "current" if current == "review" else "todo"
    url = reverse("onboarding:review", args=[draft.pk])
    return [*shown, {"label": _("Check and send"), "state": state, "url": url}]


def making(draft: Onboarding) -> dict[str, Any]:
    """The page of progress: each step with its time, how far, what failed and what to do."""
    done = selectors.progress(draft)
    lines = []
    for code, label in MAKING.items():
        row = done.get(code)
        state = "todo" if row is None else ("done" if row.ended_at else "current")
        if draft.state == State.FAILED and state == "current":
            state = "failed"
        lines.append({"label": str(label), "seconds": _seconds(row), **_mark(state)})
    ended = sum(1 for row in done.values() if row.ended_at)
    failure = FAILURES.get(draft.failure)
    return {
        "lines": lines,
        "ended": ended,
        "total": len(MAKING),
        "working": draft.state in WORKING,
        "again": draft.attempts if draft.attempts > 1 and draft.state in WORKING else 0,
        "failure": failure,
    }


def _mark(state: str) -> dict[str, str]:
    return {
        "todo": {"tone": "neutral", "word": _("to come")},
        "current": {"tone": "info", "word": _("under way")},
        "done": {"tone": "ok", "word": _("done")},
        "failed": {"tone": "bad", "word": _("failed")},
    }[state]


def _seconds(row: Any) -> float | None:
    if row is None or row.ended_at is None:
        return None
    return float(round((row.ended_at - row.started_at).total_seconds(), 2))


def state_of(draft: Onboarding) -> dict[str, str]:
    """The state of a draft as word and tone."""
    return {"label": str(State(draft.state).label), "tone": STATE_TONES[State(draft.state)]}


def status_of(city: City) -> dict[str, str]:
    """The state of a city as word and tone."""
    status = City.Status(city.status)
    return {"label": str(status.label), "tone": CITY_TONES[status]}


def event_rows(rows: Iterable[Deed], names: dict[uuid.UUID, str]) -> list[dict[str, Any]]:
    """What was done to a city, for the timeline."""
    return [
        {
            "title": row.get_what_display(),
            "at": row.at,
            "by": names.get(row.by, "") if row.by else _("the system"),
            "reason": row.reason,
        }
        for row in rows
    ]
