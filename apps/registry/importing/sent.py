"""Sheets that tell where people were sent: how one is known, and what its own columns hold.

An attendance may say in a note whom somebody was sent to. Only a sheet kept for it, or one that
somebody says is kept for it, is read as referrals.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from apps.registry.importing.columns import Column, Table
from apps.registry.importing.headings import Field
from kernel.sheets.cells import Row, as_text, plain

REFERRALS: Final = "referrals"
_SAYS_SO: Final = re.compile(r"\bderivac|\breferral")
_EXACT: Final[dict[Field, str]] = {
    Field.DATE: """fecha de derivacion|fecha derivacion|fecha de la derivacion|fecha de envio
|fecha envio|enviado el|derivado el|sent on|date sent|referral date|date of referral""",
    Field.ANSWERED: """fecha de respuesta|fecha respuesta|fecha de la respuesta|fecha de cierre
|fecha cierre|fecha de resolucion|fecha resolucion|fecha de contestacion|respondido el|respondida el
|contestado el|resuelto el|date of answer|answer date|answered on|date answered|reply date
|date of reply|closed on""",
    Field.DESTINATION: """derivado a|derivada a|derivacion|derivacion a|area derivada
|a donde se deriva|a donde se derivo|area|organismo|institucion|destino|dependencia|derivado
|area u organismo|area organismo|organismo receptor|area receptora|receptor|departamento|direccion
|secretaria|enviado a|enviada a|organizacion|area de derivacion|lugar de derivacion|area destino
|area de destino|referred to|sent to|department|organization|organisation|destination""",
    Field.STATE: """estado|situacion|respuesta|resultado|estado de la derivacion|estado derivacion
|estado actual|resolucion|seguimiento|state|status|answer|outcome|result""",
}


@dataclass(frozen=True, slots=True)
class Sent:
    """Where somebody was sent and what came of it: in the sheet's words, then in codes."""

    to: str
    state: str = ""
    answered_on: datetime.date | None = None


def field_of(heading: str) -> Field | None:
    """What a heading says in a sheet of referrals beyond what it says in any other."""
    bare = plain(heading)
    return next((field for field, names in _names().items() if bare in names), None)


def _names() -> dict[Field, frozenset[str]]:
    if not _FOUND:
        for field, names in _EXACT.items():
            _FOUND[field] = frozenset(plain(name) for name in names.replace("\n", "").split("|"))
    return _FOUND


_FOUND: dict[Field, frozenset[str]] = {}


def is_kept_for_it(table: Table, above: Sequence[Row]) -> bool:
    """Whether a sheet tells of referrals: it says so, or it has a day for the answer."""
    found = {field_of(column.label) for column in table.columns}
    if Field.DESTINATION not in found:
        return False
    dated = any(
        field_of(column.label) == Field.DATE and plain(column.label) != "fecha"
        for column in table.columns
    )
    titles = [table.sheet, *(as_text(cell) for row in above for cell in row)]
    return Field.ANSWERED in found or dated or any(_SAYS_SO.search(plain(t)) for t in titles)


def as_referrals(table: Table) -> Table:
    """The same table with the columns that only such a sheet has."""
    taken: dict[int, Field] = {}
    for column in table.columns:
        field = field_of(column.label)
        if field is not None and field not in taken.values():
            taken[column.index] = field
    columns = tuple(_column(column, taken) for column in table.columns)
    return replace(table, columns=columns, sends=True)


def _column(column: Column, taken: dict[int, Field]) -> Column:
    field = taken.get(column.index)
    if field is not None:
        return replace(column, field=field, how="heading", recognised=field)
    if column.field in taken.values():
        # Two days of one row: the one whose heading says so is the day it was sent.
        return replace(column, field=Field.IGNORED, how="", recognised=Field.IGNORED)
    return column


def own_fields() -> Iterator[Field]:
    """Fields that no other sheet has."""
    yield from (Field.DESTINATION, Field.STATE, Field.ANSWERED)
