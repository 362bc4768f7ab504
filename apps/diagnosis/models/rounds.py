"""A round of the diagnosis: what it asks, where it stands, its workshop, how areas were judged."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

LONGEST_NAME: Final = 120
LONGEST_REASON: Final = 1000
LONGEST_MINUTES: Final = 20_000
LONGEST_MODERATOR: Final = 120


class State(models.TextChoices):
    """Where a round stands."""

    PREPARING = "preparing", pgettext_lazy("round", "being prepared")
    ANSWERING = "answering", pgettext_lazy("round", "being answered")
    CLASSIFYING = "classifying", pgettext_lazy("round", "areas being classified")
    FINISHED = "finished", pgettext_lazy("round", "finished")


# The one table of legal moves. "" is a round not yet begun.
MOVES: Final[dict[str, frozenset[str]]] = {
    "": frozenset({State.PREPARING}),
    State.PREPARING: frozenset({State.ANSWERING}),
    State.ANSWERING: frozenset({State.CLASSIFYING}),
    State.CLASSIFYING: frozenset({State.ANSWERING, State.FINISHED}),
    # A finished round is opened again only with a reason.
    State.FINISHED: frozenset({State.ANSWERING, State.CLASSIFYING}),
}


class Level(models.TextChoices):
    """How a municipal area is judged, with a reason and never with a number."""

    DEVELOPED = "developed", _("well developed")
    POTENTIAL = "potential", _("potential for development")


@tracked()
class Round(models.Model):
    """One time the city asks itself the instrument's questions; it keeps its version for ever.

    `classifications` is, by the code of an area, {"level", "reason", "by", "at", "version"};
    `participants` is who came to the workshop, [{"who", "count"}]. What two people may write at
    once has versions of its own: `version` is of the round's name, days and workshop.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(_("name"), max_length=LONGEST_NAME)
    instrument = models.UUIDField(editable=False)
    instrument_version = models.PositiveIntegerField(editable=False)
    state = models.CharField(max_length=12, choices=State, default=State.PREPARING)
    starts_on = models.DateField(_("begins on"))
    due_on = models.DateField(_("answers due on"))
    workshop_on = models.DateField(_("day of the workshop"), null=True, blank=True)
    participants = models.JSONField(default=list, blank=True)
    minutes = EncryptedTextField(blank=True, default="", max_length=LONGEST_MINUTES)
    # Who moderated it: somebody of the staff, or the name of somebody else.
    moderator = models.UUIDField(null=True, blank=True)
    moderator_name = EncryptedTextField(
        blank=True,
        default="",
        db_default=models.Value(b"", models.BinaryField()),
        max_length=LONGEST_MODERATOR,
    )
    classifications = models.JSONField(default=dict, blank=True)
    reopened_reason = EncryptedTextField(blank=True, default="", max_length=LONGEST_REASON)
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    told = 0
    """How many people were told of their questions just now; not kept."""

    class Privacy:
        plain = (
            *("id", "name", "instrument", "instrument_version", "state", "starts_on", "due_on"),
            *("workshop_on", "participants", "moderator", "classifications", "version"),
            *("created_by", "created_at", "finished_at"),
        )
        personal = ("minutes", "moderator_name", "reopened_reason")
        sensitive = ()

    class Meta:
        verbose_name = _("round of the diagnosis")
        verbose_name_plural = _("rounds of the diagnosis")
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="diagnosis_round_has_a_name"),
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="diagnosis_round_state_known"
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("starts_on")), name="diagnosis_round_due_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(state="finished", finished_at__isnull=False)
                | (~Q(state="finished") & Q(finished_at=None)),
                name="diagnosis_round_finished_has_its_hour",
            ),
        ]

    def __str__(self) -> str:
        return f"round {self.pk}"
