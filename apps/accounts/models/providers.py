"""The city's own identity provider: where its people may sign in with the city's account."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id


@tracked(exclude=("client_secret",))
class IdentityProvider(models.Model):
    """The one OpenID Connect provider of a city. Its secret is sealed with the city's key."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    # There is one row at most, and the database sees to it.
    only = models.BooleanField(default=True, editable=False)
    label = models.CharField(_("name on the button"), max_length=60)
    issuer = models.URLField(_("issuer"), max_length=300)
    client_id = models.CharField(_("client"), max_length=200)
    client_secret = EncryptedTextField(_("client's secret"), max_length=500, blank=True)
    domains = ArrayField(models.CharField(max_length=253), verbose_name=_("e-mail domains"))
    enabled = models.BooleanField(_("in use"), default=False)
    changed_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("identity provider")
        verbose_name_plural = _("identity providers")
        constraints = [
            models.UniqueConstraint(fields=["only"], name="accounts_identityprovider_one"),
            models.CheckConstraint(
                condition=Q(only=True), name="accounts_identityprovider_only_true"
            ),
            models.CheckConstraint(
                condition=Q(domains__len__gt=0), name="accounts_identityprovider_domains_given"
            ),
            models.CheckConstraint(
                condition=~Q(label="") & ~Q(issuer="") & ~Q(client_id=""),
                name="accounts_identityprovider_whole",
            ),
        ]

    class Privacy:
        plain = ("id", "only", "label", "issuer", "client_id", "domains", "enabled", "changed_at")
        personal = ()
        sensitive = ("client_secret",)

    def __str__(self) -> str:
        return "identity provider"


@tracked()
class Identity(models.Model):
    """Which identity at the provider is which account: kept from its first use on.

    ``subject`` is a keyed hash of issuer and subject, so that another issuer's subject of the
    same name is somebody else, and the table says nothing about the person elsewhere.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="identities")
    subject = models.CharField(max_length=64, editable=False)
    linked_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("identity at the provider")
        verbose_name_plural = _("identities at the provider")
        constraints = [
            models.UniqueConstraint(fields=["subject"], name="accounts_identity_subject_unique"),
            models.UniqueConstraint(fields=["user"], name="accounts_identity_one_per_account"),
        ]

    class Privacy:
        plain = ("id", "user", "linked_at")
        personal = ("subject",)
        sensitive = ()

    def __str__(self) -> str:
        return f"identity of account {self.user_id}"
