"""The refused rows of a list, as they came, each with everything that is wrong with it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from apps.accounts.roles import ROLES
from apps.invitations import listing, selectors
from apps.invitations.models import Batch
from apps.invitations.reading.fields import Field
from apps.invitations.reading.problems import Reason, explain
from apps.invitations.reading.table import PeopleTable, open_table
from apps.staff import selectors as staff
from kernel import files
from kernel.sheets.cells import plain
from kernel.sheets.refused import RefusedTable

# A list that was mended and is wrong again has the column of last time.
_OURS = frozenset({"motivo del rechazo", "reason for refusal"})


def refused_table(batch: Batch) -> RefusedTable:
    """Read the kept file again for its refused rows; raises NoSuchFile once it was purged."""
    fields = batch.columns.get("fields") if batch.columns.get("chosen") else None
    table = open_table(files.read(batch.file_key), fields)
    kept = [index for index, label in enumerate(table.labels) if plain(label) not in _OURS]
    choices = reason_choices(batch)
    rows = []
    for refusal in selectors.refusals(batch):
        cells = table.rows[refusal.place][1]
        given = tuple(cells[index] if index < len(cells) else None for index in kept)
        rows.append((given, explain(refusal.reasons, choices)))
    labels = _labels(table)
    return RefusedTable(table.sheet, tuple(labels[index] for index in kept), rows)


def reason_choices(batch: Batch) -> dict[str, str]:
    """What there is to choose from, for the reasons that a choice mends."""
    grantable = listing.house(batch).grantable
    roles = ", ".join(str(role.label) for code, role in ROLES.items() if code in grantable)
    departments = ", ".join(one.name for one in staff.departments(active_only=True))
    by_role = (Reason.ROLE_MISSING, Reason.ROLE_UNKNOWN, Reason.ROLE_NOT_YOURS)
    return {Reason.DEPARTMENT_UNKNOWN: departments, **dict.fromkeys(by_role, roles)}


def reason_heading() -> str:
    """The heading of the last column, in the reader's language."""
    return _("Reason for refusal")


def _labels(table: PeopleTable) -> tuple[str, ...]:
    """Headings as given; where none were, those by which the file is read again."""
    if any(table.labels):
        return table.labels
    return tuple(str(field) if field != Field.IGNORED else "" for field in table.fields)
