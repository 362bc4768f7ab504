"""Wall displays: which lines they show, in which languages, and whether their link still works."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kernel.history import tracked
from kernel.ids import new_id


@tracked()
class Screen(models.Model):
    """A display opened by an address nobody can guess, until it is revoked.

    The address is made from the place's key; the table keeps only its digest.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(_("name"), max_length=60)
    # Empty: every line.
    letters = ArrayField(models.CharField(max_length=1), default=list, blank=True)
    second_language = models.CharField(max_length=10, blank=True, default="")
    token_hash = models.CharField(max_length=64)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Privacy:
        plain = (
            *("id", "name", "letters", "second_language", "token_hash"),
            *("created_by", "created_at", "revoked_at"),
        )
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("screen")
        verbose_name_plural = _("screens")
        constraints = [
            models.UniqueConstraint(fields=["token_hash"], name="agenda_screen_link_unique"),
            models.CheckConstraint(
                condition=Q(token_hash__regex="^[0-9a-f]{64}$"),  # noqa: S106  a shape
                name="agenda_screen_link_digest",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="agenda_screen_has_a_name"),
        ]

    def __str__(self) -> str:
        return f"screen {self.pk}"
