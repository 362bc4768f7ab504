"""Requests for support access: asked at the national host, answered by the city.

Row policies (sql/door.sql) let a city read and answer its own requests and nothing else. What the
city decides is kept again, with its history, in the city (apps.support): that copy alone lets
anybody in, so that a row forged here opens nothing.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from kernel.ids import new_id

MOST_HOURS = 24
"""Longest time an operator may ask for and a city may give."""


class State(models.TextChoices):
    """How far a request is. The names are for code; pages have their own words."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


class Request(models.Model):
    """One operator asks one city to be let in, for some hours, for a reason."""

    State = State

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    # No constraint: removing one public row must never check thousands of keys (tenancy).
    city = models.ForeignKey(
        "tenants.City", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    asked_by = models.UUIDField()
    # Of a member of the national staff: the city must know whom it lets in.
    operator_name = models.CharField(max_length=150)
    reason = models.CharField(max_length=500)
    hours = models.PositiveSmallIntegerField()
    asked_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    answered_at = models.DateTimeField(null=True, blank=True)
    until = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=500, blank=True, default="")
    ended_at = models.DateTimeField(null=True, blank=True)
    code_hash = models.CharField(max_length=64, blank=True, default="")
    code_expires_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=State.values), name="assistance_request_state_known"
            ),
            models.CheckConstraint(
                condition=Q(hours__gte=1, hours__lte=MOST_HOURS),
                name="assistance_request_hours_bounded",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="assistance_request_says_why"),
            models.CheckConstraint(
                condition=~Q(state__in=["granted", "ended"]) | Q(until__gt=F("answered_at")),
                name="assistance_request_granted_until",
            ),
            models.UniqueConstraint(
                fields=["city", "asked_by"],
                condition=Q(state__in=["asked", "granted"]),
                name="assistance_request_one_open",
            ),
        ]
        indexes = [
            models.Index(fields=["city", "-asked_at"], name="assistance_request_by_city"),
            models.Index(
                fields=["code_hash"], condition=~Q(code_hash=""), name="assistance_request_by_code"
            ),
        ]

    class Privacy:
        plain = (
            "id",
            "city",
            "asked_by",
            "reason",
            "hours",
            "asked_at",
            "state",
            "answered_at",
            "until",
            "answer",
            "ended_at",
            "code_expires_at",
        )
        personal = ("operator_name",)
        sensitive = ("code_hash",)

    def __str__(self) -> str:
        return f"request {self.pk}"
