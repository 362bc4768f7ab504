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
        """Grants that hold on that day, both ends included; of one ended at once, its last day not.

        So a role taken away at noon is gone at noon, and the day before stays answerable.
        """
        return self.filter(self._still(on), starts_on__lte=on)

    def in_force_or_later(self, on: datetime.date) -> "RoleGrantQuerySet":
        """Grants that hold on that day or will."""
        return self.filter(self._still(on))

    @staticmethod
    def _still(on: datetime.date) -> Q:
        return Q(ends_on__isnull=True) | Q(ends_on__gt=on) | Q(ends_on=on, ended_at__isnull=True)


@tracked()
class RoleGrant(models.Model):
    """One role of one account from a first day to a last day (none: until further notice).

    A grant is ended by writing its last day, never deleted: who could do what on a
    given day stays answerable. ``ended_at`` is written when it was ended at once, within that day.
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
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
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
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ends_on__isnull=False),
                name="accounts_rolegrant_ended_has_last_day",
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
            "ended_at",
            "created_at",
        )
        personal = ()
        sensitive = ()

    def __str__(self) -> str:
        return f"{self.role} of account {self.user_id}"
