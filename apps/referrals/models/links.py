"""The link by which an organisation without an account answers: once, for some days."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.referrals.models.referrals import Referral
from kernel.history import tracked
from kernel.ids import new_id

HASH_PATTERN = r"^[0-9a-f]{64}$"


class LinkState(models.TextChoices):
    """What became of a link."""

    SENT = "sent", pgettext_lazy("link", "waiting")
    USED = "used", pgettext_lazy("link", "used")
    EXPIRED = "expired", pgettext_lazy("link", "expired")
    REVOKED = "revoked", pgettext_lazy("link", "revoked")


@tracked()
class OutsideLink(models.Model):
    """One link in one mail. Its secret is derived from the city's key and kept nowhere.

    The hash stays after its end, so that whoever opens an old link reads what became of it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="links")
    token_hash = models.CharField(max_length=64)
    state = models.CharField(max_length=8, choices=LinkState, default=LinkState.SENT)
    message = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Privacy:
        plain = ("id", "referral", "state", "message", "created_at", "expires_at", "ended_at")
        personal = ()
        sensitive = ("token_hash",)

    class Meta:
        verbose_name = _("link to answer")
        verbose_name_plural = _("links to answer")
        indexes = [
            models.Index(
                fields=["expires_at"], condition=Q(state="sent"), name="referrals_link_by_end"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["token_hash"], name="referrals_link_token_unique"),
            models.CheckConstraint(
                condition=Q(token_hash__regex=HASH_PATTERN), name="referrals_link_token_shape"
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(LinkState.values)), name="referrals_link_state_known"
            ),
            models.UniqueConstraint(
                fields=["referral"],
                condition=Q(state="sent"),
                name="referrals_link_one_waits",
            ),
            models.CheckConstraint(
                condition=Q(state="sent", ended_at__isnull=True)
                | (~Q(state="sent") & Q(ended_at__isnull=False)),
                name="referrals_link_ended_has_its_time",
            ),
        ]

    def __str__(self) -> str:
        return f"link {self.pk}"
