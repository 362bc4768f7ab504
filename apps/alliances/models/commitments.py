"""What a party or a department took on in an agreement, and what became of it."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.alliances.models.agreements import LONGEST_NOTE, Agreement
from apps.alliances.models.papers import AgreementDocument
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

LONGEST_TEXT: Final = 300


class Outcome(models.TextChoices):
    """What became of a commitment."""

    PENDING = "pending", pgettext_lazy("commitment", "pending")
    MET = "met", pgettext_lazy("commitment", "met")
    NOT_MET = "not_met", pgettext_lazy("commitment", "not met")
    NOT_NEEDED = "not_needed", pgettext_lazy("commitment", "no longer needed")


# The one table of legal moves: what was said by mistake is pending again, what was late is met.
OUTCOMES: Final[dict[str, frozenset[str]]] = {
    Outcome.PENDING: frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.NOT_NEEDED}),
    Outcome.MET: frozenset({Outcome.PENDING}),
    Outcome.NOT_MET: frozenset({Outcome.MET, Outcome.PENDING}),
    Outcome.NOT_NEEDED: frozenset({Outcome.PENDING}),
}


@tracked()
class Commitment(models.Model):
    """One thing somebody is to do by a day. Its owner is a party, or a department of the city."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="commitments")
    text = models.CharField(_("commitment"), max_length=LONGEST_TEXT)
    organization = models.ForeignKey(
        "directory.Organization",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    department = models.ForeignKey(
        "staff.Department",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    responsible = models.UUIDField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=Outcome, default=Outcome.PENDING)
    settled_on = models.DateField(null=True, blank=True)
    note = EncryptedTextField(blank=True, default="", max_length=LONGEST_NOTE)
    evidence_url = models.URLField(_("link"), blank=True, default="")
    evidence = models.ForeignKey(
        AgreementDocument, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = (
            *("id", "agreement", "text", "organization", "department", "responsible", "due_on"),
            *("state", "settled_on", "evidence_url", "evidence", "version", "created_by"),
            "created_at",
        )
        personal = ("note",)
        sensitive = ()

    class Meta:
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=list(Outcome.values)), name="alliances_commitment_state_known"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="alliances_commitment_says_what"),
            models.CheckConstraint(
                condition=Q(department__isnull=False, organization__isnull=True)
                | Q(department__isnull=True, organization__isnull=False),
                name="alliances_commitment_one_owner",
            ),
            models.CheckConstraint(
                condition=Q(state="pending", settled_on__isnull=True)
                | ~Q(state="pending") & Q(settled_on__isnull=False),
                name="alliances_commitment_settled_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return f"commitment {self.pk}"
