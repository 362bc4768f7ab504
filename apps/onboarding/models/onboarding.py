"""A city on its way in: what is known of it so far, and how far its making has come."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id


class State(models.TextChoices):
    """Where a city on its way in stands."""

    DRAFT = "draft", _("draft")
    READY = "ready", _("ready to be made")
    QUEUED = "queued", _("waiting its turn")
    PROVISIONING = "provisioning", _("being made")
    FURNISHING = "furnishing", _("being furnished")
    LIVE = "live", pgettext_lazy("city", "open")
    FAILED = "failed", _("could not be made")
    WITHDRAWN = "withdrawn", pgettext_lazy("city", "withdrawn")


# The legal moves; nothing else changes a state.
MOVES: dict[str, frozenset[str]] = {
    State.DRAFT: frozenset({State.READY, State.WITHDRAWN}),
    State.READY: frozenset({State.DRAFT, State.QUEUED, State.WITHDRAWN}),
    State.QUEUED: frozenset({State.PROVISIONING, State.FAILED}),
    # A worker that was killed leaves either; whoever goes on begins again.
    State.PROVISIONING: frozenset({State.PROVISIONING, State.FURNISHING, State.FAILED, State.LIVE}),
    State.FURNISHING: frozenset({State.PROVISIONING, State.LIVE, State.FAILED}),
    State.FAILED: frozenset({State.DRAFT, State.QUEUED, State.WITHDRAWN}),
    State.LIVE: frozenset(),
    State.WITHDRAWN: frozenset(),
}
OPEN = tuple(str(one) for one in State if one not in (State.LIVE, State.WITHDRAWN))
WORKING = (State.QUEUED, State.PROVISIONING, State.FURNISHING)
EDITABLE = (State.DRAFT, State.READY, State.FAILED)


@tracked(exclude=("admin_email", "admin_name"))
class Onboarding(models.Model):
    """What is known of a city before it exists. Nothing personal but its first administrator.

    That person's name and address are sealed, are in no history, and are erased once the city has
    them. `version` grows with each saved step: who saves over another's version is told.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    state = models.CharField(max_length=16, choices=State, default=State.DRAFT)
    version = models.PositiveIntegerField(default=1)
    steps_done = models.JSONField(default=list)
    name = models.CharField(max_length=120)
    slug = models.CharField(max_length=40, blank=True, default="")
    province_code = models.CharField(max_length=2, blank=True, default="")
    department_code = models.CharField(max_length=5, blank=True, default="")
    municipality_code = models.CharField(max_length=6, blank=True, default="")
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    time_zone = models.CharField(max_length=60, blank=True, default="")
    demo = models.BooleanField(default=False)
    own_hosts = models.JSONField(default=list, blank=True)
    accent = models.CharField(max_length=7, default="#0767a7")
    crest_initial = models.CharField(max_length=2, blank=True, default="")
    departments = models.JSONField(default=list, blank=True)
    hidden_codes = models.JSONField(default=list, blank=True)
    added_codes = models.JSONField(default=list, blank=True)
    admin_name = EncryptedTextField(max_length=150, blank=True, default="")
    admin_email = EncryptedTextField(max_length=254, blank=True, default="")
    admin_language = models.CharField(max_length=5, default="es-ar")
    admin_handed_over_at = models.DateTimeField(null=True, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    signed_by = models.CharField(max_length=120, blank=True, default="")
    sharing_iom = models.BooleanField(default=True)
    sharing_dnm = models.BooleanField(default=True)
    failure = models.CharField(max_length=24, blank=True, default="")
    attempts = models.PositiveIntegerField(default=0)
    city_id = models.BigIntegerField(null=True, blank=True)
    created_by = models.UUIDField(null=True, blank=True)
    updated_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(default=timezone.now)
    live_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("onboarding of a city")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=sorted(State.values)), name="onboarding_state_known"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="onboarding_name_given"),
            models.CheckConstraint(
                condition=Q(accent__regex=r"^#[0-9a-f]{6}$"), name="onboarding_accent_is_hex"
            ),
            models.CheckConstraint(
                condition=~Q(state=State.LIVE) | Q(admin_handed_over_at__isnull=False),
                name="onboarding_live_has_handed_over",
            ),
            models.UniqueConstraint(
                fields=["slug"],
                condition=~Q(slug="") & Q(state__in=sorted(OPEN)),
                name="onboarding_one_open_per_slug",
            ),
        ]

    class Privacy:
        plain: ClassVar = (
            *("id", "state", "version", "steps_done", "name", "slug", "province_code"),
            *("department_code", "municipality_code", "latitude", "longitude", "time_zone", "demo"),
            *("own_hosts", "accent", "crest_initial", "departments", "hidden_codes", "added_codes"),
            *("admin_language", "admin_handed_over_at", "signed_on", "signed_by", "sharing_iom"),
            *("sharing_dnm", "failure", "attempts", "city_id", "created_by", "updated_by"),
            *("created_at", "updated_at", "live_at"),
        )
        personal: ClassVar = ("admin_name", "admin_email")

    def __str__(self) -> str:
        return f"onboarding {self.pk}"


class Progress(models.Model):
    """One step of making a city: when it began and ended, in which attempt."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    onboarding = models.ForeignKey(Onboarding, on_delete=models.CASCADE, related_name="progress")
    step = models.CharField(max_length=24)
    attempt = models.PositiveIntegerField()
    started_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["onboarding", "step"], name="onboarding_progress_one_per_step"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=models.F("started_at")),
                name="onboarding_progress_in_order",
            ),
        ]

    class Privacy:
        plain: ClassVar = ("id", "onboarding", "step", "attempt", "started_at", "ended_at")

    def __str__(self) -> str:
        return f"{self.step} of onboarding {self.onboarding_id}"
