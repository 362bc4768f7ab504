"""How certificates, and the files of many, are worded and marked on a page."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from apps.training import clock
from apps.training.models import Certificate, CertificateRun
from apps.training.models.certificates import AT_WORK, RunState
from frontend.figures import figure

TONES = {
    RunState.ASKED: "neutral",
    RunState.RUNNING: "info",
    RunState.READY: "ok",
    RunState.FAILED: "bad",
    RunState.CANCELLED: "neutral",
    RunState.GONE: "neutral",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One certificate in a list."""

    id: uuid.UUID
    number: str
    name: str
    department: str
    issued_on: datetime.date
    valid_until: datetime.date | None
    state: str
    tone: str
    note: str
    in_force: bool
    # Whoever it was of is accredited and holds no other.
    may_again: bool


@dataclass(frozen=True, slots=True)
class RunRow:
    """One file of many."""

    id: uuid.UUID
    state: str
    tone: str
    asked_at: datetime.datetime
    issued: int
    done: int
    total: int
    progress: str
    size: int
    working: bool
    ready: bool


def row(certificate: Certificate) -> Row:
    """With what somebody should look at, if there is something."""
    enrolment = certificate.enrolment
    department = enrolment.participant.department
    in_force = certificate.revoked_at is None
    note = ""
    if in_force and enrolment.accredited_at is None:
        note = _("The hours were corrected since: no longer accredited.")
    elif in_force and enrolment.participant.name != certificate.name:
        note = _("The name is written otherwise now.")
    return Row(
        id=certificate.pk,
        number=certificate.number,
        name=certificate.name,
        department=department.name if department else "",
        issued_on=certificate.issued_on,
        valid_until=certificate.valid_until,
        state=_state(certificate),
        tone=("warn" if note or _expired(certificate) else "ok") if in_force else "bad",
        note=note,
        in_force=in_force,
        may_again=not in_force
        and enrolment.accredited_at is not None
        and not getattr(certificate, "succeeded", False),
    )


def _expired(certificate: Certificate) -> bool:
    return certificate.valid_until is not None and certificate.valid_until < clock.today()


def _state(certificate: Certificate) -> str:
    if certificate.revoked_at is not None:
        return pgettext("certificate", "revoked")
    if _expired(certificate):
        return pgettext("certificate", "expired")
    return pgettext("certificate", "in force")


def run_row(run: CertificateRun) -> RunRow:
    """How far it is."""
    state = RunState(run.state)
    return RunRow(
        id=run.pk,
        state=str(state.label),
        tone=TONES[state],
        asked_at=run.asked_at,
        issued=run.issued,
        done=run.done,
        total=run.total,
        progress=_("%(done)s of %(total)s") % {"done": figure(run.done), "total": figure(run.total)}
        if run.total
        else "",
        size=run.file_size,
        working=state in AT_WORK,
        ready=state == RunState.READY,
    )
