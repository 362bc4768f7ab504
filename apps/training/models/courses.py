"""Courses of the catalogue: a national template that the city adopted, or its own."""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kernel.history import tracked
from kernel.ids import new_id

LONGEST_TITLE = 160
LONGEST_TOPIC = 60
MOST_MODULES = 20
MOST_HOURS = 400


class Kind(models.TextChoices):
    """What sort of course it is."""

    ACCREDITED = "accredited", pgettext_lazy("course", "accredited course")
    COURSE = "course", pgettext_lazy("course", "course")
    WORKSHOP = "workshop", pgettext_lazy("course", "workshop")
    TALK = "talk", pgettext_lazy("course", "talk")


class Modality(models.TextChoices):
    """Where it is given."""

    ROOM = "room", pgettext_lazy("course", "in a room")
    ONLINE = "online", pgettext_lazy("course", "online")
    MIXED = "mixed", pgettext_lazy("course", "in a room and online")


@tracked()
class Course(models.Model):
    """A course the city offers. Editions freeze its modules and its rule of accreditation.

    `modules` is [{"code", "title", "hours"}], hours in whole or half ones; `hours` is their sum.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    title = models.CharField(_("title"), max_length=LONGEST_TITLE)
    # How the title is looked up and ordered: without accents and case.
    folded_title = models.CharField(max_length=LONGEST_TITLE, editable=False)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.COURSE)
    # Of the national list training.topic.
    topic = models.CharField(_("topic"), max_length=LONGEST_TOPIC)
    modality = models.CharField(
        _("modality"), max_length=10, choices=Modality, default=Modality.ROOM
    )
    provider = models.CharField(_("who gives it"), max_length=160, blank=True, default="")
    modules = models.JSONField(_("modules"), default=list, encoder=DjangoJSONEncoder)
    hours = models.DecimalField(_("hours"), max_digits=5, decimal_places=1)
    threshold_percent = models.PositiveSmallIntegerField(_("attendance needed (%)"), default=80)
    assessed = models.BooleanField(_("needs an approved assessment"), default=False)
    # Months until it has to be taken again; empty: it counts for good.
    valid_months = models.PositiveSmallIntegerField(_("months it counts"), null=True, blank=True)
    # The national document it was adopted from, in that version.
    template = models.UUIDField(null=True, blank=True)
    template_code = models.CharField(max_length=60, blank=True, default="")
    template_version = models.PositiveIntegerField(null=True, blank=True)
    active = models.BooleanField(_("offered"), default=True)
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Privacy:
        plain = (
            *("id", "title", "folded_title", "kind", "topic", "modality", "provider", "modules"),
            *("hours", "threshold_percent", "assessed", "valid_months", "template"),
            *("template_code", "template_version", "active", "version", "created_by"),
            "created_at",
        )
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("course")
        verbose_name_plural = _("courses")
        constraints = [
            models.UniqueConstraint(fields=["folded_title"], name="training_course_title_unique"),
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(folded_title=""), name="training_course_has_a_title"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=list(Kind.values)), name="training_course_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(modality__in=list(Modality.values)),
                name="training_course_modality_known",
            ),
            models.CheckConstraint(
                condition=Q(hours__gt=0) & Q(hours__lte=MOST_HOURS), name="training_course_hours"
            ),
            models.CheckConstraint(
                condition=Q(threshold_percent__range=(1, 100)), name="training_course_threshold"
            ),
            models.CheckConstraint(
                condition=Q(valid_months=None) | Q(valid_months__range=(1, 240)),
                name="training_course_valid_months",
            ),
        ]

    def __str__(self) -> str:
        return f"course {self.pk}"
