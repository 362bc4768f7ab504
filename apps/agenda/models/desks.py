"""Desks, when they are open, and the days that differ from the week."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kernel.history import tracked
from kernel.ids import new_id

SHORTEST_SLOT, LONGEST_SLOT = 5, 240
MOST_SEATS = 20
MOST_CALLS = 9


class Kind(models.TextChoices):
    """Where a desk stands."""

    OFFICE = "office", _("in the office")
    MOBILE = "mobile", _("mobile")


@tracked()
class Desk(models.Model):
    """A place where one person attends. Desks with the same letter share one waiting line."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(_("name"), max_length=60)
    folded_name = models.CharField(max_length=60, editable=False)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.OFFICE)
    place = models.CharField(_("where it stands"), max_length=120, blank=True, default="")
    letter = models.CharField(_("letter of its tickets"), max_length=1, default="A")
    slot_minutes = models.PositiveSmallIntegerField(_("minutes per appointment"), default=20)
    capacity = models.PositiveSmallIntegerField(_("appointments at the same time"), default=1)
    calls_before_absent = models.PositiveSmallIntegerField(_("calls before absent"), default=3)
    active = models.BooleanField(_("in use"), default=True)
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Privacy:
        plain = (
            *("id", "name", "folded_name", "kind", "place", "letter", "slot_minutes", "capacity"),
            *("calls_before_absent", "active", "version", "created_by", "created_at"),
        )
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("desk")
        verbose_name_plural = _("desks")
        constraints = [
            models.UniqueConstraint(fields=["folded_name"], name="agenda_desk_name_unique"),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(folded_name=""), name="agenda_desk_has_a_name"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=list(Kind.values)), name="agenda_desk_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(letter__regex="^[A-Z]$"), name="agenda_desk_letter_is_one"
            ),
            models.CheckConstraint(
                condition=Q(slot_minutes__range=(SHORTEST_SLOT, LONGEST_SLOT)),
                name="agenda_desk_slot_length",
            ),
            models.CheckConstraint(
                condition=Q(capacity__range=(1, MOST_SEATS)), name="agenda_desk_capacity"
            ),
            models.CheckConstraint(
                condition=Q(calls_before_absent__range=(1, MOST_CALLS)), name="agenda_desk_calls"
            ),
        ]

    def __str__(self) -> str:
        return f"desk {self.pk}"


@tracked()
class OpeningHours(models.Model):
    """One span of one weekday, 0 = Monday. A desk may have several a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.CASCADE, related_name="hours")
    weekday = models.PositiveSmallIntegerField()
    opens = models.TimeField()
    closes = models.TimeField()
    by_appointment = models.BooleanField(default=False)

    class Privacy:
        plain = ("id", "desk", "weekday", "opens", "closes", "by_appointment")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")
        constraints = [
            models.CheckConstraint(
                condition=Q(weekday__range=(0, 6)), name="agenda_hours_weekday_known"
            ),
            models.CheckConstraint(
                condition=Q(opens__lt=F("closes")), name="agenda_hours_close_after_opening"
            ),
            models.UniqueConstraint(
                fields=["desk", "weekday", "opens"], name="agenda_hours_open_once"
            ),
        ]

    def __str__(self) -> str:
        return f"hours {self.pk}"


@tracked()
class SpecialDay(models.Model):
    """A day unlike its weekday: closed, or open at other hours (a row for each span).

    Without a desk it holds for the whole office. It stands above holidays: a row with hours opens
    a desk on one.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    desk = models.ForeignKey(
        Desk, null=True, blank=True, on_delete=models.CASCADE, related_name="special_days"
    )
    day = models.DateField()
    opens = models.TimeField(null=True, blank=True)
    closes = models.TimeField(null=True, blank=True)
    by_appointment = models.BooleanField(default=False)
    reason = models.CharField(_("reason"), max_length=80, blank=True, default="")
    created_by = models.UUIDField(null=True, blank=True)

    class Privacy:
        plain = ("id", "desk", "day", "opens", "closes", "by_appointment", "reason", "created_by")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("special day")
        verbose_name_plural = _("special days")
        indexes = [models.Index(fields=["day"], name="agenda_specialday_by_day")]
        constraints = [
            models.CheckConstraint(
                condition=Q(opens=None, closes=None) | Q(opens__lt=F("closes")),
                name="agenda_specialday_closed_or_open",
            ),
            models.UniqueConstraint(
                fields=["desk", "day", "opens"],
                nulls_distinct=False,
                name="agenda_specialday_said_once",
            ),
        ]

    def __str__(self) -> str:
        return f"special day {self.pk}"
