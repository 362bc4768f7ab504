"""The only writers of evaluations: one for each agreement and year."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from apps.alliances import clock
from apps.alliances.errors import Conflict, IllegalMove
from apps.alliances.models import Agreement, Evaluation, Stage, Worth
from apps.alliances.models.evaluations import LONGEST_ANSWER
from apps.alliances.services.common import held, saved
from apps.casework.checking import check_known, check_text, refuse
from kernel.history import note_user


@dataclass(frozen=True, slots=True)
class EvaluationData:
    """What was agreed, what happened, and whether it is worth going on with."""

    agreed: str
    happened: str
    worth: str
    changes: str = ""


@transaction.atomic
def evaluate(
    agreement: Agreement, year: int, data: EvaluationData, *, version: int, by: uuid.UUID | None
) -> Evaluation:
    """Write the evaluation of a year, or correct it: `version` is 0 where none was read.

    Conflict when somebody wrote or corrected it meanwhile; IllegalMove of what was never signed.
    """
    note_user(by)
    holder: Agreement = held(Agreement, agreement.pk)
    if holder.stage != Stage.SIGNED or holder.starts_on is None:
        raise IllegalMove
    data = _checked(data)
    last = holder.last_on
    too_late = last is not None and year > last.year
    if not holder.starts_on.year <= year <= clock.today().year or too_late:
        raise refuse("year", _("It was not in force in that year."))
    row = Evaluation.objects.filter(agreement=holder, year=year).select_for_update().first()
    if (row.version if row else 0) != version:
        raise Conflict
    if row is None:
        row = Evaluation(agreement=holder, year=year, version=0)
    row.agreed, row.happened = data.agreed, data.happened
    row.worth, row.changes = data.worth, data.changes
    row.evaluated_by, row.evaluated_on = by, clock.today()
    return saved(row)  # type: ignore[no-any-return]


def _checked(data: EvaluationData) -> EvaluationData:
    data = replace(
        data,
        agreed=data.agreed.strip(),
        happened=data.happened.strip(),
        changes=data.changes.strip(),
    )
    check_text("agreed", data.agreed, LONGEST_ANSWER, needed=True)
    check_text("happened", data.happened, LONGEST_ANSWER, needed=True)
    check_known("worth", data.worth, Worth.values)
    check_text("changes", data.changes, LONGEST_ANSWER, needed=data.worth == Worth.CHANGED)
    return data
