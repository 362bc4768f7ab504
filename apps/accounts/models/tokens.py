"""Keys with which a program calls the API in the name of an account."""

import datetime

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kernel.history import tracked
from kernel.ids import new_id


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    """Tokens by state."""

    def usable(self, at: datetime.datetime) -> "ApiTokenQuerySet":
        """Neither revoked nor expired, of an account that is active."""
        return self.filter(revoked_at__isnull=True, expires_at__gt=at, created_by__is_active=True)


@tracked(exclude=("token_hash", "last_used_on"))
class ApiToken(models.Model):
    """One key. It acts as whoever made it, narrowed to ``scopes``, never widened.

    Only the SHA-256 of the secret is kept: it has 256 random bits, so a slow
    password hash would add cost to each call and no protection.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="api_tokens"
    )
    name = models.CharField(_("name"), max_length=80)
    prefix = models.CharField(_("beginning"), max_length=8, editable=False)
    token_hash = models.CharField(max_length=64, editable=False)
    scopes = ArrayField(models.CharField(max_length=60), verbose_name=_("permissions"))
    created_at = models.DateTimeField(_("created on"), default=timezone.now, editable=False)
    expires_at = models.DateTimeField(_("expires on"))
    # A day, not a moment: enough to find keys nobody uses, too little to watch a person work.
    last_used_on = models.DateField(_("last used"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked on"), null=True, blank=True)

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        verbose_name = _("API key")
        verbose_name_plural = _("API keys")
        ordering = ("-created_at",)
        constraints = [
            models.UniqueConstraint(fields=["prefix"], name="accounts_apitoken_prefix_unique"),
            models.UniqueConstraint(fields=["token_hash"], name="accounts_apitoken_hash_unique"),
            models.CheckConstraint(condition=~Q(name=""), name="accounts_apitoken_name_given"),
            models.CheckConstraint(
                condition=Q(scopes__len__gt=0), name="accounts_apitoken_scopes_given"
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("created_at")),
                name="accounts_apitoken_expires_after_creation",
            ),
        ]

    class Privacy:
        plain = (
            "id",
            "created_by",
            "name",
            "prefix",
            "scopes",
            "created_at",
            "expires_at",
            "last_used_on",
            "revoked_at",
        )
        personal = ()
        sensitive = ("token_hash",)

    def __str__(self) -> str:
        return f"{self.name} (mc_{self.prefix}…)"
