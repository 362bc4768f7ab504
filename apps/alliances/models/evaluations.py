"""What became of an alliance in a year, and whether it is worth going on with."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.alliances.models.agreements import Agreement
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

LONGEST_ANSWER: Final = 4000
FIRST_YEAR, LAST_YEAR = 2000, 2100


class Worth(models.TextChoices):
    """Whether an alliance is worth renewing."""

    YES = "yes", pgettext_lazy("worth renewing", "yes")
    CHANGED = "changed", pgettext_lazy("worth renewing", "with changes")
    NO = "no", pgettext_lazy("worth renewing", "no")


@tracked()
class Evaluation(models.Model):
    """One year of one agreement: what was agreed, what happened, worth renewing, by whom."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="evaluations")
    year = models.PositiveSmallIntegerField(_("year"))
    agreed = EncryptedTextField(max_length=LONGEST_ANSWER)
    happened = EncryptedTextField(max_length=LONGEST_ANSWER)
    worth = models.CharField(max_length=8, choices=Worth)
    changes = EncryptedTextField(blank=True, default="", max_length=LONGEST_ANSWER)
    evaluated_by = models.UUIDField(null=True, blank=True)
    evaluated_on = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Privacy:
        plain = ("id", "agreement", "year", "worth", "evaluated_by", "evaluated_on", "version")
        personal = ("agreed", "happened", "changes")
        sensitive = ()

    class Meta:
        verbose_name = _("evaluation of an alliance")
        verbose_name_plural = _("evaluations of alliances")
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "year"], name="alliances_evaluation_one_a_year"
            ),
            models.CheckConstraint(
                condition=Q(year__range=(FIRST_YEAR, LAST_YEAR)),
                name="alliances_evaluation_year_known",
            ),
            models.CheckConstraint(
                condition=Q(worth__in=list(Worth.values)), name="alliances_evaluation_worth_known"
            ),
        ]

    def __str__(self) -> str:
        return f"evaluation {self.pk}"
