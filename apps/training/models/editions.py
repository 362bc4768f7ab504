"""Editions of courses with their one table of legal moves, and the sessions they are given in."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.training.models.courses import LONGEST_TITLE, LONGEST_TOPIC, MOST_HOURS, Course
from kernel.history import tracked
from kernel.ids import new_id

MOST_PEOPLE = 2_000
LONGEST_SESSION = 12


class State(models.TextChoices):
    """How far an edition is."""

    PLANNED = "planned", pgettext_lazy("edition", "planned")
    OPEN = "open", pgettext_lazy("edition", "open for enrolment")
    RUNNING = "running", pgettext_lazy("edition", "running")
    FINISHED = "finished", pgettext_lazy("edition", "finished")
    CANCELLED = "cancelled", pgettext_lazy("edition", "cancelled")


# The one table of legal moves. A finished edition runs again where something has to be made up.
MOVES: dict[str, frozenset[str]] = {
    "": frozenset({State.PLANNED}),
    State.PLANNED: frozenset({State.OPEN, State.RUNNING, State.CANCELLED}),
    State.OPEN: frozenset({State.PLANNED, State.RUNNING, State.CANCELLED}),
    State.RUNNING: frozenset({State.FINISHED, State.CANCELLED}),
    State.FINISHED: frozenset({State.RUNNING}),
    State.CANCELLED: frozenset(),
}
# While people may still come in.
JOINABLE = (State.PLANNED, State.OPEN, State.RUNNING)
NOT_BEGUN = (State.PLANNED, State.OPEN)


class Joining(models.TextChoices):
    """Who may be enrolled."""

    OPEN = "open", pgettext_lazy("enrolment", "open")
    INVITATION = "invitation", pgettext_lazy("enrolment", "by invitation")
    CLOSED = "closed", pgettext_lazy("enrolment", "closed")


@tracked()
class Edition(models.Model):
    """A course given once. What accredits is frozen when it is made, whatever becomes of it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField(_("number"))
    # Of the course when it began: what was given keeps the name it was given under.
    title = models.CharField(
        max_length=LONGEST_TITLE, blank=True, default="", db_default="", editable=False
    )
    # Likewise: what was counted under a topic stays there.
    topic = models.CharField(
        max_length=LONGEST_TOPIC, blank=True, default="", db_default="", editable=False
    )
    name = models.CharField(_("name"), max_length=120, blank=True, default="")
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"))
    capacity = models.PositiveIntegerField(_("places"), default=30)
    enrolment = models.CharField(
        _("enrolment"), max_length=12, choices=Joining, default=Joining.OPEN
    )
    # Accounts that teach it, and names of who teaches it without one.
    trainer_ids = ArrayField(models.UUIDField(), default=list, blank=True)
    trainers = models.CharField(_("trainers"), max_length=300, blank=True, default="")
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)
    # Of the course on the day it was made: [{"code", "title", "hours"}].
    modules = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    hours = models.DecimalField(max_digits=5, decimal_places=1)
    threshold_percent = models.PositiveSmallIntegerField()
    assessed = models.BooleanField()
    valid_months = models.PositiveSmallIntegerField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Privacy:
        plain = (
            *("id", "course", "number", "title", "topic", "name", "starts_on", "ends_on"),
            *(
                "capacity",
                "enrolment",
                "trainer_ids",
                "state",
                "modules",
                "hours",
                "threshold_percent",
            ),
            *("assessed", "valid_months", "version", "created_by", "created_at"),
        )
        personal = ("trainers",)
        sensitive = ()

    class Meta:
        verbose_name = pgettext_lazy("course", "edition")
        verbose_name_plural = pgettext_lazy("course", "editions")
        indexes = [models.Index(fields=["starts_on"], name="training_edition_by_day")]
        constraints = [
            models.UniqueConstraint(fields=["course", "number"], name="training_edition_numbered"),
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="training_edition_state_known"
            ),
            models.CheckConstraint(
                condition=Q(enrolment__in=list(Joining.values)),
                name="training_edition_enrolment_known",
            ),
            models.CheckConstraint(
                condition=Q(starts_on__lte=F("ends_on")), name="training_edition_ends_after"
            ),
            models.CheckConstraint(
                condition=Q(capacity__range=(1, MOST_PEOPLE)), name="training_edition_capacity"
            ),
            models.CheckConstraint(
                condition=Q(hours__gt=0) & Q(hours__lte=MOST_HOURS), name="training_edition_hours"
            ),
            models.CheckConstraint(
                condition=Q(threshold_percent__range=(1, 100)), name="training_edition_threshold"
            ),
        ]

    def __str__(self) -> str:
        return f"edition {self.pk}"

    @property
    def called(self) -> str:
        """The title it is, or was, given under."""
        return self.title or self.course.title

    @property
    def about(self) -> str:
        """The topic it is, or was, given under."""
        return self.topic or self.course.topic


@tracked()
class CourseSession(models.Model):
    """One meeting of an edition, for hours of one module.

    Every attendance told moves `version`; `submissions` are the numbers of those told last, so that
    one sent again from a lost connection counts once.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="sessions")
    module = models.CharField(_("module"), max_length=20)
    starts_at = models.DateTimeField(_("starts at"))
    hours = models.DecimalField(_("hours"), max_digits=4, decimal_places=2)
    room = models.CharField(_("room"), max_length=160, blank=True, default="")
    link = models.URLField(_("link"), max_length=300, blank=True, default="")
    trainer = models.CharField(_("trainer"), max_length=150, blank=True, default="")
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.UUIDField(null=True, blank=True)
    submissions = ArrayField(models.UUIDField(), default=list, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Privacy:
        plain = (
            *("id", "edition", "module", "starts_at", "hours", "room", "link", "closed_at"),
            *("closed_by", "submissions", "version"),
        )
        personal = ("trainer",)
        sensitive = ()

    class Meta:
        verbose_name = pgettext_lazy("course", "session")
        verbose_name_plural = pgettext_lazy("course", "sessions")
        indexes = [
            models.Index(fields=["edition", "starts_at"], name="training_session_in_order"),
            models.Index(fields=["starts_at"], name="training_session_by_hour"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(hours__gt=0) & Q(hours__lte=LONGEST_SESSION),
                name="training_session_hours",
            ),
            models.CheckConstraint(condition=~Q(module=""), name="training_session_of_a_module"),
            models.CheckConstraint(
                condition=Q(link="")
                | Q(link__startswith="http://")
                | Q(link__startswith="https://"),
                name="training_session_link_is_web",
            ),
        ]

    def __str__(self) -> str:
        return f"session {self.pk}"
