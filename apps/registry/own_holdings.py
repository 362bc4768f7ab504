"""What the registry itself keeps of a person: said in words, and how it changes hands."""

from __future__ import annotations

import uuid

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.registry.holdings import Fact, Holding, of_table, register
from apps.registry.holdings_tables import Table
from apps.registry.models import (
    AccessRecord,
    Consultation,
    HiddenName,
    ImportPerson,
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


def _phone(row: PersonPhone) -> tuple[Fact, ...]:
    return (Fact(_("Number"), row.number),)


def _access(row: AccessRecord) -> tuple[Fact, ...]:
    return (
        Fact(_("Seen on"), date_format(row.seen_at, "SHORT_DATETIME_FORMAT")),
        Fact(_("Reason"), row.get_reason_display()),
    )


def _opening(row: Opening) -> tuple[Fact, ...]:
    return (
        Fact(_("Opened on"), date_format(row.opened_at, "SHORT_DATETIME_FORMAT")),
        Fact(_("What was opened"), row.get_compartment_display()),
        Fact(_("Reason"), row.get_reason_display()),
    )


def _hidden_name(row: HiddenName) -> tuple[Fact, ...]:
    return (
        Fact(_("Name"), row.document_name),
        Fact(_("Chosen name"), row.chosen_name),
    )


def _imported(row: ImportPerson) -> tuple[Fact, ...]:
    return (Fact(_("Loaded on"), date_format(row.job.created_at, "SHORT_DATE_FORMAT")),)


def _consultation(row: Consultation) -> tuple[Fact, ...]:
    book = code_book()
    subjects = [book.label("subject", code) for code in (row.subject, *row.other_subjects)]
    told = (
        (_("Date"), date_format(row.contacted_on, "SHORT_DATE_FORMAT")),
        (_("Subject"), ", ".join(subjects)),
        (_("Result"), book.label("result", row.result) if row.result else ""),
        (_("Channel"), book.label("channel", row.channel) if row.channel else ""),
        (_("Note"), row.note),
    )
    return tuple(Fact(str(label), value) for label, value in told if value)


def _consultation_title(row: Consultation) -> str:
    date = date_format(row.contacted_on, "SHORT_DATE_FORMAT")
    return f"{date} · {code_book().label('subject', row.subject)}"


def _consultations() -> Holding:
    """Consultations outlive whom they were about: what is left tells of nobody."""
    label = gettext_lazy("Consultations")
    rows = Table("registry.Consultation", "person", _consultation, _consultation_title, label, ())

    def erase(of: uuid.UUID) -> int:
        return Consultation.objects.filter(person_id=of).update(
            person=None, anonymous=True, note="", language="", import_fingerprint=None
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


def register_own() -> None:
    """Name every table of the registry that points to a person."""
    register(_consultations())
    register(
        of_table(
            "registry.PersonDocument",
            gettext_lazy("Documents"),
            facts=_document,
            title=lambda row: (
                f"{code_book().label('document_kind', row.kind)} ••••{row.masked_tail}"
            ),
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
    register(of_table("registry.AccessRecord", gettext_lazy("Who saw the numbers"), facts=_access))
    register(of_table("registry.ImportPerson", gettext_lazy("Files loaded"), facts=_imported))
    register(
        of_table("registry.Opening", gettext_lazy("Who opened what is reserved"), facts=_opening)
    )
    register(of_table("registry.HiddenName", gettext_lazy("Name kept hidden"), facts=_hidden_name))
