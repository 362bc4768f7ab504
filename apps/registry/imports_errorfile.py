"""Which rows of a file of attendances were refused, and the heading of the column that says why."""

from __future__ import annotations

from django.utils.translation import gettext as _

from apps.registry import imports_sent, protection_imports
from apps.registry.importing.reasons import WHEN_LOADED, explain
from apps.registry.importing.rows import Refused
from apps.registry.importing.table_reading import read_rows
from apps.registry.imports_loading import LONGEST_PLACE
from apps.registry.imports_selectors import refusals
from apps.registry.imports_services import day_of, values_of
from apps.registry.imports_staging import local_words, open_file
from apps.registry.models.imports import ImportJob
from apps.registry.selectors.codes import code_book
from kernel.sheets.refused import RefusedTable


def refused_tables(job: ImportJob) -> list[RefusedTable]:
    """Read the kept file again for its refused rows; raises NoSuchFile once it was purged."""
    words = local_words(code_book(), values_of(job))
    workbook = open_file(job)
    tables = [RefusedTable(item.table.sheet, item.table.labels, []) for item in workbook.tables]
    when_loaded = {
        (row.sheet, row.row): row.reason for row in refusals(job).filter(reason__in=WHEN_LOADED)
    }
    understood = imports_sent.understanding(workbook, words, today=day_of(job))
    for read in read_rows(workbook, today=day_of(job), values=words, understood=understood):
        outcome = read.outcome
        place = (outcome.sheet[:LONGEST_PLACE], outcome.row)
        why = outcome.reason if isinstance(outcome, Refused) else when_loaded.get(place)
        if why:
            fields = [column.field for column in workbook.tables[read.table].table.columns]
            shown = protection_imports.cells(job, read.cells, fields)
            tables[read.table].rows.append((tuple(shown), explain(why)))
    return [table for table in tables if table.rows]


def reason_heading() -> str:
    """The heading of the last column, in the reader's language."""
    return _("Reason for refusal")
