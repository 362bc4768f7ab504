"""An agreement with organisations: its parties, its dates and the steps people took with it."""

from __future__ import annotations

import datetime
from typing import Final

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.alliances.models.states import Stage, State
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id
from kernel.models.ledger import stands

LONGEST_TITLE: Final = 200
LONGEST_PURPOSE: Final = 2000
LONGEST_REFERENCE: Final = 60
LONGEST_NAME: Final = 160
LONGEST_NOTE: Final = 2000
MOST_PARTIES: Final = 8
MOST_CONTACTS: Final = 20


@tracked()
class Agreement(models.Model):
    """What was agreed with one or more organisations.

    `organizations` are ids of the directory, whose rows are never deleted. `signatory`, who signs
    for the municipality, and `contacts`, a JSON list of people of the organisations, are sealed.
    Only `stage` is written: in force, about to expire, ended and renewed follow from the dates.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    title = models.CharField(_("title"), max_length=LONGEST_TITLE)
    # Code of the national list agreement_kind.
    kind = models.CharField(_("kind"), max_length=40)
    reference = models.CharField(_("number"), max_length=LONGEST_REFERENCE, blank=True, default="")
    # Title and number as they are searched: without accents and case.
    search_text = models.CharField(max_length=LONGEST_TITLE + LONGEST_REFERENCE + 1)
    purpose = models.TextField(_("purpose"), blank=True, default="")
    organizations = ArrayField(models.UUIDField())
    signatory = EncryptedTextField(blank=True, default="", max_length=LONGEST_NAME)
    contacts = EncryptedTextField(blank=True, default="")
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.DRAFT)
    signed_on = models.DateField(null=True, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    # The last day; none for one without an end.
    ends_on = models.DateField(null=True, blank=True)
    # The last day when it was ended before.
    ended_on = models.DateField(null=True, blank=True)
    # The day before its signed renewal begins; none while there is no such renewal.
    replaced_on = models.DateField(null=True, blank=True)
    renews = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="renewals"
    )
    responsible = models.UUIDField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Privacy:
        plain = (
            *("id", "title", "kind", "reference", "search_text", "purpose", "organizations"),
            "stage",
            *("signed_on", "starts_on", "ends_on", "ended_on", "replaced_on", "renews"),
            *("responsible", "version", "created_by", "created_at", "updated_at"),
        )
        personal = ("signatory", "contacts")
        sensitive = ()

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        constraints = [
            models.CheckConstraint(
                condition=Q(stage__in=list(Stage.values)), name="alliances_agreement_stage_known"
            ),
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(kind=""), name="alliances_agreement_is_named"
            ),
            models.CheckConstraint(
                condition=Q(organizations__len__range=(1, MOST_PARTIES)),
                name="alliances_agreement_has_parties",
            ),
            models.CheckConstraint(
                condition=Q(stage="signed", signed_on__isnull=False, starts_on__isnull=False)
                | ~Q(stage="signed")
                & Q(signed_on__isnull=True, ended_on__isnull=True, replaced_on__isnull=True),
                name="alliances_agreement_signed_has_days",
            ),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="alliances_agreement_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(renews__isnull=True) | ~Q(renews=F("id")),
                name="alliances_agreement_renews_another",
            ),
            models.UniqueConstraint(
                fields=["renews"],
                condition=~Q(stage="dropped"),
                name="alliances_agreement_renewed_once",
            ),
        ]

    def __str__(self) -> str:
        return f"agreement {self.pk}"

    @property
    def last_on(self) -> datetime.date | None:
        """The last day it binds; none when it has no end."""
        days = [day for day in (self.ends_on, self.ended_on, self.replaced_on) if day]
        return min(days, default=None)

    def state_on(self, day: datetime.date, warn: int) -> str:
        """Where it stands on a day; about to expire is `warn` days before the last one."""
        if self.stage != Stage.SIGNED or self.starts_on is None:
            return State(self.stage)
        last = self.last_on
        if last is not None and day > last:
            return State.RENEWED if self.replaced_on else State.ENDED
        if day < self.starts_on:
            return State.SIGNED
        close = last is not None and (last - day).days <= warn
        return State.EXPIRING if close else State.IN_FORCE


class AgreementStep(models.Model):
    """What somebody did with an agreement and why: rows that are only added."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="steps")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State)
    # The day it is about: of the signature, the last one, the first one of what renews it.
    day = models.DateField(null=True, blank=True)
    note = EncryptedTextField(blank=True, default="", max_length=LONGEST_NOTE)
    taken_by = models.UUIDField(null=True, blank=True)
    taken_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "agreement", "number", "state", "day", "taken_by", "taken_at")
        personal = ("note",)
        sensitive = ()

    class Meta:
        verbose_name = _("step of an agreement")
        verbose_name_plural = _("steps of an agreement")
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "number"], name="alliances_agreementstep_numbered_once"
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)),
                name="alliances_agreementstep_state_known",
            ),
        ]
        triggers = [stands("alliances_agreementstep_stands")]

    def __str__(self) -> str:
        return f"{self.state} {self.pk}"
