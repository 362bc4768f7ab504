"""Who was there: one row for each session and person, with hours and how it was told."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import pgettext_lazy

from apps.training.models.editions import CourseSession
from apps.training.models.enrolments import Enrolment
from kernel.history import tracked
from kernel.ids import new_id


class Mark(models.TextChoices):
    """What is so of somebody in a session."""

    PRESENT = "present", pgettext_lazy("attendance", "present")
    ABSENT = "absent", pgettext_lazy("attendance", "absent")
    EXCUSED = "excused", pgettext_lazy("attendance", "excused")
    MADE_UP = "made_up", pgettext_lazy("attendance", "made up")


class How(models.TextChoices):
    """Where it is known from."""

    LIST = "list", pgettext_lazy("attendance", "called out from the list")
    SHEET = "sheet", pgettext_lazy("attendance", "a sheet")
    QR = "qr", pgettext_lazy("attendance", "their own phone")
    WALK_IN = "walk_in", pgettext_lazy("attendance", "came without being enrolled")


COUNTING = (Mark.PRESENT, Mark.MADE_UP)

_NO_MORE_THAN_THE_SESSION = """
    IF NEW.hours > (SELECT hours FROM training_coursesession WHERE id = NEW.session_id) THEN
        RAISE EXCEPTION 'more hours than the session has' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (
        SELECT FROM training_coursesession s
        JOIN training_enrolment e ON e.edition_id = s.edition_id
        WHERE s.id = NEW.session_id AND e.id = NEW.enrolment_id
    ) THEN
        RAISE EXCEPTION 'a session of another edition' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


@tracked()
class Attendance(models.Model):
    """Whether one person was in one session, and for how long."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    session = models.ForeignKey(CourseSession, on_delete=models.PROTECT, related_name="attendance")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="attendance")
    mark = models.CharField(max_length=10, choices=Mark)
    hours = models.DecimalField(max_digits=4, decimal_places=2, default=0)
    how = models.CharField(max_length=10, choices=How, default=How.LIST)
    told_by = models.UUIDField(null=True, blank=True)
    told_at = models.DateTimeField(default=timezone.now)
    # The ticket it was checked in with: one ticket is one person's.
    ticket = models.UUIDField(null=True, blank=True, editable=False)

    class Privacy:
        plain = ("id", "session", "enrolment", "how", "told_by", "told_at", "ticket")
        personal = ("mark", "hours")
        sensitive = ()

    class Meta:
        verbose_name = pgettext_lazy("course", "attendance")
        verbose_name_plural = pgettext_lazy("course", "attendance")
        constraints = [
            models.UniqueConstraint(
                fields=["session", "enrolment"], name="training_attendance_once"
            ),
            models.UniqueConstraint(fields=["ticket"], name="training_attendance_one_per_ticket"),
            models.CheckConstraint(
                condition=Q(mark__in=list(Mark.values)), name="training_attendance_mark_known"
            ),
            models.CheckConstraint(
                condition=Q(how__in=list(How.values)), name="training_attendance_how_known"
            ),
            models.CheckConstraint(
                condition=Q(mark__in=[str(mark) for mark in COUNTING], hours__gt=0)
                | ~Q(mark__in=[str(mark) for mark in COUNTING]) & Q(hours=0),
                name="training_attendance_hours_of_who_was_there",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="attendance_fits_its_session",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=_NO_MORE_THAN_THE_SESSION,
            )
        ]

    def __str__(self) -> str:
        return f"attendance {self.pk}"
