"""Something done together with organisations."""

from __future__ import annotations

from typing import Final

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.alliances.models.agreements import LONGEST_TITLE, MOST_PARTIES, Agreement
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

LONGEST_PLACE: Final = 160
LONGEST_RESULT: Final = 2000
MOST_PARTICIPANTS: Final = 1_000_000


@tracked()
class JointAction(models.Model):
    """A day of documentation, a workshop, a campaign: who took part is a number, never a list.

    `participants` is empty while nobody counted, which is not zero. `plan_action` is the id of the
    action of the city's plan it serves.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    title = models.CharField(_("title"), max_length=LONGEST_TITLE)
    held_on = models.DateField(_("day"))
    # Title and place as they are searched: without accents and case.
    search_text = models.CharField(max_length=LONGEST_TITLE + LONGEST_PLACE + 1)
    place = models.CharField(_("place"), max_length=LONGEST_PLACE, blank=True, default="")
    participants = models.PositiveIntegerField(_("participants"), null=True, blank=True)
    result = EncryptedTextField(blank=True, default="", max_length=LONGEST_RESULT)
    organizations = ArrayField(models.UUIDField())
    agreement = models.ForeignKey(
        Agreement, null=True, blank=True, on_delete=models.PROTECT, related_name="actions"
    )
    plan_action = models.UUIDField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = (
            *("id", "title", "search_text", "held_on", "place", "participants", "organizations"),
            "agreement",
            *("plan_action", "version", "created_by", "created_at"),
        )
        personal = ("result",)
        sensitive = ()

    class Meta:
        verbose_name = _("joint action")
        verbose_name_plural = _("joint actions")
        indexes = [models.Index(fields=["-held_on", "id"], name="alliances_action_recent")]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="alliances_action_is_named"),
            models.CheckConstraint(
                condition=Q(organizations__len__range=(1, MOST_PARTIES)),
                name="alliances_action_is_joint",
            ),
            models.CheckConstraint(
                condition=Q(participants__isnull=True) | Q(participants__lte=MOST_PARTICIPANTS),
                name="alliances_action_participants_counted",
            ),
        ]

    def __str__(self) -> str:
        return f"joint action {self.pk}"
