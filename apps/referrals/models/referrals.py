"""A referral: to whom, about what, exactly what was sent, and every step it took since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

CODE_PATTERN = r"^[2-9A-HJKMNP-TV-Z]{8}$"


class State(models.TextChoices):
    """Where a referral stands."""

    PENDING = "pending", pgettext_lazy("referral", "waiting for an answer")
    ACCEPTED = "accepted", pgettext_lazy("referral", "accepted")
    IN_PROGRESS = "in_progress", pgettext_lazy("referral", "in progress")
    RESOLVED = "resolved", pgettext_lazy("referral", "resolved")
    REJECTED = "rejected", pgettext_lazy("referral", "rejected")
    NO_REPLY = "no_reply", pgettext_lazy("referral", "no reply")
    WITHDRAWN = "withdrawn", pgettext_lazy("referral", "withdrawn")


class Actor(models.TextChoices):
    """In whose capacity a step is taken."""

    OFFICER = "officer", pgettext_lazy("actor", "the Office")
    DEPARTMENT = "department", pgettext_lazy("actor", "the department")
    OUTSIDE = "outside", pgettext_lazy("actor", "the organisation")
    CLOCK = "clock", pgettext_lazy("actor", "the calendar")


class Disclosure(models.TextChoices):
    """What the other side learns of the person."""

    NAMED = "named", pgettext_lazy("referral", "with the data agreed")
    SLIP = "slip", pgettext_lazy("referral", "anonymous slip")


class Reason(models.TextChoices):
    """Why somebody does not take it."""

    NOT_OURS = "not_ours", _("It is not ours to do")
    NO_PLACES = "no_places", _("There are no places now")
    REQUIREMENTS = "requirements", _("A requirement is not met")
    MISSING_DATA = "missing_data", _("Data we need is missing")
    DUPLICATE = "duplicate", _("We are attending it already")
    OTHER = "other", _("Another reason")


# Who answers: the department or the organisation, or the Office for what it was told by phone.
_ANSWERS: Final = frozenset({Actor.DEPARTMENT, Actor.OUTSIDE, Actor.OFFICER})
_OFFICE: Final = frozenset({Actor.OFFICER})
_CLOCK: Final = frozenset({Actor.CLOCK})

# The one table of legal moves and of who may make each. "" is a referral not yet sent. What nobody
# answered in time may still be answered late.
MOVES: Final[Mapping[str, Mapping[str, frozenset[Actor]]]] = {
    "": {State.PENDING: _OFFICE},
    State.PENDING: {
        State.ACCEPTED: _ANSWERS,
        State.REJECTED: _ANSWERS,
        State.IN_PROGRESS: _ANSWERS,
        State.RESOLVED: _ANSWERS,
        State.WITHDRAWN: _OFFICE,
        State.NO_REPLY: _CLOCK,
    },
    State.ACCEPTED: {
        State.IN_PROGRESS: _ANSWERS,
        State.RESOLVED: _ANSWERS,
        State.REJECTED: _ANSWERS,
        State.WITHDRAWN: _OFFICE,
        State.NO_REPLY: _CLOCK,
    },
    State.IN_PROGRESS: {
        State.RESOLVED: _ANSWERS,
        State.REJECTED: _ANSWERS,
        State.WITHDRAWN: _OFFICE,
        State.NO_REPLY: _CLOCK,
    },
    State.NO_REPLY: {
        State.ACCEPTED: _ANSWERS,
        State.IN_PROGRESS: _ANSWERS,
        State.RESOLVED: _ANSWERS,
        State.REJECTED: _ANSWERS,
        State.WITHDRAWN: _OFFICE,
    },
    State.RESOLVED: {},
    State.REJECTED: {},
    State.WITHDRAWN: {},
}
CLOSED: Final = frozenset(state for state, moves in MOVES.items() if not moves)
# What somebody is still expected to do something about.
OPEN: Final = frozenset({State.PENDING, State.ACCEPTED, State.IN_PROGRESS})


@tracked(exclude=["snapshot"])
class Referral(models.Model):
    """One request of the Office to a department, or to an organisation outside.

    `snapshot` is what the other side sees, frozen when it was sent (``apps.referrals.snapshot``).
    The person stays linked inside the Office also where nothing of them was sent.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    # What both sides call it; drawn at random, says nothing.
    code = models.CharField(max_length=8)
    person = models.ForeignKey(
        "registry.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    consultation = models.ForeignKey(
        "registry.Consultation", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    case = models.UUIDField(null=True, blank=True)
    department = models.ForeignKey(
        "staff.Department", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    organization = models.ForeignKey(
        "directory.Organization", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    subject = models.CharField(max_length=40)
    disclosure = models.CharField(max_length=8, choices=Disclosure)
    snapshot = EncryptedTextField(blank=True, default="", owner="person_id")
    consent = models.UUIDField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=State)
    version = models.PositiveIntegerField(default=1)
    sent_by = models.UUIDField(null=True, blank=True)
    # Who follows it: another officer once that one leaves.
    owner = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    # From when the person waits: the day they came.
    consulted_on = models.DateField()
    due_on = models.DateField()
    # When the clock has something to do with it next, and what it did last.
    next_on = models.DateField(null=True, blank=True)
    stage = models.PositiveSmallIntegerField(default=0)
    closed_on = models.DateField(null=True, blank=True)

    class Privacy:
        plain = (
            *("id", "code", "department", "organization", "disclosure", "consent", "state"),
            *("version", "sent_by", "owner", "created_at", "due_on", "next_on", "stage"),
            "closed_on",
        )
        personal = ("person", "consultation", "case", "consulted_on")
        sensitive = ("subject", "snapshot")

    class Meta:
        verbose_name = _("referral")
        verbose_name_plural = _("referrals")
        indexes = [
            models.Index(fields=["-created_at", "id"], name="referrals_recent"),
            models.Index(fields=["person", "-created_at"], name="referrals_of_person"),
            models.Index(
                fields=["department", "state", "due_on"],
                condition=Q(department__isnull=False),
                name="referrals_inbox",
            ),
            models.Index(
                fields=["next_on"], condition=Q(next_on__isnull=False), name="referrals_clock"
            ),
            models.Index(
                fields=["closed_on"], condition=Q(state="resolved"), name="referrals_resolved"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["code"], name="referrals_code_unique"),
            models.CheckConstraint(
                condition=Q(code__regex=CODE_PATTERN), name="referrals_code_shape"
            ),
            models.CheckConstraint(
                condition=Q(department__isnull=False, organization__isnull=True)
                | Q(department__isnull=True, organization__isnull=False),
                name="referrals_one_destination",
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="referrals_state_known"
            ),
            models.CheckConstraint(
                condition=Q(disclosure__in=list(Disclosure.values)),
                name="referrals_disclosure_known",
            ),
            models.CheckConstraint(condition=~Q(subject=""), name="referrals_has_a_subject"),
            models.CheckConstraint(
                condition=Q(state__in=sorted(CLOSED), closed_on__isnull=False, next_on__isnull=True)
                | (~Q(state__in=sorted(CLOSED)) & Q(closed_on__isnull=True)),
                name="referrals_closed_has_its_day",
            ),
        ]
        triggers = [
            # What was sent, to whom and when is what it was: only how it goes on changes.
            pgtrigger.ReadOnly(
                name="what_was_sent_stands",
                fields=[
                    *("id", "code", "department", "organization", "subject", "disclosure"),
                    *("sent_by", "created_at", "consulted_on"),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"referral {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether somebody is expected to do something about it."""
        return self.state in OPEN


class ReferralStep(models.Model):
    """A state a referral came into: rows that are only added."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="steps")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=State)
    actor = models.CharField(max_length=12, choices=Actor)
    by = models.UUIDField(null=True, blank=True)
    reason = models.CharField(max_length=20, choices=Reason, blank=True)
    note = EncryptedTextField(blank=True, default="", owner="referral.person_id")
    at = models.DateTimeField(default=timezone.now)

    class Privacy:
        plain = ("id", "referral", "number", "state", "actor", "by", "reason", "at")
        personal = ()
        sensitive = ("note",)

    class Meta:
        verbose_name = _("step of a referral")
        verbose_name_plural = _("steps of a referral")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["referral", "number"], name="referrals_step_numbered_once"
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="referrals_step_state_known"
            ),
            models.CheckConstraint(
                condition=Q(actor__in=list(Actor.values)), name="referrals_step_actor_known"
            ),
            models.CheckConstraint(
                condition=Q(reason="") | Q(reason__in=list(Reason.values)),
                name="referrals_step_reason_known",
            ),
            models.CheckConstraint(
                condition=~Q(state="rejected") | ~Q(reason=""),
                name="referrals_step_rejected_says_why",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="steps_are_kept", operation=pgtrigger.Delete),
            # What was said may be made unreadable when its person asks; nothing else ever changes.
            pgtrigger.ReadOnly(
                name="steps_stand",
                fields=["id", "referral", "number", "state", "actor", "by", "reason", "at"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.pk}"
