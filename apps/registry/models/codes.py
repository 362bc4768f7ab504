"""What a city adds to, or hides from, the national code lists."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kernel.history import tracked
from kernel.ids import new_id


@tracked()
class LocalCode(models.Model):
    """An own code with its national equivalent, or a national code not used here."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    list = models.CharField(max_length=40)
    code = models.CharField(max_length=40)
    label = models.CharField(max_length=120, blank=True)
    national_code = models.CharField(max_length=40)
    hidden = models.BooleanField(default=False)

    class Privacy:
        plain = ("id", "list", "code", "label", "national_code", "hidden")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("local code")
        verbose_name_plural = _("local codes")
        constraints = [
            models.UniqueConstraint(fields=["list", "code"], name="registry_local_code_once"),
            models.CheckConstraint(
                condition=Q(code__regex=r"^[a-z][a-z0-9_]{0,39}$"),
                name="registry_local_code_shape",
            ),
            models.CheckConstraint(
                condition=~Q(national_code=""), name="registry_local_code_is_mapped"
            ),
            models.CheckConstraint(
                condition=Q(hidden=True) | ~Q(label=""), name="registry_local_code_has_a_label"
            ),
            models.CheckConstraint(
                condition=Q(hidden=True) | ~Q(code=F("national_code")),
                name="registry_local_code_not_national",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.list}: {self.code}"
