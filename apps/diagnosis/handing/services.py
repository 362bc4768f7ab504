"""A finished round handed in to the programme: once read, for good; a correction is an edition."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.diagnosis.errors import Refused
from apps.diagnosis.handing import personal
from apps.diagnosis.handing.content import KIND, content_of, mark
from apps.diagnosis.models import Round, State
from apps.diagnosis.selectors import sheet
from kernel import history
from tenants.publications import submissions
from tenants.publications.models import Submission


class Unfinished(Refused):
    """Only what is finished is handed in."""

    message = _("A round is handed in once it is finished.")


class Changed(Refused):
    """It is not what was read."""

    message = _("The round has changed since you read it: read again what would leave.")


class Unconfirmed(Refused):
    """Something in it looks like personal data and nobody has said that it is none."""

    message = _("Look at what seems to be personal data, and mend it or say that it is none.")


def handed_in(row: Round) -> list[Submission]:
    """What was handed in of a round, the newest edition first."""
    return list(submissions.own(KIND, row.pk))


@transaction.atomic
def hand_in(*, round_id: uuid.UUID, seen: str, confirmed: bool, by: uuid.UUID) -> Submission:
    """Hand a finished round in as it was read; what stands already is not handed in twice.

    `seen` is the mark of the document that was read. Raises Unfinished, Changed, Unconfirmed.
    """
    history.note_user(by)
    row = Round.objects.select_for_update().get(pk=round_id)
    if row.state != State.FINISHED:
        raise Unfinished
    content = content_of(sheet(row))
    if mark(content) != seen:
        raise Changed
    if personal.suspects(content) and not confirmed:
        raise Unconfirmed
    before = submissions.own(KIND, row.pk).first()
    if before is not None and before.content == content:
        return before
    edition = before.edition + 1 if before else 1
    made = submissions.submit(kind=KIND, subject=row.pk, edition=edition, content=content)
    history.saw("diagnosis.round", row.pk, verb="export", by=by)
    return made
