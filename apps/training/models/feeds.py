"""Calendar feeds: secret addresses that a calendar program reads, until they are withdrawn."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.training.models.editions import Edition
from apps.training.models.participants import Participant
from kernel.history import tracked
from kernel.ids import new_id


@tracked(exclude=["secret_hash"])
class CalendarFeed(models.Model):
    """The sessions of one edition, or of one person, at an address that only who has it knows."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    edition = models.ForeignKey(
        Edition, null=True, blank=True, on_delete=models.CASCADE, related_name="feeds"
    )
    participant = models.ForeignKey(
        Participant, null=True, blank=True, on_delete=models.CASCADE, related_name="feeds"
    )
    secret_hash = models.CharField(max_length=64)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.UUIDField(null=True, blank=True)

    class Privacy:
        plain = (
            *("id", "edition", "participant", "secret_hash", "created_by", "created_at"),
            *("withdrawn_at", "withdrawn_by"),
        )
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("calendar feed")
        verbose_name_plural = _("calendar feeds")
        constraints = [
            models.UniqueConstraint(fields=["secret_hash"], name="training_feed_secret_unique"),
            models.UniqueConstraint(
                fields=["edition"],
                condition=Q(withdrawn_at=None, edition__isnull=False),
                name="training_feed_one_per_edition",
            ),
            models.UniqueConstraint(
                fields=["participant"],
                condition=Q(withdrawn_at=None, participant__isnull=False),
                name="training_feed_one_per_person",
            ),
            models.CheckConstraint(
                condition=Q(edition=None) ^ Q(participant=None), name="training_feed_of_one_thing"
            ),
        ]

    def __str__(self) -> str:
        return f"feed {self.pk}"
