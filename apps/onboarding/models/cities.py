"""What happens to a city that exists: orders to the worker, signs from inside, its leaving."""

from __future__ import annotations

import uuid
from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kernel.history import tracked
from kernel.ids import new_id
from tenants.models import City


class Happening(models.TextChoices):
    """What can have been done to a city; kept for ever."""

    OPENED = "opened", pgettext_lazy("city", "Opened")
    SUSPEND_ASKED = "suspend_asked", _("Suspension asked for")
    SUSPENDED = "suspended", _("Suspended")
    RESUME_ASKED = "resume_asked", _("Resumption asked for")
    RESUMED = "resumed", _("Resumed")
    ARCHIVE_ASKED = "archive_asked", _("Archiving begun")
    REMOVAL_SET = "removal_set", _("Removal scheduled")
    ARCHIVE_CANCELLED = "archive_cancelled", _("Archiving cancelled")
    REMOVED = "removed", _("Removed")


class Deed(models.Model):
    """One thing that was done to a city, why and by whom. It outlives the city."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    city = models.ForeignKey(
        City, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    what = models.CharField(max_length=24, choices=Happening)
    reason = models.CharField(max_length=300, blank=True, default="")
    by = models.UUIDField(null=True, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(what__in=sorted(Happening.values)), name="onboarding_deed_known"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["city", "at"], name="onboarding_deed_by_city"),
        ]
        triggers: ClassVar = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    class Privacy:
        plain: ClassVar = ("id", "city", "what", "reason", "by", "at")

    def __str__(self) -> str:
        return f"{self.what} of city {self.city_id}"


class Sign(models.TextChoices):
    """What a city tells of itself so that its going live can be followed. Counts nobody."""

    ADMIN = "admin", _("An administrator accepted the invitation")
    SECOND_FACTOR = "second_factor", _("An administrator has a second factor")
    DEPARTMENTS = "departments", _("There are departments")


class CitySign(models.Model):
    """One such sign, put here by the city itself: nobody else can look."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    city = models.ForeignKey(
        City, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    sign = models.CharField(max_length=24, choices=Sign)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["city", "sign"], name="onboarding_sign_once"),
            models.CheckConstraint(
                condition=Q(sign__in=sorted(Sign.values)), name="onboarding_sign_known"
            ),
        ]
        triggers: ClassVar = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    class Privacy:
        plain: ClassVar = ("id", "city", "sign", "at")

    def __str__(self) -> str:
        return f"{self.sign} of city {self.city_id}"


class Leaving(models.TextChoices):
    """How far a city is on its way out."""

    ASKED = "asked", _("waiting for the city's export")
    SCHEDULED = "scheduled", _("suspended, removal scheduled")
    REMOVING = "removing", _("being removed")
    REMOVED = "removed", _("removed")
    CANCELLED = "cancelled", pgettext_lazy("archiving", "cancelled")


LEAVING_MOVES: dict[str, frozenset[str]] = {
    Leaving.ASKED: frozenset({Leaving.SCHEDULED, Leaving.CANCELLED}),
    Leaving.SCHEDULED: frozenset({Leaving.REMOVING, Leaving.CANCELLED}),
    # What is half removed can only be removed whole.
    Leaving.REMOVING: frozenset({Leaving.REMOVED}),
    Leaving.REMOVED: frozenset(),
    Leaving.CANCELLED: frozenset(),
}
ENDED = (Leaving.REMOVED, Leaving.CANCELLED)


@tracked()
class Departure(models.Model):
    """A city on its way out: its export first, then a delay, then removal, with proof."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    city = models.ForeignKey(
        City, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    state = models.CharField(max_length=16, choices=Leaving, default=Leaving.ASKED)
    reason = models.CharField(max_length=300)
    asked_by = models.UUIDField(null=True, blank=True)
    asked_at = models.DateTimeField(default=timezone.now)
    export_sha256 = models.CharField(max_length=64, blank=True, default="")
    remove_after = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    proof = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["city"],
                condition=~Q(state__in=sorted(ENDED)),
                name="onboarding_departure_one_open",
            ),
            models.CheckConstraint(
                condition=Q(state__in=sorted(Leaving.values)), name="onboarding_departure_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[Leaving.ASKED, Leaving.CANCELLED])
                | (Q(remove_after__isnull=False) & ~Q(export_sha256="")),
                name="onboarding_departure_export_first",
            ),
            models.CheckConstraint(
                condition=Q(reason__regex=r"\S"), name="onboarding_departure_reason_given"
            ),
        ]

    class Privacy:
        plain: ClassVar = (
            *("id", "city", "state", "reason", "asked_by", "asked_at", "export_sha256"),
            *("remove_after", "removed_at", "proof"),
        )

    def __str__(self) -> str:
        return f"departure {self.pk}"


class CityExport(models.Model):
    """An export that a city made of itself; the city adds the row, nobody changes it.

    Its digest, its size and where the city's own encrypted files have it. What it holds, and how
    much of it, only the city knows: a number of rows would be a figure without protection.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    city = models.ForeignKey(
        City, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    departure = models.UUIDField()
    file_key = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    manifest_sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(sha256__regex="^[0-9a-f]{64}$")
                & Q(manifest_sha256__regex="^[0-9a-f]{64}$"),
                name="onboarding_export_has_digests",
            )
        ]
        triggers: ClassVar = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    class Privacy:
        plain: ClassVar = (
            *("id", "city", "departure", "file_key", "sha256", "manifest_sha256", "size"),
            "made_at",
        )

    def __str__(self) -> str:
        return f"export {self.pk}"


class CityReceipt(models.Model):
    """The city's word that it has an export and could open it; the city adds the row."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    city = models.ForeignKey(
        City, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    departure = models.UUIDField()
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["departure", "sha256"], name="onboarding_receipt_once")
        ]
        triggers: ClassVar = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    class Privacy:
        plain: ClassVar = ("id", "city", "departure", "sha256", "at")

    def __str__(self) -> str:
        return f"receipt {self.pk}"


class Order(models.Model):
    """Something the worker that holds the owner role is asked to do to a city."""

    class Kind(models.TextChoices):
        SUSPEND = "suspend", _("suspend")
        RESUME = "resume", _("resume")
        REMOVE = "remove", _("remove")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    city = models.ForeignKey(
        City, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    kind = models.CharField(max_length=12, choices=Kind)
    reason = models.CharField(max_length=300, blank=True, default="")
    by = models.UUIDField(null=True, blank=True)
    asked_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=24, blank=True, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["city"], condition=Q(done_at=None), name="onboarding_order_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["suspend", "resume", "remove"]),
                name="onboarding_order_known",
            ),
        ]

    class Privacy:
        plain: ClassVar = ("id", "city", "kind", "reason", "by", "asked_at", "done_at", "failure")

    def __str__(self) -> str:
        return f"{self.kind} city {self.city_id}"
