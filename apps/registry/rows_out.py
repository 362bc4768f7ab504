"""Consultations one by one for a file, with personal data only where it was asked for.

What was told in confidence never goes out in a list, whoever asks: it is read on its page, opened
with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from apps.registry import exporting, protection_rules
from apps.registry.models import Consultation, PersonDocument, PersonPhone
from apps.registry.selectors.codes import CodeBook
from apps.registry.selectors.crosstab import Crossing, chosen

AT_ONCE = 500


def consultations_between(asked: Crossing) -> QuerySet[Consultation]:
    """Those a crossing counts, oldest first, without what is reserved."""
    nobody = protection_rules.Sight(protection_rules.codes())
    rows = Consultation.objects.filter(chosen(asked) & nobody.known())
    return rows.order_by("contacted_on", "created_at", "id")


def heads(*, personal: bool) -> list[str]:
    """The heads of the columns."""
    named = [_("Name"), _("Documents"), _("Phones")] if personal else []
    return [*exporting.heads(), *named]


def rows_out(
    rows: QuerySet[Consultation], book: CodeBook, *, personal: bool
) -> Iterator[list[str]]:
    """Each consultation as texts. A name that is hidden goes out as it is shown to everybody."""
    plain = rows.defer("note", "correction").select_related("person" if personal else None)
    if personal:
        plain = plain.prefetch_related(
            Prefetch("person__documents", PersonDocument.objects.order_by("created_at", "id")),
            Prefetch("person__phones", PersonPhone.objects.order_by("created_at", "id")),
        )
    for row in plain.iterator(chunk_size=AT_ONCE):
        yield [*exporting.cells(row, book), *(_named(row, book) if personal else [])]


def _named(row: Consultation, book: CodeBook) -> list[str]:
    if row.person is None:
        return ["", "", ""]
    documents = [
        f"{book.label('document_kind', one.kind)} {one.number}"
        for one in row.person.documents.all()
    ]
    phones = [one.number for one in row.person.phones.all()]
    return [row.person.display_name, ", ".join(documents), ", ".join(phones)]
