"""A visit of support: asked for, let in for hours by an administrator, over."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kernel.history import tracked
from kernel.ids import new_id


class State(models.TextChoices):
    """How far a visit is; the legal moves stand in ``apps.support.rules``."""

    ASKED = "asked", _("asked")
    GRANTED = "granted", _("let in")
    REFUSED = "refused", _("refused")
    WITHDRAWN = "withdrawn", pgettext_lazy("visit", "withdrawn")
    ENDED = "ended", pgettext_lazy("visit", "over")


class VisitQuerySet(models.QuerySet["Visit"]):
    """Visits by state."""

    def waiting(self) -> VisitQuerySet:
        """Asked for and not answered."""
        return self.filter(state=State.ASKED)

    def under_way(self) -> VisitQuerySet:
        """Let in, and the time is not over."""
        return self.filter(state=State.GRANTED, until__gt=timezone.now())

    def run_out(self) -> VisitQuerySet:
        """Let in, and the time is over, but nobody has closed it yet."""
        return self.filter(state=State.GRANTED, until__lte=timezone.now())


@tracked()
class Visit(models.Model):
    """What the city knows and decided of one request. Only this record lets anybody in."""

    State = State

    # The same id as the request's, which the database keeps unique: one visit each.
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    operator_name = models.CharField(_("operator"), max_length=150)
    reason = models.CharField(_("reason"), max_length=500)
    hours = models.PositiveSmallIntegerField(_("hours"))
    asked_at = models.DateTimeField(_("asked on"))
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.ASKED)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    answer = models.CharField(_("answer"), max_length=500, blank=True, default="")
    until = models.DateTimeField(_("until"), null=True, blank=True)
    # The account made for this visit alone, closed at its end.
    account = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="support_visit",
    )
    entered_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    objects = VisitQuerySet.as_manager()

    class Meta:
        verbose_name = _("support visit")
        verbose_name_plural = _("support visits")
        ordering = ("-asked_at",)
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=State.values), name="support_visit_state_known"
            ),
            models.CheckConstraint(
                condition=Q(hours__gte=1, hours__lte=24), name="support_visit_hours_bounded"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["granted", "ended"])
                | Q(until__gt=F("answered_at"), answered_by__isnull=False),
                name="support_visit_granted_by_somebody",
            ),
        ]

    class Privacy:
        plain = (
            "id",
            "reason",
            "hours",
            "asked_at",
            "state",
            "answered_at",
            "answered_by",
            "answer",
            "until",
            "account",
            "entered_at",
            "ended_at",
            "ended_by",
        )
        personal = ("operator_name",)
        sensitive = ()

    def __str__(self) -> str:
        return f"visit {self.pk}"
