"""The only writers of an agreement's documents: sealed, checked by content, never overwritten."""

from __future__ import annotations

import uuid
from typing import Final

from django.db import transaction
from django.db.models import Max, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.alliances.errors import Gone
from apps.alliances.models import Agreement, AgreementDocument
from apps.alliances.models.papers import LONGEST_DOCUMENT_TITLE, LONGEST_REASON
from apps.alliances.services.common import held
from apps.casework.checking import check_text, refuse, tidy
from apps.casework.contents import SHAPES, kind_of
from apps.casework.services.files import check_room
from kernel import files, history, scope
from kernel.history import note_user
from kernel.text import fold

LARGEST: Final = 20 * 1024 * 1024


@transaction.atomic
def keep(
    agreement: Agreement, *, title: str, data: bytes, by: uuid.UUID | None
) -> AgreementDocument:
    """Keep a document, as the next version where one has that title; ValidationError by field."""
    note_user(by)
    title = tidy(title)
    check_text("title", title, LONGEST_DOCUMENT_TITLE, needed=True)
    if not data:
        raise refuse("file", _("The file is empty."))
    if len(data) > LARGEST:
        raise refuse(
            "file",
            _("The file is larger than %(megabytes)s MB. Nothing else of the form is lost.")
            % {"megabytes": LARGEST >> 20},
        )
    kind = kind_of(data)
    if kind is None:
        raise refuse(
            "file",
            _("Only PDF, photos (JPEG, PNG, WebP) and documents without macros are kept."),
        )
    holder: Agreement = held(Agreement, agreement.pk)
    check_room(len(data))
    folded = fold(title) or title
    same = AgreementDocument.objects.filter(agreement=holder, folded_title=folded)
    number = (same.aggregate(last=Max("number"))["last"] or 0) + 1
    key = files.save(scope.current(), f"file.{SHAPES[kind].ending}", data)
    try:
        with transaction.atomic():
            return AgreementDocument.objects.create(
                agreement=holder,
                title=title,
                folded_title=folded,
                number=number,
                kind=kind,
                size=len(data),
                key=key,
                added_by=by,
            )
    except BaseException:
        files.delete(key)
        raise


@transaction.atomic
def take_out(document: AgreementDocument, *, by: uuid.UUID) -> bytes:
    """The content of a document; that it was taken is written in the same transaction.

    NoSuchFile of one that was taken away.
    """
    if document.removed_at is not None:
        raise files.NoSuchFile(str(document.pk))
    history.saw("alliances.agreementdocument", document.pk, verb="download", by=by)
    return files.read(document.key)


@transaction.atomic
def remove(document: AgreementDocument, *, why: str, by: uuid.UUID | None) -> AgreementDocument:
    """Take one version away and say why: its content for good, not its row nor its number.

    Gone where somebody did so before; ValidationError without a reason.
    """
    note_user(by)
    why = tidy(why)
    check_text("why", why, LONGEST_REASON, needed=True)
    row: AgreementDocument = held(AgreementDocument, document.pk)
    if row.removed_at is not None:
        raise Gone
    row.removed_at, row.removed_by, row.removed_why = timezone.now(), by, why
    row.save()
    key = row.key
    transaction.on_commit(lambda: files.delete(key))
    return row


def used() -> int:
    """How many bytes these documents take."""
    kept = AgreementDocument.objects.filter(removed_at=None)
    return kept.aggregate(all=Sum("size"))["all"] or 0
