"""What the registry itself keeps of a person: said in words, and how it changes hands."""

from __future__ import annotations

import datetime
import uuid

from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.registry.holdings import Fact, Holding, Record, of_table, register
from apps.registry.holdings_tables import Table
from apps.registry.models import (
    AccessRecord,
    Consultation,
    DuplicatePair,
    HiddenName,
    ImportPerson,
    Likeness,
    Merge,
    Opening,
    PersonDocument,
    PersonPhone,
)
from apps.registry.selectors.codes import code_book


def _document(row: PersonDocument) -> tuple[Fact, ...]:
    return (
        Fact(_("Kind of document"), code_book().label("document_kind", row.kind)),
        Fact(_("Number"), row.number),
        Fact(_("Issued by"), row.issuing_country),
    )


def _document_title(row: PersonDocument) -> str:
    return f"{code_book().label('document_kind', row.kind)} ••••{row.masked_tail}"


def _phone(row: PersonPhone) -> tuple[Fact, ...]:
    return (Fact(_("Number"), row.number),)


def _moment(at: datetime.datetime, how: str = "SHORT_DATETIME_FORMAT") -> str:
    """When it was where the office is: who reads it was there."""
    return date_format(timezone.localtime(at), how)


def _access(row: AccessRecord) -> tuple[Fact, ...]:
    return (
        Fact(_("Seen on"), _moment(row.seen_at)),
        Fact(_("Reason"), row.get_reason_display()),
    )


def _opening(row: Opening) -> tuple[Fact, ...]:
    return (
        Fact(
            _("Opened on"), date_format(timezone.localtime(row.opened_at), "SHORT_DATETIME_FORMAT")
        ),
        Fact(_("What was opened"), row.get_compartment_display()),
        Fact(_("Reason"), row.get_reason_display()),
    )


def _hidden_name(row: HiddenName) -> tuple[Fact, ...]:
    return (
        Fact(_("Name"), row.document_name),
        Fact(_("Chosen name"), row.chosen_name),
    )


def _imported(row: ImportPerson) -> tuple[Fact, ...]:
    return (Fact(_("Loaded on"), _moment(row.job.created_at, "SHORT_DATE_FORMAT")),)


def _consultation(row: Consultation) -> tuple[Fact, ...]:
    book = code_book()
    subjects = [book.label("subject", code) for code in (row.subject, *row.other_subjects)]
    told = (
        (_("Date"), date_format(row.contacted_on, "SHORT_DATE_FORMAT")),
        (_("Subject"), ", ".join(subjects)),
        (_("Result"), book.label("result", row.result) if row.result else ""),
        (_("Channel"), book.label("channel", row.channel) if row.channel else ""),
        (_("Note"), row.note),
        (_("Why it was corrected"), row.correction),
    )
    return tuple(Fact(str(label), value) for label, value in told if value)


def _consultation_title(row: Consultation) -> str:
    # Never the subject: a title is read where what was told in confidence is not open.
    return date_format(row.contacted_on, "SHORT_DATE_FORMAT")


def _consultations() -> Holding:
    """Consultations outlive whom they were about: what is left tells of nobody."""
    label = gettext_lazy("Consultations")
    rows = Table("registry.Consultation", "person", _consultation, _consultation_title, label, ())

    def erase(of: uuid.UUID) -> int:
        return Consultation.objects.filter(person_id=of).update(
            person=None,
            anonymous=True,
            note="",
            correction="",
            language="",
            import_fingerprint=None,
        )

    return Holding(
        code="registry.Consultation",
        label=label,
        tables=("registry.Consultation",),
        gather=rows.gather,
        move=rows.move,
        give_back=rows.give_back,
        erase=erase,
        since=rows.since,
        hand_over=rows.hand_over,
    )


def _comparisons() -> Holding:
    """What a record was found to be like: made anew from the records, so it never changes hands."""

    def forget(of: uuid.UUID) -> int:
        pairs = DuplicatePair.objects.filter(Q(first=of) | Q(second=of), merges=None)
        touched, _by_table = pairs.delete()
        touched += Likeness.objects.filter(person=of).update(keys=[], near=[], stale=False)
        unions = Merge.objects.filter(Q(merged=of) | Q(survivor=of))
        return touched + unions.update(changes="")

    def gather(of: uuid.UUID) -> list[Record]:
        unions = Merge.objects.filter(Q(merged=of) | Q(survivor=of)).order_by("merged_at")
        return [
            Record(
                _("Two records of yours were united"),
                (
                    Fact(
                        _("Date"),
                        _moment(each.merged_at, "SHORT_DATE_FORMAT"),
                    ),
                ),
            )
            for each in unions
        ]

    return Holding(
        code="registry.duplicates",
        label=gettext_lazy("Records compared"),
        tables=("registry.Likeness", "registry.DuplicatePair", "registry.Merge"),
        gather=gather,
        move=lambda _source, _target: [],
        give_back=lambda _keys, _to: None,
        erase=forget,
    )


def register_own() -> None:
    """Name every table of the registry that points to a person."""
    register(_consultations())
    register(_comparisons())
    register(
        of_table(
            "registry.PersonDocument",
            gettext_lazy("Documents"),
            facts=_document,
            title=_document_title,
        )
    )
    register(
        of_table(
            "registry.PersonPhone",
            gettext_lazy("Phones"),
            facts=_phone,
            title=lambda row: f"••••{row.masked_tail}",
        )
    )
    register(
        of_table(
            "registry.AccessRecord",
            gettext_lazy("Who saw the numbers"),
            facts=_access,
            goes_along=False,
        )
    )
    register(
        of_table(
            "registry.ImportPerson", gettext_lazy("Files loaded"), facts=_imported, goes_along=False
        )
    )
    register(
        of_table(
            "registry.Opening",
            gettext_lazy("Who opened what is reserved"),
            facts=_opening,
            goes_along=False,
        )
    )
    register(
        of_table(
            "registry.HiddenName",
            gettext_lazy("Name kept hidden"),
            facts=_hidden_name,
            goes_along=False,
        )
    )
