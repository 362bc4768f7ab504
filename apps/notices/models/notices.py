"""What the pages tell a person, how each wants to hear of it, and which digests went out."""

from __future__ import annotations

import datetime
import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kernel.history import tracked
from kernel.ids import new_id


class Delivery(models.TextChoices):
    """How a person hears of a kind of thing; on the page it stands in any case."""

    PAGE = "page", _("on the page only")
    DIGEST = "digest", _("in the daily e-mail")
    AT_ONCE = "at_once", _("by e-mail at once")


class NoticeQuerySet(models.QuerySet["Notice"]):
    """Questions about notices."""

    def of(self, user: uuid.UUID) -> NoticeQuerySet:
        """Return the notices of that person."""
        return self.filter(user=user)

    def unread(self) -> NoticeQuerySet:
        """Return what has not been read."""
        return self.filter(read_at=None)

    def untold(self, before: datetime.datetime) -> NoticeQuerySet:
        """Return what is unread, older than that, and in no mail so far."""
        return self.unread().filter(told_at=None, created_at__lt=before)


class Notice(models.Model):
    """One thing told to one person: its kind and numbers, worded when it is read.

    Without a history: what it tells of has its own, and when somebody read it is nobody's matter.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.UUIDField()
    kind = models.CharField(max_length=40)
    params = models.JSONField(default=dict)
    path = models.CharField(max_length=200)
    # What it is about, so that nothing is told twice; empty when it may be.
    key = models.CharField(max_length=100, blank=True, default="")
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    """When a mail told of it too, or it was decided that none would."""

    objects = NoticeQuerySet.as_manager()

    class Privacy:
        plain = (
            "id",
            "user",
            "kind",
            "params",
            "path",
            "key",
            "created_at",
            "read_at",
            "told_at",
        )

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        indexes = [
            models.Index(fields=["user", "-created_at", "id"], name="notices_notice_of_person"),
            models.Index(fields=["user"], condition=Q(read_at=None), name="notices_notice_unread"),
            models.Index(
                fields=["created_at"],
                condition=Q(read_at=None, told_at=None),
                name="notices_notice_untold",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "kind", "key"],
                condition=~Q(key=""),
                name="notices_notice_told_once",
            ),
            models.CheckConstraint(
                condition=Q(path__startswith="/") & ~Q(path__startswith="//"),
                name="notices_notice_leads_to_own_host",
            ),
        ]

    def __str__(self) -> str:
        return f"notice {self.pk}"


@tracked()
class Preference(models.Model):
    """How one person wants to hear of one kind; without a row the kind's own way."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.UUIDField()
    kind = models.CharField(max_length=40)
    delivery = models.CharField(max_length=8, choices=Delivery)

    class Privacy:
        plain = ("id", "user", "kind", "delivery")

    class Meta:
        verbose_name = _("preference")
        verbose_name_plural = _("preferences")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "kind"], name="notices_preference_one_per_kind"
            ),
            models.CheckConstraint(
                condition=Q(delivery__in=list(Delivery.values)),
                name="notices_preference_delivery_known",
            ),
        ]

    def __str__(self) -> str:
        return f"preference {self.pk}"


class Digest(models.Model):
    """One daily mail to one person: the row that lets only one be sent."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.UUIDField()
    day = models.DateField()
    created_at = models.DateTimeField(default=timezone.now)

    class Privacy:
        plain = ("id", "user", "day", "created_at")

    class Meta:
        verbose_name = _("digest")
        verbose_name_plural = _("digests")
        constraints = [
            models.UniqueConstraint(fields=["user", "day"], name="notices_digest_one_a_day")
        ]

    def __str__(self) -> str:
        return f"digest {self.pk}"
