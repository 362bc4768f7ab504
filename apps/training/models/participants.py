"""Who takes part: municipal staff of any department, with an account or without."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id


@tracked()
class Participant(models.Model):
    """One member of the municipality's staff. Whoever left stays: what they learned was learned."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    given_names = models.CharField(_("given names"), max_length=100)
    family_names = models.CharField(_("family names"), max_length=100, blank=True, default="")
    # Both names without accents and case, to be found and ordered by.
    folded_name = models.CharField(max_length=210, editable=False)
    # What the document says, for the certificate alone.
    document = EncryptedTextField(_("document number"), blank=True, default="")
    email = models.EmailField(_("e-mail"), max_length=254, blank=True, default="")
    # Of the national list of genders; nobody has to say.
    gender = models.CharField(_("gender"), max_length=60, blank=True, default="")
    department = models.ForeignKey(
        "staff.Department", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    position = models.CharField(_("position"), max_length=100, blank=True, default="")
    # The account, where there is one.
    account = models.UUIDField(null=True, blank=True)
    # Accounts somebody took from them: a person alone links one of these again.
    unlinked = ArrayField(models.UUIDField(), null=True, blank=True)
    left_on = models.DateField(_("left on"), null=True, blank=True)
    # Whose record this one became part of, where somebody had been written down twice.
    merged_into = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        db_index=False,
        on_delete=models.PROTECT,
        related_name="merged",
    )
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Privacy:
        plain = (
            *("id", "department", "account", "unlinked", "left_on", "merged_into", "version"),
            *("created_by", "created_at"),
        )
        personal = ("given_names", "family_names", "folded_name", "document", "email", "position")
        sensitive = ("gender",)

    class Meta:
        verbose_name = _("member of staff in training")
        verbose_name_plural = _("staff in training")
        indexes = [models.Index(fields=["folded_name"], name="training_participant_name")]
        constraints = [
            models.UniqueConstraint(
                fields=["account"],
                condition=Q(account__isnull=False),
                name="training_participant_one_per_account",
            ),
            models.CheckConstraint(
                condition=~Q(given_names="") & ~Q(folded_name=""),
                name="training_participant_has_a_name",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | Q(account=None),
                name="training_participant_merged_has_no_account",
            ),
        ]

    def __str__(self) -> str:
        # Never the name: this text ends up in logs and error reports.
        return f"participant {self.pk}"

    @property
    def name(self) -> str:
        """As a certificate has it: given names first."""
        return f"{self.given_names} {self.family_names}".strip()

    @property
    def listed_name(self) -> str:
        """As a list has it: family names first."""
        return f"{self.family_names}, {self.given_names}" if self.family_names else self.given_names
