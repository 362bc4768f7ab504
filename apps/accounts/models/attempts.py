"""Failed proofs of who one is, counted where no restart forgets them."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Attempts(models.Model):
    """How often somebody failed at one thing: an account, a device, an address.

    The key is a keyed hash: the table names neither account nor address. Not tracked: these are
    counters, which a sweep removes, and their history would tell whom somebody tried to be.
    """

    key = models.CharField(primary_key=True, max_length=64)
    failures = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    first_at = models.DateTimeField(default=timezone.now)
    last_at = models.DateTimeField(default=timezone.now)
    blocked_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("failed attempts")
        verbose_name_plural = _("failed attempts")
        indexes = [models.Index(fields=["last_at"], name="accounts_attempts_last")]

    class Privacy:
        plain = ("failures", "refused", "first_at", "last_at", "blocked_until")
        personal = ("key",)
        sensitive = ()

    def __str__(self) -> str:
        return f"{self.failures} failed attempts"
