"""How long things may take: by subject, in general, and which days are not worked here."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kernel.history import tracked
from kernel.ids import new_id

LONGEST_DAYS = 250


@tracked()
class DueTime(models.Model):
    """Working days until a referral about a subject is due."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.CharField(max_length=40)
    working_days = models.PositiveSmallIntegerField()

    class Privacy:
        plain = ("id", "subject", "working_days")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("due time")
        verbose_name_plural = _("due times")
        constraints = [
            models.UniqueConstraint(fields=["subject"], name="referrals_due_once_per_subject"),
            models.CheckConstraint(
                condition=Q(working_days__range=(1, LONGEST_DAYS)), name="referrals_due_plausible"
            ),
        ]

    def __str__(self) -> str:
        return f"due time of {self.subject}"


@tracked()
class Policy(models.Model):
    """The office's times that hold for every subject: one row, all in working days but the link."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    due_days = models.PositiveSmallIntegerField(default=10)
    remind_before = models.PositiveSmallIntegerField(default=2)
    escalate_after = models.PositiveSmallIntegerField(default=3)
    give_up_after = models.PositiveSmallIntegerField(default=15)
    link_days = models.PositiveSmallIntegerField(default=20)
    version = models.PositiveIntegerField(default=1)

    class Privacy:
        plain = (
            *("id", "due_days", "remind_before", "escalate_after", "give_up_after"),
            *("link_days", "version"),
        )
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("times of referrals")
        verbose_name_plural = _("times of referrals")
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="referrals_policy_is_one"),
            models.CheckConstraint(
                condition=Q(due_days__range=(1, LONGEST_DAYS))
                & Q(remind_before__lte=LONGEST_DAYS)
                & Q(escalate_after__range=(1, LONGEST_DAYS))
                & Q(give_up_after__range=(1, LONGEST_DAYS))
                & Q(link_days__range=(1, 90)),
                name="referrals_policy_plausible",
            ),
            models.CheckConstraint(
                condition=Q(give_up_after__gt=models.F("escalate_after")),
                name="referrals_policy_escalates_first",
            ),
        ]

    def __str__(self) -> str:
        return "times of referrals"


@tracked()
class CalendarDay(models.Model):
    """A day this city does not work, or works though the nation does not."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    day = models.DateField()
    name = models.CharField(max_length=120, blank=True)
    works = models.BooleanField(default=False)

    class Privacy:
        plain = ("id", "day", "name", "works")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("day of the calendar")
        verbose_name_plural = _("days of the calendar")
        constraints = [
            models.UniqueConstraint(fields=["day"], name="referrals_calendar_day_once"),
            models.CheckConstraint(
                condition=Q(works=True) | ~Q(name=""), name="referrals_calendar_day_named"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d}"
