"""One invitation: to whom, to which roles, where it stands, and until when its link works."""

from __future__ import annotations

import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.accounts.roles import ROLES
from apps.invitations.models.batches import Batch
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id


class State(models.TextChoices):
    """Where an invitation stands."""

    DRAFT = "draft", _("not sent")
    HELD = "held", _("about to go out")
    SENT = "sent", _("waiting for an answer")
    ACCEPTED = "accepted", _("accepted")
    REVOKED = "revoked", pgettext_lazy("invitation", "revoked")
    EXPIRED = "expired", _("expired")


# The one table of legal moves. "" is an invitation not yet written; from there somebody who has
# an account gains the roles at once.
MOVES: dict[str, frozenset[str]] = {
    "": frozenset({State.DRAFT, State.ACCEPTED}),
    State.DRAFT: frozenset({State.HELD, State.REVOKED}),
    State.HELD: frozenset({State.DRAFT, State.SENT, State.REVOKED}),
    State.SENT: frozenset({State.HELD, State.ACCEPTED, State.REVOKED, State.EXPIRED}),
    State.EXPIRED: frozenset({State.HELD, State.REVOKED}),
    State.ACCEPTED: frozenset(),
    State.REVOKED: frozenset(),
}
OPEN = frozenset({State.DRAFT, State.HELD, State.SENT})


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Invitations by what can be done with them."""

    def open(self) -> InvitationQuerySet:
        """Return those that are neither answered nor over."""
        return self.filter(state__in=OPEN)

    def with_working_link(self, at: datetime.datetime) -> InvitationQuerySet:
        """Return those whose link may be followed then: sent, and neither used nor over."""
        gone = Q(state=State.SENT) | Q(state=State.HELD, held_until__lte=at)
        return self.filter(gone, expires_at__gt=at).exclude(token_hash="")


@tracked(exclude=("email", "name", "address_index", "token_hash"))
class Invitation(models.Model):
    """An invitation of one person to work here.

    Address and name are sealed and erased once they are in an account, or long after the link
    died. Of the link only a hash is kept.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    state = models.CharField(max_length=10, choices=State)
    email = EncryptedTextField(blank=True, default="")
    address_index = models.CharField(max_length=32, blank=True, default="")
    name = EncryptedTextField(blank=True, default="")
    department = models.UUIDField(null=True, blank=True)
    language = models.CharField(max_length=5, default="es-ar")
    days = models.PositiveSmallIntegerField(default=7)
    serial = models.PositiveSmallIntegerField(default=0)
    token_hash = models.CharField(max_length=64, blank=True, default="")
    message = models.UUIDField(null=True, blank=True)
    batch = models.ForeignKey(
        Batch, null=True, blank=True, on_delete=models.SET_NULL, related_name="invitations"
    )
    invited_by = models.UUIDField(null=True, blank=True)
    accepted_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    held_until = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        indexes: ClassVar = [
            models.Index(fields=["-created_at", "id"], name="invitations_recent"),
            models.Index(fields=["state", "expires_at"], name="invitations_by_end"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="invitations_state_known"
            ),
            models.CheckConstraint(
                condition=Q(language__in=["es-ar", "en"]), name="invitations_language_known"
            ),
            models.UniqueConstraint(
                fields=["address_index"],
                condition=Q(state__in=sorted(OPEN)),
                name="invitations_one_open_per_address",
            ),
            models.UniqueConstraint(
                fields=["token_hash"],
                condition=~Q(token_hash=""),
                name="invitations_token_unique",
            ),
            models.CheckConstraint(
                condition=Q(token_hash="") | Q(state__in=["held", "sent"]),
                name="invitations_link_only_while_awaited",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["held", "sent"])
                | Q(held_until__isnull=False, expires_at__isnull=False),
                name="invitations_awaited_has_times",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=sorted(OPEN)) | ~Q(address_index=""),
                name="invitations_open_has_address",
            ),
            models.CheckConstraint(
                condition=Q(state="accepted", accepted_by__isnull=False)
                | (~Q(state="accepted") & Q(accepted_by__isnull=True)),
                name="invitations_accepted_by_somebody",
            ),
        ]

    class Privacy:
        plain = (
            "id",
            "state",
            "address_index",
            "department",
            "language",
            "days",
            "serial",
            "message",
            "batch",
            "invited_by",
            "accepted_by",
            "created_at",
            "held_until",
            "expires_at",
            "reminded_at",
            "ended_at",
        )
        personal = ("email", "name")
        sensitive = ("token_hash",)

    def __str__(self) -> str:
        return f"invitation {self.pk}"


@tracked()
class InvitedRole(models.Model):
    """One role of an invitation, until a last day or without one, and who gives it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(max_length=30)
    ends_on = models.DateField(null=True, blank=True)
    given_by = models.UUIDField(null=True, blank=True)

    class Meta:
        verbose_name = _("role of an invitation")
        verbose_name_plural = _("roles of an invitation")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(role__in=sorted(ROLES)), name="invitations_role_known"
            ),
            models.UniqueConstraint(
                fields=["invitation", "role"], name="invitations_each_role_once"
            ),
        ]

    class Privacy:
        plain = ("id", "invitation", "role", "ends_on", "given_by")
        personal = ()
        sensitive = ()

    def __str__(self) -> str:
        return f"{self.role} of {self.invitation_id}"
