"""Which roles an account holds, and between which dates."""

import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.roles import ROLES
from kernel.history import tracked
from kernel.ids import new_id


class RoleGrantQuerySet(models.QuerySet["RoleGrant"]):
    """Grants by date."""

    def in_force(self, on: datetime.date) -> "RoleGrantQuerySet":
        """Grants that hold on that day, both ends included."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on), starts_on__lte=on)


@tracked()
class RoleGrant(models.Model):
    """One role of one account from a first day to a last day (none: until further notice).

    A grant is ended by writing its last day, never deleted: who could do what on a
    given day stays answerable.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="role_grants"
    )
    role = models.CharField(_("role"), max_length=30)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = RoleGrantQuerySet.as_manager()

    class Meta:
        verbose_name = _("role of an account")
        verbose_name_plural = _("roles of accounts")
        constraints = [
            models.CheckConstraint(
                condition=Q(role__in=sorted(ROLES)), name="accounts_rolegrant_role_known"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="accounts_rolegrant_dates_in_order",
            ),
            models.UniqueConstraint(
                fields=["user", "role"],
                condition=Q(ends_on__isnull=True),
                name="accounts_rolegrant_one_open",
            ),
        ]

    class Privacy:
        plain = (
            "id",
            "user",
            "role",
            "starts_on",
            "ends_on",
            "granted_by",
            "ended_by",
            "created_at",
        )
        personal = ()
        sensitive = ()

    def __str__(self) -> str:
        return f"{self.role} of account {self.user_id}"
