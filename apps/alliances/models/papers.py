"""Documents of an agreement: each title has versions, and none is overwritten."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.alliances.models.agreements import Agreement
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

LONGEST_DOCUMENT_TITLE: Final = 120
LONGEST_REASON: Final = 500


@tracked()
class AgreementDocument(models.Model):
    """One version of a document; its content lies sealed outside the database under `key`.

    Whoever takes one away leaves the row, without its content: the number is never another's, and
    what it was evidence of still says so.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="documents")
    title = models.CharField(_("title"), max_length=LONGEST_DOCUMENT_TITLE)
    # What makes two titles the same document: without accents and case.
    folded_title = models.CharField(max_length=LONGEST_DOCUMENT_TITLE, editable=False)
    number = models.PositiveSmallIntegerField(_("version"))
    kind = models.CharField(max_length=6)
    size = models.PositiveIntegerField()
    key = models.CharField(max_length=200)
    added_by = models.UUIDField(null=True, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_by = models.UUIDField(null=True, blank=True)
    removed_why = EncryptedTextField(
        blank=True,
        default="",
        db_default=models.Value(b"", models.BinaryField()),
        max_length=LONGEST_REASON,
    )

    class Privacy:
        plain = (
            *("id", "agreement", "title", "folded_title", "number", "kind", "size", "key"),
            *("added_by", "added_at", "removed_at", "removed_by"),
        )
        personal = ("removed_why",)
        sensitive = ()

    class Meta:
        verbose_name = _("document of an agreement")
        verbose_name_plural = _("documents of an agreement")
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "folded_title", "number"],
                name="alliances_document_versions_in_order",
            ),
            models.UniqueConstraint(fields=["key"], name="alliances_document_key_once"),
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(folded_title=""), name="alliances_document_is_named"
            ),
            models.CheckConstraint(
                condition=Q(size__gt=0, number__gt=0), name="alliances_document_not_empty"
            ),
        ]

    def __str__(self) -> str:
        return f"document {self.pk}"
