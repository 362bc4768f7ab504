"""Who unmasked personal data, of whom and why: rows that are only added."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.registry.models.people import Person
from kernel.ids import new_id


class AccessReason(models.TextChoices):
    """Why an officer needs to see what is masked."""

    ATTENDING = "attending", _("The person is here and asks for it")
    PROCEDURE = "procedure", _("I am filing a procedure for the person")
    CORRECTION = "correction", _("I am checking or correcting the record")


class AccessRecord(models.Model):
    """One sight of masked data, written in the transaction that shows it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="accesses")
    reason = models.CharField(max_length=20, choices=AccessReason)
    seen_by = models.UUIDField()
    seen_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "reason", "seen_by", "seen_at")
        personal = ("person",)
        sensitive = ()

    class Meta:
        verbose_name = _("access")
        verbose_name_plural = _("accesses")
        indexes = [models.Index(fields=["person", "-seen_at"], name="registry_access_person")]
        constraints = [
            models.CheckConstraint(
                condition=Q(reason__in=("attending", "procedure", "correction")),
                name="registry_access_reason_known",
            ),
        ]

    def __str__(self) -> str:
        return f"access {self.pk}"
