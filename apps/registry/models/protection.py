"""What is opened by reason and for hours, and the names kept apart of people at risk."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.registry.models.consultations import Consultation
from apps.registry.models.people import Person
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

LONGEST_NOTE = 500


class Compartment(models.TextChoices):
    """What is told in confidence and opens to nobody by itself."""

    GENDER_VIOLENCE = "gender_violence", _("Gender violence")
    TRAFFICKING = "trafficking", _("Human trafficking")
    REFUGE = "refuge", _("Refuge")


class OpeningReason(models.TextChoices):
    """Why somebody opens what is reserved."""

    ACCOMPANYING = "accompanying", _("I am accompanying the person")
    DANGER = "danger", _("There is danger now")
    COORDINATING = "coordinating", _("I am coordinating with another service, as agreed")
    CORRECTION = "rectifying", _("I am checking or correcting what was written")


@tracked()
class Opening(models.Model):
    """One compartment of one person, or of one anonymous consultation, open for one session."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.CASCADE, related_name="openings"
    )
    consultation = models.ForeignKey(
        Consultation, null=True, blank=True, on_delete=models.CASCADE, related_name="openings"
    )
    compartment = models.CharField(max_length=20, choices=Compartment)
    reason = models.CharField(max_length=20, choices=OpeningReason)
    note = EncryptedTextField(blank=True, default="", max_length=LONGEST_NOTE, owner="person_id")
    opened_by = models.UUIDField()
    session = models.UUIDField()
    opened_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Privacy:
        plain = ("id", "reason", "opened_by", "session", "opened_at", "expires_at", "closed_at")
        personal = ("person", "consultation")
        sensitive = ("compartment", "note")

    class Meta:
        verbose_name = _("opening of a compartment")
        verbose_name_plural = _("openings of compartments")
        indexes = [
            models.Index(fields=["session", "expires_at"], name="registry_opening_session"),
            models.Index(fields=["person", "-opened_at"], name="registry_opening_person"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, consultation__isnull=True)
                | Q(person__isnull=True, consultation__isnull=False),
                name="registry_opening_of_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(compartment__in=("gender_violence", "trafficking", "refuge")),
                name="registry_opening_compartment_known",
            ),
            models.CheckConstraint(
                condition=Q(reason__in=("accompanying", "danger", "coordinating", "rectifying")),
                name="registry_opening_reason_known",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("opened_at")), name="registry_opening_is_bounded"
            ),
        ]

    def __str__(self) -> str:
        return f"opening {self.pk}"


@tracked()
class HiddenName(models.Model):
    """The name of a person at risk; their own row holds an alias in its place."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="hidden_name")
    given_names = EncryptedTextField(blank=True, default="", owner="person_id")
    family_names = EncryptedTextField(blank=True, default="", owner="person_id")
    chosen_name = EncryptedTextField(blank=True, default="", owner="person_id")
    # Keyed hashes of the beginnings of each word, so that whoever may can still find them.
    beginnings = ArrayField(models.CharField(max_length=32), default=list, blank=True)
    hidden_by = models.UUIDField(null=True, blank=True)
    hidden_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "hidden_by", "hidden_at")
        personal = ("person",)
        sensitive = ("given_names", "family_names", "chosen_name", "beginnings")

    class Meta:
        verbose_name = _("hidden name")
        verbose_name_plural = _("hidden names")
        indexes = [GinIndex(fields=["beginnings"], name="registry_hidden_name_words")]

    def __str__(self) -> str:
        return f"hidden name {self.pk}"

    @property
    def document_name(self) -> str:
        """The name as documents print it."""
        return " ".join(part for part in (self.given_names, self.family_names) if part)

    @property
    def display_name(self) -> str:
        """The chosen name first when there is one (Ley 26.743)."""
        if self.chosen_name:
            return " ".join(part for part in (self.chosen_name, self.family_names) if part)
        return self.document_name
