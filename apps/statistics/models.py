"""The closing of a period inside its city: states, sealed drafts, what was counted, ε spent."""

from __future__ import annotations

import uuid

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tenants.publications.periods import Kind, Period


def _append_only(name: str) -> pgtrigger.Protect:
    """Refuse changes and removals: a second draw would average the adjustment away."""
    return pgtrigger.Protect(name=name, operation=pgtrigger.Update | pgtrigger.Delete)


class State(models.TextChoices):
    """How far a period is. A period without a closing is open."""

    OPEN = "open", _("open")
    PREVIEWED = "previewed", _("closed, not published")
    PUBLISHED = "published", _("published")


class PeriodClosing(models.Model):
    """A period somebody began to close; its row is the lock that two publishers queue for."""

    class Privacy:
        plain = ("id", "kind", "start", "created_at")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=8)
    start = models.DateField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "start"], name="statistics_closing_once"),
            models.CheckConstraint(
                condition=Q(kind__in=("month", "quarter", "year")),
                name="statistics_closing_kind_known",
            ),
        ]
        triggers = [_append_only("closing_stands")]

    def __str__(self) -> str:
        return self.period.key

    @property
    def period(self) -> Period:
        kind: Kind = self.kind  # type: ignore[assignment]
        return Period(self.start, kind)


class ClosingState(models.Model):
    """A step of a closing, appended: who did it and when."""

    class Privacy:
        plain = ("id", "closing", "state", "at", "by")

    closing = models.ForeignKey(PeriodClosing, on_delete=models.PROTECT, related_name="states")
    state = models.CharField(max_length=10, choices=State)
    at = models.DateTimeField(auto_now_add=True)
    by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["closing", "state"], name="statistics_state_once"),
            models.CheckConstraint(
                condition=Q(state__in=("previewed", "published")),
                name="statistics_state_known",
            ),
        ]
        triggers = [_append_only("state_stands")]

    def __str__(self) -> str:
        return self.state


class CountedAttendance(models.Model):
    """Which period counted a consultation, so that each is counted by one month and one quarter.

    Holds the bare id: removing a consultation later must not disturb what was counted.
    """

    class Privacy:
        plain = ("id", "closing", "kind", "consultation", "late")

    closing = models.ForeignKey(PeriodClosing, on_delete=models.PROTECT, related_name="counted")
    kind = models.CharField(max_length=8)
    consultation = models.UUIDField()
    late = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "consultation"], name="statistics_attendance_counted_once"
            )
        ]
        triggers = [_append_only("counted_stands")]

    def __str__(self) -> str:
        return f"{self.kind} {self.consultation}"


class SealedDraft(models.Model):
    """One table of a closing after its one and only draw."""

    class Privacy:
        plain = (
            "id",
            "closing",
            "table",
            "epsilon",
            "method_version",
            "policy_version",
            "drawn_at",
            "adopted",
        )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    closing = models.ForeignKey(PeriodClosing, on_delete=models.PROTECT, related_name="drafts")
    table = models.CharField(max_length=4)
    epsilon = models.DecimalField(max_digits=6, decimal_places=3)
    method_version = models.CharField(max_length=24)
    policy_version = models.CharField(max_length=24)
    drawn_at = models.DateTimeField(auto_now_add=True)
    # The city was restored to before this draw, but the release had left: its values were taken.
    adopted = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["closing", "table"], name="statistics_one_draw"),
        ]
        triggers = [_append_only("draft_stands")]

    def __str__(self) -> str:
        return self.table


class SealedValue(models.Model):
    """A cell: what the city counted, and the protected integer everybody else will read."""

    class Privacy:
        plain = ("id", "draft", "category", "value")
        sensitive = ("exact",)

    draft = models.ForeignKey(SealedDraft, on_delete=models.PROTECT, related_name="values")
    category = models.CharField(max_length=16)
    exact = models.IntegerField()
    value = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["draft", "category"], name="statistics_one_value"),
            models.CheckConstraint(condition=Q(exact__gte=0), name="statistics_exact_not_negative"),
        ]
        triggers = [_append_only("value_stands")]

    def __str__(self) -> str:
        return self.category


class EpsilonYear(models.Model):
    """How much of its yearly privacy budget the city has spent; the database keeps the cap."""

    class Privacy:
        plain = ("year", "cap", "spent", "policy_version")

    year = models.PositiveSmallIntegerField(primary_key=True)
    cap = models.DecimalField(max_digits=6, decimal_places=3)
    spent = models.DecimalField(max_digits=6, decimal_places=3, default=0)
    policy_version = models.CharField(max_length=24)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(spent__gte=0, spent__lte=F("cap")), name="statistics_within_cap"
            )
        ]
        triggers = [
            pgtrigger.Protect(name="budget_is_kept", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="budget_only_grows",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__spent__lt=pgtrigger.F("old__spent"))
                | pgtrigger.Q(new__cap__df=pgtrigger.F("old__cap")),
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)


class EpsilonEntry(models.Model):
    """One line of the ledger: what a draw cost."""

    class Privacy:
        plain = ("id", "year", "draft", "amount", "at")

    year = models.ForeignKey(EpsilonYear, on_delete=models.PROTECT, related_name="entries")
    draft = models.OneToOneField(SealedDraft, on_delete=models.PROTECT, related_name="cost")
    amount = models.DecimalField(max_digits=6, decimal_places=3)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="statistics_cost_positive")
        ]
        triggers = [_append_only("cost_stands")]

    def __str__(self) -> str:
        return str(self.amount)
