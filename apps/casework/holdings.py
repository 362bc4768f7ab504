"""What case work keeps of a person, for merging, handing out and erasing records."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import replace
from functools import partial

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.casework.models import (
    Case,
    CaseStep,
    DocumentSeen,
    Relation,
    ResidenceFact,
    Resident,
    StoredFile,
    Task,
)
from apps.casework.models.papers import Category
from apps.casework.models.relations import INVERSE, Tie
from apps.registry import countries
from apps.registry.holdings import Fact, Holding, of_table, register
from apps.registry.selectors import code_book
from kernel import files


def _day(day: datetime.date | datetime.datetime | None) -> str:
    if isinstance(day, datetime.datetime):
        day = timezone.localtime(day)
    return date_format(day, "SHORT_DATE_FORMAT") if day else ""


def _facts(*told: tuple[str, str]) -> tuple[Fact, ...]:
    return tuple(Fact(label, value) for label, value in told if value)


def _case(row: Case) -> tuple[Fact, ...]:
    book = code_book(("subject", "result"))
    steps = [
        (f"{_day(step.taken_at)} · {step.get_state_display()}", step.note)
        for step in row.steps.order_by("taken_at", "id")
    ]
    return _facts(
        (_("Goal"), row.goal),
        (_("Subject"), book.label("subject", row.subject)),
        (_("State"), row.get_state_display()),
        (_("Result"), book.label("result", row.result)),
        (_("Opened on"), _day(row.opened_on)),
        (_("Closed on"), _day(row.closed_on)),
        *steps,
    )


def _task(row: Task) -> tuple[Fact, ...]:
    return _facts(
        (_("Task"), row.title), (_("Due on"), _day(row.due_on)), (_("Done on"), _day(row.done_at))
    )


def _document(row: DocumentSeen) -> tuple[Fact, ...]:
    return _facts(
        (_("Kind of document"), code_book(("document_kind",)).label("document_kind", row.kind)),
        (_("Country that issued it"), countries.label(row.issuing_country)),
        (_("Expires on"), _day(row.expires_on)),
        (_("Seen on"), _day(row.seen_on)),
        (_("Note"), row.note),
    )


def _file(row: StoredFile) -> tuple[Fact, ...]:
    return _facts((_("Name"), row.name), (_("Added on"), _day(row.added_at)))


def _residence(row: ResidenceFact) -> tuple[Fact, ...]:
    return _facts(
        (_("Residence"), str(dict(Category.choices).get(row.category, row.category))),
        (_("From"), _day(row.from_on)),
        (_("Until"), _day(row.until)),
        (_("Declared on"), _day(row.declared_on)),
        (_("Note"), row.note),
    )


def _resident(row: Resident) -> tuple[Fact, ...]:
    others = row.household.residents.exclude(pk=row.pk).count()
    return _facts((_("Since"), _day(row.since)), (_("Other people in it"), str(others)))


def _related(kind: str, name: str, note: str) -> tuple[Fact, ...]:
    """Who the other one is belongs to them: it is marked, and left out of what is handed over."""
    told = [Fact(_("Relation"), str(dict(Tie.choices)[kind]))]
    told.append(Fact(_("Name"), name, third_party=True))
    if note:
        told.append(Fact(_("Note"), note, third_party=True))
    return tuple(told)


def _relation(row: Relation) -> tuple[Fact, ...]:
    return _related(row.kind, row.other.display_name if row.other else row.other_name, row.note)


def _relation_back(row: Relation) -> tuple[Fact, ...]:
    return _related(INVERSE[row.kind], row.person.display_name, row.note)


def _cases() -> Holding:
    """A case outlives whom it was of as a figure; what was written in it does not."""
    plain = of_table(
        "casework.Case", gettext_lazy("Cases"), facts=_case, title=lambda row: _day(row.opened_on)
    )

    def erase(of: uuid.UUID) -> int:
        CaseStep.objects.filter(case__person=of).update(note="")
        return Case.objects.filter(person=of).update(goal="", responsible=None)

    return replace(plain, erase=erase)


def _delete_files(keys: list[str]) -> None:
    for key in keys:
        files.delete(key)


def _files() -> Holding:
    plain = of_table(
        "casework.StoredFile", gettext_lazy("Files"), facts=_file, title=lambda row: row.name
    )

    def erase(of: uuid.UUID) -> int:
        rows = StoredFile.objects.filter(person=of)
        keys = list(rows.values_list("key", flat=True))
        rows.delete()
        transaction.on_commit(partial(_delete_files, keys))
        return len(keys)

    return replace(plain, erase=erase)


def register_all() -> None:
    """Name every table of case work that points to a person."""
    register(_cases())
    register(
        of_table("casework.Task", gettext_lazy("Tasks"), facts=_task, title=lambda row: row.title)
    )
    register(of_table("casework.DocumentSeen", gettext_lazy("Documents seen"), facts=_document))
    register(_files())
    register(
        of_table("casework.ResidenceFact", gettext_lazy("Residence declared"), facts=_residence)
    )
    register(of_table("casework.Resident", gettext_lazy("Household"), facts=_resident))
    register(of_table("casework.Relation", gettext_lazy("Relations"), facts=_relation))
    register(
        of_table(
            "casework.Relation", gettext_lazy("Relations"), facts=_relation_back, person="other"
        )
    )
