"""What inviting a list will do, found out without inviting anybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from apps.accounts import rules
from apps.accounts.selectors import Account
from apps.invitations import selectors
from apps.invitations.addresses import address_index
from apps.invitations.listing import OpenedList
from apps.invitations.models import Batch
from apps.invitations.reading.problems import Reason
from apps.invitations.reading.rows import Person
from apps.invitations.services.inviting import Outcome
from kernel.sheets.cells import as_text

_SAMPLES = 3
_LONGEST_SAMPLE = 60
_MOST_LOOKED_AT = 50


@dataclass(frozen=True)
class Preview:
    """Counts, and the columns with samples for a person to judge by."""

    rows: int
    columns: dict[str, Any]
    samples: list[list[str]]
    expected: dict[str, Any]


def preview(batch: Batch, opened: OpenedList) -> Preview:
    """Go through every row as inviting will, against the place as it is now."""
    counts: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    accounts, waiting = selectors.known_addresses(), selectors.open_addresses()
    for person in opened.people:
        outcome, wrong = _foresee(person, batch, accounts, waiting)
        counts["refused" if wrong else outcome] += 1
        reasons.update(wrong)
    expected = {name: counts[name] for name in (*Outcome, "refused")}
    table = opened.table
    chosen = bool(batch.columns.get("chosen"))
    recognised = batch.columns.get("recognised") if chosen else [str(f) for f in table.fields]
    return Preview(
        rows=len(opened.people),
        columns={
            "sheet": table.sheet,
            "labels": list(table.labels),
            "fields": [str(field) for field in table.fields],
            "recognised": recognised,
            "chosen": chosen,
        },
        samples=[list(_samples(opened, index)) for index in range(len(table.labels))],
        expected={**expected, "rows": len(opened.people), "reasons": dict(reasons)},
    )


def _foresee(
    person: Person | None, batch: Batch, accounts: dict[str, Account], waiting: set[str]
) -> tuple[Outcome, tuple[Reason, ...]]:
    if person is None:
        return Outcome.ALREADY, ()
    account = accounts.get(person.email)
    reasons = person.reasons
    if account is not None and not account.is_active:
        reasons = (*reasons, Reason.ACCOUNT_CLOSED)
    elif account is not None and account.pk == batch.created_by:
        reasons = (*reasons, Reason.ONESELF)
    if reasons:
        return Outcome.ALREADY, reasons
    if account is not None:
        held = rules.roles_of(account)
        return (Outcome.ALREADY if held >= set(person.roles) else Outcome.GAINED), ()
    known = address_index(person.email) in waiting
    return (Outcome.ALREADY if known else Outcome.INVITED), ()


def _samples(opened: OpenedList, index: int) -> Iterator[str]:
    """The first different filled cells of a column."""
    seen: set[str] = set()
    for _, row in opened.table.rows[:_MOST_LOOKED_AT]:
        text = as_text(row[index])[:_LONGEST_SAMPLE] if index < len(row) else ""
        if text and text not in seen and len(seen) < _SAMPLES:
            seen.add(text)
            yield text
