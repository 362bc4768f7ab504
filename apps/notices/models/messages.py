"""A message by mail: rendered once, sealed, and followed until a mail server has taken it."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id


class State(models.TextChoices):
    """How far a message is."""

    HELD = "held", pgettext_lazy("message", "may still be taken back")
    QUEUED = "queued", pgettext_lazy("message", "about to be sent")
    SENDING = "sending", pgettext_lazy("message", "being sent")
    SENT = "sent", pgettext_lazy("message", "sent")
    FAILED = "failed", pgettext_lazy("message", "could not be sent")
    CANCELLED = "cancelled", pgettext_lazy("message", "taken back")


# The one table of legal moves. A message being sent may be sent again: its worker may have died.
# What is final goes nowhere by itself.
MOVES: dict[str, frozenset[str]] = {
    State.HELD: frozenset({State.SENDING, State.QUEUED, State.CANCELLED, State.FAILED}),
    State.QUEUED: frozenset({State.SENDING, State.QUEUED, State.CANCELLED, State.FAILED}),
    State.SENDING: frozenset({State.SENDING, State.SENT, State.QUEUED, State.FAILED}),
    State.SENT: frozenset(),
    # By hand, once whatever was wrong has been put right.
    State.FAILED: frozenset({State.QUEUED}),
    State.CANCELLED: frozenset(),
}
WAITING = frozenset({State.HELD, State.QUEUED})
OPEN = WAITING | {State.SENDING}
FINAL = frozenset({State.SENT, State.FAILED, State.CANCELLED})


class Problem(models.TextChoices):
    """Why it has not been sent, in classes: a server's own words may quote the address."""

    NONE = "", ""
    RECIPIENT = "recipient", _("The mail server refused the address.")
    ADDRESS = "address", _("The address is not one that mail can be sent to.")
    CONTENT = "content", _("The mail server refused the message.")
    LATER = "later", _("The mail server asked to try again later.")
    AWAY = "away", _("The mail server does not answer.")
    LOGIN = "login", _("The mail server did not let us in.")
    NO_SERVER = "no_server", _("No mail server is set up.")
    EXPIRED = "expired", _("It could not be delivered within a day.")


class MessageQuerySet(models.QuerySet["Message"]):
    """Questions about messages."""

    def sendable(self, now: datetime.datetime) -> MessageQuerySet:
        """Return what is due, and what was only put off because the server did not answer."""
        put_off = Q(problem__in=[Problem.AWAY, Problem.LOGIN, Problem.NO_SERVER])
        return self.filter(Q(due_at__lte=now) | put_off, state__in=WAITING).order_by("due_at")

    def overdue(self, since: datetime.datetime) -> MessageQuerySet:
        """Return what should have been sent before then, or is being sent since before then."""
        return self.filter(state__in=OPEN, due_at__lt=since, changed_at__lt=since)

    def to_erase(self, ended_before: datetime.datetime) -> MessageQuerySet:
        """Return what ended before then and still has its contents."""
        return self.filter(state__in=FINAL, erased_at=None, changed_at__lt=ended_before)


@tracked(exclude=("recipient", "subject", "text", "html"))
class Message(models.Model):
    """One message to one address. What it says is sealed, and erased a while after it left."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=40)
    user = models.UUIDField(null=True, blank=True)
    language = models.CharField(max_length=5)
    # The same at every attempt: whoever gets a second copy can tell that it is one.
    message_id = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    problem = models.CharField(max_length=12, choices=Problem, blank=True, default=Problem.NONE)
    attempts = models.PositiveIntegerField(default=0)
    recipient = EncryptedTextField(blank=True)
    subject = EncryptedTextField(blank=True)
    text = EncryptedTextField(blank=True)
    html = EncryptedTextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects = MessageQuerySet.as_manager()

    class Privacy:
        plain = (
            "id",
            "kind",
            "user",
            "language",
            "message_id",
            "state",
            "problem",
            "attempts",
            "created_at",
            "due_at",
            "changed_at",
            "sent_at",
            "erased_at",
        )
        personal = ("recipient", "subject")
        sensitive = ("text", "html")

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(state__in=["held", "queued", "sending"]),
                name="notices_message_waiting",
            ),
            models.Index(
                fields=["changed_at"],
                condition=Q(erased_at=None, state__in=["sent", "failed", "cancelled"]),
                name="notices_message_to_erase",
            ),
            models.Index(fields=["-created_at", "id"], name="notices_message_recent"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["message_id"], name="notices_message_id_unique"),
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="notices_message_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False)
                | (~Q(state="sent") & Q(sent_at=None)),
                name="notices_message_sent_has_its_hour",
            ),
            models.CheckConstraint(
                condition=~Q(state="failed") | ~Q(problem=""),
                name="notices_message_failed_says_why",
            ),
            models.CheckConstraint(
                condition=Q(erased_at=None) | Q(state__in=["sent", "failed", "cancelled"]),
                name="notices_message_erased_only_when_ended",
            ),
        ]

    def __str__(self) -> str:
        # Never to whom or about what: this text ends up in logs.
        return f"message {self.pk}"
