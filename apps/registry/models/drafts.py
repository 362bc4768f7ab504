"""The key that opens what an officer left unsent in one browser."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from kernel.crypto import EncryptedTextField
from kernel.ids import new_id


class DraftKey(models.Model):
    """A key kept here while its ciphertext lies in a browser: without this row nobody reads it.

    No history is kept of it on purpose: a copy would outlive the deletion that makes a
    draft unreadable when its officer signs out.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    officer = models.UUIDField()
    browser = models.UUIDField()
    session = models.UUIDField(db_index=False)
    secret = EncryptedTextField()
    created_at = models.DateTimeField(auto_now_add=True)
    used_at = models.DateTimeField()

    class Privacy:
        plain = ("id", "officer", "browser", "session", "created_at", "used_at")
        personal = ()
        sensitive = ("secret",)

    class Meta:
        verbose_name = _("key of a draft")
        verbose_name_plural = _("keys of drafts")
        indexes = [
            models.Index(fields=["session"], name="registry_draft_key_session"),
            models.Index(fields=["used_at"], name="registry_draft_key_used"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["officer", "browser"], name="registry_draft_key_one_per_browser"
            ),
        ]

    def __str__(self) -> str:
        return f"key of a draft {self.pk}"
