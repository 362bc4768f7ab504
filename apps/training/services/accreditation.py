"""Accreditation: whoever reaches the hours, and the assessment where one is asked for, has it."""

from __future__ import annotations

import datetime
import uuid
from collections import defaultdict
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from apps.training import clock, counting
from apps.training.errors import Refused
from apps.training.models import Attendance, Edition, Enrolment
from apps.training.models.attendance import COUNTING, Mark
from apps.training.models.editions import State as Stage
from apps.training.models.enrolments import Assessment, State
from apps.training.services import holding
from kernel.history import note_user


@transaction.atomic
def assess(
    *,
    edition_id: uuid.UUID,
    results: Mapping[uuid.UUID, str],
    by: uuid.UUID | None,
    at: datetime.datetime | None = None,
) -> list[Enrolment]:
    """Note what came of the assessment of each enrolment; the same told again changes nothing."""
    note_user(by)
    edition = holding.held(edition_id)
    if edition.state == Stage.CANCELLED:
        raise Refused(_("That edition is over."))
    rows = Enrolment.objects.filter(edition=edition, pk__in=list(results))
    changed = []
    for row in rows:
        told = Assessment(results[row.pk])
        if row.assessment == told:
            continue
        row.assessment = told
        row.assessed_at = None if told == Assessment.NONE else (at or clock.now())
        row.assessed_by = None if told == Assessment.NONE else by
        row.version += 1
        row.save()
        changed.append(row)
    refresh(edition)
    return changed


def refresh(edition: Edition) -> None:
    """Write who is accredited and since when, as the rows now say; the edition is held."""
    facts: dict[uuid.UUID, list[counting.Fact]] = defaultdict(list)
    told = Attendance.objects.filter(
        enrolment__edition=edition,
        mark__in=[str(mark) for mark in COUNTING],
        session__starts_at__lte=clock.begun_by(),
    )
    for enrolment, module, hours, mark, began, told_at in told.values_list(
        "enrolment", "session__module", "hours", "mark", "session__starts_at", "told_at"
    ):
        at = told_at if mark == Mark.MADE_UP else began
        facts[enrolment].append(counting.Fact(module, hours, at))
    for row in Enrolment.objects.filter(edition=edition).order_by("pk"):
        since = _since(edition, row, facts[row.pk])
        if since != row.accredited_at:
            row.accredited_at = since
            row.save(update_fields=["accredited_at"])


def _since(
    edition: Edition, row: Enrolment, facts: list[counting.Fact]
) -> datetime.datetime | None:
    if edition.state == Stage.CANCELLED:
        return None
    reached = counting.reached(edition.modules, edition.threshold_percent, facts)
    if reached is None or row.state != State.ENROLLED:
        return None
    if not edition.assessed:
        return reached
    if row.assessment != Assessment.APPROVED or row.assessed_at is None:
        return None
    return max(reached, row.assessed_at)
