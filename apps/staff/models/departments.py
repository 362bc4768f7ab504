"""The departments of a place, and which of them each account works in."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kernel.history import tracked
from kernel.ids import new_id


@tracked()
class Department(models.Model):
    """One department: health, education… Its code is for ever, its name may change.

    A department that is gone is retired, never deleted: what was sent to it stays readable.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.SlugField(max_length=60, editable=False)
    name = models.CharField(_("name"), max_length=100)
    # How the name is looked up and ordered: without accents and case.
    folded_name = models.CharField(max_length=100, editable=False)
    active = models.BooleanField(_("in use"), default=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("department")
        verbose_name_plural = _("departments")
        constraints = [
            models.UniqueConstraint(fields=["code"], name="staff_department_code_unique"),
            models.UniqueConstraint(fields=["folded_name"], name="staff_department_name_unique"),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(folded_name=""), name="staff_department_name_given"
            ),
        ]

    class Privacy:
        plain = ("id", "code", "name", "folded_name", "active", "created_at")
        personal = ()
        sensitive = ()

    def __str__(self) -> str:
        return f"department {self.code}"


@tracked()
class Membership(models.Model):
    """The department one account works in, at most one at a time."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="membership"
    )
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="memberships")
    title = models.CharField(_("position"), max_length=100, blank=True, default="")
    since = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("place in a department")
        verbose_name_plural = _("places in departments")

    class Privacy:
        plain = ("id", "user", "department", "since")
        personal = ("title",)
        sensitive = ()

    def __str__(self) -> str:
        return f"account {self.user_id} in {self.department_id}"
